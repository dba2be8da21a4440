"""What the place of a path is for, and whether a path leads to such a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from callwright_gen.paths.inspect import alternatives_in, is_anything, is_kind, iterated_items, short
from callwright_gen.paths.typed import TypedPath, Value
from callwright_gen.surface.model import Enumeration, Record
from callwright_gen.surface.source import TypeSource
from callwright_gen.types import ANY, BYTES, FLOAT, INT, OBJECT, STR, Generic, Named, TypeExpr, without_none


@dataclass(frozen=True)
class Expected:
    """What a place is for.

    Parameters:
        words: how a message calls it.
        fits: tells whether a member of a type will do.
        many: whether several values are wanted, not one; None where both will do.
    """

    words: str
    fits: Callable[[TypeExpr, TypeSource], bool]
    many: bool | None = False


def mismatch(path: TypedPath, want: Expected, source: TypeSource) -> tuple[str, str] | None:
    """Say what is wrong with a path where `want` belongs, and what to do; nothing if it leads to that."""
    members = alternatives_in(path.leaf, source)
    if want.many in {None, path.many} and all(member == ANY or want.fits(member, source) for member in members):
        return None
    found = short(without_none(path.type))
    what = f"this place wants {want.words}, and {path.path.text!r} gives {found}"
    return what, _hint(path.value, want, members, source)


def _hint(value: Value, want: Expected, members: tuple[TypeExpr, ...], source: TypeSource) -> str:
    if value.many and want.many is False:
        return "Take one of them: [0], or '|first', or '|join' for texts"
    if want.many and not value.many:
        listed = any(iterated_items(member) for member in members)
        return "Take each item: [*]" if listed else "Write '|as_list' behind it"
    if any(_is_enum(member, source) for member in members) and want.fits(STR, source):
        return "Write '|value' behind it"
    if want.fits(INT, source) and not want.fits(BYTES, source) and {OBJECT, FLOAT, STR} & set(members):
        return "Write '|int' behind it"
    return "Filter by {str} at its end" if OBJECT in members and want.fits(STR, source) else ""


def _is_enum(member: TypeExpr, source: TypeSource) -> bool:
    return isinstance(member, Named) and isinstance(source.members(member), Enumeration)


def _is_text(member: TypeExpr, source: TypeSource) -> bool:
    if isinstance(member, Named):
        # A class that an SDK derives from `str` has no fields of its own; nothing else is known of it.
        known = source.members(member)
        return isinstance(known, Record) and known.access == "attribute" and not known.fields
    return is_kind(member, "str", source)


def _is_object(member: TypeExpr, source: TypeSource) -> bool:
    if isinstance(member, Generic):
        return not iterated_items(member)
    return is_anything(member) or (isinstance(member, Named) and not _is_enum(member, source))


def _is_anything(_member: TypeExpr, _source: TypeSource) -> bool:
    return True


def _is_key(member: TypeExpr, source: TypeSource) -> bool:
    return member == INT or is_anything(member) or _is_text(member, source)


TEXT = Expected("text", _is_text)
TEXTS = Expected("several texts", _is_text, many=True)
TO_JOIN = Expected("text", _is_text, many=None)
BINARY = Expected("bytes", lambda member, _: member == BYTES)
COUNT = Expected("a whole number", lambda member, _: member == INT)
KEY = Expected("text or a whole number", _is_key)
RECORD = Expected("an object", _is_object)
ARGUMENTS = Expected("text or an object", lambda member, source: _is_text(member, source) or _is_object(member, source))
ONE = Expected("one value", _is_anything)
SEVERAL = Expected("several values", _is_anything, many=True)
