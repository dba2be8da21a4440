"""What a host needs that speaks the API of another provider: its client, its own params, what it refuses."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import BaseModel

from callwright_gen.problems import SpecError
from callwright_runtime import BaseMessageParam, ThinkingPart, UnsupportedError
from callwright_runtime.streams.blocks import Blocks
from tests.generator.support.asking import add, ask, ask_async
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CLIENTS = """
clients: {args: {home: "$env.TINY_URL|default(https://tiny.example/v1)", key: $env.TINY_KEY|required}, env: [TINY_HOME]}
"""
WITHIN = "params: {within: {extra_body: {depth: int, tags: list}}, docs: {depth: How deep it looks.}}"


class Sum(BaseModel):
    total: int


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def reply(text: str = "Yes.") -> Any:
    from tests.generator.support import answers

    return answers.reply(answers.words(text))


def test_arguments_of_all_clients_are_written_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = variant(tmp_path, CLIENTS)
    made: list[dict[str, Any]] = []
    for name in ("Client", "AsyncClient"):
        monkeypatch.setattr(f"tiny_sdk.{name}", lambda **given: made.append(given))
    monkeypatch.setenv("TINY_KEY", "k")
    module._new_client()
    monkeypatch.setenv("TINY_URL", "http://127.0.0.1")
    module._new_async_client()
    assert made == [{"home": "https://tiny.example/v1", "key": "k"}, {"home": "http://127.0.0.1", "key": "k"}]
    assert module._CLIENTS._env == ("TINY_URL", "TINY_KEY", "TINY_HOME")
    monkeypatch.delenv("TINY_KEY")
    with pytest.raises(ValueError, match="TINY_KEY is not set"):
        module._new_client()


def test_params_that_the_sdk_does_not_declare_are_sent_within_the_argument_that_carries_them(tmp_path: Path) -> None:
    module = variant(tmp_path, WITHIN)
    given = {"depth": 3, "extra_body": {"tone": "dry"}, "seed": 7}
    body = ask(module, reply(), call_params=given)[1]["extra_body"]
    assert body == {"depth": 3, "tone": "dry", "luck": 7}
    assert "extra_body" not in ask(module, reply(), call_params={"depth": None})[1]
    assert module.OtherCallParams.__annotations__["depth"].__forward_arg__ == "int | None"


@pytest.mark.parametrize(
    ("overlay", "problem"),
    [
        ("params: {within: {extra: {a: int}}}", "params.within.extra: the SDK has no call param 'extra'"),
        ("params: {within: {extra_body: {mood: str}}}", "params.within.extra_body.mood: 'mood' is an argument of"),
    ],
)
def test_what_is_wrong_with_params_is_shown_at_their_place(tmp_path: Path, overlay: str, problem: str) -> None:
    with pytest.raises(SpecError) as caught:
        variant(tmp_path, overlay)
    assert problem in str(caught.value.problems[0])


@pytest.mark.parametrize("overlay", ["tools: {force: null}", "tools: null"])
def test_where_no_tool_can_be_forced_json_with_a_schema_replaces_it(tmp_path: Path, overlay: str) -> None:
    module = variant(tmp_path, overlay)
    value, sent = ask(module, reply('{"total": 3}'), response_model=Sum)
    assert (value, sent["form"]["called"]) == (Sum(total=3), "Sum")
    assert {"fns", "force"}.isdisjoint(sent)
    assert ask_async(module, reply('{"total": 4}'), response_model=Sum) == Sum(total=4)


def test_an_api_without_tools_refuses_them_before_the_call(tmp_path: Path) -> None:
    module = variant(tmp_path, "tools: null")
    with pytest.raises(UnsupportedError, match="other has no tools: leave them out"):
        ask(module, reply(), tools=[add])
    with pytest.raises(UnsupportedError):
        asyncio.run(module.call("big", tools=[add])(_asked)())
    assert ask(module, reply())[0].content == "Yes."


async def _asked() -> str:
    return "Hello"


def test_opaque_data_of_thinking_may_be_a_list(tmp_path: Path) -> None:
    overlay = """
messages: {parts: {thinking: {$replace: true, key: thought, text: $thinking, opaque_key: seals}}}
"""
    module = variant(tmp_path, overlay)
    turn = {"role": "bot", "thought": "Hm.", "seals": [{"a": 1}, {"b": 2}], "body": [{"kind": "words", "words": "So."}]}
    common = module._CODEC.decode(turn)
    assert common.parts[0] == ThinkingPart("Hm.", opaque=turn["seals"], provider="other")
    more = BaseMessageParam("assistant", [*common.parts, ThinkingPart("Ha.", opaque={"c": 3}, provider="other")])
    sent = ask(module, reply(), [common, more, BaseMessageParam("user", "Hi")])[1]["turns"]
    assert {**turn, "thought": "Hm.Hm.Ha."} == {**sent[0], "seals": sent[0]["seals"][:2], "body": turn["body"]}
    assert sent[0]["seals"] == [{"a": 1}, {"b": 2}, {"a": 1}, {"b": 2}, {"c": 3}]


def test_a_piece_that_only_seals_ends_the_piece_that_it_belongs_to() -> None:
    blocks = Blocks()
    for piece in (
        {"kind": "a", "text": "One "},
        {"kind": "a", "text": "two.", "seal": ""},
        {"kind": "a", "seal": "x"},
        {"kind": "a", "text": "Three."},
        {"kind": "b", "seal": "y"},
        {"seal": "z"},
    ):
        blocks.piece(piece, ("text", "more"), "seal")
    assert blocks.values() == [
        {"kind": "a", "text": "One two.", "seal": "x"},
        {"kind": "a", "text": "Three."},
        {"kind": "b", "seal": "y"},
        {"seal": "z"},
    ]
