"""What is read from answers: an id tells calls apart, an error can be missing, and results find their calls again."""

from __future__ import annotations

from collections.abc import Sequence

from callwright_gen.paths import TypedPath
from callwright_gen.paths.inspect import alternatives_in, short
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import CallRule, EventRule, ToolCallReads
from callwright_gen.shapes import placeholders_of
from callwright_gen.surface import Record
from callwright_gen.types import Literal, is_nullable

_VERBS = {"upsert": "call", "open": "open_call", "append": "extend_call", "close": "close_call", "whole": "whole_call"}


def check_answers(context: Context, calls: ToolCallReads, error: TypedPath | None, events: Sequence[EventRule]) -> None:
    """Report ids that are always the same, errors in every answer, and tool results that no call can be found for."""
    _check_constant(context, calls.id, ("response", "tool_calls", "id"), "id")
    for number, rule in enumerate(events):
        for call in rule.calls:
            _check_call(context, call, number)
    if error is not None and not is_nullable(error.type):
        what = f"this is never null, but {short(error.type)}, so every answer would be an error"
        context.report(("response", "error"), what, "Name a field that only failed answers have")
    _check_crossed(context, calls, [call for rule in events for call in rule.calls])
    _check_linked(context)
    _check_built(context)


def _check_crossed(context: Context, calls: ToolCallReads, rules: Sequence[CallRule]) -> None:
    """Report two fields of a call that are read here as one thing, and in streams as the other."""
    keys = ("id", "name", "arguments")
    whole = {key: path.path.text for key in keys if (path := getattr(calls, key)) is not None}
    streamed = {key: {rule.paths[key].path.text for rule in rules if key in rule.paths} for key in keys}
    for key, step in whole.items():
        other = next((each for each in keys if each != key and step in streamed[each]), None)
        if other is not None and whole.get(other) in streamed[key] and step not in streamed[key]:
            what = f"the {key} of a call is read from {step!r}, where streams have its {other}"
            context.report(("response", "tool_calls", key), what, "Exchange the two here, or in stream")


def _check_call(context: Context, call: CallRule, number: int) -> None:
    for name in ("id", "key"):
        _check_constant(context, call.paths.get(name), ("stream", "events", number, _VERBS[call.action], name), name)


def _check_constant(context: Context, path: TypedPath | None, loc: Loc, name: str) -> None:
    """Report an id or a key with one value: it is the same for all calls."""
    if path is None:
        return
    members = alternatives_in(path.leaf, context.source)
    if members and all(isinstance(each, Literal) for each in members):
        what = f"the {name} of a call is always {short(path.leaf)}, so it tells no calls apart"
        context.report(loc, what, f"Name the field with the {name}")


def _check_linked(context: Context) -> None:
    """Report results that are sent without the id that their calls are sent with."""
    parts = context.loaded.spec.messages.parts
    if parts.tool_call is None or parts.tool_result is None:
        return
    if _has_id(context, "tool_call") and not _has_id(context, "tool_result"):
        loc: Loc = ("messages", "parts", "tool_result")
        what = "this sends no $id, and a call is sent with it, so the API cannot tell which belong together"
        context.report_key(loc, what, "Write $id where the SDK expects it")


def _has_id(context: Context, kind: str) -> bool:
    shapes = [shape for loc, shape in context.loaded.shapes.items() if loc[:3] == ("messages", "parts", kind)]
    return any(slot.path == "id" or slot.root == "id" for shape in shapes for slot in placeholders_of(shape))


def _check_built(context: Context) -> None:
    """Report a response that is rebuilt as a dict, and whose class is none."""
    spec = context.loaded.spec
    symbol = context.source.symbol(spec.types.response)
    record = context.source.members(symbol.named) if symbol is not None else None
    if spec.stream.build == "dict" and isinstance(record, Record) and record.access == "attribute":
        what = f"{symbol.named.name if symbol else ''} is read by attributes, and a dict has none"
        context.report(("stream", "build"), what, "Write how its class makes an object")
