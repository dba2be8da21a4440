"""Items of responses: reasoning, what is said, calls and others keep their order, plain and streamed, and go back."""

from __future__ import annotations

from typing import Any

import pytest

from callwright_runtime import (
    BaseMessageParam,
    ImagePart,
    Messages,
    OpaquePart,
    StreamError,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    UnsupportedError,
)
from tests.support.answers import Answer, Call
from tests.support.library import shelf_of
from tests.support.replies import Event, json_reply, sse
from tests.support.tiers import on_the_wire
from tests.support.wire import openai_responses as wire

CALL = Call("shelf_of", '{"title": "Dune"}')
SEARCH = {"type": "web_search_call", "id": "ws_1", "status": "completed", "action": {"type": "search", "query": "Dune"}}
ANSWER = Answer("Wait.", calls=(CALL,), thinking="So, two.", signature="c2lnbmF0dXJl")
ITEMS = [wire.reasoning("So, two.", "c2lnbmF0dXJl"), SEARCH, *wire.items(Answer("Wait.", calls=(CALL,)))]
FAILURE = {"code": "server_error", "message": "too much"}
pytestmark = [on_the_wire, pytest.mark.parametrize("provider", ["openai_responses"], indirect=True)]


def whole(items: list[dict[str, Any]]) -> dict[str, Any]:
    return {**wire.body(ANSWER), "output": items}


def item_events(items: list[dict[str, Any]]) -> list[Event]:
    """Write items that begin and end, without what comes between."""
    parts: list[dict[str, Any]] = [{"type": "response.created", "response": wire.body(Answer())}]
    for index, item in enumerate(items):
        parts += [wire.added(index, item), wire.done(index, item)]
    return [Event({**part, "sequence_number": number}, part["type"]) for number, part in enumerate(parts)]


def completed(items: list[dict[str, Any]]) -> Event:
    return Event({"type": "response.completed", "sequence_number": 99, "response": whole(items)}, "response.completed")


def sent_as(common: BaseMessageParam) -> list[Any]:
    from callwright import openai_responses

    return openai_responses.OpenAIResponsesCallResponse._to_provider([common])


@pytest.fixture(params=["plain", "streamed", "streamed, the last event brings no items"])
def answered(request, caller) -> Any:
    """A response or a stream, read to its end, with reasoning, a search, text and a call."""
    if request.param == "plain":
        caller.server.reply(json_reply(whole(ITEMS)))
        return caller.ask(tools=[shelf_of])
    caller.server.reply(sse([*item_events(ITEMS), completed(ITEMS if request.param == "streamed" else [])]))
    stream = caller.ask(tools=[shelf_of], stream=True)
    caller.all_of(stream)
    return stream


def test_the_message_that_goes_back_holds_every_item_in_order(answered):
    assert [item["type"] for item in answered.message_param] == [item["type"] for item in ITEMS]
    assert (answered.message_param[0], answered.message_param[1]) == (ITEMS[0], SEARCH)


def test_the_common_message_holds_every_item_in_order_and_goes_back_the_same(answered):
    common = answered.common_message_param
    assert common == BaseMessageParam(
        "assistant",
        [
            ThinkingPart("So, two.", ITEMS[0], "openai_responses"),
            OpaquePart("openai_responses", SEARCH),
            TextPart("Wait."),
            ToolCallPart("call_1", "shelf_of", {"title": "Dune"}),
        ],
    )
    reasoning, search, said, called = sent_as(common)
    assert (reasoning, search) == (ITEMS[0], SEARCH)
    assert said == {"role": "assistant", "content": "Wait."}
    assert (called["call_id"], called["name"]) == ("call_1", "shelf_of")


def test_what_has_arrived_is_there_before_the_end(caller):
    caller.server.reply(sse(wire.events(ANSWER)))
    stream = caller.ask(tools=[shelf_of], stream=True)
    reading = caller.iterator(stream)
    seen: list[tuple[str | None, str]] = []
    while not stream.finished:
        caller.following(reading)
        seen.append((stream.thinking, stream.content))
    caller.all_of(reading)
    growing = list(dict.fromkeys(seen))
    assert growing == [(None, ""), ("So, tw", ""), ("So, two.", ""), ("So, two.", "Wait.")]


def test_a_refusal_is_kept_and_goes_back(caller):
    refused = Answer(refusal="I cannot help with that.", ended="content_filter")
    caller.will_say(refused, Answer("Hi"))
    response = caller.ask()
    assert (response.refusal, response.common_finish_reasons) == ("I cannot help with that.", ["content_filter"])
    caller.ask([Messages.User("Hello"), response.common_message_param])
    block = {"type": "refusal", "refusal": "I cannot help with that."}
    assert caller.server.last["messages"][-1] == {"role": "assistant", "content": [block]}


def test_sources_are_listed(caller):
    source = {"type": "url_citation", "start_index": 0, "end_index": 4, "title": "Dune", "url": "https://example.com"}
    body = wire.body(Answer("Dune"))
    body["output"][0]["content"][0]["annotations"] = [source]
    caller.server.reply(json_reply(body))
    (citation,) = caller.ask().citations
    assert (citation.title, citation.url) == ("Dune", "https://example.com")


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("error", {**FAILURE, "param": None}),
        ("response.failed", {"response": {**whole([]), "status": "failed", "error": FAILURE}}),
    ],
    ids=["error", "failed"],
)
def test_an_error_in_the_stream_is_raised_and_what_arrived_is_kept(caller, kind, more):
    events = wire.events(Answer("It is on the second floor."))[:6]
    caller.server.reply(sse([*events, Event({"type": kind, "sequence_number": 7, **more}, kind)]))
    stream = caller.ask(stream=True)
    with pytest.raises(StreamError, match=r"openai_responses.*too much"):
        caller.all_of(stream)
    assert stream.content == "It is on the secon"


def test_a_tool_says_that_it_is_not_strict(caller):
    caller.will_say(Answer("Hi"))
    caller.ask(tools=[shelf_of])
    (tool,) = caller.server.last["tools"]
    assert tool["strict"] is None


def test_a_system_prompt_is_text(caller):
    with pytest.raises(UnsupportedError, match=r"ImagePart.*system"):
        caller.ask([BaseMessageParam("system", [TextPart("Look:"), ImagePart(b"", "image/png")]), Messages.User("Hi")])
    assert caller.server.requests == []
