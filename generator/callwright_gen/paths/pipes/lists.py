"""Pipes between one value and several."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import Final

from callwright_gen.paths import nodes
from callwright_gen.paths.inspect import alternatives_in, is_anything, iterated_items
from callwright_gen.paths.loops import each
from callwright_gen.paths.pipes.pipe import Pipe, require
from callwright_gen.paths.read import Read, Scope
from callwright_gen.paths.typed import TypedPipe, Value
from callwright_gen.surface.expand import expand
from callwright_gen.surface.source import TypeSource
from callwright_gen.types import is_nullable, members_of, union_of, without_none


def _type_first(value: Value, _source: TypeSource) -> Value:
    require(value.many, "first", "several values", value, "Add [*] before it, or remove it")
    return Value(value.leaf, nullable=True, many=False)


def _first(read: Read, _pipe: TypedPipe, scope: Scope) -> Read:
    if read.many:
        return replace(read.present(scope), first=True, nothing=nodes.NONE)
    whole = read.settled(scope)
    value = nodes.call("next", nodes.call("iter", whole.value), nodes.NONE)
    return replace(whole, value=value, missing="null", key=None, nothing=nodes.NONE)


def _type_as_list(value: Value, source: TypeSource) -> Value:
    members = alternatives_in(value.leaf, source)
    if value.many or not any(map(iterated_items, members)):
        return Value(value.leaf, nullable=False, many=True)
    leaf = union_of(item for member in members for item in iterated_items(member) or (member,))
    return Value(without_none(expand(leaf, source)) if is_nullable(expand(leaf, source)) else leaf, False, True)


def _as_list(read: Read, pipe: TypedPipe, scope: Scope) -> Read:
    if pipe.input.many:
        return read
    read = read.settled(scope)
    members = members_of(pipe.input.leaf)
    if all(map(iterated_items, members)):
        return replace(each(read.single(), scope), missing="null")
    one = read.present(scope)
    may_be_list = any(map(iterated_items, members)) or all(map(is_anything, members))  # `Any` beside words: other words
    values = nodes.runtime("as_list", one.value) if may_be_list else ast.List([one.value], ast.Load())
    return replace(one, value=values, nothing=nodes.EMPTY_LIST)


LIST_PIPES: Final = (
    Pipe("first", "several values", "the first, or null", _type_first, _first),
    Pipe(
        "as_list",
        "one value, or null",
        "a list of one, or an empty list; the items of a list",
        _type_as_list,
        _as_list,
    ),
)
