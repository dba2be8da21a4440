"""Similar parts, JSON requested only by the prompt, and clients that are not distinguished by their classes."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import BaseModel

from callwright_runtime import (
    AudioPart,
    BaseMessageParam,
    DocumentPart,
    DocumentURLPart,
    ImagePart,
    ImageURLPart,
    OpaquePart,
    TextPart,
    ThinkingPart,
)
from tests.generator.support.asking import add, ask
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALIKE = """
messages:
  parts:
    text: {shape: {$replace: true, words: $text, seal: $opaque}}
    thinking: {shape: {$replace: true, words: $thinking, thought: true, seal: $opaque}}
    image: {$replace: true, accept: [image/png], shape: {data: $image, of: $media_type}}
    audio: {accept: [audio/wav], shape: {data: $audio, of: $media_type}}
    image_url: {shape: {file: $url}}
    document_url: {shape: {file: $url}}
    document:
      shape: {page: $document, name: $name|default(page)|plain_name, of: $media_type}
"""
TOLD = "json: {$replace: true, schema: {}, object: {}, prompt: always}"
ENTERED = """
clients:
  $replace: true
  sync: {default: "tiny_sdk:Client"}
  async: {default: {$new: "tiny_sdk:open_client"}, type: "tiny_sdk:DualClient", detect_by: atalk}
"""


class Sum(BaseModel):
    """A sum."""

    total: int


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def reply(text: str = "") -> Any:
    from tests.generator.support import answers

    return answers.reply(answers.words(text))


def test_the_more_specific_shape_is_tried_first_in_any_order(tmp_path: Path) -> None:
    message = [
        TextPart("One.", "s1", "other"),
        ThinkingPart("Two."),
        ThinkingPart("Three.", "s3", "other"),
        TextPart("Four."),
    ]
    module = variant(tmp_path, ALIKE)
    [turn] = ask(module, reply(), [BaseMessageParam("assistant", message)])[1]["turns"]
    assert turn["body"][1] == {"words": "Two.", "thought": True}
    assert module._CODEC.decode(turn) == BaseMessageParam("assistant", message)


def test_text_with_a_signature_is_not_sent_as_a_plain_string(tmp_path: Path) -> None:
    overlay = ALIKE.replace("  parts:", "  content: {mode: string_or_parts}\n  parts:", 1)
    [turn] = ask(variant(tmp_path, overlay), reply(), [BaseMessageParam("assistant", [TextPart("One.", "s1")])])[1][
        "turns"
    ]
    assert turn["body"] == [{"words": "One.", "seal": "s1"}]


def test_ambiguous_shapes_are_split_by_media_type(tmp_path: Path) -> None:
    module = variant(tmp_path, ALIKE)
    parts = [ImagePart(b"png", "image/png"), AudioPart(b"wav", "audio/wav"), ImageURLPart("https://example.com/a")]
    [turn] = ask(module, reply(), [BaseMessageParam("user", parts)])[1]["turns"]
    kept = OpaquePart("other", {"file": "https://example.com/a"})
    assert module._CODEC.decode(turn) == BaseMessageParam("user", [*parts[:2], kept])


def test_shapes_that_look_the_same_are_told_apart_by_their_keys(tmp_path: Path) -> None:
    overlay = ALIKE.replace("image_url: {shape:", "image_url: {key: files, shape:")
    module = variant(tmp_path, overlay.replace("document_url: {shape:", "document_url: {key: papers, shape:"))
    parts = [TextPart("One."), ImageURLPart("https://example.com/a"), DocumentURLPart("https://example.com/b")]
    [turn] = ask(module, reply(), [BaseMessageParam("user", parts)])[1]["turns"]
    assert module._CODEC.decode(turn) == BaseMessageParam("user", parts)


@pytest.mark.parametrize(("name", "written"), [("a b.pdf", "a-b-pdf"), ("é(1)", "--1-"), (None, "page")])
def test_document_names_are_restricted_to_plain_characters(tmp_path: Path, name: str | None, written: str) -> None:
    message = BaseMessageParam("user", [DocumentPart(b"pdf", name=name)])
    [turn] = ask(variant(tmp_path, ALIKE), reply(), [message])[1]["turns"]
    assert turn["body"][0]["name"] == written


@pytest.mark.parametrize("options", [{}, {"tools": [add]}], ids=["alone", "beside tools"])
def test_json_can_be_requested_by_the_prompt_alone(tmp_path: Path, options: dict[str, Any]) -> None:
    made, sent = ask(variant(tmp_path, TOLD), reply('{"total": 4}'), response_model=Sum, json_mode=True, **options)
    assert made == Sum(total=4)
    assert "total" in json.dumps(sent["turns"])
    assert not {"form", "force"} & sent.keys()


def test_with_tools_json_is_requested_by_the_prompt_if_arguments_exclude_tools(tmp_path: Path) -> None:
    module = variant(tmp_path, "json: {not_with: tools}")
    made, sent = ask(module, reply('{"total": 4}'), response_model=Sum, tools=[add])
    assert made == Sum(total=4)
    assert "total" in json.dumps(sent["turns"])
    assert not {"form", "force"} & sent.keys()


def test_a_key_that_is_null_is_as_if_it_were_not_written(tmp_path: Path) -> None:
    module = variant(tmp_path, "tools: {list: null}\nmessages: {parts: {thinking: {keep: null, message: null}}}")
    message = BaseMessageParam("assistant", [ThinkingPart("Why", "sealed", "other")])
    sent = ask(module, reply(), [message], tools=[add])[1]
    assert [each["fn"]["called"] for each in sent["fns"]] == ["add"]
    assert sent["turns"][0]["body"] == [{"kind": "thought", "thought": "Why", "seal": "sealed"}]
    assert module._CODEC.decode(sent["turns"][0]) == message


def test_sync_and_async_clients_can_be_distinguished_by_an_attribute(tmp_path: Path) -> None:
    from tiny_sdk import Client, DualClient

    module = variant(tmp_path, ENTERED)

    async def asked() -> str:
        return "Hello"

    with pytest.raises(TypeError, match="must be a sync Client, not DualClient"):
        module.call("big", client=DualClient())(lambda: "Hello")()
    with pytest.raises(TypeError, match="must be an async DualClient, not Client"):
        asyncio.run(module.call("big", client=Client())(asked)())
