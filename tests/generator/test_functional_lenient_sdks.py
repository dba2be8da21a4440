"""SDKs whose objects have less than their types promise, or more."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from tests.generator.support.asking import FLAT, ask, flat
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAPPED = """
sdk: {corrections: {"tiny_sdk.types:Mapped": {optional: [why], extra: {cost: object, got: object, input: object}}}}
types: {response: "tiny_sdk.types:Mapped", chunk: "tiny_sdk.types:Flat"}
response:
  $replace: true
  content: text
  finish: why|value|as_list
  model: engine
  id: null
  usage: {input: cost.sent|int, output: got|int}
  tool_calls: {each: "calls[*]", id: key, name: fn, arguments: args}
  message_param: {role: bot, body: [{kind: words, words: $response.text}]}
stream:
  $replace: true
  chunk: {content: text, finish: why|as_list}
  events:
    - first: {engine: engine}
      join: {text: text}
      last: {why: why, got: got}
  build: mapping
  response: {engine: $engine, text: $text, why: $why, got: $got}
"""

BOXED = """
types: {response: "tiny_sdk.types:Boxed", chunk: "tiny_sdk.types:Flat"}
response:
  $replace: true
  content: inside.text
  finish: inside.why|as_list
  model: inside.engine
  id: null
  usage: {input: inside.sent, output: inside.got}
  tool_calls: {each: "inside.calls[*]", id: key, name: fn, arguments: args}
  message_param: {role: bot, body: [{kind: words, words: $response.inside.text}]}
stream:
  $replace: true
  chunk: {content: text, finish: why|as_list}
  events:
    - {first: {engine: engine}, join: {text: text}, last: {why: why}}
  build: call
  response: {inside: {$new: "tiny_sdk.types:Flat", args: {engine: $engine, text: $text, why: $why}}}
"""


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def read(folder: Path, overlay: str, answer: Any) -> Any:
    return ask(variant(folder, overlay), answer)[0]


OPTIONAL = '\nsdk: {corrections: {"tiny_sdk.types:Flat": {optional: [engine]}}}\n'


def doubting(path: str) -> str:
    return f"{FLAT}\nfinish: {{default: stop}}".replace("finish: why|as_list", f"finish: {path}", 1)


@pytest.mark.parametrize(("engine", "found"), [("big", ["big"]), (None, []), ("", [])])
def test_an_optional_field_may_be_missing_or_empty(tmp_path: Path, engine: str | None, found: list[str]) -> None:
    response = read(tmp_path, doubting("engine|as_list") + OPTIONAL, flat("Hi"))
    response.response.engine = engine
    assert response.finish_reasons == found


def test_nothing_is_read_from_a_missing_optional_field(tmp_path: Path) -> None:
    corrected = 'sdk: {corrections: {"tiny_sdk.types:Reply": {optional: [turn]}}}\n'
    overlay = f"{corrected}response: {{finish: turn.role|as_list}}\nfinish: {{default: stop}}"
    from tests.generator.support import answers

    response = read(tmp_path, overlay, answers.reply())
    assert response.finish_reasons == ["bot"]
    response.response.turn = None
    assert response.finish_reasons == []


def test_undeclared_keys_of_a_mapping_can_be_read(tmp_path: Path) -> None:
    from tiny_sdk.types import Mapped

    module = variant(tmp_path, MAPPED)
    full, _ = ask(module, Mapped({"text": "Hi", "engine": "big", "got": 2, "cost": {"sent": 3}}))
    bare, _ = ask(module, Mapped({"text": "Hi", "engine": "big"}))
    assert (full.input_tokens, full.output_tokens) == (3, 2)
    assert (bare.input_tokens, bare.output_tokens) == (None, None)


def test_a_field_may_be_named_like_a_builtin(tmp_path: Path) -> None:
    from tiny_sdk.types import Mapped

    module = variant(tmp_path, MAPPED.replace("output: got|int", "output: input|int"))
    full, _ = ask(module, Mapped({"text": "Hi", "engine": "big", "input": 2}))
    assert full.output_tokens == 2


def test_an_enum_may_be_a_string_that_the_sdk_does_not_know(tmp_path: Path) -> None:
    from tiny_sdk.types import Mapped, Why

    module = variant(tmp_path, MAPPED)
    known, _ = ask(module, Mapped({"text": "Hi", "why": Why.FULL}))
    unknown, _ = ask(module, Mapped({"text": "Hi", "why": "tired"}))
    assert [type(reason) for reason in (*known.finish_reasons, *unknown.finish_reasons)] == [str, str]
    assert (known.common_finish_reasons, unknown.finish_reasons) == (["length"], ["tired"])


def test_a_response_may_be_built_from_one_mapping(tmp_path: Path) -> None:
    from tiny_sdk.types import Mapped

    stream, _ = ask(variant(tmp_path, MAPPED), [flat("H"), flat("i", why="done", got=2)], stream=True)
    list(stream)
    assert isinstance(stream.response.response, Mapped)
    assert (stream.content, stream.output_tokens, stream.finish_reasons) == ("Hi", 2, ["done"])


def test_clients_with_the_same_name_are_distinguished_by_their_modules(tmp_path: Path) -> None:
    from tiny_sdk import Client

    overlay = 'clients: {async: {$replace: true, default: "tiny_sdk.aio:Client"}}'
    module = variant(tmp_path, overlay)

    async def asked() -> str:
        return "Hello"

    with pytest.raises(TypeError, match=r"must be tiny_sdk\.aio\.Client"):
        module.call("big", client=Client(SimpleNamespace()))(asked)().send(None)


def test_numbers_can_be_read_as_strings(tmp_path: Path) -> None:
    overlay = f"{FLAT}\nfinish: {{default: stop}}".replace("finish: why|as_list", "finish: got|text|as_list", 1)
    assert read(tmp_path, overlay, flat("Hi", got=4)).finish_reasons == ["4"]


def test_an_event_may_be_one_of_several_values_of_a_tuple(tmp_path: Path) -> None:
    overlay = f"""{FLAT}
call: {{stream: {{item: "[1]"}}}}
""".replace('Flat"}', 'Flat", item: ["tiny_sdk.types:Reply", "tiny_sdk.types:Flat"]}', 1)
    pairs = [(None, flat("H")), (None, flat("i", why="done"))]
    stream, _ = ask(variant(tmp_path, overlay), pairs, stream=True)
    assert "".join(chunk.content for chunk, _ in stream) == stream.content == "Hi"


def test_a_response_may_be_wrapped_in_an_object_built_from_it(tmp_path: Path) -> None:
    from tiny_sdk.types import Boxed, Flat

    stream, _ = ask(variant(tmp_path, BOXED), [flat("H"), flat("i", why="done")], stream=True)
    list(stream)
    assert isinstance(stream.response.response, Boxed)
    assert isinstance(stream.response.response.inside, Flat)
    assert (stream.content, stream.model) == ("Hi", "big")
