"""A resolved read path, with the type at each step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from callwright_gen.types import Generic, LiteralValue, TypeExpr, nullable
from callwright_gen.types.expr import Builtin

if TYPE_CHECKING:
    from callwright_gen.paths.syntax import Path
    from callwright_gen.surface.model import Access

StepKind: TypeAlias = Literal["field", "key", "undeclared", "index", "each", "match", "differs", "has", "lacks", "is"]


@dataclass(frozen=True)
class TypedStep:
    """One step. Types exclude `None`; the flags say whether the value may be missing.

    Args:
        kind: `field` reads an attribute, `key` a key, `undeclared` either of them although the SDK does not declare it.
            `match`, `differs`, `has`, `lacks` and `is` are filters, which keep or drop the value.
        text: Source of the step.
        input_type: Type that the step applies to, with aliases expanded.
        output_type: Type of the result, as the SDK declares it.
        nullable_input: The value may be missing before the step, so a check is needed.
        adds_null: The step itself may produce null: a nullable or absent field, a list that is too short, a filter.
        many: The result is each of several items.
        name: The field or key to read, the key of a filter, or the type of the filter `is`.
        names: Of `undeclared`: the fields of which the first that holds text is read, see `join_texts`.
        number: The number of `index`.
        values: The values of `match` and of `differs`.
        access: How to read `name`. None if the type does not determine it.
        required: The key is always present, so it is read by `[...]` instead of `.get(...)`.
            Of `index`: no item is null.
        may_be_missing: The value may be missing although its type does not say so.
        members: Members of the input's union that a filter keeps.
        dropped: Members that it drops.
        discriminated: The filter's key is a literal in every member, so type checkers narrow by `==`.
        assumed: An earlier check guarantees the filter, so no code is generated for it.
        may_be_nothing: Of a filter: the value of the key may be null or false.
        optional_key: The key may be absent, but is not null if it is present.
        or_missing: The filter `match` keeps the value also if the key is missing.
    """

    kind: StepKind
    text: str
    input_type: TypeExpr
    output_type: TypeExpr
    nullable_input: bool
    adds_null: bool
    many: bool
    name: str = ""
    names: tuple[str, ...] = ()
    number: int = 0
    values: tuple[str | int, ...] = ()
    access: Access | None = None
    required: bool = True
    may_be_missing: bool = False
    members: tuple[TypeExpr, ...] = ()
    dropped: tuple[TypeExpr, ...] = ()
    discriminated: bool = False
    assumed: bool = False
    optional_key: bool = False
    or_missing: bool = False
    may_be_nothing: bool = False

    @property
    def nullable_output(self) -> bool:
        """Return whether the value may be missing after this step. `[*]` treats a missing list as empty."""
        return self.adds_null or (self.nullable_input and self.kind != "each")


@dataclass(frozen=True)
class Value:
    """The value of a path: one `leaf`, or `many` in a list without nulls, which is never null itself."""

    leaf: TypeExpr
    nullable: bool
    many: bool

    @property
    def type(self) -> TypeExpr:
        """Return the whole type: `leaf`, `leaf | None` or `list[leaf]`."""
        if self.many:
            return Generic(Builtin("list"), (self.leaf,))
        return nullable(self.leaf) if self.nullable else self.leaf


@dataclass(frozen=True)
class TypedAlternative:
    """One alternative of `??`. `root` is the name after `$`, or empty for the current value.

    `literals` are all values that it can have, or none if it can have any.
    """

    root: str
    root_type: TypeExpr
    steps: tuple[TypedStep, ...]
    value: Value
    literals: tuple[LiteralValue, ...] = ()


@dataclass(frozen=True)
class TypedPipe:
    """A conversion, with its input, whose aliases are expanded, and its output."""

    name: str
    input: Value
    output: Value


@dataclass(frozen=True)
class TypedPath:
    """A resolved path: the first alternative that is neither null nor an empty list, followed by pipes.

    `read` is the value before the pipes, `value` the value after them. `literals` are the values that the SDK declares
    for the leaf. If `closed` is true, there can be no others.
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
        """Return the type of the value, or of each item, without `None`."""
        return self.value.leaf

    @property
    def nullable(self) -> bool:
        """Return whether the value may be null."""
        return self.value.nullable

    @property
    def many(self) -> bool:
        """Return whether the value is a list."""
        return self.value.many

    @property
    def type(self) -> TypeExpr:
        """Return the whole type of the value."""
        return self.value.type
