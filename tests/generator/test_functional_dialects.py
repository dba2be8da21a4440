"""The dialects of JSON schema that a spec chooses for structured output, for tools and for strict tools."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any, get_args

import pytest
from pydantic import BaseModel, Field, ValidationError

from callwright_gen.load.tools import Dialect
from callwright_runtime.tools.schema.dialects import DIALECTS
from tests.generator.support.asking import ask, ask_async
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator

OVERLAY = """
tools: {config: {strict: bool}, dialect: bounded, strict_dialect: closed}
json: {dialect: closed, prompt: always}
"""
CLOSED = {"type": "integer", "description": "How many. (maximum: 9)"}
BOUNDED = {"type": "integer", "description": "How many.", "maximum": 9}
Few = Annotated[int, Field(description="How many.", le=9)]


class Rating(BaseModel):
    """A rating."""

    score: Few
    note: str = "none"


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory, _sdk: None) -> Any:
    return variant(tmp_path_factory.mktemp("spec"), OVERLAY)


def test_specs_name_every_dialect_of_the_runtime() -> None:
    assert set(get_args(Dialect)) == set(DIALECTS)


def scripted(text: str, *, stream: bool) -> Any:
    from tests.generator.support import answers

    return answers.flow(answers.flowing_words(text)) if stream else answers.reply(answers.words(text))


@pytest.mark.parametrize("stream", [False, True], ids=["plain", "streamed"])
def test_structured_output_is_requested_in_the_dialect(module: Any, stream: bool) -> None:
    options: dict[str, Any] = {"response_model": Rating, "json_mode": True, "stream": stream}
    value, sent = ask(module, scripted('{"score": 1}', stream=stream), **options)
    rating = list(value)[-1] if stream else value
    assert rating == Rating(score=1)
    schema = sent["form"]["like"]
    assert schema["properties"] == {"score": CLOSED, "note": {"type": "string", "description": "default: none"}}
    assert (schema["required"], schema["additionalProperties"]) == (["score"], False)
    assert json.loads(sent["turns"][-1]["body"][-1]["words"].partition("schema:\n")[2]) == schema


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_bounds_that_the_api_does_not_enforce_are_checked_here(module: Any, asynchronous: bool) -> None:
    asked: Any = ask_async if asynchronous else ask
    with pytest.raises(Exception, match="score") as caught:
        asked(module, scripted('{"score": 10}', stream=False), response_model=Rating, json_mode=True)
    assert isinstance(caught.value.__cause__, ValidationError)


@pytest.mark.parametrize(("config", "field"), [({}, BOUNDED), ({"strict": True}, CLOSED)], ids=["lax", "strict"])
def test_tools_are_sent_in_the_dialect_of_their_config(module: Any, config: dict[str, bool], field: Any) -> None:
    body = {"__annotations__": {"score": Few}, "__module__": __name__, "tool_config": config, "__doc__": "Rate."}
    tool = type("Rate", (module.OtherTool,), body)
    [offered] = ask(module, scripted("", stream=False), tools=[tool])[1]["fns"]
    taken = offered["fn"]["takes"]
    assert taken["properties"] == {"score": field}
    assert (taken.get("additionalProperties") is False) == bool(config)
