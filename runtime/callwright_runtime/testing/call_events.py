"""Events of tool calls that are not content blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.support.json_text import json_text
from callwright_runtime.testing.blocks import interleaved
from callwright_runtime.testing.draft import Draft
from callwright_runtime.testing.split import every

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from callwright_runtime.testing.inverse import CallChange, Rule
    from callwright_runtime.testing.reply import Reply, ToolCall

_Found = tuple[int, "Rule", "CallChange"]


def call_events(rules: Sequence[Rule], reply: Reply, *, in_blocks: bool, as_text: bool) -> list[Draft]:
    """Return the events of all tool calls; calls that are blocks of the content have none of their own.

    Parameters:
        rules: the rules of the stream.
        reply: what is answered.
        in_blocks: whether calls are blocks of the content.
        as_text: whether the arguments of a call that arrives whole are JSON text.
    """
    changes = [(number, rule, call) for number, rule in enumerate(rules) for call in rule.calls]
    if not changes or in_blocks:
        return []
    streams = [list(_call(changes, index, call, as_text=as_text)) for index, call in enumerate(reply.tool_calls)]
    return interleaved(streams, reply.interleave)


def _call(changes: list[_Found], index: int, call: ToolCall, *, as_text: bool) -> Iterator[Draft]:
    actions = {change.action: (number, rule, change) for number, rule, change in changes}
    values = {"key": index, "id": call.id or f"call_{index + 1}", "name": call.name}
    text = json_text(call.args)
    if "whole" in actions:
        yield _draft(actions["whole"], {**values, "arguments": text if as_text else call.args})
    elif "upsert" in actions:
        yield _draft(actions["upsert"], {**values, "arguments": ""})
        yield from (_draft(actions["upsert"], {"key": index, "arguments": piece}) for piece in every(text))
    elif "open" in actions:
        yield _draft(actions["open"], {**values, "arguments": ""})
        if "append" in actions:
            yield from (_draft(actions["append"], {"key": index, "arguments": piece}) for piece in every(text))
        if "close" in actions:
            yield _draft(actions["close"], {"key": index})


def _draft(found: _Found, values: dict[str, Any]) -> Draft:
    number, rule, change = found
    return Draft(rule, number, tuple((path, values[key]) for key, path in change.paths.items() if key in values))
