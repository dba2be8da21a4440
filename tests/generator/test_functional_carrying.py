"""Conversations of other providers: call ids, signatures, and data outside the content."""

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
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BESIDE = """
messages:
  ignore: [mood]
  parts:
    text: {or_key: regret}
    thinking: {$replace: true, key: thought, text: $thinking, opaque_key: seal}
"""
IDS = "messages: {tool_ids: {also: '.', max: 8}}\n"


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def carried(id_before: str | None, module: Any) -> list[str | None]:
    """Send a call and its result, and return the ids that were sent."""
    call = BaseMessageParam("assistant", [ToolCallPart(id_before, "add", {"one": 2})])
    result = BaseMessageParam("tool", [ToolResultPart(id_before, "add", "3")])
    [asked, given] = module._CODEC.encode([call, result])
    return [asked["body"][0]["key"], given["call"]]


def test_ids_that_the_api_rejects_are_replaced_in_calls_and_results(tmp_path: Path) -> None:
    module = variant(tmp_path, IDS)
    assert carried("a.1", module) == ["a.1", "a.1"]
    for other in ("a_1", "a.1234567", "é", "", None):
        [call, result] = carried(other, module)
        assert call == result != other
        assert call is not None
        assert call.isalnum()
        assert len(call) == 8
    assert carried("a_1", module) == carried("a_1", module) != carried("a_2", module)


def test_an_api_that_accepts_any_id_still_requires_one(tmp_path: Path) -> None:
    module = variant(tmp_path)
    assert carried("a_1 é", module) == ["a_1 é", "a_1 é"]
    [call, result] = carried(None, module)
    assert call == result != ""


def test_a_signature_outside_the_content_is_read_and_written_with_its_thinking(tmp_path: Path) -> None:
    module = variant(tmp_path, BESIDE)
    message = {"role": "bot", "body": [{"kind": "words", "words": "So."}], "thought": "One.", "seal": "s1"}
    common = module._CODEC.decode(message)
    assert common.parts == [ThinkingPart("One.", "s1", "other"), TextPart("So.")]
    assert module._CODEC.encode([common]) == [message]


@pytest.mark.parametrize("owner", [None, "other"])
def test_a_signature_of_this_provider_or_without_a_provider_is_sent(tmp_path: Path, owner: str | None) -> None:
    message = BaseMessageParam("assistant", [ThinkingPart("One.", "s1", owner)])
    [written] = variant(tmp_path)._CODEC.encode([message])
    assert written["body"] == [{"kind": "thought", "thought": "One.", "seal": "s1"}]


@pytest.mark.parametrize("part", [ThinkingPart("One.", "s1", "another"), ThinkingPart("One.")], ids=["foreign", "none"])
def test_a_part_that_needs_a_signature_is_rejected_without_its_own(tmp_path: Path, part: ThinkingPart) -> None:
    with pytest.raises(UnsupportedError, match=r"other takes a ThinkingPart only with its own signature.*without"):
        variant(tmp_path)._CODEC.encode([BaseMessageParam("assistant", [part])])


def test_text_under_another_key_is_written_back_to_that_key(tmp_path: Path) -> None:
    module = variant(tmp_path, BESIDE)
    message = {"role": "bot", "regret": "I will not."}
    common = module._CODEC.decode(message)
    assert common.parts == [TextPart("I will not.", provider="other", key="regret")]
    assert module._CODEC.encode([common]) == [message]


def test_unknown_keys_are_kept_and_ignored_keys_are_dropped(tmp_path: Path) -> None:
    module = variant(tmp_path, BESIDE)
    body = [{"kind": "words", "words": "So."}]
    common = module._CODEC.decode({"role": "bot", "body": body, "mood": "merry", "sound": {"id": 1}, "empty": []})
    assert common.parts == [TextPart("So."), OpaquePart("other", {"id": 1}, "sound")]
    assert module._CODEC.encode([common]) == [{"role": "bot", "body": body, "sound": {"id": 1}}]


@pytest.mark.parametrize(
    ("overlay", "problem"),
    [
        ("messages: {parts: {thinking: {opaque_key: seal}}}", "'opaque_key' requires 'text'"),
        ("messages: {parts: {image: {or_key: regret}}}", "'or_key' is only for text and thinking, not for 'image'"),
        ("messages: {tool_ids: {length: 2}}", "expected at least 4, got 2"),
    ],
    ids=["opaque_key", "or_key", "length"],
)
def test_contradictory_specs_are_rejected(tmp_path: Path, overlay: str, problem: str) -> None:
    with pytest.raises(Exception, match=problem):
        variant(tmp_path, overlay)


@pytest.mark.parametrize("added", [{"key": "regret"}, {"opaque": "s1"}])
def test_a_text_without_what_another_provider_adds_is_a_single_text(tmp_path: Path, added: dict[str, str]) -> None:
    module = variant(tmp_path, "messages: {content: {mode: string_or_parts}}\n")
    message = BaseMessageParam("assistant", [TextPart("So.", provider="another", **added)])
    assert module._CODEC.encode([message]) == [{"role": "bot", "body": "So."}]
