"""Ollama's own API over its SDK: one text a message, images beside it, calls without ids, no tool that is forced."""

from __future__ import annotations

import asyncio
import inspect

import pytest
from pydantic import BaseModel

from callwright.ollama import OllamaCallResponse, ollama_call
from callwright_runtime import BaseMessageParam, ImagePart, Messages, TextPart, ToolCallPart, ToolResultPart
from callwright_runtime.errors.classifying import classify
from callwright_runtime.errors.kinds import ConnectionFailed, ContextTooLong, NotFound
from tests.support import ollama as wire
from tests.support.library import shelf_of
from tests.support.replies import json_reply

PNG, PNG64 = b"\x89PNG\r\n", "iVBORw0K"


class Place(BaseModel):
    city: str
    zip: int | None = None


def visit(city: str, place: Place, days: int | None = None) -> str:
    """Plan a visit.

    Args:
        city: Its name.
        place: Where.
        days: How long.
    """
    return f"{days} in {city} at {place}"


@pytest.fixture(autouse=True)
def _default_client(server, monkeypatch):
    monkeypatch.setenv("OLLAMA_HOST", server.url)
    monkeypatch.setenv("OLLAMA_API_KEY", "test-key")


@pytest.fixture(params=["sync", "async"])
def ask(request):
    """Call with the default client, and read a stream to its end."""

    async def read(stream):
        return stream, [item async for item in stream]

    def ask(prompt="Hello", **options):
        if request.param == "sync":
            result = ollama_call("llama4", **options)(lambda: prompt)()
            return (result, list(result)) if options.get("stream") else result

        @ollama_call("llama4", **options)
        async def asked():
            return prompt

        async def run():
            result = await asked()
            return await read(result) if options.get("stream") else result

        return asyncio.run(run())

    return ask


def test_a_call_sends_its_params_as_options_and_reads_the_answer(ask, server):
    server.reply(json_reply(wire.body("Hi.", thinking="Hm.")))
    response = ask(call_params={"max_tokens": 9, "stop": "END", "num_ctx": 512, "think": True, "keep_alive": "5m"})
    assert (response.content, response.thinking, response.model, response.id) == ("Hi.", "Hm.", "llama4", None)
    assert (response.finish_reasons, response.common_finish_reasons) == (["stop"], ["stop"])
    assert (response.input_tokens, response.output_tokens, response.cached_tokens) == (21, 13, None)
    [request] = server.requests
    assert (request.path, request.headers["authorization"]) == ("/api/chat", "Bearer test-key")
    assert request.json == {
        "model": "llama4",
        "messages": [{"role": "user", "content": "Hello"}],
        "options": {"num_predict": 9, "stop": ["END"], "num_ctx": 512},
        "think": True,
        "keep_alive": "5m",
        "tools": [],
        "stream": False,
    }


def test_a_stream_has_the_same_answer(ask, server):
    server.reply(
        wire.lines(
            wire.piece(thinking="H"),
            wire.piece(thinking="m."),
            wire.piece("On"),
            wire.piece(" floor", tool_calls=[wire.call("shelf_of", title="Dune"), wire.call("shelf_of", title="Emma")]),
            wire.body(),
        ),
        json_reply(wire.body("Yes.")),
    )
    stream, items = ask(tools=[shelf_of], stream=True)
    assert [chunk.content for chunk, tool in items if tool is None] == ["", "", "On", " floor", ""]
    assert [tool.args["title"] for _, tool in items if tool] == ["Dune", "Emma"]
    assert (stream.content, stream.thinking, stream.output_tokens) == ("On floor", "Hm.", 13)
    assert stream.common_finish_reasons == ["tool_calls"]
    assert server.last["stream"] is True
    ask([Messages.User("Where?"), stream.message_param])
    assert server.last["messages"][1] == {
        "role": "assistant",
        "content": "On floor",
        "thinking": "Hm.",
        "tool_calls": [wire.call("shelf_of", title="Dune"), wire.call("shelf_of", title="Emma")],
    }


def test_tools_are_sent_as_flat_as_the_sdk_can_and_results_go_back_by_name(ask, server):
    called = wire.call("visit", city="Rome", place={"city": "Rome"}, days=2)
    server.reply(json_reply(wire.body(tool_calls=[called])), json_reply(wire.body("Done.")))
    response = ask(tools=[visit])
    assert response.tool.call() == "2 in Rome at city='Rome' zip=None"
    [sent] = server.last["tools"]
    properties = sent["function"]["parameters"]["properties"]
    assert properties["city"] == {"type": "string", "description": "Its name."}
    assert properties["days"] == {"type": ["integer", "null"], "description": "How long."}
    assert properties["place"]["type"] == "object"
    assert '"required"' not in properties["place"]
    assert 'properties: {"city":{"type":"string"}' in properties["place"]["description"]
    ask([Messages.User("Plan"), response.message_param, *response.tool_message_params([(response.tool, "planned")])])
    assert server.last["messages"][1:] == [
        {"role": "assistant", "tool_calls": [called]},
        {"role": "tool", "tool_name": "visit", "content": "planned"},
    ]


