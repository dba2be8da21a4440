"""Pipes that return text, or read it."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import Final

from callwright_gen.paths import nodes
from callwright_gen.paths.inspect import alternatives_in, is_kind, iterated_items
from callwright_gen.paths.pipes.pipe import Pipe, all_members, calls, is_text, require
from callwright_gen.paths.read import Read, Scope
from callwright_gen.paths.typed import TypedPipe, Value
from callwright_gen.surface.source import TypeSource
from callwright_gen.types import ANY, BYTES, OBJECT, STR, Builtin, Generic, TypeExpr

OBJECT_DICT: Final = Generic(Builtin("dict"), (STR, OBJECT))


def _type_join(value: Value, source: TypeSource) -> Value:
    require(is_text(value, source), "join", "text", value, "Add {str} before it")
    return Value(STR, nullable=False, many=False)


def _join(read: Read, pipe: TypedPipe, scope: Scope) -> Read:
    whole = read.settled(scope).collected(scope).single()
    if pipe.input.many:
        value = _joined(whole.value)
    else:
        value = whole.value if whole.missing == "never" else nodes.either(whole.value, nodes.EMPTY_TEXT)
    return replace(whole, value=value, missing="never", key=None, nothing=nodes.EMPTY_TEXT)


def _type_join_or_null(value: Value, source: TypeSource) -> Value:
    require(is_text(value, source), "join_or_null", "text", value, "Add {str} before it")
    return Value(STR, nullable=True, many=False)


def _joined(texts: ast.expr) -> ast.expr:
    match texts:
        case ast.List(elts=[text]):
            return text
        case _:
            return nodes.call(nodes.attribute(nodes.EMPTY_TEXT, "join"), texts)


def _join_or_null(read: Read, pipe: TypedPipe, scope: Scope) -> Read:
    read = _join(read, pipe, scope) if pipe.input.many else read.settled(scope)
    return replace(read, value=nodes.either(read.value, nodes.NONE), missing="null", key=None, nothing=nodes.NONE)


def _type_text(value: Value, source: TypeSource) -> Value:
    fits = all_members(value, source, lambda member: not iterated_items(member))
    require(fits, "text", "a single value", value)
    return Value(STR, value.nullable, value.many)


def _type_texts(value: Value, source: TypeSource) -> Value:
    inner = [item for member in alternatives_in(value.leaf, source) for item in iterated_items(member)]
    blocks = [member for item in inner for member in alternatives_in(item, source)]
    fits = not value.many and bool(blocks) and all(is_kind(member, "dict", source) for member in blocks)
    require(fits, "texts", "a list of blocks that are mappings", value)
    return Value(STR, value.nullable, many=False)


def _type_json(value: Value, source: TypeSource) -> Value:
    require(
        all_members(value, source, lambda member: not is_kind(member, "str", source)), "to_json", "an object", value
    )
    return Value(STR, value.nullable, value.many)


def _type_loads(value: Value, source: TypeSource) -> Value:
    def fits(member: TypeExpr) -> bool:
        return member == ANY or is_kind(member, "str", source) or is_kind(member, "dict", source)

    require(all_members(value, source, fits), "from_json", "JSON text", value)
    return Value(OBJECT_DICT, value.nullable, value.many)


def _type_b64d(value: Value, source: TypeSource) -> Value:
    require(is_text(value, source), "from_base64", "base64 text", value)
    return Value(BYTES, value.nullable, value.many)


TEXT_PIPES: Final = (
    Pipe("join", "strings", "one string, empty if there are none", _type_join, _join),
    Pipe("join_or_null", "strings", "one string, null if there are none", _type_join_or_null, _join_or_null),
    Pipe(
        "text",
        "a single value",
        "the value as a string",
        _type_text,
        calls(nodes.name("str")),
        itemwise=True,
    ),
    Pipe(
        "texts",
        "a list of blocks (mappings)",
        "one string, in order: the `text` of each block, and the texts in the `content` of a nested mapping that also "
        "has `citations`",
        _type_texts,
        calls(nodes.facade("join_texts")),
        itemwise=True,
    ),
    Pipe(
        "to_json",
        "an object",
        "its JSON text",
        _type_json,
        calls(nodes.facade("json_text")),
        itemwise=True,
    ),
    Pipe(
        "from_json",
        "JSON text",
        "the parsed object; a dict is unchanged",
        _type_loads,
        calls(nodes.facade("load_object")),
        itemwise=True,
    ),
    Pipe(
        "from_base64",
        "base64 text",
        "bytes",
        _type_b64d,
        calls(nodes.facade("from_base64")),
        itemwise=True,
    ),
)
