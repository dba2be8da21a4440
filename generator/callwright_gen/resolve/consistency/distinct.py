"""Two names for one thing: properties, counts and rebuilt fields each read a place of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from callwright_gen.load.nodes import dotted, nearest
from callwright_gen.load.response import ToolCallPaths
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.shapes import Mapping as Table
from callwright_gen.shapes import Placeholder, Shape, inside

_HINT = "Name the field that has what this is for"
_PROPERTIES = ("content", "thinking", "refusal", "audio", "audio_transcript", "citations", "finish", "model", "id")
_COUNTS = ("input", "output")  # a cache may report one number
_CALL = tuple(key for key in ToolCallPaths.model_fields if key not in {"each", "null_ids"})


def check_distinct(context: Context) -> None:
    """Report two properties, two counts or two fields of a rebuilt response that read the same."""
    spec = context.loaded.spec
    _check(context, ("response",), {key: getattr(spec.response, key) for key in _PROPERTIES})
    _check(context, ("response", "tool_calls"), {key: getattr(spec.response.tool_calls, key) for key in _CALL})
    chunk: Loc = ("stream", "chunk")
    written = [key for key in _PROPERTIES if _is_written(context, (*chunk, key))]
    _check(context, chunk, {key: getattr(spec.stream.chunk, key, None) for key in written})
    if spec.response.usage is not None:
        own: Loc = ("response", "usage")
        counts = {key: getattr(spec.response.usage, key) for key in _COUNTS}
        _check(context, own if any(_is_written(context, (*own, key)) for key in counts) else ("usage",), counts)
    _check_rebuilt(context)


def _check(context: Context, loc: Loc, texts: Mapping[str, object]) -> None:
    """Report a path that is that of an earlier property, with the same pipes. A sum of counts is another value."""
    owners: dict[str, str] = {}
    for key, text in texts.items():
        first = owners.setdefault(text, key) if isinstance(text, str) else key
        if first != key:
            here, there = (key, first) if _is_written(context, (*loc, key)) else (first, key)
            context.report((*loc, here), f"this reads {text!r}, as {dotted((*loc, there))} does", _HINT)


def _is_written(context: Context, loc: Loc) -> bool:
    return nearest(context.loaded.written, loc).loc == loc


def _check_rebuilt(context: Context) -> None:
    shape = context.loaded.shape("stream", "response")
    owners: dict[tuple[str, str], Placeholder] = {}
    for slot in _slots(shape) if shape is not None else ():
        first = owners.setdefault((slot.root, slot.path), slot)
        if first.loc != slot.loc and slot.path:
            what = f"this is ${slot.root}.{slot.path}, as {dotted(first.loc)} is"
            context.report(slot.loc, what, _HINT)


def _slots(shape: Shape) -> Iterator[Placeholder]:
    """Yield the slots that are values of keys."""
    for entry in shape.entries if isinstance(shape, Table) else ():
        if isinstance(entry.shape, Placeholder):
            yield entry.shape
    for each in inside(shape):
        yield from _slots(each)
