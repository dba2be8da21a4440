"""Pipes that return numbers, the values of enums, or null for an empty value."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import Final

from callwright_gen.paths import nodes
from callwright_gen.paths.inspect import alternatives_in, constants_of, is_anything, is_kind, values_of
from callwright_gen.paths.pipes.pipe import Pipe, all_members, calls, converted, items, require
from callwright_gen.paths.read import Read, Scope
from callwright_gen.paths.typed import TypedPipe, Value
from callwright_gen.surface.source import TypeSource
from callwright_gen.types import ANY, BOOL, FLOAT, INT, STR, Literal, Named, TypeExpr, members_of, union_of

_NUMBERS: Final = frozenset({INT, FLOAT, BOOL, ANY})


def _type_value(value: Value, source: TypeSource) -> Value:
    """Convert an enum to its values. Keep text, which lenient SDKs pass through instead of an enum member."""
    values, closed = values_of(value.leaf, source)
    members = alternatives_in(value.leaf, source)
    texts = [member for member in members if is_kind(member, "str", source)]
    others = [member for member in members if member not in texts and not values_of(member, source)[0]]
    require(bool(values or texts) and all(map(is_anything, others)), "value", "an enum", value)
    leaf = union_of([*([Literal(values)] if values else []), *([] if closed else texts or [STR])])
    return Value(leaf, value.nullable, value.many)


def _value(value: ast.expr, pipe: TypedPipe, _scope: Scope) -> ast.expr:
    # If the value may be a string instead of an enum member, the string is unchanged.
    classes = [isinstance(member, Named) for member in members_of(pipe.input.leaf)]
    if not any(classes):
        return value
    is_enum = all(classes) and STR not in members_of(pipe.output.leaf)
    return nodes.attribute(value, "value") if is_enum else nodes.runtime("enum_value", value)


def _type_enum_name(value: Value, source: TypeSource) -> Value:
    require(bool(constants_of(value.leaf, source)), "enum_name", "an enum of protobuf", value)
    return Value(Literal(constants_of(value.leaf, source)), value.nullable, value.many)


def _enum_name(value: ast.expr, pipe: TypedPipe, _scope: Scope) -> ast.expr:
    [(module, name)] = pipe.input.leaf.imports()
    return nodes.runtime("enum_name", ast.Constant(f"{module}:{name}"), value)


def _type_int(value: Value, source: TypeSource) -> Value:
    def fits(member: TypeExpr) -> bool:
        return member in _NUMBERS or is_anything(member) or is_kind(member, "str", source)

    require(all_members(value, source, fits), "int", "a number or text", value)
    return Value(INT, value.nullable, value.many)


def _type_nonzero(value: Value, source: TypeSource) -> Value:
    require(all_members(value, source, _NUMBERS.__contains__), "nonzero", "a number", value)
    return Value(value.leaf, not value.many, value.many)


def _type_empty_null(value: Value, source: TypeSource) -> Value:
    def fits(member: TypeExpr) -> bool:
        return member == ANY or any(is_kind(member, kind, source) for kind in ("str", "list", "dict"))

    require(all_members(value, source, fits), "empty_null", "text, a list or a dict", value)
    return Value(value.leaf, not value.many, value.many)


def _or_null(read: Read, pipe: TypedPipe, scope: Scope) -> Read:
    one = items(read, pipe, scope)
    return replace(one, value=nodes.either(one.value, nodes.NONE), missing="null", key=None)


VALUE_PIPES: Final = (
    Pipe(
        "value",
        "an enum, or a string if a newer server may send one",
        "the enum's value; a string is unchanged",
        _type_value,
        converted(_value),
        itemwise=True,
    ),
    Pipe(
        "enum_name",
        "the number of a value of a protobuf enum",
        "the value's name",
        _type_enum_name,
        converted(_enum_name),
        itemwise=True,
    ),
    Pipe(
        "int",
        "a number or a string",
        "an integer",
        _type_int,
        calls(nodes.name("int")),
        itemwise=True,
    ),
    Pipe("nonzero", "a number", "null instead of 0", _type_nonzero, _or_null),
    Pipe("empty_null", "string, list, dict", "null instead of an empty one", _type_empty_null, _or_null),
)
