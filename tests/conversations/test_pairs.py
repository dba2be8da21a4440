"""A conversation that one provider began goes on with any other: what its API is sent is what it takes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import BaseMessageParam, Messages, ThinkingPart, UnsupportedError
from tests.conversations.accepted import ACCEPTED, ID, SAID, SEAL, THOUGHT
from tests.support.answers import Answer, Call
from tests.support.everyone import BY_NAME
from tests.support.library import shelf_of
from tests.support.tiers import spread

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.caller import Caller

CALLS = (Call("shelf_of", '{"title": "Dune", "floor": 2}', ID),)
SILENT = {"openai", "azure"}  # their messages have no place for what a model thought
OPENING = [Messages.System("Be brief."), Messages.User("Where is Dune?")]
PAIRS = [(one, other) for one in ACCEPTED for other in ACCEPTED]


def begun(caller: Caller, *, thinks: bool, stream: bool = False) -> list[BaseMessageParam]:
    """Ask the first question of a provider, call the tool, and give all that was said, read from its own form."""
    thought = {"thinking": THOUGHT, "signature": SEAL} if thinks else {}
    caller.will_say(Answer(SAID, calls=CALLS, **thought))
    first = caller.ask(OPENING, tools=[shelf_of], stream=stream)
    if stream:
        caller.all_of(first)
        first = first.construct_call_response()
    results = first.tool_message_params([(first.tool, first.tool.call())])
    said = first.common_messages([*first.messages, first.message_param, *results])
    return said if said[0].role == "system" else [OPENING[0], *said]


def went_on(caller: Caller, history: list[BaseMessageParam]) -> Any:
    """Ask the next question of a provider; give what its API was sent of the conversation."""
    caller.will_say(Answer("On floor 1."))
    assert caller.ask([*history, Messages.User("And Emma?")], tools=[shelf_of]).content == "On floor 1."
    body = json.loads(caller.server.requests[-1].body)
    return {key: body.get(key) for key in ACCEPTED[caller.provider.name].body([])}


def test_every_provider_is_in_the_table():
    assert set(ACCEPTED) == set(BY_NAME)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_conversation_continues_with_another_provider(caller_of: Callable[[str], Caller], one: str, other: str):
    accepted = ACCEPTED[other]
    assert went_on(caller_of(other), begun(caller_of(one), thinks=False)) == accepted.body(accepted.answer)


@spread("stream")
@pytest.mark.parametrize("stream", [False, True], ids=["plain", "streamed"])
@pytest.mark.parametrize(("one", "other"), [pair for pair in PAIRS if pair[0] not in SILENT])
def test_thinking_is_carried_to_another_provider_or_refused(caller_of: Any, one: str, other: str, stream: bool):
    accepted = ACCEPTED[other]
    history = begun(caller_of(one), thinks=True, stream=stream)
    answer = accepted.own if one == other else accepted.foreign
    if answer is not None:
        assert went_on(caller_of(other), history) == accepted.body(answer)
        return
    asked = len(caller_of(other).server.requests)
    with pytest.raises(UnsupportedError, match=rf"{other}.*ThinkingPart.*message\.without\(ThinkingPart\)"):
        went_on(caller_of(other), history)
    assert len(caller_of(other).server.requests) == asked
    bare = [message.without(ThinkingPart) for message in history]
    assert went_on(caller_of(other), bare) == accepted.body(accepted.answer)


@pytest.mark.parametrize("one", [name for name, accepted in ACCEPTED.items() if accepted.own is not None])
def test_signature_returns_to_its_provider_after_others(caller_of: Any, one: str):
    history = begun(caller_of(one), thinks=True)
    for other in ("groq", "google"):
        went_on(caller_of(other), history)
    accepted = ACCEPTED[one]
    assert went_on(caller_of(one), history) == accepted.body(accepted.own or [])
