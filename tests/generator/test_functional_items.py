"""Answers with several items: calls and thinking are items next to the message, and are sent back unchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import (
    BaseMessageParam,
    OpaquePart,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
    UnsupportedError,
)
from tests.generator.support.asking import ask
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

OVERLAY = """
messages:
  parts:
    thinking: {$replace: true, keep: {kind: thought, thought: $thinking}}
    tool_call: {$replace: true, message: {kind: call, key: $id, fn: $name, args: $args}}
"""
THOUGHT = {"kind": "thought", "thought": [{"text": "Two "}, {"text": "plus."}], "seal": "s1"}
CALL = {"kind": "call", "key": "c1", "fn": "add", "args": {"one": 2}}
PARTS = [
    ThinkingPart("Two plus.", THOUGHT, "other"),
    TextPart("Wait."),
    ToolCallPart("c1", "add", {"one": 2}),
    TextPart("So."),
]


def words(text: str) -> dict[str, Any]:
    return {"role": "bot", "body": [{"kind": "words", "words": text}]}


ITEMS = [THOUGHT, words("Wait."), CALL, words("So.")]


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def sent(tmp_path: Path, messages: Sequence[object]) -> list[Any]:
    from tests.generator.support import answers

    return ask(variant(tmp_path, OVERLAY), answers.reply(answers.words("x")), messages)[1]["turns"]


def test_the_parts_of_an_answer_are_sent_in_order(tmp_path: Path) -> None:
    assert sent(tmp_path, [BaseMessageParam("assistant", PARTS)]) == ITEMS


def test_a_list_of_items_is_expanded_in_place(tmp_path: Path) -> None:
    question = {"role": "user", "body": [{"kind": "words", "words": "?"}]}
    assert sent(tmp_path, [question, ITEMS, question]) == [question, *ITEMS, question]


def test_the_items_of_an_answer_are_read_as_one_message(tmp_path: Path) -> None:
    assert variant(tmp_path, OVERLAY)._CODEC.decode(ITEMS) == BaseMessageParam("assistant", PARTS)


def test_an_item_without_a_common_form_is_sent_back_unchanged(tmp_path: Path) -> None:
    module = variant(tmp_path, OVERLAY)
    search = {"kind": "search", "found": 3}
    common = module._CODEC.decode([search, CALL])
    assert common.content[0] == OpaquePart("other", search)
    assert module._CODEC.encode([common]) == [search, CALL]


def test_a_message_with_a_block_without_a_common_form_is_sent_back_unchanged(tmp_path: Path) -> None:
    module = variant(tmp_path, OVERLAY)
    refused = {"role": "bot", "body": [{"kind": "no", "why": "never"}]}
    assert module._CODEC.encode([module._CODEC.decode(refused)]) == [refused]


def test_items_of_several_roles_are_not_an_answer(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedError, match="assistant, user"):
        variant(tmp_path, OVERLAY)._CODEC.decode([CALL, {"role": "user", "body": []}])


def test_thinking_of_another_provider_is_rejected(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedError, match="ThinkingPart"):
        sent(tmp_path, [BaseMessageParam("assistant", [ThinkingPart("Two plus.", "signature")])])


def test_tool_results_are_not_part_of_an_answer(tmp_path: Path) -> None:
    result = BaseMessageParam("tool", [ToolResultPart("c1", "add", "3")])
    assert len(sent(tmp_path, [BaseMessageParam("assistant", PARTS), result])) == len(ITEMS) + 1
