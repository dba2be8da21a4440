"""Every part of a message: as the API wants it, or refused with an error that names it."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from callwright_runtime import (
    AudioPart,
    AudioURLPart,
    BaseMessageParam,
    CacheControlPart,
    DocumentPart,
    DocumentURLPart,
    ImagePart,
    ImageURLPart,
    Messages,
    OpaquePart,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
    UnsupportedError,
)
from tests.support.answers import Answer

BYTES = b"\x89PNG\x00\xff"
TEXT64 = base64.b64encode(BYTES).decode()
URL = "https://example.com/a"
REFUSED = None

PARTS: dict[str, tuple[Any, dict[str, Any]]] = {
    "text": (TextPart("b"), {"openai": {"type": "text", "text": "b"}, "anthropic": {"type": "text", "text": "b"}}),
    "image": (
        ImagePart(BYTES, "image/png"),
        {
            "openai": {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{TEXT64}"}},
            "anthropic": {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": TEXT64}},
        },
    ),
    "image with detail": (
        ImagePart(BYTES, "image/webp", detail="low"),
        {
            "openai": {"type": "image_url", "image_url": {"url": f"data:image/webp;base64,{TEXT64}", "detail": "low"}},
            "anthropic": {"type": "image", "source": {"type": "base64", "media_type": "image/webp", "data": TEXT64}},
        },
    ),
    "image of an unknown type": (ImagePart(BYTES, "image/tiff"), {"openai": REFUSED, "anthropic": REFUSED}),
    "image url": (
        ImageURLPart(URL),
        {
            "openai": {"type": "image_url", "image_url": {"url": URL}},
            "anthropic": {"type": "image", "source": {"type": "url", "url": URL}},
        },
    ),
    "audio": (
        AudioPart(BYTES, "audio/wav"),
        {"openai": {"type": "input_audio", "input_audio": {"data": TEXT64, "format": "wav"}}, "anthropic": REFUSED},
    ),
    "audio of an unknown type": (AudioPart(BYTES, "audio/flac"), {"openai": REFUSED, "anthropic": REFUSED}),
    "audio url": (AudioURLPart(URL), {"openai": REFUSED, "anthropic": REFUSED}),
    "document": (
        DocumentPart(BYTES, name="a.pdf"),
        {
            "openai": {
                "type": "file",
                "file": {"filename": "a.pdf", "file_data": f"data:application/pdf;base64,{TEXT64}"},
            },
            "anthropic": {
                "type": "document",
                "source": {"type": "base64", "media_type": "application/pdf", "data": TEXT64},
                "title": "a.pdf",
            },
        },
    ),
    "document without a name": (
        DocumentPart(BYTES),
        {
            "openai": {
                "type": "file",
                "file": {"filename": "document.pdf", "file_data": f"data:application/pdf;base64,{TEXT64}"},
            },
            "anthropic": {
                "type": "document",
                "source": {"type": "base64", "media_type": "application/pdf", "data": TEXT64},
            },
        },
    ),
    "document url": (
        DocumentURLPart(URL),
        {"openai": REFUSED, "anthropic": {"type": "document", "source": {"type": "url", "url": URL}}},
    ),
    "thinking": (
        ThinkingPart("Hm.", opaque="c2ln"),
        {"openai": REFUSED, "anthropic": {"type": "thinking", "thinking": "Hm.", "signature": "c2ln"}},
    ),
    "block of openai's own": (
        OpaquePart("openai", {"type": "refusal", "refusal": "No."}),
        {"openai": {"type": "refusal", "refusal": "No."}, "anthropic": REFUSED},
    ),
    "block of anthropic's own": (
        OpaquePart("anthropic", {"type": "redacted_thinking", "data": "eA=="}),
        {"openai": REFUSED, "anthropic": {"type": "redacted_thinking", "data": "eA=="}},
    ),
}


@pytest.mark.parametrize(("part", "forms"), PARTS.values(), ids=PARTS)
def test_a_part_stands_on_the_wire_as_the_api_wants_it_or_is_refused(caller, part, forms):
    role = "assistant" if isinstance(part, (ThinkingPart, OpaquePart)) else "user"
    message = BaseMessageParam(role, [TextPart("a"), part])
    form = forms[caller.provider.name]
    if form is REFUSED:
        refused = rf"{caller.provider.name}.*({type(part).__name__}|{getattr(part, 'media_type', '-')})"
        with pytest.raises(UnsupportedError, match=refused):
            caller.ask([Messages.User("Hello"), message])
        assert caller.server.requests == []
        return
    caller.will_say(Answer("Hi"))
    caller.ask([Messages.User("Hello"), message])
    assert caller.server.last["messages"][-1]["content"][-1] == form


def test_parts_keep_their_order(caller):
    caller.will_say(Answer("Hi"))
    caller.ask(Messages.User(["one", ImageURLPart(URL), "two", ImagePart(BYTES, "image/png"), "three"]))
    content = caller.server.last["messages"][0]["content"]
    assert [block.get("text", "-") for block in content] == ["one", "-", "two", "-", "three"]


def test_a_tool_call_and_its_result_stand_where_the_api_wants_them(caller):
    caller.will_say(Answer("Hi"))
    caller.ask(
        [
            Messages.User("Hello"),
            BaseMessageParam("assistant", [TextPart("Wait."), ToolCallPart("call_1", "shelf_of", {"title": "Dune"})]),
            BaseMessageParam("tool", [ToolResultPart("call_1", "shelf_of", "floor 2")]),
        ]
    )
    _, called, result = caller.server.last["messages"]
    assert (called["role"], caller.provider.wire.calls_of(called)) == (
        "assistant",
        [("call_1", "shelf_of", {"title": "Dune"})],
    )
    assert "Wait." in json.dumps(called["content"])
    assert [result] == caller.provider.wire.tool_turns({"call_1": "floor 2"})


def test_a_failed_tool_says_so_where_the_api_has_a_word_for_it(caller):
    caller.will_say(Answer("Hi"))
    result = BaseMessageParam("tool", [ToolResultPart("call_1", "shelf_of", "no such book", is_error=True)])
    call = BaseMessageParam("assistant", [ToolCallPart("call_1", "shelf_of", {})])
    caller.ask([Messages.User("Hello"), call, result])
    sent = caller.server.last["messages"][-1]
    if caller.provider.name == "anthropic":
        assert sent["content"][0]["is_error"] is True
    else:
        assert sent == {"role": "tool", "tool_call_id": "call_1", "content": "no such book"}


def test_a_cache_mark_goes_to_the_part_before_it(caller):
    said = [TextPart("a long text"), CacheControlPart(), TextPart("and a question")]
    if caller.provider.name == "openai":
        with pytest.raises(UnsupportedError, match="CacheControlPart"):
            caller.ask(Messages.User(said))
        return
    caller.will_say(Answer("Hi"))
    caller.ask([BaseMessageParam("system", said[:2]), Messages.User(said)])
    marked = {"type": "text", "text": "a long text", "cache_control": {"type": "ephemeral"}}
    assert caller.server.last["messages"][0]["content"] == [marked, {"type": "text", "text": "and a question"}]
    assert caller.server.last["system"] == [marked]


def test_several_system_messages_all_arrive(caller):
    caller.will_say(Answer("Hi"))
    caller.ask([Messages.System("One."), Messages.System("Two."), Messages.User("Hello")])
    sent = json.dumps(caller.server.last)
    assert "One." in sent
    assert "Two." in sent
    assert caller.provider.wire.conversation_of(caller.server.last) == [{"role": "user", "content": "Hello"}]


def test_parts_of_the_user_are_not_changed(caller):
    caller.will_say(Answer("Hi"))
    source = {"type": "text", "text": "own"}
    own = {"role": "user", "content": [source]}
    caller.ask([own, Messages.User(["two", ImageURLPart(URL)])])
    assert own == {"role": "user", "content": [{"type": "text", "text": "own"}]}
