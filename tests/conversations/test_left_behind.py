"""Data without a common form: kept for its provider, rejected by name by the others, and left out on request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import (
    BaseMessageParam,
    Messages,
    OpaquePart,
    TextPart,
    ThinkingPart,
    UnsupportedError,
    messages_from_json,
    messages_to_json,
)
from callwright_runtime.messages.decode import text_of
from tests.support.answers import Answer
from tests.support.everyone import BY_NAME
from tests.support.wire_form import bare

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.caller import Caller

OTHERS = pytest.mark.parametrize("other", ["anthropic", "google", "groq"])
SPOKEN = {"role": "assistant", "content": None, "audio": {"id": "audio_1"}}


def test_message_key_without_common_form_returns_to_its_provider():
    response = BY_NAME["openai"].type("CallResponse")
    (common,) = response.common_messages([{**SPOKEN, "content": "Hi."}])
    assert common.parts == [TextPart("Hi."), OpaquePart("openai", {"id": "audio_1"}, "audio")]
    (own,) = response._to_provider([common])
    assert own == {"role": "assistant", "content": [{"type": "text", "text": "Hi."}], "audio": {"id": "audio_1"}}


@OTHERS
def test_other_provider_rejects_the_part_unless_it_is_left_out(caller_of: Callable[[str], Caller], other: str):
    history = BY_NAME["openai"].type("CallResponse").common_messages([{**SPOKEN, "content": "Hi."}])
    with pytest.raises(UnsupportedError, match=rf"{other}.*OpaquePart of 'openai'.*without\(OpaquePart\)"):
        caller_of(other).ask([Messages.User("Hello"), *history])
    caller_of(other).will_say(Answer("Hi"))
    caller_of(other).ask([Messages.User("Hello"), *(message.without(OpaquePart) for message in history)])
    assert "Hi." in str(caller_of(other).server.last["messages"][1])


@OTHERS
def test_a_refusal_becomes_text_elsewhere_and_a_refusal_again_at_its_own_provider(
    caller_of: Callable[[str], Caller], other: str
):
    home = caller_of("openai")
    home.will_say(Answer(refusal="I will not.", ended="content_filter"), Answer("Hi"))
    common = home.ask("Hello").common_message_param
    assert common == BaseMessageParam("assistant", [TextPart("I will not.", provider="openai", key="refusal")])
    caller_of(other).will_say(Answer("Hi"))
    caller_of(other).ask([Messages.User("Hello"), common])
    assert "I will not." in str(caller_of(other).server.last["messages"][1])
    home.ask([Messages.User("Hello"), common])
    assert home.server.last["messages"][1] == {"role": "assistant", "refusal": "I will not."}


def test_a_refusal_that_an_older_version_stored_goes_back_as_one(caller_of: Callable[[str], Caller]):
    old = (
        '{"version":1,"messages":[{"role":"user","content":"Hello"},{"role":"assistant","content":'
        '[{"kind":"text","text":"I will not.","opaque":"refusal","provider":"openai"}]}]}'
    )
    stored = messages_from_json(old)
    assert messages_to_json(stored) == old
    for name, key in (("openai", "refusal"), ("mistral", "content")):
        caller_of(name).will_say(Answer("Hi"))
        caller_of(name).ask(stored)
        sent = caller_of(name).server.last["messages"][1]
        assert text_of(sent.pop(key)) == "I will not."
        assert sent.keys() <= {"role", "prefix"}


def test_a_refusal_is_stored_with_the_key_that_holds_it():
    (common,) = BY_NAME["openai"].type("CallResponse").common_messages([{"role": "assistant", "refusal": "No."}])
    text = messages_to_json([common])
    assert '{"kind":"text","text":"No.","provider":"openai","key":"refusal"}' in text
    assert messages_from_json(text) == [common]


def test_metadata_of_a_message_is_dropped():
    message = {"role": "assistant", "content": [{"type": "text", "text": "Hi."}], "citations": [{"start": 0}]}
    (common,) = BY_NAME["cohere"].type("CallResponse").common_messages([message])
    assert common.parts == [TextPart("Hi.")]


@pytest.mark.parametrize("thinking", ["", "Hm."], ids=["hidden", "shown"])
def test_a_signature_outside_the_content_belongs_to_the_thinking_part(thinking: str):
    response = BY_NAME["xai"].type("CallResponse")
    message: dict[str, Any] = {"role": "ROLE_ASSISTANT", "content": [{"text": "Hi."}], "encrypted_content": "c2ln"}
    own = {**message, "reasoning_content": thinking}
    (common,) = response.common_messages([own])
    assert common.parts == [ThinkingPart(thinking, "c2ln", "xai"), TextPart("Hi.")]
    (again,) = response._to_provider([common])
    assert bare({**again, "reasoning_content": again.get("reasoning_content", "")}) == own
    (elsewhere,) = BY_NAME["groq"].type("CallResponse")._to_provider([common])
    assert elsewhere.get("reasoning", "") == thinking
    assert "c2ln" not in str(elsewhere)


def test_message_without_parts_returns_a_copy():
    message = BaseMessageParam("assistant", [ThinkingPart("Hm."), TextPart("Hi.")])
    assert message.without(ThinkingPart) == BaseMessageParam("assistant", [TextPart("Hi.")])
    assert message.without(ThinkingPart, TextPart).parts == []
    assert len(message.parts) == 2
    assert Messages.User("Hi.").without(TextPart) == Messages.User("Hi.")
