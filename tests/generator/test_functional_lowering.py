"""What a spec need not write: the read paths of events, slots, counts, and what an SDK's types say wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.generator.support.asking import ask, flat
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FLAT = """
sdk: {corrections: {"tiny_sdk.types:Flat": {optional: [engine], extra: {whim: str, luck: object}}}}
types: {response: "tiny_sdk.types:Flat", chunk: "tiny_sdk.types:Flat"}
usage: {$replace: true, input: int, output: luck.got|int}
response:
  $replace: true
  content: text
  thinking: whim
  finish: why|as_list
  model: engine
  id: key
  usage: null
  tool_calls: {each: "calls[*]", id: key, name: fn, arguments: args}
  message_param: {role: bot, body: [{kind: words, words: $response.text}], whim: $response.whim}
stream:
  $replace: true
  build: construct
  response:
    first: [key, engine]
    text: {join: text}
    whim: {join: whim, if_null: drop}
    why: {last: why ?? sound}
    calls: {calls: "calls[*]", key: at, id: key, name: fn, arguments: args}
  chunk: {}
finish: {default: stop}
"""


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def test_the_paths_of_an_event_follow_from_the_response(tmp_path: Path) -> None:
    module = variant(tmp_path, FLAT)
    events = [flat("H"), flat("i", why="done")]
    events[0].key, events[0].engine = "k", "big"
    for event, whim in zip(events, ("hm", 5), strict=True):
        event.whim = whim
    stream, _ = ask(module, events, stream=True)
    chunks = [chunk for chunk, _ in stream]
    assert [chunk.content for chunk in chunks] == ["H", "i"]
    assert [chunk.thinking for chunk in chunks] == ["hm", None]  # a value of another type reads as null
    assert (chunks[0].id, chunks[0].model, chunks[1].finish_reasons) == ("k", "big", ["done"])
    built = stream.response.response
    assert (built.key, built.text, built.why) == ("k", "Hi", "done")


def test_a_key_without_a_value_is_omitted(tmp_path: Path) -> None:
    answer, _ = ask(variant(tmp_path, FLAT), flat("Hi"))
    assert answer.message_param == {"role": "bot", "body": [{"kind": "words", "words": "Hi"}]}
    answer.response.whim = "hm"
    assert answer.message_param["whim"] == "hm"


def test_alternatives_of_a_verb_are_read_from_every_event(tmp_path: Path) -> None:
    stream, _ = ask(variant(tmp_path, FLAT), [flat("a", sound="full"), flat("b", why=None)], stream=True)
    list(stream)
    assert stream.finish_reasons == ["full"]


def test_a_spec_that_extends_can_change_the_only_item_of_a_list(tmp_path: Path) -> None:
    lists = FLAT.replace(
        "    text: {join: text}", "    text: {join: text}\n    notes: {$list: {a: {last: sound}, b: 1}}"
    )
    stream, _ = ask(variant(tmp_path, lists), [flat("a", sound="x")], stream=True)
    list(stream)
    assert stream.response.response.notes == [{"a": "x", "b": 1}]
