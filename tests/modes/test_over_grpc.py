"""Providers that speak gRPC: the modes over the real SDK, against a gRPC server before the loopback server."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import (
    AudioPart,
    BaseMessageParam,
    DocumentPart,
    ImagePart,
    Messages,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    UnsupportedError,
)
from tests.support.answers import Answer, Call
from tests.support.caller import Caller
from tests.support.grpc_rows.xai import PROVIDER
from tests.support.library import DUNE, DUNE_JSON, Book, opening_hours, shelf_of
from tests.support.parts import BYTES, PARTS
from tests.support.replies import json_reply, sse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.loopback import Loopback

wire = PROVIDER.wire
CALLS = (Call("shelf_of", '{"title": "Dune", "floor": 2}', "call_1"), Call("opening_hours", "{}", "call_2"))
THOUGHT = Answer("Let me look.", calls=CALLS, thinking="Books have floors.", signature="c2ln")
TOTALS = (
    "content",
    "thinking",
    "finish_reasons",
    "common_finish_reasons",
    "model",
    "id",
    "common_usage",
    "common_tools",
    "message_param",
    "common_message_param",
)


@pytest.fixture
def provider() -> Any:
    """The provider of these tests."""
    return PROVIDER


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, server: Loopback) -> Iterator[Caller]:
    """What makes the calls of one test."""
    made = Caller(PROVIDER, server, asynchronous=request.param == "async")
    yield made
    made.finish()


def streamed(caller: Caller, **options: Any) -> Any:
    stream = caller.ask(stream=True, **options)
    caller.all_of(stream)
    return stream


def test_a_plain_call(caller):
    caller.will_say(Answer("Hi", ended="length"))
    response = caller.ask("Hello", call_params={"max_tokens": 9, "stop": "END", "temperature": 0.5})
    assert (response.content, response.finish_reasons, response.common_finish_reasons, response.model) == (
        "Hi",
        ["REASON_MAX_LEN"],
        ["length"],
        wire.MODEL,
    )
    sent = caller.server.last
    assert wire.conversation_of(sent) == [{"role": "user", "content": "Hello"}]
    assert (sent["model"], sent["max_tokens"], sent["stop"], sent["temperature"]) == ("test-model", 9, ["END"], 0.5)


def test_a_stream_says_what_the_plain_call_says(caller):
    caller.will_say(THOUGHT, THOUGHT)
    response = caller.ask(tools=[shelf_of, opening_hours])
    stream = streamed(caller, tools=[shelf_of, opening_hours])
    assert {name: getattr(stream, name) for name in TOTALS} == {name: getattr(response, name) for name in TOTALS}
    assert stream.construct_call_response().response.proto == response.response.proto
    assert [tool.call() for tool in stream.tools] == ["Dune stands on floor 2", "9 to 5"]


def test_chunks_grow(caller):
    caller.will_say(THOUGHT)
    pairs = caller.all_of(caller.ask(tools=[shelf_of, opening_hours], stream=True))
    chunks = [chunk for chunk, tool in pairs if tool is None]
    assert "".join(chunk.content for chunk in chunks) == THOUGHT.text
    assert "".join(chunk.thinking or "" for chunk in chunks) == THOUGHT.thinking
    assert [chunk.common_finish_reasons for chunk in chunks if chunk.finish_reasons] == [["tool_calls"]]
    assert [tool.call() for _, tool in pairs if tool is not None] == ["Dune stands on floor 2", "9 to 5"]


@pytest.mark.parametrize("stream", [False, True])
def test_the_answer_is_echoed_with_its_thinking_and_the_seal_of_it(caller, stream):
    caller.will_say(THOUGHT, Answer("On floor 2."))
    first = caller.ask("Where?", tools=[shelf_of, opening_hours], stream=stream)
    if stream:
        caller.all_of(first)
    results = first.tool_message_params([(tool, tool.call()) for tool in first.tools])
    caller.ask([Messages.User("Where?"), first.message_param, *results], tools=[shelf_of])
    _, turn, *rest = wire.conversation_of(caller.server.last)
    assert turn == wire.assistant_turn(THOUGHT)
    assert rest == wire.tool_turns({"call_1": "Dune stands on floor 2", "call_2": "9 to 5"})


def test_a_message_is_read_as_a_common_one_and_written_again(caller):
    caller.will_say(THOUGHT, Answer("Hi"))
    common = caller.ask(tools=[shelf_of, opening_hours]).common_message_param
    parts = [
        TextPart(THOUGHT.text),
        ToolCallPart("call_1", "shelf_of", {"title": "Dune", "floor": 2}),
        ToolCallPart("call_2", "opening_hours", {}),
    ]
    assert common.role == "assistant"
    assert [part for part in common.content if not isinstance(part, ThinkingPart)] == parts
    assert [part.thinking for part in common.content if isinstance(part, ThinkingPart)] == [THOUGHT.thinking]
    caller.ask([Messages.User("Where?"), common])
    turn = wire.conversation_of(caller.server.last)[1]
    assert (turn["content"], wire.calls_of(turn)[0]) == (
        THOUGHT.text,
        ("call_1", "shelf_of", {"title": "Dune", "floor": 2}),
    )


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("json_mode", [False, True])
def test_response_models(caller, json_mode, stream):
    caller.will_fill(DUNE_JSON)
    result = caller.ask(response_model=Book, json_mode=json_mode, stream=stream)
    assert (caller.all_of(result)[-1] if stream else result) == DUNE
    sent = caller.server.last
    assert (wire.forced_tool_of(sent), wire.schema_of(sent) is not None) == (None if json_mode else "Book", json_mode)


def test_json_without_a_schema(caller):
    caller.will_say(Answer("{}"))
    assert caller.ask("A book", json_mode=True).content == "{}"
    assert caller.server.last["response_format"] == {"format_type": "FORMAT_TYPE_JSON_OBJECT"}
    assert "JSON" in wire.conversation_of(caller.server.last)[-1]["content"]


@pytest.mark.parametrize("name", PROVIDER.expected.parts)
def test_parts_stand_on_the_wire_as_the_api_wants_them(caller, name):
    caller.will_say(Answer("Hi"))
    caller.ask(BaseMessageParam("user", [TextPart("a"), PARTS[name]]))
    assert caller.server.last["messages"][0]["content"][1] == PROVIDER.expected.parts[name]


@pytest.mark.parametrize(
    "part", [AudioPart(BYTES, "audio/wav"), DocumentPart(BYTES), ImagePart(BYTES, "image/webp")], ids=repr
)
def test_parts_that_the_api_does_not_take_are_refused(caller, part):
    with pytest.raises(UnsupportedError, match=r"xai.*(AudioPart|DocumentPart|image/webp)"):
        caller.ask(BaseMessageParam("user", [TextPart("a"), part]))
    assert caller.server.requests == []


def test_system_messages_are_messages(caller):
    caller.will_say(Answer("Hi"))
    caller.ask([Messages.System("Be brief."), Messages.User("Hello")])
    assert wire.system_of(caller.server.last) == "Be brief."


def test_an_error_of_the_sdk_passes_unchanged(caller):
    caller.server.respond(lambda _: json_reply(wire.error(400, "no such model"), 400))
    for stream in (False, True):
        with pytest.raises(Exception, match="no such model") as caught:
            caller.all_of(caller.ask(stream=True)) if stream else caller.ask()
        assert "INVALID_ARGUMENT" in str(caught.value)


def test_a_stream_that_breaks_keeps_what_arrived(caller):
    whole = [event.encode() for event in wire.events(THOUGHT)]
    caller.server.reply(sse(wire.events(THOUGHT)).cut(sum(map(len, whole[:-1])) + 9))
    stream = caller.ask(tools=[shelf_of, opening_hours], stream=True)
    with pytest.raises(Exception, match="UNAVAILABLE"):
        caller.all_of(stream)
    assert (stream.content, stream.done) == (THOUGHT.text, False)


def test_leaving_a_stream_early_leaves_the_server(caller):
    caller.server.reply(sse(wire.events(THOUGHT)[:4]).hold())
    stream = caller.ask(stream=True)
    assert len(caller.some_of(stream, 2)) == 2
    caller.close(stream)
    if caller.asynchronous:  # the SDK holds the call of an async stream until its client is closed
        caller.run(caller.client.close())
    assert caller.wait_for_connections(0)


def str_of(number: int) -> str:
    return str(number)


def test_calls_at_once_do_not_mix(caller):
    caller.server.respond(lambda request: caller.reply(request, Answer(_asked(request))))
    ask = caller.decorate(str_of)
    answers = caller.run(_gathered(ask)) if caller.asynchronous else [ask(number) for number in range(5)]
    assert [answer.content for answer in answers] == [str(number) for number in range(5)]


async def _gathered(ask: Any) -> list[Any]:
    return await asyncio.gather(*(ask(number) for number in range(5)))


def _asked(request: Any) -> str:
    return json.loads(request.body)["messages"][0]["content"][0]["text"]


def test_a_client_of_the_other_kind_is_refused(caller):
    import xai_sdk

    other = (xai_sdk.Client if caller.asynchronous else xai_sdk.AsyncClient).__new__
    client = other(xai_sdk.Client if caller.asynchronous else xai_sdk.AsyncClient)
    wanted = "AsyncClient" if caller.asynchronous else r"xai_sdk\.Client|Client"
    with pytest.raises(TypeError, match=wanted):
        caller.ask(client=client)


def test_without_a_key_the_sdk_says_so(caller, monkeypatch):
    monkeypatch.delenv("XAI_API_KEY", raising=False)
    with pytest.raises(ValueError, match="XAI_API_KEY"):
        caller.ask("Hello", "default")
