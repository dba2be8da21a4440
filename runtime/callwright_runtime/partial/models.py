"""Says for each type how its values are built while their JSON is still arriving."""

from __future__ import annotations

import collections.abc
import functools
import itertools
import types
import typing
from typing import TYPE_CHECKING, Any, Union

from callwright_runtime.partial.classes import check_of, describe, has_fields, hints_of
from callwright_runtime.partial.containers import DictItems, ImmutableItems, ListItems, any_value
from callwright_runtime.partial.objects import FieldLayout, ObjectLayout, ObjectValue, RootValue, UnionObject
from callwright_runtime.partial.values import Atomic, CheckedString, PartialValue, String, check_or_default
from callwright_runtime.support.hints import unwrap_alias
from callwright_runtime.support.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from callwright_runtime.partial.values import Start

_LISTS = (list, collections.abc.Sequence, collections.abc.MutableSequence)
_DICTS = (dict, collections.abc.Mapping, collections.abc.MutableMapping)
_SETS: dict[object, Callable[[list[Any]], Any]] = {set: set, collections.abc.Set: set, frozenset: frozenset}


@functools.lru_cache(maxsize=256)
def partial_builder(cls: Any) -> Start:
    """Say how `PartialJSON` builds instances of a class.

    Each is an instance of the class, unvalidated while it grows: a field is None until it begins; strings, lists, dicts
    and instances are there as far as they go, everything else when it is whole and valid. Of a model,
    `model_fields_set` names the fields that are whole. A nested instance is validated when it is whole, by pydantic and
    from its text, as in the complete answer; `partial_parts` says what the instances share.
    """
    return _Starts().of(cls)


class _Starts:
    """How the values of types begin, and of the types inside them, which may be themselves."""

    def __init__(self) -> None:
        self._known: dict[Any, Start] = {}
        self._shapes: dict[Any, ObjectLayout] = {}

    def of(self, hint: Any) -> Start:
        try:
            known = self._known.get(hint)
        except TypeError:  # something in its annotation cannot be hashed
            return self._made(hint, unwrap_alias(hint))
        if known is None:

            def begin_later(first: str) -> PartialValue:
                return self._known[hint](first)

            self._known[hint] = begin_later  # for the types inside of it
            known = self._known[hint] = self._made(hint, unwrap_alias(hint))
        return known

    def _made(self, hint: Any, inner: Any) -> Start:
        origin, arguments = typing.get_origin(inner), typing.get_args(inner)
        if origin in (Union, types.UnionType):
            return self._union(hint)
        kind = inner if origin is None else origin
        if kind in _LISTS:
            return self._list(hint, *arguments)
        if kind in _DICTS:
            return self._dict(hint, *arguments)
        if kind is tuple or kind in _SETS:
            return self._sealed(hint, kind, arguments)
        return self._other(hint, kind)

    def _other(self, hint: Any, kind: Any) -> Start:
        if has_fields(kind):
            shape = self._shape(hint)
            return _only("{", lambda: ObjectValue(shape), hint)
        if hasattr(kind, "__pydantic_root_model__"):
            return self._root(kind)
        return _scalar(hint, kind)

    def _list(self, hint: Any, item: Any = Any) -> Start:
        start = self.of(item)
        return _only("[", lambda: ListItems(start), hint)

    def _dict(self, hint: Any, key: Any = str, value: Any = Any) -> Start:
        start, key_of = self.of(value), _key_of(key)
        return _only("{", lambda: DictItems(start, key_of), hint)

    def _sealed(self, hint: Any, kind: Any, arguments: tuple[Any, ...]) -> Start:
        is_fixed = kind is tuple and arguments and arguments[-1] is not Ellipsis
        starts = [self.of(each) for each in arguments if each is not Ellipsis] or [any_value]

        def of_items() -> Iterator[Start]:
            return iter(starts) if is_fixed else itertools.repeat(starts[0])

        return _only("[", lambda: ImmutableItems(of_items(), _SETS.get(kind, tuple)), hint)

    def _shape(self, hint: Any) -> ObjectLayout:
        inner = unwrap_alias(hint)
        if inner not in self._shapes:
            cls = typing.get_origin(inner) or inner
            hints = hints_of(cls)
            shape = self._shapes[inner] = describe(cls, hints, check_of(inner))
            shape.fields.update({name: FieldLayout(self.of(each), check_of(each)) for name, each in hints.items()})
        return self._shapes[inner]

    def _root(self, cls: Any) -> Start:
        start, check = self.of(cls.model_fields["root"].annotation), check_of(cls)

        def begin(first: str) -> PartialValue:
            inner = start(first)
            return RootValue(inner, cls.model_construct, check) if inner.is_incremental else Atomic(check)

        return begin

    def _union(self, hint: Any) -> Start:
        members = list(_members(hint))
        if len(members) == 1:
            return self.of(members[0])
        starts = [self.of(each) for each in members]
        shapes = [
            self._shape(each)
            for each in members
            if has_fields(typing.get_origin(unwrap_alias(each)) or unwrap_alias(each))
        ]
        check = check_of(hint)

        def begin(first: str) -> PartialValue:
            if first == "{" and len(shapes) > 1:
                return UnionObject(shapes, check)
            incremental = [part for start in starts if (part := start(first)).is_incremental]
            if first == '"' and incremental:
                return CheckedString(check)
            return incremental[0] if len(incremental) == 1 else Atomic(check)

        return begin


def _members(hint: Any) -> Iterator[Any]:
    inner = unwrap_alias(hint)
    if typing.get_origin(inner) in (Union, types.UnionType):
        for each in typing.get_args(inner):
            yield from _members(each)
    elif inner is not type(None):
        yield hint


def _scalar(hint: Any, kind: Any) -> Start:
    if kind in (Any, object) or isinstance(kind, typing.TypeVar):
        return any_value
    if kind is str:
        check = check_of(hint)
        return _only('"', String if hint is str else lambda: CheckedString(check), hint)
    check = check_of(hint)
    return lambda _: Atomic(check)


def _only(first_character: str, begin: Callable[[], PartialValue], hint: Any) -> Start:
    """Begin a value that grows if its text begins as it must; whatever else arrives has to be whole."""
    check = check_of(hint)
    return lambda first: begin() if first == first_character else Atomic(check)


def _key_of(hint: Any) -> Callable[[str], Any]:
    if hint is str:
        return str
    check = check_of(hint)
    return lambda name: check_or_default(check, lambda: json_text(name), name)
