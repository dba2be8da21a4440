"""Expected values: what a path must lead to, depending on its location in the spec."""

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
    """The expected value of a path.

    Parameters:
        description: Name of the value in messages.
        fits: Returns whether a member of a type is accepted.
        many: Whether several values are expected instead of one. None accepts both.
    """

    description: str
    fits: Callable[[TypeExpr, TypeSource], bool]
    many: bool | None = False


def mismatch(path: TypedPath, want: Expected, source: TypeSource) -> tuple[str, str] | None:
    """Return the problem and a hint if the path does not lead to the expected value, else None."""
    members = alternatives_in(path.leaf, source)
    if want.many in {None, path.many} and all(member == ANY or want.fits(member, source) for member in members):
        return None
    what = f"expected {want.description}, but {path.path.text!r} is {short(without_none(path.type))}"
    return what, _hint(path.value, want, members, source)


def _hint(value: Value, want: Expected, members: tuple[TypeExpr, ...], source: TypeSource) -> str:
    if value.many and want.many is False:
        return "Select one of them: [0], or '|first', or '|join' for texts"
    if want.many and not value.many:
        listed = any(iterated_items(member) for member in members)
        return "Select each item: [*]" if listed else "Append '|as_list'"
    if any(_is_enum(member, source) for member in members) and want.fits(STR, source):
        return "Append '|value'"
    if want.fits(INT, source) and not want.fits(BYTES, source) and {OBJECT, FLOAT, STR} & set(members):
        return "Append '|int'"
    return "Append {str}" if OBJECT in members and want.fits(STR, source) else ""


def _is_enum(member: TypeExpr, source: TypeSource) -> bool:
    return isinstance(member, Named) and isinstance(source.members(member), Enumeration)


def _is_text(member: TypeExpr, source: TypeSource) -> bool:
    if isinstance(member, Named):
        # A class that an SDK derives from `str` is recorded as a class without fields.
        members = source.members(member)
        return isinstance(members, Record) and members.access == "attribute" and not members.fields
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
