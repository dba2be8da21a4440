"""Answers that break the API's promises: plain and streamed ones have the same values, or the same errors."""

from __future__ import annotations

import json
from typing import Any

import pytest

from callwright_runtime import (
    BaseMessageParam,
    CallwrightError,
    Messages,
    OpaquePart,
    ToolCallPart,
    ToolResultPart,
)
from tests.support.answers import Answer, Call
from tests.support.library import shelf_of
from tests.support.replies import Event, json_reply, sse
from tests.support.tiers import on_the_wire
from tests.support.wire import openai as wire

pytestmark = [on_the_wire, pytest.mark.parametrize("provider", ["openai"], indirect=True)]


def without_index(event: Event) -> Event:
    data: Any = event.data
    if not isinstance(data, dict):
        return event
    choices = [{key: value for key, value in each.items() if key != "index"} for each in data["choices"]]
    return Event({**data, "choices": choices})


def both(caller, body: Any, events: list[Event], **options: Any) -> tuple[Any, Any]:
    caller.server.reply(json_reply(body), sse(events))
    plain, stream = caller.ask(**options), caller.ask(stream=True, **options)
    caller.all_of(stream)
    return plain, stream


def test_choices_without_an_index_are_the_first_choice(caller):
    body = wire.body(Answer("Hello"))
    del body["choices"][0]["index"]
    for each in both(caller, body, [without_index(event) for event in wire.events(Answer("Hello"))]):
        assert (each.content, each.finish_reasons) == ("Hello", ["stop"])


def test_a_finish_reason_of_another_type_is_a_malformed_answer(caller):
    body = wire.body(Answer("Hello"))
    body["choices"][0]["finish_reason"] = ["stop"]
    caller.server.reply(json_reply(body), sse([wire.chunk({"content": "Hello"}), wire.chunk({}, ["stop"]), wire.DONE]))  # type: ignore[arg-type]
    with pytest.raises(CallwrightError):
        caller.ask().common_finish_reasons  # noqa: B018
    stream = caller.ask(stream=True)
    with pytest.raises(CallwrightError):
        (caller.all_of(stream), stream.common_finish_reasons)


def test_an_empty_call_after_the_real_one_is_not_a_call(caller):
    call = Call("shelf_of", '{"title": "Dune"}', "call_1")
    body = wire.body(Answer(calls=(call,)))
    body["choices"][0]["message"]["tool_calls"].append(wire.tool_call(Call("", "", "call_2")))
    events = wire.events(Answer(calls=(call,)))
    empty = wire.chunk(
        {"tool_calls": [{"index": 1, "id": "call_2", "type": "function", "function": {"arguments": ""}}]}
    )
    plain, stream = both(caller, body, [*events[:-3], empty, *events[-3:]], tools=[shelf_of])
    assert [tool.call() for tool in plain.tools] == ["Dune stands on floor 1"]
    for each in (plain, stream):
        assert [(tool.id, tool.args) for tool in each.common_tools] == [("call_1", {"title": "Dune"})]


def test_a_call_without_type_or_arguments_goes_on_with_any_provider(caller):
    body = wire.body(Answer(calls=(Call("shelf_of", "{}", "call_1"), Call("shelf_of", "{}", "call_2"))))
    first, second = body["choices"][0]["message"]["tool_calls"]
    first["type"], first["function"]["arguments"] = "", None
    del second["type"], second["function"]["arguments"]
    caller.server.reply(json_reply(body))
    answer = caller.ask(tools=[shelf_of])
    assert answer.common_message_param.parts == [ToolCallPart(each, "shelf_of", {}) for each in ("call_1", "call_2")]


def test_nulls_and_numbers_in_a_history_are_sent_in_the_form_of_a_request(caller):
    message = {"role": "assistant", "content": [None, {"type": "text", "text": None}, {"type": "text", "text": "Hi"}]}
    call = BaseMessageParam("assistant", [ToolCallPart(7, "shelf_of", {}), OpaquePart("openai", None)])  # type: ignore[arg-type]
    result = BaseMessageParam("tool", [ToolResultPart(7, "shelf_of", "A3")])  # type: ignore[arg-type]
    caller.will_say(Answer("Hi"))
    caller.ask([Messages.User("Hello"), message, call, result])
    sent = json.loads(caller.server.requests[-1].body)["messages"]
    assert sent[1]["content"] == [{"type": "text", "text": "Hi"}]
    assert isinstance(sent[2]["tool_calls"][0]["id"], str)
    assert sent[3]["tool_call_id"] == sent[2]["tool_calls"][0]["id"]
