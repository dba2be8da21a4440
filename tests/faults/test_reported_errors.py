"""Errors inside HTTP 200, and tool calls without a type: plain and streamed, for every host that may send them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from callwright_runtime import CallwrightError, ProviderError
from tests.faults.errors import error_of, is_clear
from tests.faults.raw_server import chunk, opening, whole
from tests.faults.streamed import END, encoded
from tests.support.answers import Answer, Call
from tests.support.library import Book, shelf_of
from tests.support.names import NAMES
from tests.support.replies import json_reply
from tests.support.tiers import on_the_wire, spread

pytestmark = on_the_wire

REPORTED = {"error": {"message": "Provider returned error", "code": 502}, "user_id": "u"}
DROPPED = ("bedrock", "google")  # their SDKs keep no field of a body that they do not declare
SILENT_STREAMS = ("azure", "bedrock")  # their SDKs drop such events
TYPED_CALLS = [name for name in NAMES if name in {"openai", "azure", "groq", "mistral"}]  # hosts leave the type out


def told(caller: Any, body: Any) -> None:
    reply = json_reply(body)
    caller.server.tell(whole(reply.pieces[0], 200))


@spread("caller", "options")
@pytest.mark.parametrize("options", [{}, {"response_model": Book}, {"response_model": Book, "json_mode": True}])
def test_an_error_with_status_200_is_raised_with_the_providers_words(caller, options):
    told(caller, REPORTED)
    error = error_of(lambda: caller.ask(**options))
    if caller.provider.name in DROPPED:
        assert error is None or isinstance(error, CallwrightError)
        return
    assert is_clear(caller.provider, error)
    assert "Provider returned error" in f"{error} {vars(error)}"
    if isinstance(error, CallwrightError):
        assert isinstance(error, ProviderError)
        assert (error.body, error.code) == (REPORTED["error"], 502)


def test_an_error_event_of_any_host_is_raised_with_its_words(caller):
    last = caller.provider.wire.events(Answer("Hi"))[-1]
    event = replace(last, data=REPORTED, name=last.name and "error")
    caller.server.tell(opening(), chunk(event.encode()), END)
    error = error_of(lambda: caller.all_of(caller.ask(stream=True)))
    if caller.provider.name in SILENT_STREAMS:
        assert error is None
        return
    assert is_clear(caller.provider, error)
    assert "Provider returned error" in f"{error} {vars(error)}"


@pytest.mark.parametrize("provider", ["openai", "azure", "groq"], indirect=True)
def test_an_error_of_a_choice_is_raised_with_its_words_before_the_choice_has_finished(caller):
    body = caller.provider.wire.body(Answer("Hi"))
    [first, *_] = caller.provider.wire.events(Answer("Hi"))
    for choice in (*body["choices"], *first.data["choices"]):
        choice |= {"error": {"message": "The provider is gone.", "code": None}, "finish_reason": None}
    told(caller, body)
    plain = error_of(caller.ask)
    caller.server.tell(opening(), chunk(first.encode()), END)
    streamed = error_of(lambda: caller.all_of(caller.ask(stream=True)))
    assert [str(each).partition(": ")[2].partition(". ")[0] for each in (plain, streamed)] == [
        "The provider is gone"
    ] * 2


@pytest.mark.parametrize("provider", TYPED_CALLS, indirect=True)
@pytest.mark.parametrize("kind", [None, ""])
def test_a_tool_call_without_a_type_is_found(caller, kind):
    answer = Answer(calls=(Call("shelf_of", '{"title": "Dune"}', "call_1"),))
    body, events = caller.provider.wire.body(answer), caller.provider.wire.events(answer, "together")
    told(caller, _with_type(body, kind))
    plain = caller.ask(tools=[shelf_of])
    caller.server.tell(opening(), *encoded([replace(each, data=_with_type(each.data, kind)) for each in events]), END)
    stream = caller.ask(tools=[shelf_of], stream=True)
    streamed = [tool for _, tool in caller.all_of(stream) if tool]
    for tools in (plain.tools, streamed, stream.tools):
        assert [(tool.args["title"], tool.tool_call.id) for tool in tools] == [("Dune", "call_1")]


def _with_type(value: Any, kind: str | None) -> Any:
    """Replace the type of tool calls; None removes it."""
    if isinstance(value, list):
        return [_with_type(item, kind) for item in value]
    if not isinstance(value, dict):
        return value
    changed = {key: _with_type(item, kind) for key, item in value.items()}
    if "function" not in value or "type" not in value:
        return changed
    return {key: item for key, item in changed.items() if key != "type"} | ({} if kind is None else {"type": kind})
