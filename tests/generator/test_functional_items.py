"""Answers with several items: calls and thinking are items next to the message, and are sent back unchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import (
    BaseMessageParam,
    CacheControlPart,
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


def sent(tmp_path: Path, messages: Sequence[object], overlay: str = OVERLAY) -> list[Any]:
    from tests.generator.support import answers

    return ask(variant(tmp_path, overlay), answers.reply(answers.words("x")), messages)[1]["turns"]


def sent_by(module: Any, items: list[Any]) -> list[Any]:
    """Return items that were read, and written again."""
    return module._CODEC.encode([module._CODEC.decode(items)])


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


def test_a_block_without_a_common_form_stays_in_its_message(tmp_path: Path) -> None:
    module = variant(tmp_path, OVERLAY)
    mixed = {"role": "bot", "body": [{"kind": "no", "why": "never"}, *words("So.")["body"]]}
    assert sent_by(module, [mixed, CALL]) == [mixed, CALL]


def test_an_item_takes_what_is_beside_its_content_with_it(tmp_path: Path) -> None:
    beside = (
        "messages:\n  parts:\n    text: {or_key: regret}\n    image: {key: pictures}\n"
        "    thinking: {$replace: true, key: thought, text: $thinking}\n"
        "    tool_call: {$replace: true, message: {kind: call, key: $id, fn: $name, args: $args}}\n"
    )
    pictures = [{"kind": "picture", "of": "image/png:AA=="}]
    items = [{"role": "bot", "thought": "Hm.", "pictures": pictures}, CALL, {"role": "bot", "regret": "No."}]
    assert sent_by(variant(tmp_path, beside), items) == items


@pytest.mark.parametrize(
    ("mode", "change", "said"),
    [
        ("text", "text: {$replace: true, key: body, text: $text}", ["Wait.\nWhat?", "So."]),
        ("string_or_parts", "", ["Wait.What?", "So."]),
        ("parts", "", [words("Wait.")["body"] + words("What?")["body"], words("So.")["body"]]),
    ],
)
def test_the_texts_between_items_are_what_a_message_holds(
    tmp_path: Path, mode: str, change: str, said: list[Any]
) -> None:
    overlay = OVERLAY.replace(
        "parts:", f"content: {{mode: {mode}}}\n  parts:\n    {change}\n    image: null\n    cache_control: null"
    )
    parts = [TextPart("Wait."), TextPart("What?"), PARTS[2], TextPart("So.")]
    [first, last] = [{"role": "bot", "body": body} for body in said]
    assert sent(tmp_path, [BaseMessageParam("assistant", parts)], overlay) == [first, CALL, last]


def test_a_text_with_a_mark_is_more_than_a_string(tmp_path: Path) -> None:
    overlay = OVERLAY.replace("parts:", "content: {mode: string_or_parts}\n  parts:")
    message = BaseMessageParam("assistant", [TextPart("So."), CacheControlPart("short")])
    body = [{"kind": "words", "words": "So.", "keep": "short"}]
    assert sent(tmp_path, [message], overlay) == [{"role": "bot", "body": body}]


def test_items_of_several_roles_are_not_an_answer(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedError, match="assistant, user"):
        variant(tmp_path, OVERLAY)._CODEC.decode([CALL, {"role": "user", "body": []}])


def test_thinking_of_another_provider_is_rejected(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedError, match="ThinkingPart"):
        sent(tmp_path, [BaseMessageParam("assistant", [ThinkingPart("Two plus.", "signature")])])


def test_tool_results_are_not_part_of_an_answer(tmp_path: Path) -> None:
    result = BaseMessageParam("tool", [ToolResultPart("c1", "add", "3")])
    assert len(sent(tmp_path, [BaseMessageParam("assistant", PARTS), result])) == len(ITEMS) + 1
