"""Words of the provider: each has one meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast, get_args

from callwright_gen.load.base import Section
from callwright_gen.load.spec import CommonFinish
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context

_COMPARED = {"finish", "classes", "codes", "texts", "status", "item", "usage"}
"""Sections that `_check` compares as a whole, a tuple of types, and a sum of counts."""


def check_words(context: Context) -> None:
    """Report words that are listed twice: finish reasons, and codes, statuses and classes of errors."""
    spec = context.loaded.spec
    for loc, words in _lists(spec, ()):
        for number, word in enumerate(words):
            if word in words[:number]:
                context.report((*loc, number), f"{word!r} is listed twice", "Keep one of them")
    _check_types(context)
    reasons = {kind: getattr(spec.finish, kind) for kind in get_args(CommonFinish)}
    _check(context, ("finish",), reasons)
    if spec.errors is not None:
        for key in ("classes", "codes", "texts", "status"):
            _check(context, ("errors", key), getattr(spec.errors, key))


def _check(context: Context, loc: Loc, listed: Mapping[str, Sequence[object]]) -> None:
    first: dict[object, str] = {}
    for kind, number, word in _words(listed):
        other = first.setdefault(word, f"{kind} {number}")
        if other != f"{kind} {number}":
            what = f"{word!r} is listed twice, under {other.split()[0]!r} and {kind!r}"
            context.report((*loc, kind, number), what, "Keep one of them")


def _check_types(context: Context) -> None:
    """Report a type of the provider's own tools that has two names."""
    native, first = context.loaded.spec.native_tools, dict[str, str]()
    for name, ref in native.types.items() if native is not None else ():
        if first.setdefault(ref, name) != name:
            what = f"{ref.partition(':')[2]!r} is listed twice, under {first[ref]!r} and {name!r}"
            context.report(("native_tools", "types", name), what, "Keep one of them")


def _lists(value: object, loc: Loc) -> Iterator[tuple[Loc, tuple[object, ...]]]:
    """Yield the lists of texts in a section, without those that are compared with each other as well."""
    inner: dict[str, object] = {}
    if isinstance(value, Section):
        fields = type(value).model_fields.items()
        inner = {field.alias or name: getattr(value, name) for name, field in fields if name not in _COMPARED}
    elif isinstance(value, Mapping):
        inner = cast("dict[str, object]", value)
    elif isinstance(value, tuple) and all(isinstance(each, str) for each in cast("tuple[object, ...]", value)):
        yield loc, cast("tuple[object, ...]", value)
    for key, each in inner.items():
        yield from _lists(each, (*loc, key))


def _words(listed: Mapping[str, Sequence[object]]) -> Iterator[tuple[str, int, object]]:
    for kind, words in listed.items():
        yield from ((kind, number, word) for number, word in enumerate(words))
