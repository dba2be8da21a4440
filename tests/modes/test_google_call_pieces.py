"""Streamed arguments of Gemini's function calls: several parts are one call."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.answers import Answer
from tests.support.library import shelf_of
from tests.support.replies import Event, sse
from tests.support.tiers import on_the_wire
from tests.support.wire import google as wire

pytestmark = [on_the_wire, pytest.mark.parametrize("provider", ["google"], indirect=True)]


def part(finish: str | None = None, signature: str | None = None, **call: Any) -> Event:
    extra = {} if signature is None else {"thoughtSignature": signature}
    return Event(wire.chunk([{"functionCall": call, **extra}], Answer(), finish))


def test_the_parts_of_a_call_are_one_call_everywhere(caller):
    title = [{"jsonPath": "$.title", "stringValue": "Du", "willContinue": True}]
    rest = [{"jsonPath": "$.title", "stringValue": "ne"}, {"jsonPath": "$.floor", "numberValue": 2}]
    events = [
        part(name="shelf_of", id="f", willContinue=True, signature="c2lnbmVk"),
        part(partialArgs=title, willContinue=True),
        part(partialArgs=rest, willContinue=True),
        part("STOP"),
    ]
    caller.server.reply(sse(events), sse(events))
    stream = caller.ask(stream=True, tools=[shelf_of])
    [tool] = [tool for _, tool in caller.all_of(stream) if tool is not None]
    assert tool.call() == "Dune stands on floor 2"
    assert [(each.id, each.args) for each in stream.common_tools] == [("f", {"title": "Dune", "floor": 2})]
    [block] = stream.message_param["parts"]
    assert block == {
        "function_call": {"id": "f", "name": "shelf_of", "args": {"title": "Dune", "floor": 2}},
        "thought_signature": b"signed",
    }
    assert len(stream.response.response.candidates[0].content.parts) == 1
