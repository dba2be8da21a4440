"""A read path as it is written. Offsets count characters inside the path's text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from callwright_gen.problems import Position

JsonType: TypeAlias = Literal["str", "list", "dict"]


@dataclass(frozen=True)
class Span:
    """Where something is in the text: from `start` up to, and without, `end`."""

    start: int
    end: int


@dataclass(frozen=True)
class FieldStep:
    """`.name`; with `lenient` (`name!`) the field may also be one that the SDK does not declare.

    With `may_be_missing` (`name?`) it may be missing although the SDK declares that it is always there.
    """

    name: str
    undeclared: bool
    span: Span = field(compare=False)
    may_be_missing: bool = False


@dataclass(frozen=True)
class IndexStep:
    """`[n]`: one item, counted from 0; nothing when there are fewer."""

    number: int
    span: Span = field(compare=False)


@dataclass(frozen=True)
class EachStep:
    """`[*]`: each item; what follows applies to every one."""

    span: Span = field(compare=False)


@dataclass(frozen=True)
class MatchFilter:
    """`{key=value}`: the value stays if its `key` has this value; `assumed`: that is known already."""

    key: str
    value: str | int
    span: Span = field(compare=False)
    assumed: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class HasFilter:
    """`{has:key}` or `{not:key}`: the value stays if its `key` is, or is not, something else than null and false."""

    key: str
    present: bool
    span: Span = field(compare=False)
    assumed: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class TypeFilter:
    """`{str}`, `{list}` or `{dict}`: the value stays if it is of this kind."""

    type: JsonType
    span: Span = field(compare=False)
    assumed: bool = field(default=False, compare=False)


Filter: TypeAlias = MatchFilter | HasFilter | TypeFilter
Step: TypeAlias = FieldStep | IndexStep | EachStep | Filter


@dataclass(frozen=True)
class Alternative:
    """Steps from a root: the value at hand when `root` is empty, else what `$root` names."""

    root: str
    steps: tuple[Step, ...]
    span: Span = field(compare=False)


@dataclass(frozen=True)
class Pipe:
    """`|name`: a conversion of the whole."""

    name: str
    span: Span = field(compare=False)


@dataclass(frozen=True)
class Path:
    """A path with the position of its first character in the spec."""

    text: str
    position: Position = field(compare=False)
    alternatives: tuple[Alternative, ...]
    pipes: tuple[Pipe, ...]
