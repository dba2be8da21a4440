"""AST of a read path. Offsets are in characters of the path's text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from callwright_gen.problems import Position

JsonType: TypeAlias = Literal["str", "list", "dict"]


@dataclass(frozen=True)
class Span:
    """A range of the text, from `start` to `end` (exclusive)."""

    start: int
    end: int


@dataclass(frozen=True)
class FieldStep:
    """`.name`. With `undeclared` (`name!`), the field is read even if the SDK does not declare it.

    With `may_be_missing` (`name?`), it may be missing although the SDK declares it as always present.
    """

    name: str
    undeclared: bool
    span: Span = field(compare=False)
    may_be_missing: bool = False


@dataclass(frozen=True)
class IndexStep:
    """`[n]`: the item at an index that starts at 0, or null if there are fewer items."""

    number: int
    span: Span = field(compare=False)


@dataclass(frozen=True)
class EachStep:
    """`[*]`: each item. Later steps apply to every item."""

    span: Span = field(compare=False)


@dataclass(frozen=True)
class MatchFilter:
    """`{key=a,b}`: keep the current value if its `key` has one of these values. `assumed`: this is already known.

    With `may_be_missing`, keep it also if `key` is missing, although the SDK declares it.
    With `excluded` (`{not:key=a,b}`), keep it unless its `key` has one of them; a missing `key` has another value.
    """

    key: str
    values: tuple[str | int, ...]
    span: Span = field(compare=False)
    assumed: bool = field(default=False, compare=False)
    may_be_missing: bool = False
    excluded: bool = False


@dataclass(frozen=True)
class HasFilter:
    """`{has:key}`: keep the current value if its `key` is neither null nor false. `{not:key}` is the opposite."""

    key: str
    present: bool
    span: Span = field(compare=False)
    assumed: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class TypeFilter:
    """`{str}`, `{list}` or `{dict}`: keep the current value if it is of this kind.

    A `quiet` one is not part of the text: it follows from the type that a correction declares for a field.
    """

    type: JsonType
    span: Span = field(compare=False)
    assumed: bool = field(default=False, compare=False)
    quiet: bool = field(default=False, compare=False)


Filter: TypeAlias = MatchFilter | HasFilter | TypeFilter
Step: TypeAlias = FieldStep | IndexStep | EachStep | Filter


@dataclass(frozen=True)
class Alternative:
    """Steps from a root: the current value if `root` is empty, else the value of `$root`."""

    root: str
    steps: tuple[Step, ...]
    span: Span = field(compare=False)


@dataclass(frozen=True)
class Pipe:
    """`|name`: a conversion of the whole value."""

    name: str
    span: Span = field(compare=False)


@dataclass(frozen=True)
class Path:
    """A path with the position of its first character in the spec."""

    text: str
    position: Position = field(compare=False)
    alternatives: tuple[Alternative, ...]
    pipes: tuple[Pipe, ...]
