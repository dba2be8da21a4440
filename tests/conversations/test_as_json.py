"""A conversation written as JSON text and read back is the same conversation, also on the wire."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from callwright_runtime import (
    ArgumentTypeError,
    ArgumentValueError,
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
    Part,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
    messages_from_json,
    messages_to_json,
)
from tests.conversations.rich import RICH, WHOLE
from tests.support.everyone import BY_NAME
from tests.support.library import opening_hours, shelf_of
from tests.support.replies import json_reply
from tests.support.tiers import by_law

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.caller import Caller

PIXEL = b"\x89PNG\r\n\x00\xff"
EVERY_PART: list[Part] = [
    TextPart("Grüße \u2028 😀"),
    TextPart("", opaque=b"\x00seal", provider="google"),
    ImagePart(PIXEL, "image/png", "low"),
    ImageURLPart("https://example.com/a.png"),
    AudioPart(b"RIFF", "audio/wav"),
    AudioURLPart("https://example.com/a.wav"),
    DocumentPart(b"%PDF", name="a.pdf"),
    DocumentURLPart("https://example.com/a.pdf"),
    ToolCallPart("1", "shelf_of", {"$bytes": "a key", "floor": 2, "deep": [{"$$": None}]}, b"seal", "google"),
    ToolResultPart(None, "shelf_of", "No shelf", is_error=True),
    ThinkingPart("Books have floors.", {"$protobuf": [1]}, "bedrock"),
    CacheControlPart(),
    OpaquePart("bedrock", {"reasoningContent": {"redactedContent": b"\x01"}}, "key"),
]
EVERYTHING = [
    Messages.System("Be brief."),
    BaseMessageParam("user", EVERY_PART),
    BaseMessageParam("tool", []),
    Messages.Assistant(""),
]
ADAPTER = TypeAdapter(list[BaseMessageParam])


class Session(BaseModel):
    """A record of an application that holds a conversation."""

    history: list[BaseMessageParam]
    last: Part


def test_every_part_is_read_as_it_was_written() -> None:
    assert {type(part) for part in EVERY_PART} == set(get_args(Part))
    assert messages_from_json(messages_to_json(EVERYTHING)) == EVERYTHING
    assert messages_from_json(messages_to_json(EVERYTHING).encode()) == EVERYTHING


def test_pydantic_writes_and_reads_messages_and_parts() -> None:
    plain = EVERYTHING
    assert ADAPTER.validate_json(ADAPTER.dump_json(plain)) == plain
    assert ADAPTER.validate_python(ADAPTER.dump_python(plain)) == plain
    assert ADAPTER.validate_python(plain) == plain
    assert json.loads(ADAPTER.dump_json(plain)) == json.loads(messages_to_json(plain))["messages"]
    session = Session(history=plain, last=EVERY_PART[8])
    assert Session.model_validate_json(session.model_dump_json()) == session
    assert Session.model_validate(session.model_dump()) == session


def test_a_json_schema_describes_each_kind() -> None:
    schema = json.dumps(ADAPTER.json_schema())
    assert all(f'"{kind}"' in schema for kind in ("text", "image_url", "tool_call", "tool_result", "opaque"))


@pytest.mark.parametrize("name", BY_NAME)
def test_messages_of_a_provider_are_sent_as_the_original(caller_of: Callable[[str], Caller], name: str) -> None:
    check_sent_as_the_original(caller_of(name), own=True)


@by_law
@pytest.mark.parametrize("name", BY_NAME)
def test_common_messages_are_sent_as_the_original(caller_of: Callable[[str], Caller], name: str) -> None:
    check_sent_as_the_original(caller_of(name), own=False)


def check_sent_as_the_original(caller: Caller, *, own: bool) -> None:
    """Ask, write the conversation as JSON, and require that what is read from it is sent as the same bytes."""
    name, wire = caller.provider.name, caller.provider.wire
    body = RICH[name]()[0] if name in RICH else wire.body(WHOLE)
    caller.server.respond(lambda _: json_reply(body, headers=getattr(wire, "HEADERS", {})))
    part = caller.provider.expected.parts.get("image")
    question = Messages.User(["Where is it?", ImagePart(PIXEL, "image/png")] if part else "Where is it?")
    first = caller.ask([question], tools=[shelf_of, opening_hours])
    results = first.tool_message_params([(tool, tool.call()) for tool in first.tools])
    history = [*first.messages, first.message_param, *results]
    if not own:
        history = first.common_messages(history)
    read = messages_from_json(messages_to_json(history), common=not own)
    sent = [caller.ask(each, tools=[shelf_of]) and caller.server.requests[-1].body for each in (history, read)]
    assert sent[0] == sent[1]
    assert b"shelf_of" in sent[0]


def test_objects_of_an_sdk_are_read_as_what_they_send(caller_of: Callable[[str], Caller]) -> None:
    from google.genai import types
    from openai.types.chat import ChatCompletionMessage

    answer = ChatCompletionMessage.model_validate({"role": "assistant", "content": "Yes.", "refusal": None, "new": [1]})
    part = types.Part(function_call=types.FunctionCall(name="shelf_of", args={}), thought_signature=b"\x00seal")
    content = types.Content(role="model", parts=[part])
    for name, message in (("openai", answer), ("google", content)):
        caller = caller_of(name)
        caller.server.respond(lambda request, caller=caller: json_reply(caller.provider.wire.body(WHOLE)))
        (read,) = messages_from_json(messages_to_json([message]), common=False)
        sent = [caller.ask([each]) and caller.server.requests[-1].body for each in (message, read)]
        assert sent[0] == sent[1]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("[", "not JSON"),
        ("[]", "messages_to_json"),
        ('{"version": 9, "messages": []}', "version 9.*upgrade"),
        ('{"version": 1, "messages": [{"role": "robot", "content": ""}]}', r"messages\[0\]\.role"),
        ('{"version": 1, "messages": [{"role": "user", "content": [{"kind": "film"}]}]}', "'film'.*'text'"),
        (
            '{"version": 1, "messages": [{"role": "user", "content": [{"kind": "image", "image": "?"}]}]}',
            r"parts\.0\.image\.image.*base64",
        ),
        ('{"version": 1, "messages": [{"provider_message": {}}]}', r"messages\[0\].*common=False"),
    ],
)
def test_other_text_is_an_error_that_says_where(text: str, wrong: str) -> None:
    with pytest.raises(ArgumentValueError, match=wrong):
        messages_from_json(text)


@pytest.mark.parametrize("value", ['{"$film": 1}', '{"$protobuf": ["a.Message", "nowhere.a_pb2", ""]}'])
def test_unknown_sealed_data_is_an_error_and_imports_nothing(value: str) -> None:
    text = f'{{"version": 1, "messages": [{{"provider_message": {value}}}]}}'
    with pytest.raises(ArgumentValueError, match=r"\$film|import nowhere\.a_pb2"):
        messages_from_json(text, common=False)


def test_what_cannot_be_written_is_named() -> None:
    with pytest.raises(ArgumentTypeError, match=r"OpaquePart\.value\.a\[1\] is of type object"):
        messages_to_json([BaseMessageParam("user", [OpaquePart("x", {"a": [1, object()]})])])
    with pytest.raises(ArgumentTypeError, match=r"messages\[0\] has the key 1"):
        messages_to_json([{1: "a"}])
    with pytest.raises(ArgumentTypeError, match="list of messages"):
        messages_to_json("Hello")


def test_an_unknown_field_is_not_dropped_silently() -> None:
    with pytest.raises(ValidationError, match="detial"):
        ADAPTER.validate_python([{"role": "user", "content": [{"kind": "image_url", "url": "u", "detial": "low"}]}])


def test_a_stream_decodes_a_conversation_as_its_response_does(caller_of: Callable[[str], Caller]) -> None:
    caller = caller_of("anthropic")
    caller.will_say(WHOLE)
    stream: Any = caller.ask(stream=True)
    caller.all_of(stream)
    history = [*stream.messages, stream.message_param]
    assert stream.common_messages(history) == stream.response.common_messages(history)
