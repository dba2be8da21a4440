"""Write messages, and read them back; send what the spec has no rule for."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import UnsupportedError
from tests.whole.calling import message_of
from tests.whole.drawing.sdk import plain
from tests.whole.meaning.asking import Asked, arguments_of
from tests.whole.meaning.conversing import is_signed, parts_of, role_of

if TYPE_CHECKING:
    from tests.whole.checking.check import Check


OTHERS = {  # parts that a spec may have no rule for
    "image": {"image": b"", "media_type": "image/png"},
    "image_url": {"url": "https://example.com/a.png"},
    "audio_url": {"url": "https://example.com/a.wav"},
}


def check_round_trip(check: Check, conversation: list[dict[str, Any]]) -> None:
    """Read the provider's messages, and write them again: they are the same, and are sent as they are."""
    response = check.made.module.DrawnCallResponse
    said = [each for each in conversation if each["role"] != "system"]
    own = response._to_provider([message_of(each) for each in said])
    if check.items or all(isinstance(message, dict) for message in own):
        read = response.common_messages(own)
        check.same("messages that were read and written", response._to_provider(read), own)
        check.same("what was read from keys of their own", _beside(read), _own_keys(said))
    else:
        with pytest.raises(UnsupportedError):
            response.common_messages(own)
    asked = Asked(said, lists=check.lists)
    result, client = check.call({}, asked, messages=_entries(check, own) if check.items else own)
    sent = plain(client.sent[0]) if client.sent else result
    check.same("the provider's own messages", sent, arguments_of(check.spec, asked))


def _entries(check: Check, messages: list[Any]) -> list[Any]:
    """Return a conversation in which the items of an answer are one entry, as `message_param` is."""
    role = role_of(check.spec["messages"], "assistant")
    entries: list[Any] = []
    for is_item, group in groupby(messages, lambda each: isinstance(each, dict) and each.get("role", role) == role):
        together = list(group)
        entries += [together] if is_item else together
    return entries


def _beside(messages: list[Any]) -> list[tuple[str, str]]:
    """Return the texts that were read from keys of their own, with their keys."""
    parts = [part for message in messages for part in message.parts if part.kind in {"text", "thinking"} and part.key]
    return sorted((part.key, getattr(part, part.kind)) for part in parts)


def _own_keys(conversation: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return the texts that the provider has at keys of their own, with their keys."""
    parts = [part for message in conversation for part in parts_of(message) if part.get("key")]
    return sorted((part["key"], part[part["kind"]]) for part in parts if part["provider"] == "drawn")


def check_refused(check: Check) -> None:
    """Send what the spec has no rule for: nothing may be sent."""
    for kind, part in OTHERS.items():
        if kind not in check.spec["messages"]["parts"]:
            asked = Asked([{"role": "user", "content": [{"kind": "text", "text": "Look:"}, {"kind": kind, **part}]}])
            result, client = check.call({}, asked)
            check.same(f"a refused {kind}", (type(result), client.sent), (UnsupportedError, []))
    if is_signed(check.spec["messages"]["parts"].get("thinking")):
        foreign = {"kind": "thinking", "thinking": "Hm.", "opaque": "s1", "provider": "other"}
        asked = Asked([{"role": "user", "content": "Hello"}, {"role": "assistant", "content": [foreign]}])
        result, client = check.call({}, asked)
        check.same("thinking that another provider signed", (type(result), client.sent), (UnsupportedError, []))
    for name, target in check.spec["params"]["common"].items():
        if target is None:
            result, client = check.call({}, Asked([{"role": "user", "content": "Hello"}], {name: 1}))
            check.same(f"the refused param {name}", (type(result), client.sent), (UnsupportedError, []))
            return
