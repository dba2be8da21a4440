"""Mistakes that names show where types do not: the SDK says `str`, `int` or a word, and both would fit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.shapes import Literal, Mapping, Placeholder, Shape, inside

_FORCES_NOTHING = frozenset({"auto", "none"})
_URL = re.compile(r"(^|_)ur[il]$", re.IGNORECASE)
_SIDES = {"input": ("input", "prompt"), "output": ("output", "completion")}


def check_evident(context: Context) -> None:
    """Report forced tools that are not forced, base64 text as a URL, keys that are the same, and exchanged counts."""
    _check_forced(context)
    _check_parts(context)
    _check_counts(context)


def _check_forced(context: Context) -> None:
    force = context.loaded.shape("tools", "force")
    for literal in _literals(force) if force is not None else ():
        if str(literal.value).lower() in _FORCES_NOTHING:
            what = f"{literal.value!r} forces no tool"
            context.report(literal.loc, what, "Write what forces the tool $name, or `force: null` if nothing does")


def _literals(shape: Shape) -> Iterator[Literal]:
    if isinstance(shape, Literal):
        yield shape
    for each in inside(shape):
        yield from _literals(each)


def _check_parts(context: Context) -> None:
    messages = context.loaded.spec.messages
    for kind, rule in messages.parts.rules().items():
        loc: Loc = ("messages", "parts", kind)
        if rule.or_key is not None and rule.or_key == (rule.into or messages.content.key):
            what = f"{rule.or_key!r} is the key of the part itself"
            context.report((*loc, "or_key"), what, "Name another key of the message that holds its text, or remove it")
        for form in ("shape", "message"):
            shape = context.loaded.shape(*loc, form)
            for key, slot in _slots(shape) if shape is not None else ():
                if _URL.search(key) and [pipe.name for pipe in slot.pipes][-1:] == ["b64"]:
                    context.report(slot.loc, f"{key!r} wants a URL, and base64 text is none", "Write '|data_url'")


def _slots(shape: Shape) -> Iterator[tuple[str, Placeholder]]:
    """Yield the keys of a shape whose values are slots."""
    for entry in shape.entries if isinstance(shape, Mapping) else ():
        if isinstance(entry.shape, Placeholder):
            yield entry.key, entry.shape
    for each in inside(shape):
        yield from _slots(each)


def _check_counts(context: Context) -> None:
    """Report counts of input and output that are exchanged: each field says that it counts the other."""
    for loc in (("usage",), ("response", "usage")):
        place: Loc = (*loc, "input")
        names = {key: _last(getattr(context.loaded.spec.response.usage, key, None)) for key in _SIDES}
        exchanged = _says(names["input"], "output") and _says(names["output"], "input")
        if exchanged and context.loaded.is_written(place):
            what = f"{names['input']!r} counts the output, by its name"
            context.report(place, what, "Exchange usage.input and usage.output")


def _last(text: object) -> str:
    return text.partition("|")[0].rpartition(".")[2] if isinstance(text, str) else ""


def _says(name: str, side: str) -> bool:
    """Return whether a name is that of one side, and not of the other."""
    sides = {key for key, words in _SIDES.items() if any(word in name for word in words)}
    return sides == {side}
