"""Words of the provider: each has one meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from callwright_gen.load.spec import CommonFinish
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context


def check_words(context: Context) -> None:
    """Report words that are listed twice: finish reasons, and codes, statuses and classes of errors."""
    spec = context.loaded.spec
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


def _words(listed: Mapping[str, Sequence[object]]) -> Iterator[tuple[str, int, object]]:
    for kind, words in listed.items():
        yield from ((kind, number, word) for number, word in enumerate(words))
