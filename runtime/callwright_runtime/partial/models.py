"""Choose the partial value for each type."""

from __future__ import annotations

import collections.abc
import functools
import itertools
import types
import typing
from typing import TYPE_CHECKING, Any, Union

from callwright_runtime.partial.classes import describe, has_fields, hints_of, make_validator
from callwright_runtime.partial.containers import DictItems, ImmutableItems, ListItems, any_value
from callwright_runtime.partial.objects import FieldLayout, ObjectLayout, ObjectValue, RootValue, UnionObject
from callwright_runtime.partial.values import Atomic, CheckedString, PartialValue, String, validate_or_default
from callwright_runtime.support.hints import unwrap_alias
from callwright_runtime.support.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from callwright_runtime.partial.values import Builder

_LISTS = (list, collections.abc.Sequence, collections.abc.MutableSequence)
_DICTS = (dict, collections.abc.Mapping, collections.abc.MutableMapping)
_SETS: dict[object, Callable[[Any], Any]] = {set: set, collections.abc.Set: set, frozenset: frozenset}


@functools.lru_cache(maxsize=256)
def partial_builder(cls: Any) -> Builder:
    """Return the builder with which `PartialJSON` builds instances of a class.

    Instances are not validated while they are incomplete. A field is None until it begins; strings, lists, dicts and
    instances are available as far as they have arrived, all other values once they are complete and valid.
    `model_fields_set` of a model names its complete fields. A nested instance is validated by pydantic, from its text,
    when it is complete. See `values` for what instances share.
    """
    return _BuilderRegistry().of(cls)


class _BuilderRegistry:
    """Builders by type, stored because types may be recursive."""

    def __init__(self) -> None:
        self._builders: dict[Any, Builder] = {}
        self._layouts: dict[Any, ObjectLayout] = {}

    def of(self, hint: Any) -> Builder:
        try:
            builder = self._builders.get(hint)
        except TypeError:  # its annotation is not hashable
            return self._builder_for(hint, unwrap_alias(hint))
        if builder is None:

            def build_later(first: str) -> PartialValue:
                return self._builders[hint](first)

            self._builders[hint] = build_later  # for recursive types
            builder = self._builders[hint] = self._builder_for(hint, unwrap_alias(hint))
        return builder

    def _builder_for(self, hint: Any, inner: Any) -> Builder:
        origin, arguments = typing.get_origin(inner), typing.get_args(inner)
        if origin in (Union, types.UnionType):
            return self._union_builder(hint)
        kind = inner if origin is None else origin
        if kind in _LISTS:
            return self._list_builder(hint, *arguments)
        if kind in _DICTS:
            return self._dict_builder(hint, *arguments)
        if kind is tuple or kind in _SETS:
            return self._immutable_builder(hint, kind, arguments)
        return self._other_builder(hint, kind)

    def _other_builder(self, hint: Any, kind: Any) -> Builder:
        if has_fields(kind):
            layout = self._layout_of(hint)
            return _make_builder("{", lambda: ObjectValue(layout), hint)
        if hasattr(kind, "__pydantic_root_model__"):
            return self._root_builder(kind)
        return _make_scalar_builder(hint, kind)

    def _list_builder(self, hint: Any, item: Any = Any) -> Builder:
        build = self.of(item)
        return _make_builder("[", lambda: ListItems(build), hint)

    def _dict_builder(self, hint: Any, key: Any = str, value: Any = Any) -> Builder:
        build, key_of = self.of(value), _make_key_converter(key)
        return _make_builder("{", lambda: DictItems(build, key_of), hint)

    def _immutable_builder(self, hint: Any, kind: Any, arguments: tuple[Any, ...]) -> Builder:
        is_fixed = kind is tuple and arguments and arguments[-1] is not Ellipsis
        builders = [self.of(each) for each in arguments if each is not Ellipsis] or [any_value]

        def iterate_builders() -> Iterator[Builder]:
            return iter(builders) if is_fixed else itertools.repeat(builders[0])

        return _make_builder("[", lambda: ImmutableItems(iterate_builders(), _SETS.get(kind, tuple)), hint)

    def _layout_of(self, hint: Any) -> ObjectLayout:
        inner = unwrap_alias(hint)
        if inner not in self._layouts:
            cls = typing.get_origin(inner) or inner
            hints = hints_of(inner)
            layout = self._layouts[inner] = describe(cls, hints, make_validator(inner))
            layout.fields.update(
                {name: FieldLayout(self.of(each), make_validator(each)) for name, each in hints.items()}
            )
        return self._layouts[inner]

    def _root_builder(self, cls: Any) -> Builder:
        build, validate = self.of(cls.model_fields["root"].annotation), make_validator(cls)

        def build_value(first: str) -> PartialValue:
            inner = build(first)
            return RootValue(inner, cls.model_construct, validate) if inner.is_incremental else Atomic(validate)

        return build_value

    def _union_builder(self, hint: Any) -> Builder:
        members = list(_iterate_members(hint))
        if len(members) == 1:
            return self.of(members[0])
        builders = [self.of(each) for each in members]
        layouts = [
            self._layout_of(each)
            for each in members
            if has_fields(typing.get_origin(unwrap_alias(each)) or unwrap_alias(each))
        ]
        validate = make_validator(hint)

        def build_value(first: str) -> PartialValue:
            if first == "{" and len(layouts) > 1:
                return UnionObject(layouts, validate)
            incremental = [part for build in builders if (part := build(first)).is_incremental]
            if first == '"' and incremental:
                return CheckedString(validate)
            return incremental[0] if len(incremental) == 1 else Atomic(validate)

        return build_value


def _iterate_members(hint: Any) -> Iterator[Any]:
    inner = unwrap_alias(hint)
    if typing.get_origin(inner) in (Union, types.UnionType):
        for each in typing.get_args(inner):
            yield from _iterate_members(each)
    elif inner is not type(None):
        yield hint


def _make_scalar_builder(hint: Any, kind: Any) -> Builder:
    if kind in (Any, object) or isinstance(kind, typing.TypeVar):
        return any_value
    if kind is str:
        validate = make_validator(hint)
        return _make_builder('"', String if hint is str else lambda: CheckedString(validate), hint)
    validate = make_validator(hint)
    return lambda _: Atomic(validate)


def _make_builder(first_character: str, build_value: Callable[[], PartialValue], hint: Any) -> Builder:
    """Return a builder of incremental values; values that begin with another character are read as a whole."""
    validate = make_validator(hint)
    return lambda first: build_value() if first == first_character else Atomic(validate)


def _make_key_converter(hint: Any) -> Callable[[str], Any]:
    if hint is str:
        return str
    validate = make_validator(hint)
    return lambda name: validate_or_default(validate, lambda: json_text(name), name)
