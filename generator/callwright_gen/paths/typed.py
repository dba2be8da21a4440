"""A read path whose every step is known to exist, with the types along it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from callwright_gen.types import Generic, LiteralValue, TypeExpr, nullable
from callwright_gen.types.expr import Builtin

if TYPE_CHECKING:
    from callwright_gen.paths.syntax import Path
    from callwright_gen.surface.model import Access

StepKind: TypeAlias = Literal["field", "key", "undeclared", "index", "each", "match", "has", "lacks", "is"]


@dataclass(frozen=True)
class TypedStep:
    """One step. Types are without `None`; whether there may be none is said by the flags.

    Args:
        kind: `field` reads an attribute, `key` a key, `undeclared` either of them although the SDK does not declare it;
            `match`, `has`, `lacks` and `is` are filters, which keep the value or drop it.
        text: the step as it is written.
        name: the field or key to read, the key that a filter looks at, or the type of the filter `is`.
        value: the number of `index`, the value of `match`.
        input_type: what the step applies to, aliases seen through.
        output_type: what comes out, as the SDK declares it.
        nullable_input: the value may be missing here, so that a check is needed before the step.
        adds_null: the step itself may come to nothing: a nullable or absent field, a list too short, a filter.
        many: what comes out is each of several items.
        access: how `name` is read; nothing when the type does not tell.
        required: the key is always there, so that `[...]` serves; else `.get(...)`.
        may_be_missing: the value may be missing although its type does not say so.
        members: the members of the input's union that a filter keeps.
        dropped: those that it drops.
        discriminated: the filter's key is a literal in every member, so that type checkers narrow by `==`.
        assumed: an earlier check made sure of it, nothing is to be emitted.
        tagged: a key that may be missing, but holds something where it is there.
    """

    kind: StepKind
    text: str
    input_type: TypeExpr
    output_type: TypeExpr
    nullable_input: bool
    adds_null: bool
    many: bool
    name: str = ""
    value: str | int | None = None
    access: Access | None = None
    required: bool = True
    may_be_missing: bool = False
    members: tuple[TypeExpr, ...] = ()
    dropped: tuple[TypeExpr, ...] = ()
    discriminated: bool = False
    assumed: bool = False
    optional_key: bool = False

    @property
    def nullable_output(self) -> bool:
        """Whether the value may be missing after this step; a missing list has no items, so `[*]` forgets about it."""
        return self.adds_null or (self.nullable_input and self.kind != "each")


@dataclass(frozen=True)
class Value:
    """What a path yields: one `leaf` or `many` of them (then as a list without nulls, so never null itself)."""

    leaf: TypeExpr
    nullable: bool
    many: bool

    @property
    def type(self) -> TypeExpr:
        """The whole type: `leaf`, `leaf | None` or `list[leaf]`."""
        if self.many:
            return Generic(Builtin("list"), (self.leaf,))
        return nullable(self.leaf) if self.nullable else self.leaf


@dataclass(frozen=True)
class TypedAlternative:
    """One side of `??`. `root` is empty for the value at hand, else the name behind `$`."""

    root: str
    root_type: TypeExpr
    steps: tuple[TypedStep, ...]
    value: Value


@dataclass(frozen=True)
class TypedPipe:
    """One conversion and the values around it."""

    name: str
    input: Value
    output: Value


@dataclass(frozen=True)
class TypedPath:
    """A resolved path: alternatives, of which the first that is neither null nor an empty list counts, then pipes.

    `read` is the value before the pipes, `value` the one after them. `literals` are the values that the SDK declares
    for the leaf, and `closed` says that it can have no others.
    """

    path: Path
    alternatives: tuple[TypedAlternative, ...]
    read: Value
    pipes: tuple[TypedPipe, ...]
    value: Value
    literals: tuple[LiteralValue, ...]
    closed: bool

    @property
    def leaf(self) -> TypeExpr:
        """The type of the value, or of each when there are many, without `None`."""
        return self.value.leaf

    @property
    def nullable(self) -> bool:
        """Whether the path may yield nothing."""
        return self.value.nullable

    @property
    def many(self) -> bool:
        """Whether the path yields a list."""
        return self.value.many

    @property
    def type(self) -> TypeExpr:
        """The whole type of what the path yields."""
        return self.value.type
