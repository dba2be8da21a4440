"""A small real model: at temperature 0 its output is always the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest
from pydantic import BaseModel

from tests.independent.clients import caller_for
from tests.independent.servers import Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.caller import Caller

# Under xdist, a single worker downloads and runs the model.
pytestmark = pytest.mark.xdist_group("small_model")

ROOTS = {"openai": "/v1", "openai_responses": "/v1", "anthropic": ""}
PARAMS: dict[str, Any] = {
    "openai": {"temperature": 0, "max_tokens": 16},
    "openai_responses": {"max_output_tokens": 16},
    "anthropic": {"max_tokens": 16},
}
PROMPT = "Name the capital of France in one short sentence."
PATIENCE = 120.0  # seconds; the number of cores varies
every_api = pytest.mark.parametrize(
    ("module", "asynchronous"),
    [
        ("anthropic", False),
        pytest.param("openai", False, marks=pytest.mark.thorough),
        pytest.param("openai_responses", True, marks=pytest.mark.thorough),
    ],
)
with_schemas = pytest.mark.parametrize(  # the server enforces a schema only in this API
    ("module", "asynchronous"), [("openai", True)]
)


class Card(BaseModel):
    """A catalogue card."""

    title: str
    kind: Literal["novel", "play", "poem"]
    pages: int


@pytest.fixture(scope="session")
def model() -> Iterator[Server]:
    """Start the demo's model for the whole run."""
    from demo.model import ModelError, install_model, is_installed, serve_model

    try:
        if not is_installed():
            install_model()
        with serve_model() as address:
            yield Server(address, ROOTS)
    except ModelError as error:
        pytest.skip(str(error))


@pytest.fixture
def caller(model: Server, module: str, asynchronous: bool) -> Iterator[Caller]:
    """Return a caller of the module on the model, sync or async."""
    made = caller_for(model, module, asynchronous=asynchronous, timeout=PATIENCE)
    yield made
    made.finish()


@every_api
def test_streamed_and_plain_answers_are_equal_and_can_be_sent_back(caller: Caller, module: str) -> None:
    whole = caller.ask(PROMPT, call_params=PARAMS[module])
    stream = caller.ask(PROMPT, stream=True, call_params=PARAMS[module])
    chunks = [chunk for chunk, _ in caller.all_of(stream)]
    assert "Paris" in whole.content
    assert "".join(chunk.content for chunk in chunks) == stream.content == whole.content
    assert len(chunks) > 3
    assert stream.common_finish_reasons == whole.common_finish_reasons
    assert stream.output_tokens == whole.output_tokens > 0
    turn = stream.message_param
    own = caller.provider.own
    turns = [own("user", PROMPT), *(turn if isinstance(turn, list) else [turn]), own("user", "Thank you.")]
    assert caller.ask(turns, call_params=PARAMS[module]).input_tokens > whole.input_tokens


@pytest.mark.thorough  # half a minute of two cores
@with_schemas
def test_a_structured_answer_is_valid_and_its_stream_ends_with_it(caller: Caller) -> None:
    options = {"response_model": Card, "json_mode": True, "call_params": {"temperature": 0, "max_tokens": 80}}
    prompt = "Give the catalogue card of the novel Dune by Frank Herbert, which has 412 pages."
    card = caller.ask(prompt, **options)
    seen = caller.all_of(caller.ask(prompt, stream=True, **options))
    assert isinstance(card, Card)
    assert len(seen) > 3
    assert seen[-1] == card
    titles = [partial.title for partial in seen if partial.title is not None]
    assert all(card.title.startswith(title) for title in titles)
