"""Pipes of the path language, with their input and output types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from callwright_gen.paths.inspect import (
    StepError,
    alternatives_in,
    is_anything,
    is_kind,
    iterated_items,
    record_of,
    short,
    values_of,
)
from callwright_gen.paths.typed import Value
from callwright_gen.surface.source import TypeSource
from callwright_gen.types import (
    ANY,
    BOOL,
    BYTES,
    FLOAT,
    INT,
    OBJECT,
    STR,
    Builtin,
    Generic,
    Literal,
    TypeExpr,
    union_of,
)

Rule: TypeAlias = Callable[[Value, TypeSource], Value]
_OBJECT_DICT: Final = Generic(Builtin("dict"), (STR, OBJECT))
_NUMBERS: Final = frozenset({INT, FLOAT, BOOL, ANY})


def apply_pipe(name: str, value: Value, source: TypeSource) -> Value:
    """Return the output of a pipe for a value.

    Raises:
        StepError: The pipe does not accept such a value.
    """
    return PIPES[name](value, source)


def _require(fits: bool, pipe: str, expected: str, value: Value, hint: str = "") -> None:
    if not fits:
        raise StepError(f"'{pipe}' expects {expected}, not {short(value.type)}", hint)


def _all(value: Value, source: TypeSource, fits: Callable[[TypeExpr], bool]) -> bool:
    return all(fits(member) for member in alternatives_in(value.leaf, source))


def _is_text(value: Value, source: TypeSource) -> bool:
    return _all(value, source, lambda member: member == ANY or is_kind(member, "str", source))


def _join(value: Value, source: TypeSource) -> Value:
    _require(_is_text(value, source), "join", "text", value, "Add {str} before it")
    return Value(STR, nullable=False, many=False)


def _join_or_null(value: Value, source: TypeSource) -> Value:
    _require(_is_text(value, source), "join_or_null", "text", value, "Add {str} before it")
    return Value(STR, nullable=True, many=False)


def _texts(value: Value, source: TypeSource) -> Value:
    items = [item for member in alternatives_in(value.leaf, source) for item in iterated_items(member)]
    blocks = [member for item in items for member in alternatives_in(item, source)]
    fits = not value.many and bool(blocks) and all(is_kind(member, "dict", source) for member in blocks)
    _require(fits, "texts", "a list of blocks that are mappings", value)
    return Value(STR, nullable=False, many=False)


def _first(value: Value, _source: TypeSource) -> Value:
    _require(value.many, "first", "several values", value, "Add [*] before it, or remove it")
    return Value(value.leaf, nullable=True, many=False)


def _as_list(value: Value, source: TypeSource) -> Value:
    members = alternatives_in(value.leaf, source)
    items = [item for member in members for item in iterated_items(member)]
    whole = bool(items) and not value.many and all(iterated_items(member) for member in members)
    return Value(union_of(items) if whole else value.leaf, nullable=False, many=True)


def _value(value: Value, source: TypeSource) -> Value:
    """Convert an enum to its values. Keep text, which lenient SDKs pass through instead of an enum member."""
    values, closed = values_of(value.leaf, source)
    texts = [member for member in alternatives_in(value.leaf, source) if is_kind(member, "str", source)]
    _require(bool(closed or values or texts), "value", "an enum", value)
    leaf = union_of([*([Literal(values)] if values else []), *([] if closed else texts or [STR])])
    return Value(leaf, value.nullable, value.many)


def _loads(value: Value, source: TypeSource) -> Value:
    def fits(member: TypeExpr) -> bool:
        return member == ANY or is_kind(member, "str", source) or is_kind(member, "dict", source)

    _require(_all(value, source, fits), "loads", "JSON text", value)
    return Value(_OBJECT_DICT, value.nullable, value.many)


def _json(value: Value, source: TypeSource) -> Value:
    _require(_all(value, source, lambda member: not is_kind(member, "str", source)), "json", "an object", value)
    return Value(STR, value.nullable, value.many)


def _b64d(value: Value, source: TypeSource) -> Value:
    _require(_is_text(value, source), "b64d", "base64 text", value)
    return Value(BYTES, value.nullable, value.many)


def _int(value: Value, source: TypeSource) -> Value:
    def fits(member: TypeExpr) -> bool:
        return member in _NUMBERS or is_anything(member) or is_kind(member, "str", source)

    _require(_all(value, source, fits), "int", "a number or text", value)
    return Value(INT, value.nullable, value.many)


def _text(value: Value, source: TypeSource) -> Value:
    fits = _all(value, source, lambda member: not iterated_items(member))
    _require(fits, "text", "a single value", value)
    return Value(STR, value.nullable, value.many)


def _nonzero(value: Value, source: TypeSource) -> Value:
    _require(_all(value, source, _NUMBERS.__contains__), "nonzero", "a number", value)
    return Value(value.leaf, not value.many, value.many)


def _empty_null(value: Value, source: TypeSource) -> Value:
    def fits(member: TypeExpr) -> bool:
        return member == ANY or any(is_kind(member, kind, source) for kind in ("str", "list", "dict"))

    _require(_all(value, source, fits), "empty_null", "text, a list or a dict", value)
    return Value(value.leaf, not value.many, value.many)


def _dump(value: Value, source: TypeSource) -> Value:
    """Convert an SDK object to a plain dict, or a list of objects to a list of dicts."""
    if _all(value, source, lambda member: bool(iterated_items(member))):
        return _dump_all(value, source)
    _require(_all(value, source, lambda member: _is_object(member, source)), "dump", "an SDK object", value)
    return Value(_OBJECT_DICT, value.nullable, value.many)


def _dump_all(value: Value, source: TypeSource) -> Value:
    items = [item for member in alternatives_in(value.leaf, source) for item in iterated_items(member)]
    members = [member for item in items for member in alternatives_in(item, source)]
    fits = bool(members) and all(_is_object(member, source) for member in members)
    _require(fits, "dump_all", "a list of SDK objects", value)
    return Value(Generic(Builtin("list"), (_OBJECT_DICT,)), value.nullable, value.many)


def _is_object(member: TypeExpr, source: TypeSource) -> bool:
    return is_anything(member) or is_kind(member, "dict", source) or record_of(member, source) is not None


PIPES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        "as_list": _as_list,
        "b64d": _b64d,
        "dump": _dump,
        "dump_all": _dump_all,
        "empty_null": _empty_null,
        "first": _first,
        "int": _int,
        "join": _join,
        "join_or_null": _join_or_null,
        "json": _json,
        "loads": _loads,
        "nonzero": _nonzero,
        "text": _text,
        "texts": _texts,
        "value": _value,
    }
)
"""The pipes by name."""
