"""Pipes that convert SDK objects to plain data."""

from __future__ import annotations

import ast
from typing import Final

from callwright_gen.paths import nodes
from callwright_gen.paths.inspect import alternatives_in, is_anything, is_kind, iterated_items, record_of
from callwright_gen.paths.pipes.pipe import Pipe, all_members, converted, require
from callwright_gen.paths.pipes.text import OBJECT_DICT
from callwright_gen.paths.read import Scope
from callwright_gen.paths.typed import TypedPipe, Value
from callwright_gen.surface.source import TypeSource
from callwright_gen.types import Builtin, Generic, TypeExpr


def _type_dump(value: Value, source: TypeSource) -> Value:
    """Convert an SDK object to a plain dict, or a list of objects to a list of dicts."""
    if all_members(value, source, lambda member: bool(iterated_items(member))):
        return _type_dump_all(value, source)
    require(all_members(value, source, lambda member: _is_object(member, source)), "dump", "an SDK object", value)
    return Value(OBJECT_DICT, value.nullable, value.many)


def _type_dump_all(value: Value, source: TypeSource) -> Value:
    inner = [item for member in alternatives_in(value.leaf, source) for item in iterated_items(member)]
    members = [member for item in inner for member in alternatives_in(item, source)]
    fits = bool(members) and all(_is_object(member, source) for member in members)
    require(fits, "dump_all", "a list of SDK objects", value)
    return Value(Generic(Builtin("list"), (OBJECT_DICT,)), value.nullable, value.many)


def _is_object(member: TypeExpr, source: TypeSource) -> bool:
    record = record_of(member, source)
    is_record = record is not None and not record.constants  # an enum of protobuf is a number
    return is_anything(member) or is_kind(member, "dict", source) or is_record


def _dump(value: ast.expr, _pipe: TypedPipe, scope: Scope) -> ast.expr:
    return nodes.runtime(scope.dump, value)


OBJECT_PIPES: Final = (
    Pipe("dump", "an SDK object, or a list of them", "plain dicts", _type_dump, converted(_dump), itemwise=True),
    Pipe("dump_all", "a list of SDK objects", "a list of plain dicts", _type_dump_all, converted(_dump), itemwise=True),
)
