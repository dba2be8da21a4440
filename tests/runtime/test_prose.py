"""What surrounds the JSON of an answer: prose, reasoning, and JSON that is cut or malformed."""

from __future__ import annotations

from typing import Any

import pytest

from callwright_runtime.partial.json import PartialJSON
from callwright_runtime.support.prose import find_json

DRAFT = '{"name": "Bob", "age": 1}'
ANSWER = '{"name": "Ann"}'
TAGS = [
    ("<think>", "</think>"),
    ("<THINK>", "</THINK>"),
    ("<thinking>", "</thinking>"),
    ("<thought>", "</thought>"),
    ("<reasoning>", "</reasoning>"),
    ('<reasoning effort="low">', "</reasoning>"),
    ("<seed:think>", "</seed:think>"),
    ("<|think|>", "</think>"),
    ("[THINK]", "[/THINK]"),
    ("◁think▷", "◁/think▷"),
    ("<|begin_of_thought|>", "<|end_of_thought|>"),
]


def split(text: str) -> list[list[str]]:
    """Return some ways to split a text: whole, by character, in two at every place."""
    return [[text], list(text), *([text[:place], text[place:]] for place in range(len(text)))]


def seen_in(texts: list[str]) -> list[Any]:
    """Return the partial values of a text that arrives in pieces."""
    reader = PartialJSON()
    return [reader.value for text in texts if reader.feed(text) and not reader.is_empty]


@pytest.mark.parametrize(("opening", "closing"), TAGS)
@pytest.mark.parametrize("draft", [DRAFT, '{"name": "Bo', "Maybe {this} or [that]?", '["Bob", {"a": 1}', "a < b"])
def test_reasoning_is_not_the_answer(opening, closing, draft):
    text = f"{opening}Hm. {draft} No.{closing}\n{ANSWER}"
    assert find_json(text).candidates == [ANSWER]
    for texts in split(text):
        seen = seen_in(texts)
        assert seen[-1] == {"name": "Ann"}
        assert all("Ann".startswith(each.get("name") or "") for each in seen)


@pytest.mark.parametrize(("opening", "closing"), TAGS)
def test_reasoning_that_does_not_end_has_no_answer(opening, closing):
    found = find_json(f"{opening}Hm. {DRAFT}")
    assert (found.candidates, found.is_cut) == ([], True)
    for texts in split(f"{opening}Hm. {DRAFT}"):
        assert seen_in(texts) == []


@pytest.mark.parametrize("closing", ["</think>", "</reasoning>", "[/THINK]", "◁/think▷"])
@pytest.mark.parametrize("draft", [DRAFT, '{"name": x, "age": [', "{it}"])
def test_a_closing_tag_without_its_opening_tag_ends_reasoning(closing, draft):
    text = f"Hm. {draft} No.{closing}{ANSWER}"
    if not (closing == "[/THINK]" and draft.endswith("[")):
        assert find_json(text).candidates == [ANSWER]
    for texts in (list(text), [text]):
        if draft != '{"name": x, "age": [':
            assert seen_in(texts)[-1] == {"name": "Ann"}


def test_a_tag_inside_of_the_json_is_text():
    text = '{"note": "write <think> and </think>"}'
    assert find_json(text).candidates == [text]
    assert seen_in(list(text))[-1] == {"note": "write <think> and </think>"}


CUT_OR_MALFORMED = [
    '{"value": 1, "children": [{"value": 2}, {"value": 3',
    '{"value": 1, "children": [{"value": 2} {"value": 3}]}',
    '{"value": 1, "children": [{"value": 2}, ]}',
    '{"value": 01, "children": [{"value": 2}]}',
    '{"value": 1, // one\n "children": [{"value": 2}]}',
    "{'value': 1, 'children': [{\"value\": 2}]}",
    '{value: 1, "children": [{"value": 2}]}',
    '[{"value": 2}, {"value": 3',
    '{"options": {"a": {"b": 1}, "c',
    'Here it is:\n```json\n{"value": 1, "children": [{"value": 2}',
    '{"note": "a } here", "value": {"value": 2}, "more": [1, {"value": 2}',
]


@pytest.mark.parametrize("text", CUT_OR_MALFORMED)
def test_nothing_inside_of_cut_or_malformed_json_is_the_answer(text):
    assert find_json(text).candidates == []
    for texts in split(text):
        assert {"value": 2} not in seen_in(texts)


def test_json_after_malformed_json_is_found():
    assert find_json(f"{{name: str}} such as {ANSWER}").candidates == [ANSWER]
    assert find_json(f'{{"name": Ann}} or rather {ANSWER}').candidates == [ANSWER]


def test_a_name_does_not_begin_with_what_was_left_of_prose():
    for texts in split('Here is {"as you said\n} then: {"title": "Du'):
        assert seen_in(texts)[-1] == {"title": "Du"}


def test_arguments_are_json_and_nothing_else():
    for text in (f"Sure: {DRAFT}", f"<think></think>{DRAFT}", f"x{DRAFT}"):
        reader = PartialJSON(in_prose=False)
        assert not any(reader.feed(each) and not reader.is_empty for each in text)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a": ' * 100_000, "[" * 100_000 + "]" * 100_000])
def test_deep_nesting_is_not_the_answer(text):
    assert find_json(text).candidates == []
