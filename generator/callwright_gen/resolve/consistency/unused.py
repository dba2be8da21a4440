"""What a spec declares or collects, and nothing uses."""

from __future__ import annotations

from collections.abc import Sequence

from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import EventRule
from callwright_gen.shapes import Mapping, Placeholder, Shape, inside, placeholders_of

_CHOOSES_DIALECT = "strict"
"""The key of a tool's config that selects `tools.strict_dialect`: it has a meaning even if it is not sent."""
_WHOLE = "final"
"""The variable that holds a complete response."""


def check_unused(context: Context, events: Sequence[EventRule]) -> None:
    """Report keys of a tool's config, and values and blocks of a stream, that are not sent or not kept."""
    _check_configs(context)
    if context.loaded.shape("stream", "response") is not None and context.loaded.spec.stream.response:
        _check_collected(context, events)


def _check_configs(context: Context) -> None:
    tools = context.loaded.spec.tools
    shapes = [shape for loc, shape in context.loaded.shapes.items() if loc[0] == "tools"]
    used = {slot.path.removeprefix("config.") for shape in shapes for slot in placeholders_of(shape)}
    for key in tools.config if tools is not None else ():
        if key not in used | {_CHOOSES_DIALECT}:
            hint = f"Write $config.{key} in tools.shape, or remove it"
            _report(context, ("tools", "config", key), f"no tool is sent with $config.{key}", hint)


def _check_collected(context: Context, events: Sequence[EventRule]) -> None:
    response = context.loaded.shape("stream", "response")
    used = {slot.root for slot in placeholders_of(response)}
    variables = {variable.name for rule in events for variable in rule.variables}
    for number, rule in enumerate(events):
        for variable in rule.variables:
            if variable.name not in used | {_WHOLE}:
                loc: Loc = ("stream", "events", number, variable.keep, variable.name)
                _report_unused(context, loc, variable.name)
    kept = [number for number, rule in enumerate(events) if rule.blocks or rule.piece]
    if kept and "blocks" not in used:
        _report_unused(context, ("stream", "events", kept[0], "block" if events[kept[0]].blocks else "piece"), "blocks")
    needed = {slot.root for slot in _needed(response)} - variables
    if "blocks" in needed and not kept:
        _report_missing(context, "blocks", "block")
    if "calls" in needed and not any(rule.calls for rule in events):
        _report_missing(context, "calls", "whole_call or open_call")


def _needed(shape: Shape | None) -> list[Placeholder]:
    """Return the placeholders of a shape, without those of keys that are left out if they have no value."""
    if isinstance(shape, Mapping):
        return [slot for entry in shape.entries if not entry.optional for slot in _needed(entry.shape)]
    if isinstance(shape, Placeholder):
        return [shape]
    return [slot for each in inside(shape) for slot in _needed(each)] if shape is not None else []


def _report_unused(context: Context, loc: Loc, name: str) -> None:
    what = f"stream.response does not use what ${name} collects"
    _report(context, loc, what, "Write it where the response has it, or remove it")


def _report_missing(context: Context, root: str, verb: str) -> None:
    slots = [slot for slot in placeholders_of(context.loaded.shape("stream", "response")) if slot.root == root]
    context.report(slots[0].loc, f"no event collects ${root}", f"Add a rule with {verb} to stream.events")


def _report(context: Context, loc: Loc, what: str, hint: str) -> None:
    """Report a key that this spec writes, not one that it inherits: its own spec may use it."""
    if context.loaded.is_own(loc):
        context.report_key(loc, what, hint)
