"""Content that arrives in pieces without an index: matching pieces are joined, others start a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.generator.support.asking import FLAT, ask
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WHOLE = """
types: {{chunk: "tiny_sdk.types:Reply"}}
stream:
  $replace: true
  chunk: response
  events:
    - first: {{key: key, engine: engine}}
      last: {{why: why, cost: cost}}
{events}
  build: construct
  response: {{key: $key, engine: $engine, turn: {{role: bot, pieces: $blocks}}, why: $why, cost: $cost}}
"""
BARE = """
messages: {{parts: {{text: {{shape: {{$replace: true, kind: words, text: $text}}}}}}}}
stream:
  $replace: true
  chunk: response
  events:
    - first: {{key: key, engine: engine}}
    - {{at: "text{{str}}", piece: {{join: text}}}}
  build: construct
  response: {{key: $key, engine: $engine, notes: $blocks{pipe}}}
"""


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def streamed(folder: Path, overlay: str, *events: Any) -> Any:
    stream, _ = ask(variant(folder, overlay), list(events), stream=True)
    for _ in stream:
        pass
    return stream


def replies(*pieces: Any) -> list[Any]:
    from tests.generator.support import answers

    return [answers.reply(piece) for piece in pieces]


def test_pieces_of_one_kind_are_merged_until_a_last_field_ends_them(tmp_path: Path) -> None:
    from tests.generator.support.answers import t, words

    events = """
    - {at: "turn.pieces[*]{kind=words}", piece: {join: words}}
    - {at: "turn.pieces[*]{kind=thought}", piece: {join: thought, last: seal}}
    - {at: "turn.pieces[*]{kind=call}", piece: {}}"""
    call = t.Invocation(kind="call", key="c1", fn="add", args={})
    fragments = (("O", None), ("ne", "s"), ("Two", None))
    thoughts = [t.Thought(kind="thought", thought=text, seal=seal) for text, seal in fragments]
    stream = streamed(tmp_path, WHOLE.format(events=events), *replies(*thoughts, words("Fo"), words("ur"), call, call))
    assert stream.message_param["body"] == [
        {"kind": "thought", "thought": "One", "seal": "s"},
        {"kind": "thought", "thought": "Two"},
        {"kind": "words", "words": "Four"},
        {"kind": "call", "key": "c1", "fn": "add", "args": {}},
        {"kind": "call", "key": "c1", "fn": "add", "args": {}},
    ]


def test_a_list_of_pieces_extends_the_last_piece(tmp_path: Path) -> None:
    from tests.generator.support.answers import words

    events = """
    - {at: turn, piece: {join: [pieces, words]}}"""
    stream = streamed(tmp_path, WHOLE.format(events=events), *replies(words("Fo"), words("ur")))
    assert stream.response.response.turn.pieces == [{"role": "bot", "pieces": [{"kind": "words", "words": "Four"}]}]


@pytest.mark.parametrize(
    ("texts", "pipe", "expected"),
    [
        (["Fo", "ur"], "", [{"kind": "words", "text": "Four"}]),
        (["Fo", "", "ur"], "|lone_text", "Four"),
        ([""], "|lone_text", ""),
    ],
    ids=["a block", "a lone text", "nothing"],
)
def test_a_bare_string_is_a_text_part(tmp_path: Path, texts: list[str], pipe: str, expected: object) -> None:
    from tests.generator.support.answers import t

    overlay = FLAT.split("stream:")[0] + BARE.format(pipe=pipe)
    stream = streamed(tmp_path, overlay, *(t.Flat(key="r1", engine="big", text=text) for text in texts))
    assert stream.response.response.notes == expected
