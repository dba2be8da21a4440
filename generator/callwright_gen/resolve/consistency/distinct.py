"""Two names for one thing: properties and counts each read a place of their own."""

from __future__ import annotations

from collections.abc import Mapping

from callwright_gen.load.nodes import dotted
from callwright_gen.load.response import ToolCallPaths
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context

_HINT = "Name the field that has what this is for"
_PROPERTIES = ("content", "thinking", "refusal", "audio", "audio_transcript", "citations", "finish", "model", "id")
_COUNTS = ("input", "output")  # a cache may report one number
_CALL = tuple(key for key in ToolCallPaths.model_fields if key not in {"each", "null_ids"})


def check_distinct(context: Context) -> None:
    """Report two properties, of a response or of an event, or two counts that read the same."""
    spec = context.loaded.spec
    _check(context, ("response",), {key: getattr(spec.response, key) for key in _PROPERTIES})
    _check(context, ("response", "tool_calls"), {key: getattr(spec.response.tool_calls, key) for key in _CALL})
    read = {getattr(spec.response, key): key for key in reversed(_PROPERTIES)}  # what is reported already is left out
    chunk = {key: getattr(spec.stream.chunk, key, None) for key in reversed(read.values())}
    _check(context, ("stream", "chunk"), chunk)
    if spec.response.usage is not None:
        own: Loc = ("response", "usage")
        counts = {key: getattr(spec.response.usage, key) for key in _COUNTS}
        _check(context, own if any(context.loaded.is_written((*own, key)) for key in counts) else ("usage",), counts)


def _check(context: Context, loc: Loc, texts: Mapping[str, object]) -> None:
    """Report a path that is that of an earlier property, with the same pipes. A sum of counts is another value."""
    owners: dict[str, str] = {}
    for key, text in texts.items():
        if not isinstance(text, str) or (text.startswith("{") and "." not in text):  # the value itself, of some kind
            continue
        first = owners.setdefault(text, key)
        if first != key:
            here, there = (first, key) if _is_default(context, (*loc, key)) else (key, first)
            what = f"this reads {text!r}, as {dotted((*loc, there))} does"
            _report(context, (*loc, here), text, what)


def _report(context: Context, loc: Loc, text: str, what: str) -> None:
    """Report a path where it is written: that of an event may be put together from several places."""
    derived = loc[:2] == ("stream", "chunk") and not context.loaded.is_written(loc)
    offset = text.partition("|")[0].rfind(".") + 1 if derived else 0
    context.report_at(context.position(loc, offset), loc, what, _HINT)


def _is_default(context: Context, loc: Loc) -> bool:
    """Return whether a property of a response has its default path."""
    return loc[0] == "response" and not context.loaded.is_written(loc)
