"""Inspect types: fields, items and kinds of values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from callwright_gen.surface.expand import expand
from callwright_gen.surface.model import Access, Enumeration, Record
from callwright_gen.types import (
    ANY,
    OBJECT,
    STR,
    Generic,
    Literal,
    LiteralValue,
    Named,
    TypeExpr,
    members_of,
    without_none,
)

if TYPE_CHECKING:
    from callwright_gen.surface.source import TypeSource

_INDEXED: Final = frozenset({"list", "tuple", "collections.abc.Sequence", "collections.abc.MutableSequence"})
_ITERATED: Final = _INDEXED | {
    "set",
    "frozenset",
    "collections.abc.Collection",
    "collections.abc.Iterable",
    "collections.abc.Iterator",
}
_MAPPINGS: Final = frozenset({"dict", "collections.abc.Mapping", "collections.abc.MutableMapping"})
MAX_SHOWN: Final = 4  # members of a union in a message; the largest unions have sixty


class StepError(Exception):
    """A step is invalid. `what` is the problem, `hint` the suggested fix."""

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


@dataclass(frozen=True)
class FieldAccess:
    """How to read a field of a type, and the type of its value."""

    access: Access
    type: TypeExpr
    required: bool


def alternatives_in(expr: TypeExpr, source: TypeSource) -> tuple[TypeExpr, ...]:
    """Return the members of a type, with aliases expanded and without `None`."""
    return members_of(without_none(expand(expr, source)))


def record_of(expr: TypeExpr, source: TypeSource) -> Record | None:
    """Return the fields of a class, or None for other types.

    Raises:
        StepError: The type is a class whose fields are unknown.
    """
    named = expr.base if isinstance(expr, Generic) else expr
    if not isinstance(named, Named) or str(named) in _ITERATED | _MAPPINGS:
        return None
    members = source.members(named)
    if members is None:
        raise StepError(f"the fields of {named.path} are unknown", source.advice)
    return members if isinstance(members, Record) else None


def field_access(expr: TypeExpr, name: str, source: TypeSource) -> FieldAccess | None:
    """Return how to read `name` from a class or a mapping, or None if it has no such field."""
    if isinstance(expr, Generic) and str(expr.base) in _MAPPINGS:
        return FieldAccess("key", expr.args[-1], required=False)
    record = record_of(expr, source)
    field = record.fields.get(name) if record else None
    return FieldAccess(record.access, field.type, field.required) if record and field else None


def names_of(expr: TypeExpr, source: TypeSource) -> tuple[str, ...]:
    """Return the names of the fields of a class, for messages."""
    record = record_of(expr, source)
    return tuple(record.fields) if record else ()


def indexed_item(expr: TypeExpr, number: int) -> TypeExpr | None:
    """Return the type of the item at an index, or None if the type is not a sequence."""
    if not isinstance(expr, Generic) or str(expr.base) not in _INDEXED:
        return None
    if str(expr.base) == "tuple" and str(expr.args[-1]) != "...":
        return expr.args[number] if number < len(expr.args) else None
    return expr.args[0]


def has_length(expr: TypeExpr) -> bool:
    """Return whether a type is a tuple with a fixed number of items."""
    return isinstance(expr, Generic) and str(expr.base) == "tuple" and str(expr.args[-1]) != "..."


def iterated_items(expr: TypeExpr) -> tuple[TypeExpr, ...]:
    """Return the types of the items of a collection. Empty if the type is not a collection."""
    if not isinstance(expr, Generic) or str(expr.base) not in _ITERATED:
        return ()
    return tuple(arg for arg in expr.args if str(arg) != "...")


def is_mapping(expr: TypeExpr) -> bool:
    """Return whether a type is a mapping with any keys."""
    return isinstance(expr, Generic) and str(expr.base) in _MAPPINGS


def is_kind(expr: TypeExpr, kind: str, source: TypeSource) -> bool:
    """Return whether a type is of a kind that type filters support: `str`, `list` or `dict`."""
    if kind == "str":
        return expr == STR or (isinstance(expr, Literal) and all(isinstance(value, str) for value in expr.values))
    if isinstance(expr, Generic):
        return str(expr.base) in (_INDEXED if kind == "list" else _MAPPINGS)
    record = record_of(expr, source) if kind == "dict" else None
    return record is not None and record.access == "key"


def is_anything(expr: TypeExpr) -> bool:
    """Return whether the type is `Any` or `object`."""
    return expr in {ANY, OBJECT}


def values_of(expr: TypeExpr, source: TypeSource) -> tuple[tuple[LiteralValue, ...], bool]:
    """Return the values that the type declares (literals, enum members), and whether there can be no others."""
    values: dict[LiteralValue, None] = {}
    closed = True
    for member in alternatives_in(expr, source):
        enum = source.members(member) if isinstance(member, Named) else None
        match member, enum:
            case Literal(values=literals), _:
                values |= dict.fromkeys(literals)
            case _, Enumeration(values=constants):
                values |= dict.fromkeys(constants.values())
            case _:
                closed = False
    return tuple(values), closed and bool(values)


def constants_of(expr: TypeExpr, source: TypeSource) -> tuple[str, ...]:
    """Return the names of the values of a protobuf enum, whose values are numbers; none of another type."""
    members = source.members(expr) if isinstance(expr, Named) else None
    return members.constants if isinstance(members, Record) else ()


def short(expr: TypeExpr) -> str:
    """Return a type in short form, for messages: without modules, and with long unions truncated."""
    members = members_of(expr)
    names = [_short(member) for member in members[:MAX_SHOWN]]
    more = [f"… {len(members) - MAX_SHOWN} more"] if len(members) > MAX_SHOWN else []
    return " | ".join(names + more)


def _short(expr: TypeExpr) -> str:
    return expr.render({Named(module, name): name for module, name in expr.imports()})
