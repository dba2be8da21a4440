"""Tools that a provider runs itself: sent as they are, next to the caller's own, and never taken for them."""

from __future__ import annotations

import importlib
import json
import pickle
from typing import Any, get_args

import pytest

from callwright_runtime import ArgumentTypeError, ToolCallPart, llm
from tests.support.answers import Answer, Call
from tests.support.library import DUNE, DUNE_JSON, Book, shelf_of
from tests.support.names import NAMES
from tests.support.replies import json_reply, sse
from tests.support.tiers import on_the_wire
from tests.support.wire import anthropic as anthropic_wire
from tests.support.wire import openai_responses as responses_wire

# For each provider: a name of its module, what is passed, and what is on the wire.
SEARCH: dict[str, tuple[str, dict[str, Any], dict[str, Any]]] = {
    "anthropic": ("AnthropicWebSearchTool", search := {"type": "web_search_20260318", "name": "web_search"}, search),
    "openai_responses": ("OpenAIResponsesWebSearchTool", search := {"type": "web_search"}, search),
    "google": ("GoogleServerTool", {"google_search": {}}, {"googleSearch": {}}),
    "groq": ("GroqServerTool", search := {"type": "browser_search"}, search),
    "mistral": ("MistralImageGenerationTool", search := {"type": "image_generation"}, search),
    "bedrock": (
        "BedrockSystemTool",
        point := {"cachePoint": {"type": "default"}},
        point,
    ),  # botocore knows no other yet
}
WITH, WITHOUT = sorted(SEARCH), sorted({*NAMES} - {*SEARCH, "xai", "litellm"})


def module_of(caller) -> Any:
    return importlib.import_module(f"callwright.{caller.provider.name}")


def sent_to(caller) -> list[Any]:
    body = caller.server.last
    return body.get("toolConfig", body)["tools"]


@on_the_wire
@pytest.mark.parametrize("provider", WITH, indirect=True)
@pytest.mark.parametrize("streamed", [False, True])
def test_a_native_tool_is_sent_unchanged_alone_and_with_others(caller, streamed) -> None:
    name, tool, sent = SEARCH[caller.provider.name]
    made = getattr(module_of(caller), name)(**tool)
    for tools, functions in (([shelf_of, made], {"shelf_of"}), ([made], set())):
        caller.will_say(Answer("Found.", calls=(Call("shelf_of", '{"title": "Dune"}', "toolcall1"),) * len(functions)))
        response = caller.ask(tools=tools, stream=streamed)
        if streamed:
            caller.all_of(response)
        on_the_way = sent_to(caller)  # some SDKs move functions to the end
        assert sent in on_the_way
        assert len(on_the_way) == len(functions) + 1
        assert [each.call() for each in response.tools or ()] == ["Dune stands on floor 1"] * len(functions)
    caller.server.respond(lambda request: caller.reply(request, Answer(DUNE_JSON)))
    assert caller.ask(tools=[made], response_model=Book) == DUNE  # as JSON: a forced tool would rule out the search


@on_the_wire
@pytest.mark.parametrize("provider", WITHOUT, indirect=True)
def test_where_there_are_none_a_dict_is_refused(caller) -> None:
    with pytest.raises(ArgumentTypeError, match=f"{caller.provider.name} has no tools of its own"):
        caller.ask(tools=[{"type": "web_search"}])
    assert not hasattr(module_of(caller), "NativeTool")


def test_names_stand_for_the_types_of_the_sdk_and_dicts_are_refused_elsewhere() -> None:
    from anthropic.types import WebSearchTool20260318Param

    from callwright import anthropic

    assert anthropic.AnthropicWebSearchTool is WebSearchTool20260318Param
    assert WebSearchTool20260318Param in get_args(anthropic.AnthropicNativeTool)
    with pytest.raises(AttributeError, match="no attribute 'AnthropicOtherTool'"):
        _ = anthropic.AnthropicOtherTool
    with pytest.raises(ArgumentTypeError, match="cannot be a tool"):
        anthropic.anthropic_call("model", tools=[object()])
    with pytest.raises(ArgumentTypeError, match="a dict cannot be a tool"):
        llm.call("anthropic/model", tools=[dict(SEARCH["anthropic"][1])])