@pytest.mark.parametrize("stream", [False, True])
def test_a_response_model_is_the_format_of_the_answer(ask, server, stream):
    reply = (
        wire.lines(wire.piece('{"city": '), wire.body('"Rome"}'))
        if stream
        else json_reply(wire.body('{"city": "Rome"}'))
    )
    server.reply(reply)
    result = ask(response_model=Place, stream=stream)
    assert (result[1][-1] if stream else result) == Place(city="Rome")
    assert (server.last["format"]["properties"]["city"], server.last["tools"]) == ({"type": "string"}, [])
    server.reply(json_reply(wire.body("{}")))
    ask(json_mode=True)
    assert server.last["format"] == "json"


def test_with_tools_the_prompt_asks_for_json(ask, server):
    server.reply(json_reply(wire.body('{"city": "Rome"}')))
    assert ask(response_model=Place, tools=[shelf_of]) == Place(city="Rome")
    assert "format" not in server.last
    assert "JSON schema" in server.last["messages"][-1]["content"]


def test_images_stand_beside_the_text_and_are_read_back(ask, server):
    server.reply(json_reply(wire.body("A cat.")), json_reply(wire.body("A cat.")))
    parts = [TextPart("What"), ImagePart(PNG, "image/png"), TextPart("is it?")]
    ask([BaseMessageParam("user", parts)])
    [sent] = server.last["messages"]
    assert sent == {"role": "user", "content": "What\nis it?", "images": [PNG64]}
    common = OllamaCallResponse._to_common({**sent, "images": [PNG64, "cat.png"]})
    assert common.content[:2] == [TextPart("What\nis it?"), ImagePart(PNG, "image/png")]
    ask([sent, OllamaCallResponse._to_common(sent)])
    assert server.last["messages"] == [sent, sent]


def test_calls_and_results_have_no_ids_here_and_get_some_elsewhere(ask, server):
    from callwright.openai import OpenAICallResponse

    turns = [
        BaseMessageParam("assistant", [ToolCallPart(id="c1", name="shelf_of", args={"title": "Dune"})]),
        BaseMessageParam("tool", [ToolResultPart(id="c1", name="", content="2")]),
    ]
    server.reply(json_reply(wire.body("Floor 2.")))
    ask([Messages.User("Where?"), *turns])
    [_, called, result] = server.last["messages"]
    assert (called["tool_calls"], result["tool_name"]) == ([wire.call("shelf_of", title="Dune")], "shelf_of")
    [elsewhere, answered] = OpenAICallResponse._to_provider(
        [OllamaCallResponse._to_common(each) for each in (called, result)]
    )
    assert elsewhere["tool_calls"][0]["id"] == answered["tool_call_id"]


@pytest.mark.parametrize("stream", [False, True])
def test_errors_are_raised_by_the_call_and_mean_the_same(ask, server, monkeypatch, stream):
    for status, words, kind in (
        (404, "model 'm' not found", NotFound),
        (400, "prompt too long; exceeded max context length by 3 tokens", ContextTooLong),
    ):
        server.reply(json_reply({"error": words}, status))
        with pytest.raises(Exception, match=words) as caught:
            ask(stream=stream)
        assert (type(caught.value).__name__, type(classify(caught.value))) == ("ResponseError", kind)
    monkeypatch.setenv("OLLAMA_HOST", "http://127.0.0.1:9")
    with pytest.raises(Exception, match=r"(?i)connect") as caught:
        ask(stream=stream)
    assert isinstance(classify(caught.value), ConnectionFailed)


def test_an_error_inside_a_stream_reaches_the_reader(ask, server):
    server.reply(wire.lines(wire.piece("On"), {"error": "the runner has crashed"}))
    with pytest.raises(Exception, match="the runner has crashed"):
        ask(stream=True)


def test_the_first_event_of_a_stream_is_requested_by_the_call(server):
    server.reply(wire.lines(wire.body("Hi.")))
    stream = ollama_call("llama4", stream=True)(lambda: "Hello")()
    assert len(server.requests) == 1
    assert not inspect.isgenerator(stream)
    stream.close()
