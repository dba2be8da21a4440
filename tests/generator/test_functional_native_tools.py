"""`native_tools`: tools that the provider runs itself."""

# ruff: noqa: E501  a reported problem stays one line here

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from callwright_gen.problems import SpecError
from tests.generator.support.asking import add, ask
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NATIVE = """
native_tools:
  types: {Seal: "tiny_sdk.params:SealParam"}
  calls: "turn.pieces[*]{not:kind=words}{not:kind=call}"
telemetry: {provider: tiny.talk, own_spans: true}
pricing: novita
"""


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def test_native_tools_have_names_and_are_sent_as_they_are(tmp_path: Path) -> None:
    module = variant(tmp_path, NATIVE)
    assert {"OtherNativeTool", "OtherSealTool"} <= set(module.__all__)
    from tiny_sdk.params import SealParam
    from tiny_sdk.types import Reply, Thought, Turn, Why, Words

    assert module.OtherSealTool is SealParam
    seal = module.OtherSealTool(level=3)
    turn = Turn(role="bot", pieces=[Words(kind="words", words="Yes."), Thought(kind="thought", thought="Hm.")])
    answer = Reply(key="r1", engine="big", turn=turn, why=Why.DONE)
    reply, sent = ask(module, answer, tools=[add, seal])
    assert (sent["fns"][0]["fn"]["called"], sent["fns"][1:]) == ("add", [seal])
    assert [each.kind for each in reply.server_tools] == ["thought"]
    assert ask(module, answer, tools=[seal])[1]["fns"] == [seal]


def test_prices_and_traces_have_the_names_of_the_spec(tmp_path: Path) -> None:
    response = variant(tmp_path, NATIVE).OtherCallResponse
    assert response.pricing_provider == "novita"
    places = {"max_tokens": ("most",), "temperature": ("heat",), "seed": ("extra_body", "luck"), "stop": ("stops",)}
    assert response._telemetry == {"provider": "tiny.talk", "own_spans": True, "params": places}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("params:SealParam =>params:SeelParam", "native_tools.types.Seal: the SDK has no 'SeelParam' in 'tiny_sdk.params'. Did you mean 'SealParam'?"),
        ("turn.pieces[*]{not:kind=words} =>turn.peaces", "other.yaml:8:16: turn.peaces: Reply.turn (Turn) has no field 'peaces'"),
        ("own_spans: true =>own_spans: 3", "telemetry.own_spans: "),
        ("pricing: novita =>pricing: {name: a}", "pricing"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_shown_at_its_place(tmp_path: Path, change: str, problem: str) -> None:
    old, _, new = change.partition(" =>")
    assert old in NATIVE
    with pytest.raises(SpecError) as caught:
        variant(tmp_path, NATIVE.replace(old, new, 1))
    assert problem in str(caught.value.problems[0])