def test_an_sdk_object_is_sent_as_it_is() -> None:
    pytest.importorskip("xai_sdk")
    from xai_sdk.tools import web_search

    from callwright import anthropic, xai
    from callwright_runtime.codegen_v1 import make_tool_types, with_native_tools

    types = make_tool_types([shelf_of, made := web_search()], xai.XAITool)
    assert types is not None
    assert with_native_tools(["own"], types) == ["own", made]
    found = make_tool_types([SEARCH["anthropic"][1]], anthropic.AnthropicTool)
    assert pickle.loads(pickle.dumps(found)).native == (SEARCH["anthropic"][1],)


SEARCHED = {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "Dune"}}
FOUND = {"type": "web_search_tool_result", "tool_use_id": "srvtoolu_1", "content": []}
CALLED = {"type": "web_search_call", "id": "ws_1", "status": "completed", "action": {"type": "search", "query": "Dune"}}


@on_the_wire
@pytest.mark.parametrize("provider", ["anthropic", "openai_responses"], indirect=True)
def test_calls_that_the_provider_ran_are_shown_and_echoed_and_are_no_tools(caller) -> None:
    if caller.provider.name == "anthropic":
        text = {"type": "text", "text": "So."}
        body = {**anthropic_wire.body(Answer()), "content": [SEARCHED, FOUND, text]}
        kinds = ["server_tool_use", "web_search_tool_result"]
    else:
        body = {**responses_wire.body(Answer()), "output": [CALLED, *responses_wire.items(Answer("So."))]}
        kinds = ["web_search_call"]
    caller.server.reply(json_reply(body))
    response = caller.ask(tools=[shelf_of, SEARCH[caller.provider.name][1]])
    assert [each.type for each in response.server_tools] == kinds
    assert (response.tools, response.content) == (None, "So.")
    echoed = json.dumps(response.message_param)
    assert all(kind in echoed for kind in kinds)


@pytest.mark.parametrize("provider", ["xai"], indirect=True)
@pytest.mark.parametrize("stream", [False, True])
def test_calls_of_both_kinds_are_told_apart_by_their_type(caller, stream) -> None:
    from xai_sdk.tools import web_search

    searched, called = Call("web_search", "{}", "call_0"), Call("shelf_of", '{"title": "Dune"}', "call_1")
    wire = caller.provider.wire
    body, events = wire.body(answer := Answer(calls=(searched, called))), wire.events(answer)
    holders = [message for data in (body, *(event.data for event in events)) for message in _messages(data)]
    for call in (call for message in holders for call in message.get("tool_calls") or ()):
        if call["id"] == searched.id:
            call["type"] = "TOOL_CALL_TYPE_WEB_SEARCH_TOOL"
    caller.server.reply(sse(events) if stream else json_reply(body))
    response = caller.ask(tools=[shelf_of, web_search()], stream=stream)
    if stream:
        caller.all_of(response)
    [tool] = response.tools
    assert (tool.args["title"], tool.tool_call.id) == ("Dune", "call_1")
    assert [part for part in response.common_message_param.content if isinstance(part, ToolCallPart)] == [
        ToolCallPart(id="call_1", name="shelf_of", args={"title": "Dune"})
    ]
    assert response.message_param["tool_calls"][-1]["type"] == "TOOL_CALL_TYPE_CLIENT_SIDE_TOOL"
    assert stream or [each.id for each in response.server_tools] == ["call_0"]


def _messages(data: Any) -> list[Any]:
    return [each.get("message") or each["delta"] for each in data["outputs"]]
