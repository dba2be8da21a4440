"""A part that a message stores as one string outside its content: encoded and decoded there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from callwright_runtime import BaseMessageParam, TextPart, ThinkingPart, ToolCallPart
from tests.generator.support.asking import ask
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OVERLAY = """
messages:
  content: {mode: string_or_parts}
  parts: {thinking: {$replace: true, key: thought, text: $thinking}}
"""
CALL = ToolCallPart("c1", "add", {"one": 2})
WRITTEN = {"kind": "call", "key": "c1", "fn": "add", "args": {"one": 2}}


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def test_the_text_of_several_parts_is_joined_under_its_key(tmp_path: Path) -> None:
    message = BaseMessageParam("assistant", [ThinkingPart("One, "), ThinkingPart("two."), TextPart("Hm."), CALL])
    from tests.generator.support import answers

    reply = answers.reply(answers.words("x"))
    [turn] = ask(variant(tmp_path, OVERLAY), reply, [message])[1]["turns"]
    assert turn == {"role": "bot", "body": [{"kind": "words", "words": "Hm."}, WRITTEN], "thought": "One, two."}


@pytest.mark.parametrize(
    ("body", "parts"),
    [("Hm.", [TextPart("Hm.")]), ([WRITTEN], [CALL]), ("", [])],
    ids=["a text", "blocks", "nothing"],
)
def test_the_text_is_decoded_before_the_content(tmp_path: Path, body: object, parts: list[object]) -> None:
    module = variant(tmp_path, OVERLAY)
    message = {"role": "bot", "body": body, "thought": "One."}
    common = module._CODEC.decode(message)
    assert common == BaseMessageParam("assistant", [ThinkingPart("One."), *parts])


def test_a_key_for_text_rejects_other_kinds_of_parts(tmp_path: Path) -> None:
    overlay = OVERLAY.replace("key: thought", "key: body")
    with pytest.raises(Exception, match=r"the key 'body' of a 'text' cannot hold other kinds of parts"):
        variant(tmp_path, overlay)
