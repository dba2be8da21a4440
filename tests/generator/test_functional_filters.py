"""Filters for servers that leave out what distinguishes values, and errors that are sent as responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import ProviderError, ResponseModelError
from tests.generator.support.asking import FLAT, add, ask, ask_async, flat
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WITH_ERROR = 'sdk: {corrections: {"tiny_sdk.types:Flat": {extra: {error: object}}}}' + FLAT.replace(
    "message_param:", "error: error\n  message_param:", 1
)
DICTS = """
types: {response: "tiny_sdk.types:PlainReply"}
sdk: {corrections: {"tiny_sdk.types:PlainCall": {optional: [fn]}}}
response:
  $replace: true
  content: text
  finish: why|as_list
  model: engine
  id: null
  usage: {}
  tool_calls: {each: "calls[*]{not:fn=no}", name: fn, arguments: args}
  message_param: {role: bot, body: [$response.text]}
stream:
  build: dict
  response: {$replace: true, engine: $engine, text: said}
finish: {$replace: true, default: stop}
"""


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def reply_of_kinds(*kinds: str | None) -> Any:
    from tests.generator.support import answers

    pieces = [answers.words(str(kind)) for kind in kinds]
    for piece, kind in zip(pieces, kinds, strict=True):
        piece.kind = kind
    return answers.reply(*pieces)


@pytest.mark.parametrize(
    ("path", "read"),
    [
        ("turn.pieces[*]{kind=words}.words|join", "words"),
        ("turn.pieces[*]{kind=words}.words|join # optional", "wordsNone"),
        ("turn.pieces[*]{not:kind=call}{not:kind=thought}.words|join", "wordsNoneother"),
        ("turn.pieces[*]{not:kind=call,thought}.words|join", "wordsNoneother"),
        ("turn.pieces[*]{kind=thought,words}{has:words}.words|join", "wordsthought"),
        ("turn.pieces[*]{kind=words,thought}{has:words}.words|join # optional", "wordsNonethought"),
    ],
)
def test_a_filter_may_accept_a_missing_key_or_all_other_values(tmp_path: Path, path: str, read: str) -> None:
    path, _, optional = path.partition(" # ")
    optional = optional and "\nsdk: {corrections: {'tiny_sdk.types:Words': {optional: [kind]}}}"
    module = variant(tmp_path, f'response: {{content: "{path}"}}{optional}')
    answer, _ = ask(module, reply_of_kinds("words", None, "", "other", "call", "thought"))
    assert answer.content == read


def test_an_excluding_filter_accepts_a_dict_without_the_key(tmp_path: Path) -> None:
    calls = [{"fn": "add", "args": "{}"}, {"args": '{"one": 1}'}, {"fn": "no", "args": "{}"}]
    answer, _ = ask(variant(tmp_path, DICTS), {"text": "Hi", "calls": calls})
    assert [call.name for call in answer._tool_calls()] == ["add", ""]


def test_ids_that_mean_no_id_are_dropped(tmp_path: Path) -> None:
    overlay = FLAT.replace("arguments: args}", 'arguments: args, null_ids: ["none"]}', 1)
    calls = [{"key": key, "fn": "add", "args": '{"one": 1}'} for key in ("none", "", "c1")]
    answer, _ = ask(variant(tmp_path, overlay), flat(calls=calls), tools=[add])
    assert [tool.tool_call.id for tool in answer.tools] == [None, None, "c1"]


def test_a_call_without_a_name_and_arguments_is_dropped(tmp_path: Path) -> None:
    calls = [{"key": "c1", "fn": "add", "args": '{"one": 1}'}, {"key": "c2"}]
    answer, _ = ask(variant(tmp_path, FLAT), flat(calls=calls), tools=[add])
    assert [tool.args["one"] for tool in answer.tools] == [1]


@pytest.mark.parametrize(
    ("error", "words", "code"),
    [
        ({"message": "No host answered", "code": 502}, r"No host answered \(502\)", 502),
        ({"error": "No host answered"}, "No host answered", None),
        ("No host answered", "No host answered", None),
    ],
)
@pytest.mark.parametrize("options", [{}, {"response_model": int}], ids=["plain", "structured"])
def test_an_error_sent_as_a_response_is_raised_with_its_words(
    tmp_path: Path, error: object, words: str, code: object, options: dict[str, Any]
) -> None:
    module = variant(tmp_path, WITH_ERROR)
    answer = flat()
    answer.error = error
    for call in (ask, ask_async):
        with pytest.raises(ProviderError, match=words) as caught:
            call(module, answer, **options)
        assert (caught.value.body, caught.value.code) == (error, code)
        assert caught.value.response.response is answer
        assert not isinstance(caught.value, ResponseModelError)


@pytest.mark.parametrize("error", [None, "", {}])
def test_an_empty_error_is_none(tmp_path: Path, error: object) -> None:
    module = variant(tmp_path, WITH_ERROR)
    answer = flat("Hi")
    answer.error = error
    assert ask(module, answer)[0].content == "Hi"
