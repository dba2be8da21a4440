"""Prompts, prompt templates and call params, independent of a provider."""

from __future__ import annotations

from typing import Any

import pytest

from callwright_runtime import (
    AudioPart,
    BaseMessageParam,
    CallwrightError,
    DocumentURLPart,
    ImagePart,
    Messages,
    TextPart,
    UnsupportedError,
    prompt_template,
)
from callwright_runtime.codegen_v1 import merge_call_params, read_prompt
from callwright_runtime.messages.parts import message_text


def messages_of(fn: Any, **fn_args: Any) -> list[Any]:
    return read_prompt(fn, fn_args, fn(**fn_args)).messages


def test_a_one_line_template_may_contain_several_roles():
    @prompt_template("SYSTEM: You help. USER: {x} MESSAGES: {history} ASSISTANT: So,")
    def ask(x: str, history: list[Any]) -> None: ...

    history = [Messages.User("before")]
    assert messages_of(ask, x="USER: not a role {x}", history=history) == [
        Messages.System("You help."),
        Messages.User("USER: not a role {x}"),
        *history,
        Messages.Assistant("So,"),
    ]


def test_bytes_become_parts_of_their_media_type():
    @prompt_template("{image:image} {sound:audio} {papers:documents} {text:text}")
    def ask(image: bytes, sound: bytes, papers: list[str], text: str) -> None: ...

    (message,) = messages_of(ask, image=b"\xff\xd8\xff..", sound=b"RIFF....WAVE", papers=["https://a/b.pdf"], text="t")
    assert message.content == [
        ImagePart(b"\xff\xd8\xff..", "image/jpeg"),
        AudioPart(b"RIFF....WAVE", "audio/wav"),
        DocumentURLPart("https://a/b.pdf"),
        TextPart("t"),
    ]


@pytest.mark.parametrize(
    "template",
    ["", "  ", "{a", "Hello\nUSER: hi", "MESSAGES: {a} and more", "{a.b.__c__}", "{a[}", "{0}", "{a:{b}}"],
)
def test_an_invalid_template_is_an_error_when_decorating(template):
    with pytest.raises(CallwrightError):
        prompt_template(template)


@pytest.mark.parametrize(
    ("template", "value"),
    [("{a:image}", b"what is this"), ("{a:image}", 3), ("{a:list}", "text"), ("MESSAGES: {a}", 3), ("{a:part}", "x")],
)
def test_a_value_that_does_not_match_its_format_spec_is_an_error(template, value):
    @prompt_template(template)
    def ask(a: Any) -> None: ...

    with pytest.raises(CallwrightError, match=r"'a'|MESSAGES"):
        messages_of(ask, a=value)


def test_returning_text_from_a_function_with_a_template_is_an_error():
    @prompt_template("Hello")
    def ask() -> str:
        return "Bye"

    with pytest.raises(ValueError, match="keep one"):
        messages_of(ask)


def test_mixed_lists_are_an_error_that_says_what_to_do():
    def ask() -> list[Any]:
        return ["text", Messages.User("message")]

    with pytest.raises(TypeError, match=r"Messages\.User"):
        messages_of(ask)


def test_messages_contain_strings_and_parts_in_order():
    image = ImagePart(b"x", "image/png")
    assert Messages.User("a") == BaseMessageParam("user", "a")
    assert Messages.System(TextPart("a")).content == [TextPart("a")]
    message = Messages.Assistant(["a", image, "b"])
    assert message.content == [TextPart("a"), image, TextPart("b")]
    assert message_text(message) == "ab"
    assert Messages.User("a").parts == [TextPart("a")]


OWN = frozenset(("limit", "stop", "metadata", "extra_body", "max_tokens", "seed"))


def translate(common: Any) -> dict[str, Any]:
    places: dict[str, Any] = {}
    for key, value in common.items():
        if key == "max_tokens":
            places["limit"] = value
        elif key == "temperature":
            places["extra_body"] = {"temperature": value}
        elif key == "stop":
            places["stop"] = [value] if isinstance(value, str) else value
        else:
            raise UnsupportedError(f"no {key}")
    return places


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ([{"max_tokens": 1}, None, {"limit": 2}], {"limit": 2}),
        ([{"limit": 1}, {"max_tokens": None}], {}),
        ([{"max_tokens": 1, "metadata": {"a": 1}}], {"limit": 1, "metadata": {"a": 1}}),
        ([{"limit": 2, "max_tokens": 1}], {"limit": 2}),
        ([{"stop": "x"}], {"stop": ["x"]}),
        ([{"stop": "x", "limit": 1}], {"stop": ["x"], "limit": 1}),
        ([{"temperature": 1}, {"extra_body": {"k": 2}}], {"extra_body": {"temperature": 1, "k": 2}}),
        ([{"temperature": 1, "limit": 3}, {"temperature": None}], {"extra_body": {}, "limit": 3}),
        ([{"limit": 1}, {"seed": None}], {"limit": 1}),
        ([{"anything": 1}, {"anything": None}], {}),
    ],
)
def test_call_params_are_merged(sources, expected):
    assert merge_call_params(*sources, own=OWN, translate=translate) == expected


@pytest.mark.parametrize("others", [{}, {"metadata": {"a": 1}}], ids=["alone", "with another"])
def test_refused_common_param_is_refused_even_if_the_sdk_has_its_name(others):
    with pytest.raises(UnsupportedError, match="no seed"):
        merge_call_params({"seed": 1, **others}, own=OWN, translate=translate)


def test_merged_call_params_keep_the_order_of_their_source():
    source = {"metadata": {"a": 1}, "stop": "x", "max_tokens": 1, "anything": 2}
    assert list(merge_call_params(source, own=OWN, translate=translate)) == ["stop", "limit", "metadata", "anything"]


def test_merging_call_params_modifies_no_source():
    first = {"extra_body": {"a": 1}, "limit": 1}
    second = {"extra_body": {"b": 2}}
    merge_call_params(first, second, own=OWN, translate=translate)["extra_body"]["c"] = 3
    assert (first, second) == ({"extra_body": {"a": 1}, "limit": 1}, {"extra_body": {"b": 2}})


def test_a_common_param_that_the_provider_lacks_is_rejected():
    with pytest.raises(UnsupportedError, match="seed"):
        merge_call_params({"seed": 1}, own=OWN, translate=translate)
