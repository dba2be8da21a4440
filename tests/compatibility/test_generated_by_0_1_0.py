"""Modules that version 0.1.0 generated keep importing and answering on the runtime of today.

Users check generated modules into their repositories. `generated_by_0_1_0` holds two of them as 0.1.0 wrote them.
"""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from callwright_runtime import BaseMessageParam, MalformedAnswerError, ToolCallPart, ToolResultPart
from tests.support.answers import Answer, Call
from tests.support.caller import Caller
from tests.support.library import DUNE, DUNE_JSON, Book, shelf_of
from tests.support.provider import Provider
from tests.support.providers import provider_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from tests.support.loopback import Loopback

FOLDER = Path(__file__).parent / "generated_by_0_1_0"
SHELF = Call("shelf_of", '{"title": "Dune", "floor": 2}')


@dataclass(frozen=True)
class OldProvider(Provider):
    """A provider whose module is the one that 0.1.0 generated."""

    @property
    def module(self) -> ModuleType:
        name = f"generated_by_0_1_0_{self.name}"
        if name not in sys.modules:
            spec = importlib.util.spec_from_file_location(name, FOLDER / f"{self.name}.py")
            assert spec is not None
            assert spec.loader is not None
            sys.modules[name] = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(sys.modules[name])
        return sys.modules[name]


@pytest.fixture(params=["openai", "bedrock"])
def provider(request: pytest.FixtureRequest) -> Iterator[OldProvider]:
    current = provider_of(request.param)
    yield OldProvider(**{field.name: getattr(current, field.name) for field in fields(Provider)})
    current.finish()


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, provider: OldProvider, server: Loopback) -> Iterator[Caller]:
    server.reader = getattr(provider.wire, "request_of", None)
    caller = Caller(provider, server, asynchronous=request.param == "async")
    yield caller
    caller.finish()


def test_answers_a_plain_call(caller: Caller) -> None:
    caller.will_say(Answer("Read Dune."))
    response = caller.ask()
    assert response.content == "Read Dune."
    assert response.common_finish_reasons == ["stop"]
    assert response.common_usage.output_tokens == 13


def test_a_malformed_answer_is_one_documented_error(provider: OldProvider) -> None:
    """Its properties have no guard of their own: `call_factory` guards them."""
    response = provider.type("CallResponse")(response=object())
    with pytest.raises(MalformedAnswerError, match="`content` cannot be read"):
        response.content  # noqa: B018
    with pytest.raises(MalformedAnswerError, match="`tools` cannot be read"):
        response._tool_calls()


def test_calls_a_tool_and_sends_its_result(caller: Caller) -> None:
    caller.will_say(Answer(calls=(SHELF,)), Answer("On floor 2."))
    response = caller.ask(tools=[shelf_of])
    history = [response.message_param, *response.tool_message_params([(response.tool, response.tool.call())])]
    assert caller.ask(history, tools=[shelf_of]).content == "On floor 2."


def test_rewrites_the_tool_call_ids_of_another_provider(caller: Caller) -> None:
    caller.will_say(Answer("On floor 2."))
    call_id = "toolu_" + "0" * 80
    history = [
        BaseMessageParam("assistant", [ToolCallPart(call_id, "shelf_of", {"title": "Dune"})]),
        BaseMessageParam("tool", [ToolResultPart(call_id, "shelf_of", "Floor 2")]),
    ]
    assert caller.ask(history, tools=[shelf_of]).content == "On floor 2."
    assert call_id not in str(caller.server.last)


def test_streams_chunks_and_tools(caller: Caller) -> None:
    caller.will_say(Answer("Look:", calls=(SHELF,)))
    stream = caller.ask(tools=[shelf_of], stream=True)
    pairs = caller.all_of(stream)
    assert "".join(chunk.content for chunk, _ in pairs[: len(pairs) - 1]) == "Look:"
    assert [tool.args for _, tool in pairs if tool is not None] == [{"title": "Dune", "floor": 2}]
    assert stream.response.content == "Look:"


@pytest.mark.parametrize("stream", [False, True])
def test_returns_structured_output(caller: Caller, stream: bool) -> None:
    caller.will_fill(DUNE_JSON)
    result = caller.ask(response_model=Book, stream=stream)
    assert (caller.all_of(result)[-1] if stream else result) == DUNE
