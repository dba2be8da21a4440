"""Images, audio and documents read from one provider's own message and sent to any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import BaseMessageParam, TextPart, UnsupportedError
from tests.support.answers import Answer
from tests.support.everyone import BY_NAME
from tests.support.parts import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.caller import Caller

KINDS = ("text", "image", "image url", "audio", "document", "document url")
# One does not record the type of the file at a URL, the other not the encoding of audio: only they can decode it.
UNREADABLE = {("google", "image url"), ("google", "document url"), ("mistral", "audio")}
HINTS = {"detail", "filename", "title", "name"}


def essence(block: Any) -> Any:
    """Remove what a provider may add to a part, and what another provider cannot know about it."""
    if isinstance(block, dict):
        return {key: essence(value) for key, value in block.items() if key not in HINTS}
    return block


def message_of(one: str, kind: str) -> BaseMessageParam:
    """Write a message in a provider's own form, and decode it."""
    response = BY_NAME[one].type("CallResponse")
    own = response._to_provider([BaseMessageParam("user", [TextPart("a"), PARTS[kind]])])
    (message,) = response.common_messages(own)
    return message


@pytest.mark.parametrize("other", BY_NAME)
@pytest.mark.parametrize("one", BY_NAME)
def test_every_part_is_carried_over_or_rejected_by_name(caller_of: Callable[[str], Caller], one: str, other: str):
    caller, forms = caller_of(other), BY_NAME[other].expected.parts
    asked = len(caller.server.requests)
    carried: list[str] = []
    for kind in (kind for kind in KINDS if kind in BY_NAME[one].expected.parts):
        message = message_of(one, kind)
        if kind in forms and (one == other or (one, kind) not in UNREADABLE):
            carried.append(kind)
            continue
        refused = "OpaquePart" if (one, kind) in UNREADABLE else type(PARTS[kind]).__name__
        with pytest.raises(UnsupportedError, match=rf"{other}.*{refused}"):
            caller.ask([message])
    assert len(caller.server.requests) == asked
    caller.will_say(Answer("Hi"))
    caller.ask([BaseMessageParam("user", [part for kind in carried for part in message_of(one, kind).parts[1:]])])
    sent = caller.server.last["messages"][-1]["content"]
    blocks = sent if isinstance(sent, list) else [{**forms["text"], "text": sent}]
    assert [essence(block) for block in blocks] == [essence(forms[kind]) for kind in carried]
