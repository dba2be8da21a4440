"""A conversation started with one provider continues with any other, in the form that its API accepts.

What is read from every provider is the same common conversation, and every provider sends that in its form: two tests
of each provider, and not of each pair.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import (
    BaseMessageParam,
    Messages,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
    UnsupportedError,
)
from tests.conversations.accepted import ACCEPTED, ID, SAID, SEAL, THOUGHT
from tests.support.answers import Answer, Call
from tests.support.everyone import BY_NAME
from tests.support.library import shelf_of
from tests.support.tiers import spread

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.caller import Caller

CALLS = (Call("shelf_of", '{"title": "Dune", "floor": 2}', ID),)
SILENT = {"openai", "azure"}  # their messages cannot contain thinking
OPENING = [Messages.System("Be brief."), Messages.User("Where is Dune?")]
NAMES = list(ACCEPTED)
NEXT = dict(zip(NAMES, [*NAMES[1:], *NAMES[:1]], strict=True))  # by provider, the one that it goes on from
RESULT_NAMES = ("shelf_of", "")  # not every API says which tool a result is of


def start_conversation(caller: Caller, *, thinks: bool, stream: bool = False) -> list[BaseMessageParam]:
    """Ask a provider the first question, call the tool, and return the history read from the provider's own form."""
    thought = {"thinking": THOUGHT, "signature": SEAL} if thinks else {}
    caller.will_say(Answer(SAID, calls=CALLS, **thought))
    first = caller.ask(OPENING, tools=[shelf_of], stream=stream)
    if stream:
        caller.all_of(first)
        first = first.construct_call_response()
    results = first.tool_message_params([(first.tool, first.tool.call())])
    history = first.common_messages([*first.messages, first.message_param, *results])
    return history if history[0].role == "system" else [OPENING[0], *history]


def history_of(result_name: str) -> list[BaseMessageParam]:
    """Return what is read from every provider, with a string for the text of a message."""
    said = [TextPart(SAID), ToolCallPart(ID, "shelf_of", {"title": "Dune", "floor": 2})]
    result = ToolResultPart(ID, result_name, "Dune stands on floor 2")
    return [*OPENING, BaseMessageParam("assistant", said), BaseMessageParam("tool", [result])]


def continue_conversation(caller: Caller, history: list[BaseMessageParam]) -> Any:
    """Ask a provider the next question, and return the conversation that its API was sent."""
    caller.will_say(Answer("On floor 1."))
    assert caller.ask([*history, Messages.User("And Emma?")], tools=[shelf_of]).content == "On floor 1."
    body = json.loads(caller.server.requests[-1].body)
    return {key: body.get(key) for key in ACCEPTED[caller.provider.name].body([])}


def test_every_provider_is_in_the_table():
    assert set(ACCEPTED) == set(BY_NAME)


@pytest.mark.parametrize("stream", [False, True], ids=["plain", "streamed"])
@pytest.mark.parametrize("one", NAMES)
def test_every_providers_conversation_is_read_as_the_same(caller_of: Callable[[str], Caller], one: str, stream: bool):
    history = start_conversation(caller_of(one), thinks=False, stream=stream)
    read = [(said.role, said.parts) for said in history]
    assert read in [[(said.role, said.parts) for said in history_of(name)] for name in RESULT_NAMES]


@pytest.mark.parametrize("other", NAMES)
def test_a_conversation_continues_with_every_provider(caller_of: Callable[[str], Caller], other: str):
    accepted = ACCEPTED[other]
    for name in RESULT_NAMES:
        assert continue_conversation(caller_of(other), history_of(name)) == accepted.body(accepted.answer)


@spread("stream")
@pytest.mark.parametrize("stream", [False, True], ids=["plain", "streamed"])
@pytest.mark.parametrize("one", [name for name in NAMES if name not in SILENT])
def test_a_providers_own_thinking_returns_to_it(caller_of: Any, one: str, stream: bool):
    accepted = ACCEPTED[one]
    history = start_conversation(caller_of(one), thinks=True, stream=stream)
    assert continue_conversation(caller_of(one), history) == accepted.body(accepted.own or accepted.foreign or [])


@pytest.mark.parametrize("other", NAMES)
def test_thinking_is_carried_to_another_provider_or_refused(caller_of: Any, other: str):
    accepted, one = ACCEPTED[other], NEXT[other]
    while one in SILENT or one == other:
        one = NEXT[one]
    history = start_conversation(caller_of(one), thinks=True)
    if accepted.foreign is not None:
        assert continue_conversation(caller_of(other), history) == accepted.body(accepted.foreign)
        return
    asked = len(caller_of(other).server.requests)
    with pytest.raises(UnsupportedError, match=rf"{other}.*ThinkingPart.*message\.without\(ThinkingPart\)"):
        continue_conversation(caller_of(other), history)
    assert len(caller_of(other).server.requests) == asked
    bare = [message.without(ThinkingPart) for message in history]
    assert continue_conversation(caller_of(other), bare) == accepted.body(accepted.answer)


@pytest.mark.parametrize("one", [name for name, accepted in ACCEPTED.items() if accepted.own is not None])
def test_signature_returns_to_its_provider_after_others(caller_of: Any, one: str):
    history = start_conversation(caller_of(one), thinks=True)
    for other in ("groq", "google"):
        continue_conversation(caller_of(other), history)
    accepted = ACCEPTED[one]
    assert continue_conversation(caller_of(one), history) == accepted.body(accepted.own or [])
