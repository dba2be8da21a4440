"""Every part of a message: as the API wants it, or refused with an error that names it."""

from __future__ import annotations

import json
import re

import pytest

from callwright_runtime import (
    BaseMessageParam,
    CacheControlPart,
    ImagePart,
    Messages,
    OpaquePart,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
    UnsupportedError,
)
from tests.support.answers import Answer
from tests.support.parts import BYTES, PARTS
from tests.support.tiers import by_law, on_the_wire

pytestmark = on_the_wire


def test_every_part_is_sent_in_the_providers_form_or_refused(caller):
    expected = caller.provider.expected
    forms = {name: (expected.parts.get(name), dict(expected.beside.get(name, {}))) for name in PARTS}
    assert {name: sent_of(caller, name, part) for name, part in PARTS.items()} == {
        name: form if any(form) else "refused" for name, form in forms.items()
    }


def sent_of(caller, name, part):
    """Return the block that a part becomes, and what is beside the content; or that it is refused by name."""
    caller.will_say(Answer("Hi"))
    asked = len(caller.server.requests)
    message = BaseMessageParam("assistant" if isinstance(part, ThinkingPart) else "user", [TextPart("a"), part])
    try:
        caller.ask([Messages.User("Hello"), message])
    except UnsupportedError as error:
        assert len(caller.server.requests) == asked
        named = rf"{caller.provider.name}.*({type(part).__name__}|{getattr(part, 'media_type', '-')})"
        return "refused" if re.search(named, str(error)) else str(error)
    sent = caller.server.last["messages"][-1]
    block = sent["content"] if isinstance(sent["content"], str) else sent["content"][-1]
    beside = {key: sent.get(key) for key in caller.provider.expected.beside.get(name, ())}
    return None if block in ("a", {"type": "text", "text": "a"}) else block, beside


def test_opaque_part_of_the_provider_is_sent_unchanged(caller):
    caller.will_say(Answer("Hi"))
    block = caller.provider.expected.own_block
    said = BaseMessageParam("assistant", [TextPart("a"), OpaquePart(caller.provider.name, block)])
    caller.ask([Messages.User("Hello"), said])
    assert caller.server.last["messages"][-1]["content"][-1] == block


@by_law
def test_opaque_part_of_another_provider_is_refused(caller):
    said = BaseMessageParam("assistant", [TextPart("a"), OpaquePart("another", {"type": "own"})])
    with pytest.raises(UnsupportedError, match=rf"{caller.provider.name}.*OpaquePart"):
        caller.ask([Messages.User("Hello"), said])
    assert caller.server.requests == []


@by_law
def test_parts_keep_their_order(caller):
    caller.will_say(Answer("Hi"))
    picture = ImagePart(BYTES, "image/png")
    caller.ask(Messages.User(["one", picture, "two", picture, "three"]))
    content = caller.server.last["messages"][0]["content"]
    assert [block.get("text", "-") for block in content] == ["one", "-", "two", "-", "three"]


def test_tool_call_and_result_are_sent_in_the_providers_form(caller):
    caller.will_say(Answer("Hi"))
    caller.ask(
        [
            Messages.User("Hello"),
            BaseMessageParam(
                "assistant", [TextPart("Wait."), ToolCallPart("toolcall1", "shelf_of", {"title": "Dune"})]
            ),
            BaseMessageParam("tool", [ToolResultPart("toolcall1", "shelf_of", "floor 2")]),
        ]
    )
    _, called, result = caller.server.last["messages"]
    assert (called["role"], caller.provider.wire.calls_of(called)) == (
        "assistant",
        [("toolcall1", "shelf_of", {"title": "Dune"})],
    )
    assert "Wait." in json.dumps(called["content"])
    assert [result] == caller.provider.wire.tool_turns({"toolcall1": "floor 2"})


def test_failed_tool_result_is_marked_where_the_api_can(caller):
    caller.will_say(Answer("Hi"))
    result = BaseMessageParam("tool", [ToolResultPart("toolcall1", "shelf_of", "no such book", is_error=True)])
    call = BaseMessageParam("assistant", [ToolCallPart("toolcall1", "shelf_of", {})])
    caller.ask([Messages.User("Hello"), call, result])
    sent = caller.server.last["messages"][-1]
    if mark := caller.provider.expected.marks_failures:
        assert mark in json.dumps(sent)
    else:
        assert [sent] == caller.provider.wire.tool_turns({"toolcall1": "no such book"})


def test_cache_mark_applies_to_the_part_before_it(caller):
    said = [TextPart("a long text"), CacheControlPart(), TextPart("and a question")]
    marked = caller.provider.expected.cached
    if marked is None:
        with pytest.raises(UnsupportedError, match="CacheControlPart"):
            caller.ask(Messages.User(said))
        return
    caller.will_say(Answer("Hi"))
    caller.ask([BaseMessageParam("system", said[:2]), Messages.User(said)])
    question = {**caller.provider.expected.parts["text"], "text": "and a question"}
    assert caller.server.last["messages"][0]["content"] == [*marked, question]
    assert caller.server.last["system"] == marked


def test_all_system_messages_are_sent(caller):
    caller.will_say(Answer("Hi"))
    caller.ask([Messages.System("One."), Messages.System("Two."), Messages.User("Hello")])
    sent = json.dumps(caller.server.last)
    assert "One." in sent
    assert "Two." in sent
    assert caller.provider.wire.conversation_of(caller.server.last) == [{"role": "user", "content": "Hello"}]


@by_law
def test_users_messages_are_not_mutated(caller):
    caller.will_say(Answer("Hi"))
    own = caller.provider.own("user", "own")
    caller.ask([own, Messages.User(["two", ImagePart(BYTES, "image/png")])])
    assert own == caller.provider.own("user", "own")
