"""Shapes that make objects of the client library: what they get, and what else a message then takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from callwright_gen.problems import SpecError
from callwright_runtime import (
    BaseMessageParam,
    CacheControlPart,
    DocumentPart,
    ImagePart,
    TextPart,
    ToolResultPart,
    UnsupportedError,
)
from tests.generator.support.asking import ask
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PICTURE = """
messages:
  parts:
    image: {shape: {$replace: true, $new: "tiny_sdk:Client", args: {key: $image|to_base64, home: $detail}}}
    document: {distinct: name, shape: {kind: paper, name: $name, of: $document|to_base64}}
"""


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def turns_of(folder: Path, overlay: str, *messages: BaseMessageParam) -> Any:
    from tests.generator.support import answers

    return ask(variant(folder, overlay), answers.reply(answers.words("x")), list(messages))[1]["turns"]


def user(*parts: Any) -> BaseMessageParam:
    return BaseMessageParam("user", list(parts))


def test_a_shape_may_make_an_object_of_the_sdk(tmp_path: Path) -> None:
    from tiny_sdk.types import Words

    shape = '{$new: "tiny_sdk.types:Words", args: {kind: words, words: $text}}'
    [turn] = turns_of(
        tmp_path, f"messages: {{parts: {{text: {{$replace: true, shape: {shape}}}}}}}", user(TextPart("x"))
    )
    [made] = turn["body"]
    assert isinstance(made, Words)
    assert made.words == "x"


def test_an_argument_without_a_value_is_omitted(tmp_path: Path) -> None:
    images = [ImagePart(b"png", "image/png", detail) for detail in ("low", None)]
    [turn] = turns_of(tmp_path, PICTURE, user(*images))
    assert [(made.key, made.home) for made in turn["body"]] == [("cG5n", "low"), ("cG5n", "the usual one")]


def test_a_required_argument_needs_a_value(tmp_path: Path) -> None:
    made = '{$replace: true, $new: "tiny_sdk.clients:Talk", args: {answers: $schema, sent: $description}}'
    problem = r"json\.schema\.form\.args\.sent: the argument 'sent' is required, which is omitted if it has no value"
    with pytest.raises(SpecError, match=problem):
        variant(tmp_path, f"json: {{schema: {{form: {made}}}}}")


def test_distinct_values_are_those_of_dicts(tmp_path: Path) -> None:
    document = DocumentPart(b"%PDF", name="a")
    [turn] = turns_of(tmp_path, PICTURE, user(ImagePart(b"png", "image/png"), document, document))
    assert [block["name"] for block in turn["body"][1:]] == ["a", "a-2"]


def test_an_object_takes_no_mark(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedError, match="cannot be set on a Client"):
        turns_of(tmp_path, PICTURE, user(ImagePart(b"png", "image/png"), CacheControlPart("short")))


def test_a_message_that_is_an_object_has_no_common_form(tmp_path: Path) -> None:
    overlay = """
types: {message: "tiny_sdk:Client"}
messages: {parts: {tool_result: {$replace: true, message: {$new: "tiny_sdk:Client", args: {key: $id, home: $content}}}}}
"""
    module = variant(tmp_path, overlay)
    [made] = module._CODEC.encode([BaseMessageParam("tool", [ToolResultPart("c1", "add", "3")])])
    assert (made.key, made.home) == ("c1", "3")
    with pytest.raises(UnsupportedError, match="a Client of the SDK has no common form"):
        module.OtherCallResponse.common_messages([made])


def test_a_mapping_may_be_any_dict_where_the_sdk_takes_one_beside_a_class(tmp_path: Path) -> None:
    overlay = "types: {message: 'tiny_sdk.params:FreeTurnParam', assistant_message: 'tiny_sdk.params:FreeTurnParam'}"
    [turn] = turns_of(tmp_path, overlay, BaseMessageParam("tool", [ToolResultPart("c1", "add", "3")]))
    assert turn == {"role": "fn", "call": "c1", "outcome": "3"}
