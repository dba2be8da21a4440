"""Hosts of OpenAI's protocol: what differs from OpenAI on the wire. What does not is tested for OpenAI."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from callwright_runtime import BaseMessageParam, Messages, ThinkingPart, UnsupportedError
from callwright_runtime.errors.classifying import classify
from callwright_runtime.errors.kinds import Unauthorized
from tests.support.answers import Answer, Call, Tokens
from tests.support.hosts import HOSTS
from tests.support.library import shelf_of
from tests.support.parts import PARTS
from tests.support.replies import Event, json_reply, sse
from tests.support.tiers import on_the_wire
from tests.support.wire import openai as wire

pytestmark = on_the_wire
DETAILS = [
    {"type": "reasoning.text", "text": "One ", "format": "anthropic-claude-v1", "index": 0},
    {"type": "reasoning.text", "text": "and one.", "format": "anthropic-claude-v1", "index": 0},
    {"type": "reasoning.text", "signature": "c2ln", "format": "anthropic-claude-v1", "index": 0},
    {"type": "reasoning.encrypted", "data": "eA==", "format": "openai-responses-v1", "index": 0},
]
WHOLE_DETAILS = [{**DETAILS[0], "text": "One and one.", "signature": "c2ln"}, DETAILS[3]]


class Book(BaseModel):
    title: str


@pytest.fixture(params=HOSTS, ids=str)
def host(request):
    return request.param


@pytest.fixture
def provider(host):
    return host.provider


def only(*names):
    """Run a test for these hosts alone."""
    return pytest.mark.parametrize("host", [each for each in HOSTS if each.provider.name in names], ids=str)


def test_a_default_client_calls_the_host_with_its_own_key_and_nothing_of_openai(caller, host, monkeypatch):
    for name, value in caller.provider.environment(f"{caller.server.url}/own").items():
        monkeypatch.setenv(name, value)
    for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, "of-openai")
    caller.will_say(Answer("Hi"))
    assert caller.ask("Hello", "default", call_params={"max_tokens": 9}).content == "Hi"
    [request] = caller.server.requests
    assert (request.path, request.headers["authorization"]) == (f"/own{host.path}", "Bearer test-key")
    assert "of-openai" not in request.headers.values()
    assert {key: value for key, value in request.json.items() if value is not False} == {
        "model": caller.provider.model,
        "messages": [{"role": "user", "content": "Hello"}],
        host.max_tokens: 9,
    }


@only("deepseek", "openrouter", "perplexity", "vllm", "cerebras")
def test_without_an_environment_the_client_knows_the_host_and_asks_for_the_key(host, monkeypatch):
    key, base_url = host.provider.keys
    monkeypatch.delenv(base_url, raising=False)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv(key, "test-key")
    with host.provider.module._new_client() as client:
        assert (str(client.base_url).rstrip("/"), client.api_key) == (host.url, "test-key")
    monkeypatch.delenv(key)
    if "localhost" in host.url:
        assert host.provider.module._new_client().api_key == "EMPTY"
    else:
        with pytest.raises(Exception, match=key):
            host.provider.module._new_client()


def test_own_params_are_entries_of_the_body_beside_others(caller, host):
    caller.will_say(Answer("Hi"), Answer("Hi"))
    caller.ask(call_params=host.own)
    caller.ask(call_params={**host.own, "extra_body": {"more": 1}}, stream=True)
    plain, streamed = caller.server.bodies
    assert {key: plain[key] for key in host.own} == host.own
    assert {key: streamed[key] for key in (*host.own, "more")} == {**host.own, "more": 1}


def test_a_response_model_is_requested_as_the_host_can(caller, host):
    for stream in (False, True):
        caller.will_fill('{"title": "Dune"}')
        result = caller.ask(response_model=Book, stream=stream)
        assert (caller.all_of(result)[-1] if stream else result) == Book(title="Dune")
        for key, value in host.structured.items():
            assert {**caller.server.last[key], **value} == caller.server.last[key]
        assert ("tools" in caller.server.last) == ("tool_choice" in host.structured)
        assert ("JSON schema" in str(caller.server.last["messages"])) == ("json_object" in str(host.structured))


def test_tools_are_called_or_refused(caller, host):
    if host.provider.name == "perplexity":
        with pytest.raises(UnsupportedError, match="perplexity has no tools"):
            caller.ask(tools=[shelf_of])
        assert caller.server.requests == []
        return
    answer = Answer("Wait.", (Call("shelf_of", '{"title": "Dune"}'),))
    for stream in (False, True):
        caller.will_say(answer, Answer("On floor 2."))
        first = caller.ask(tools=[shelf_of], stream=stream)
        items = caller.all_of(first) if stream else []
        assert [call.args["title"] for call in first.tools] == ["Dune"]
        assert [tool.args for _, tool in items if tool] == [call.args for call in first.tools if stream]
        caller.ask([Messages.User("Where?"), first.message_param, *first.tool_message_params([(first.tools[0], "2")])])
        assert [message["role"] for message in caller.server.last["messages"]] == ["user", "assistant", "tool"]


@only("deepseek", "openrouter", "vllm", "together", "cerebras", "huggingface")
def test_thinking_is_read_and_goes_back_under_the_key_of_the_host(caller, host):
    key = host.thinking
    body = wire.body(Answer("Two."))
    body["choices"][0]["message"][key] = "One and one."
    opening, *rest = wire.events(Answer("Two."))
    caller.server.reply(
        json_reply(body),
        sse([opening, wire.chunk({key: "One "}), wire.chunk({key: "and one."}), *rest]),
        *[json_reply(wire.body(Answer("Yes.")))] * 3,
    )
    plain, stream = caller.ask(), caller.ask(stream=True)
    chunks = [chunk for chunk, _ in caller.all_of(stream)]
    assert "".join(chunk.thinking or "" for chunk in chunks) == plain.thinking == stream.thinking == "One and one."
    common = BaseMessageParam("assistant", [ThinkingPart("One and one."), *plain.common_message_param.parts[1:]])
    for message in (plain.message_param, stream.message_param, common):
        caller.ask([message, Messages.User("Sure?")])
        assert caller.server.last["messages"][0][key] == "One and one."


@only("openrouter")
def test_signed_pieces_of_reasoning_are_joined_and_go_back(caller):
    body = wire.body(Answer("Two."))
    body["choices"][0]["message"] |= {"reasoning": "One and one.", "reasoning_details": WHOLE_DETAILS}
    opening, *rest = wire.events(Answer("Two."))
    pieces = [wire.chunk({"reasoning": each.get("text"), "reasoning_details": [each]}) for each in DETAILS]
    caller.server.reply(json_reply(body), sse([opening, *pieces, *rest]), *[json_reply(wire.body(Answer("Y")))] * 3)
    plain, stream = caller.ask(), caller.ask(stream=True)
    caller.all_of(stream)
    for message in (plain.message_param, stream.message_param, plain.common_message_param):
        caller.ask([message, Messages.User("Sure?")])
        assert caller.server.last["messages"][0]["reasoning_details"] == WHOLE_DETAILS


@only("perplexity")
def test_sources_are_citations(caller):
    found = {"search_results": [{"title": "Dune", "url": "https://example.com"}], "citations": ["https://example.com"]}
    events = [event if event.data == "[DONE]" else Event({**event.data, **found}) for event in wire.events(Answer("A"))]
    only_links = {**wire.body(Answer("A")), "citations": found["citations"]}
    caller.server.reply(json_reply({**wire.body(Answer("A")), **found}), sse(events), json_reply(only_links))
    plain, stream, links = caller.ask(), caller.ask(stream=True), caller.ask()
    caller.all_of(stream)
    assert plain.citations == stream.construct_call_response().citations == found["search_results"]
    assert links.citations == found["citations"]


def test_usage_and_finish_reasons_are_those_of_the_host(caller, host):
    body = wire.body(Answer("A", tokens=Tokens(21, 8, 13, 5, 4)))
    body["choices"][0]["finish_reason"], meaning = host.stop
    body["usage"] |= host.usage
    caller.server.reply(json_reply(body))
    response = caller.ask()
    cached = None if host.provider.name == "perplexity" else 8
    assert (response.input_tokens, response.cached_tokens, response.output_tokens) == (21, cached, 13)
    assert response.reasoning_tokens == 5
    assert response.common_finish_reasons == [meaning]


def test_errors_of_the_host_mean_the_same(caller):
    caller.server.reply(json_reply(wire.error(401, "Authentication Fails"), 401))
    with pytest.raises(Exception, match="Authentication Fails") as caught:
        caller.ask()
    assert isinstance(classify(caught.value), Unauthorized)


def test_parts_that_the_host_refuses_are_refused_before_the_call(caller, host):
    accepted = {"image", "audio", "document"} - {*host.refused}
    caller.will_say(*[Answer("Hi")] * len(accepted))
    for name in host.refused:
        with pytest.raises(UnsupportedError, match=host.provider.name):
            caller.ask([BaseMessageParam("user", [PARTS[name]])])
    for name in accepted:
        caller.ask([BaseMessageParam("user", [PARTS[name]])])
    assert len(caller.server.requests) == len(accepted)
