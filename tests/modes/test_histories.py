"""Histories that APIs often reject: each message is sent in the form of a request, left out, or refused by name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from callwright_runtime import BaseMessageParam, Messages, TextPart, ThinkingPart, ToolCallPart, ToolResultPart
from tests.replay.request_types import problems
from tests.support.answers import Answer
from tests.support.providers import names_where
from tests.support.tiers import on_the_wire

WIRES = {
    "anthropic": "anthropic.messages",
    "azure": "openai.chat",
    "bedrock": "bedrock.converse",
    "cohere": "cohere.chat.v2",
    "google": "google.generate_content",
    "groq": "groq.chat",
    "mistral": "mistral.chat",
    "openai": "openai.chat",
    "openai_responses": "openai.responses",
}
KEYS = {"google": "contents", "openai_responses": "input"}
TYPED = pytest.mark.parametrize("provider", names_where(lambda each: each.name in WIRES), indirect=True)
DROPS_BLANK = {"anthropic", "bedrock"}
pytestmark = [on_the_wire, TYPED]

SILENT = BaseMessageParam("assistant", "")
BLANK = BaseMessageParam("assistant", [TextPart(" \n"), TextPart("")])


def sent_for(caller: Any, *history: Any) -> list[dict[str, Any]]:
    """Ask with a history, and return the messages on the wire; each is valid by the SDK's type for requests."""
    caller.will_say(Answer("Hi"))
    caller.ask([Messages.User("Hello"), *history, Messages.User("And?")])
    name = caller.provider.name
    messages = json.loads(caller.server.requests[-1].body)[KEYS.get(name, "messages")]
    assert [each for message in messages for each in problems(WIRES[name], message)] == []
    return messages


def test_answers_without_content_are_left_out(caller):
    sent = sent_for(caller, SILENT, BaseMessageParam("assistant", [TextPart(""), ThinkingPart("")]))
    assert all(message["role"] == "user" for message in sent) or caller.provider.name == "openai_responses"


def test_blank_answers_are_left_out_where_the_api_rejects_them(caller):
    sent = sent_for(caller, BLANK)
    if caller.provider.name in DROPS_BLANK:
        assert [message["role"] for message in sent] == ["user"]
    else:
        assert " \\n" in json.dumps(sent)


def test_a_call_and_its_empty_results_are_sent_without_tools(caller):
    results = [ToolResultPart("call00001", "look_up", ""), ToolResultPart("call00002", "look_up", " ")]
    calls = [ToolCallPart(each.id, "look_up", {"title": "Dune"}) for each in results]
    said = BaseMessageParam("assistant", [TextPart(""), *calls])
    sent = json.dumps(sent_for(caller, said, BaseMessageParam("tool", results)))
    assert sent.count("Dune") == len(calls)
