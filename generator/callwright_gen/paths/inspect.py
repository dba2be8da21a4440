"""Looking into types: fields, items and kinds of values."""

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
MAX_SHOWN: Final = 4  # members of a union in a message; the longest unions have sixty


class StepError(Exception):
    """A step cannot be: `what` says why, `hint` what to do."""

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


@dataclass(frozen=True)
class FieldAccess:
    """How a name is read from a type, and what it gives."""

    access: Access
    type: TypeExpr
    required: bool


def alternatives_in(expr: TypeExpr, source: TypeSource) -> tuple[TypeExpr, ...]:
    """Return the members of a type, aliases seen through, without `None`."""
    return members_of(without_none(expand(expr, source)))


def record_of(expr: TypeExpr, source: TypeSource) -> Record | None:
    """Return the fields of a class, if the type is one.

    Raises:
        StepError: the type is a class, but nothing is known of it.
    """
    named = expr.base if isinstance(expr, Generic) else expr
    if not isinstance(named, Named) or str(named) in _ITERATED | _MAPPINGS:
        return None
    members = source.members(named)
    if members is None:
        raise StepError(f"nothing is known of {named.path}", source.advice)
    return members if isinstance(members, Record) else None


def reading(expr: TypeExpr, name: str, source: TypeSource) -> FieldAccess | None:
    """Tell how `name` is read from a class or a mapping, if it can be."""
    if isinstance(expr, Generic) and str(expr.base) in _MAPPINGS:
        return FieldAccess("key", expr.args[-1], required=False)
    record = record_of(expr, source)
    field = record.fields.get(name) if record else None
    return FieldAccess(record.access, field.type, field.required) if record and field else None


def names_of(expr: TypeExpr, source: TypeSource) -> tuple[str, ...]:
    """List the fields of a class, for messages."""
    record = record_of(expr, source)
    return tuple(record.fields) if record else ()


def indexed_item(expr: TypeExpr, number: int) -> TypeExpr | None:
    """Return the type of the item with this number, if the type has items in order."""
    if not isinstance(expr, Generic) or str(expr.base) not in _INDEXED:
        return None
    if str(expr.base) == "tuple" and str(expr.args[-1]) != "...":
        return expr.args[number] if number < len(expr.args) else None
    return expr.args[0]


def iterated_items(expr: TypeExpr) -> tuple[TypeExpr, ...]:
    """Return the types that the items of a collection can have, none if it is no collection."""
    if not isinstance(expr, Generic) or str(expr.base) not in _ITERATED:
        return ()
    return tuple(arg for arg in expr.args if str(arg) != "...")


def is_kind(expr: TypeExpr, kind: str, source: TypeSource) -> bool:
    """Tell whether a type is one of the three kinds that a type filter knows."""
    if kind == "str":
        return expr == STR or (isinstance(expr, Literal) and all(isinstance(value, str) for value in expr.values))
    if isinstance(expr, Generic):
        return str(expr.base) in (_INDEXED if kind == "list" else _MAPPINGS)
    record = record_of(expr, source) if kind == "dict" else None
    return record is not None and record.access == "key"


def is_anything(expr: TypeExpr) -> bool:
    """Tell whether the type says nothing."""
    return expr in {ANY, OBJECT}


def values_of(expr: TypeExpr, source: TypeSource) -> tuple[tuple[LiteralValue, ...], bool]:
    """Return the values that the type names (literals, enum members), and whether it can have no others."""
    values: dict[LiteralValue, None] = {}
    closed = True
    for member in alternatives_in(expr, source):
        enum = source.members(member) if isinstance(member, Named) else None
        match member, enum:
            case Literal(values=known), _:
                values |= dict.fromkeys(known)
            case _, Enumeration(values=known):
                values |= dict.fromkeys(known.values())
            case _:
                closed = False
    return tuple(values), closed and bool(values)


def short(expr: TypeExpr) -> str:
    """Write a type for a message: without modules, long unions cut."""
    members = members_of(expr)
    shown = [_short(member) for member in members[:MAX_SHOWN]]
    more = [f"… {len(members) - MAX_SHOWN} more"] if len(members) > MAX_SHOWN else []
    return " | ".join(shown + more)


def _short(expr: TypeExpr) -> str:
    return expr.render({Named(module, name): name for module, name in expr.imports() if module != "typing"})
