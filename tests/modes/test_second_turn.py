"""A second turn: the answer, and what the tools gave, are sent again in the form that the API expects."""

from __future__ import annotations

from typing import Any

import pytest

from callwright_runtime import BaseMessageParam, Messages, TextPart, ToolCallPart
from tests.support.answers import Answer, Call
from tests.support.library import opening_hours, shelf_of
from tests.support.providers import PROVIDERS
from tests.support.tiers import by_law, on_the_wire, spread, spread_by_law
from tests.support.wire_form import bare

pytestmark = on_the_wire

TOOLS = [shelf_of, opening_hours]
CALLS = (Call("shelf_of", '{"title": "Dune", "floor": 2}', "toolcall1"), Call("opening_hours", "{}", "toolcall2"))
ASKED = Answer("Let me look.", calls=CALLS)
RESULTS = {"toolcall1": "Dune stands on floor 2", "toolcall2": "9 to 5"}
DONE = Answer("On floor 2, from 9 to 5.")
THINKING = [
    provider.name for provider in PROVIDERS if "thinking" in {**provider.expected.parts, **provider.expected.beside}
]
QUESTION = {"role": "user", "content": "Where is Dune, and when?"}


@pytest.fixture(params=["plain", "streamed"])
def first(request, caller) -> Any:
    """The first turn's response or stream, read to its end."""
    caller.will_say(ASKED, DONE)
    result = caller.ask("Where is Dune, and when?", tools=TOOLS, stream=request.param == "streamed")
    if request.param == "streamed":
        caller.all_of(result)
    return result


@spread("caller", "first")
def test_second_request_holds_question_answer_and_results(caller, first):
    results = first.tool_message_params([(tool, tool.call()) for tool in first.tools])
    history = [caller.provider.own("user", QUESTION["content"]), first.message_param, *results]
    response = caller.ask(history, tools=TOOLS)
    assert response.content == DONE.text
    wire = caller.provider.wire
    assert bare(wire.conversation_of(caller.server.last)) == [
        QUESTION,
        wire.assistant_turn(ASKED),
        *bare(wire.tool_turns(RESULTS)),
    ]


@by_law
def test_common_message_of_the_answer_can_be_sent(caller, first):
    results = first.tool_message_params([(tool, tool.call()) for tool in first.tools])
    caller.ask([Messages.User("Where is Dune, and when?"), first.common_message_param, *results], tools=TOOLS)
    wire = caller.provider.wire
    sent = bare(wire.conversation_of(caller.server.last))
    assert [message["role"] for message in sent] == ["user", "assistant", *(turn["role"] for turn in sent[2:])]
    assert sent[2:] == bare(wire.tool_turns(RESULTS))
    assert wire.calls_of(sent[1]) == [
        ("toolcall1", "shelf_of", {"title": "Dune", "floor": 2}),
        ("toolcall2", "opening_hours", {}),
    ]


@by_law
def test_common_message_holds_text_and_calls(caller, first):
    assert first.common_message_param == BaseMessageParam(
        "assistant",
        [
            TextPart("Let me look."),
            ToolCallPart("toolcall1", "shelf_of", {"title": "Dune", "floor": 2}),
            ToolCallPart("toolcall2", "opening_hours", {}),
        ],
    )


@by_law
def test_user_message_param_is_the_question(caller, first):
    assert caller.provider.seen(bare(first.user_message_param)) == QUESTION


@spread_by_law("caller", "first")
@pytest.mark.parametrize(
    ("output", "text"),
    [("a text", "a text"), ({"floor": 2}, '{"floor": 2}'), ([1, None], "[1, null]"), (7, "7"), (None, "null")],
    ids=["text", "dict", "list", "int", "None"],
)
def test_outputs_other_than_text_are_sent_as_json(caller, first, output, text):
    tool, _ = first.tools
    (message,) = first.tool_message_params([(tool, output)])
    (turn,) = caller.provider.wire.tool_turns({"toolcall1": text})
    assert _compact(caller.provider.result(message)) == _compact(caller.provider.result(turn))


def _compact(text: str) -> str:
    return text if text == "a text" else text.replace(" ", "")


@by_law
def test_answer_without_tools_is_echoed(caller):
    caller.will_say(DONE, DONE)
    response = caller.ask("Hello")
    caller.ask([response.user_message_param, response.message_param, caller.provider.own("user", "Thanks")])
    wire = caller.provider.wire
    sent = bare(wire.conversation_of(caller.server.last))
    said = sent[1]["content"]
    assert (sent[0], sent[1]["role"], sent[2]["content"]) == (
        {"role": "user", "content": "Hello"},
        "assistant",
        "Thanks",
    )
    assert said == DONE.text or bare(said) == [{"type": "text", "text": DONE.text}]


@pytest.mark.parametrize("provider", THINKING, indirect=True)
def test_thinking_is_echoed_with_its_signature_before_the_rest(caller):
    thought = Answer("So, two.", calls=CALLS[:1], thinking="One and one is two.", signature="c2lnbmF0dXJl")
    caller.will_say(thought, DONE, thought, DONE)
    for stream in (False, True):
        first = caller.ask(tools=TOOLS, stream=stream)
        if stream:
            caller.all_of(first)
        assert first.thinking == "One and one is two."
        results = first.tool_message_params([(first.tools[0], "on floor 2")])
        question = caller.provider.own("user", QUESTION["content"])
        caller.ask([question, first.message_param, *results], tools=TOOLS)
        sent = bare(caller.provider.wire.conversation_of(caller.server.last))
        assert sent[1] == caller.provider.wire.assistant_turn(thought)
