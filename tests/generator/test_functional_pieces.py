"""Answers that arrive as pieces of their own kind, and generators that send their request lazily."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from tests.generator.support.asking import FLAT, add, ask, flat
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PIECES = """
types: {chunk: "tiny_sdk.types:Reply"}
sdk: {dump: fields}
stream:
  $replace: true
  chunk: response
  events:
    - first: {key: key, engine: engine}
      last: {why: why, cost: cost}
    - at: "turn.pieces[*]{kind=words}"
      piece: {join: words}
    - at: "turn.pieces[*]{kind=thought}"
      piece: {join: thought, last: seal}
    - at: "turn.pieces[*]{kind=call}"
      piece: {join: fn}
      whole_call: {id: key, name: fn, arguments: args}
  build: validate
  response: {key: $key, engine: $engine, turn: {role: bot, pieces: $blocks}, why: $why, cost: $cost}
"""
CALL_IN_PARTS = PIECES.replace(
    """      piece: {join: fn}
      whole_call: {id: key, name: fn, arguments: args}
""",
    """      piece:
        call: {id: key, name: fn, arguments: args, parts: bits, more: more, path: place, nulls: nothing,
          values: [words, number]}
""",
)
LATE = "call: {stream: {$replace: true, method: {sync: talk.late, async: talk.agen}, lazy: true, async: generator}}"
LAZY = f"{FLAT}\n{LATE}"


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def replies(*pieces: Any) -> list[Any]:
    from tests.generator.support import answers

    return [answers.reply(piece) for piece in pieces]


def thought(text: str, seal: str | None = None) -> Any:
    from tiny_sdk.types import Thought

    return Thought(kind="thought", thought=text, seal=seal)


def body_of(folder: Path, *pieces: Any, **options: Any) -> tuple[Any, list[Any]]:
    stream, _ = ask(variant(folder, PIECES), replies(*pieces), stream=True, **options)
    tools = [tool.call() for _, tool in stream if tool]
    return stream.message_param["body"], tools


def test_text_extends_the_previous_piece_and_other_pieces_are_separate(tmp_path: Path) -> None:
    from tests.generator.support.answers import call, words

    called = call("add", {"one": 2})
    body, tools = body_of(tmp_path, words("Fo"), words("ur"), words(""), called, words("."), tools=[add])
    assert body == [
        {"kind": "words", "words": "Four"},
        {"kind": "call", "key": "c1", "fn": "add", "args": {"one": 2}},
        {"kind": "words", "words": "."},
    ]
    assert tools == [3]


def test_text_is_not_joined_if_another_field_differs(tmp_path: Path) -> None:
    from tests.generator.support.answers import words

    body, _ = body_of(tmp_path, words("One", "Euclid"), words(" two"))
    assert [piece["words"] for piece in body] == ["One", " two"]


def test_text_is_joined_if_only_a_latest_field_differs(tmp_path: Path) -> None:
    from tests.generator.support.answers import words

    overlay = PIECES.replace("piece: {join: words}", "piece: {join: words, latest: quotes}")
    texts = replies(words("Fo"), words("ur", "p. 4"), words("!", "p. 5"))
    stream, _ = ask(variant(tmp_path, overlay), texts, stream=True)
    assert [chunk.content for chunk, _ in stream] == ["Fo", "ur", "!"]
    assert stream.message_param["body"] == [{"kind": "words", "words": "Four!", "quotes": ["p. 5"]}]


def test_a_last_field_ends_a_piece_and_belongs_to_it(tmp_path: Path) -> None:
    body, _ = body_of(tmp_path, thought("One "), thought("two"), thought("", "s1"), thought("three", "s2"))
    assert body == [
        {"kind": "thought", "thought": "One two", "seal": "s1"},
        {"kind": "thought", "thought": "three", "seal": "s2"},
    ]


def part_of_call(*bits: dict[str, Any], more: bool | None = True, **fields: Any) -> Any:
    from tiny_sdk.types import Bit, Invocation

    return Invocation(kind="call", bits=[Bit(**bit) for bit in bits] or None, more=more, **fields)


def test_the_parts_of_a_call_become_one_call(tmp_path: Path) -> None:
    from tests.generator.support.answers import call, words

    pieces = replies(
        part_of_call(key="c1", fn="add"),
        part_of_call({"place": "$.one", "number": 2}),
        part_of_call(more=None),
        words("and"),
        call("add", {"one": 3}, "c2"),
    )
    module = variant(tmp_path, CALL_IN_PARTS)
    stream, _ = ask(module, pieces, stream=True, tools=[add])
    assert [tool.call() for _, tool in stream if tool] == [3, 4]
    whole = {"kind": "call", "key": "c1", "fn": "add", "args": {"one": 2}}
    expected = [whole, {"kind": "words", "words": "and"}, {**whole, "key": "c2", "args": {"one": 3}}]
    assert stream.message_param["body"] == expected
    assert [(each.id, each.args) for each in stream.common_tools] == [("c1", {"one": 2}), ("c2", {"one": 3})]


def test_a_call_whose_parts_end_early_is_not_a_call(tmp_path: Path) -> None:
    stream, _ = ask(
        variant(tmp_path, CALL_IN_PARTS), replies(part_of_call(key="c1", fn="add")), stream=True, tools=[add]
    )
    assert [tool for _, tool in stream] == [None]


def test_an_event_of_the_response_type_has_the_arguments_of_whole_calls(tmp_path: Path) -> None:
    from tests.generator.support.answers import call

    stream, _ = ask(variant(tmp_path, PIECES), replies(call("add", {"one": 2})), stream=True, tools=[add])
    assert [chunk.arguments for chunk, tool in stream if tool is None] == ['{"one":2}']


def test_a_generator_sends_its_request_when_the_function_is_called(tmp_path: Path) -> None:
    from tiny_sdk import Client

    client = Client([flat("Fo"), flat("ur", why="done")])
    stream = variant(tmp_path, LAZY).call("big", client=client, stream=True)(lambda: "Hello")()
    assert len(client.sent) == 1
    assert [chunk.content for chunk, _ in stream] == ["Fo", "ur"]


def test_an_async_generator_sends_its_request_when_the_function_is_called(tmp_path: Path) -> None:
    from tiny_sdk import AsyncClient

    client = AsyncClient([flat("Fo"), flat("ur", why="done")])

    @variant(tmp_path, LAZY).call("big", client=client, stream=True)
    async def asked() -> str:
        return "Hello"

    async def run() -> tuple[int, list[str]]:
        stream = await asked()
        return len(client.sent), [chunk.content async for chunk, _ in stream]

    assert asyncio.run(run()) == (1, ["Fo", "ur"])
