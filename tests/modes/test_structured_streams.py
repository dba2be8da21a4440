"""Structured streams: a growing value, the last one complete and validated, or an error that keeps what came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from pydantic import BaseModel, Field

from callwright_runtime import IncompleteStreamError, ResponseModelError, partial_get
from tests.support.answers import Answer, Call
from tests.support.library import DUNE, DUNE_JSON, Author, Book, shelf_of
from tests.support.replies import sse
from tests.support.tiers import by_law, neutral, neutral_in_any_mode, spread_neutral

pytestmark = neutral


class Shelf(BaseModel):
    """Books in order."""

    floor: int = Field(gt=0)
    books: list[Book]
    label: str | None = None


@dataclass
class Point:
    """A place on a map."""

    x: int
    y: int


SHELF_JSON = f'{{"floor": 2, "books": [{DUNE_JSON}, {DUNE_JSON}], "label": "S-F"}}'
SHELF = Shelf(floor=2, books=[DUNE, DUNE], label="S-F")


@pytest.fixture(params=[False, True], ids=["forced tool", "json_mode"])
def json_mode(request):
    return request.param


def grown(caller, **options) -> tuple[Any, list[Any]]:
    stream = caller.ask(stream=True, **options)
    return stream, caller.all_of(stream)


def comes_whole(caller, json_mode) -> bool:
    return caller.provider.expected.whole_calls and not json_mode


@by_law
def test_a_model_grows_field_by_field(caller, json_mode):
    caller.will_fill(SHELF_JSON)
    _, values = grown(caller, response_model=Shelf, json_mode=json_mode)
    if comes_whole(caller, json_mode):
        assert [value.model_dump() for value in values] == [SHELF.model_dump()] * 2
        return
    assert all(isinstance(value, Shelf) for value in values)
    assert (values[0].floor, values[0].books, values[0].label) in [(None, None, None), (2, None, None)]
    lengths = [len(value.books or ()) for value in values]
    assert lengths == sorted(lengths)
    assert {0, 1, 2} == set(lengths)
    nested = [value.books[0] for value in values if value.books]
    assert all(isinstance(book, Book) for book in nested)
    assert any(book.title and (book.author is None or book.author.name is None) for book in nested)
    assert values[-1] == SHELF


@neutral_in_any_mode
def test_partial_value_can_be_read_at_any_depth(caller, json_mode):
    caller.will_fill(SHELF_JSON)
    _, values = grown(caller, response_model=Shelf, json_mode=json_mode)
    names = [partial_get(value, lambda shelf: shelf.books[1].author.name) for value in values]
    assert names[-1] == "Frank Herbert"
    if not comes_whole(caller, json_mode):
        assert names[0] is None
        assert all("Frank Herbert".startswith(name) for name in names if name is not None)


@neutral_in_any_mode
def test_the_last_value_is_validated_and_kept_by_the_stream(caller, json_mode):
    caller.will_fill(SHELF_JSON)
    stream, values = grown(caller, response_model=Shelf, json_mode=json_mode)
    assert stream.constructed_response_model == values[-1] == SHELF
    assert type(values[-1].books[0].author) is Author
    assert values[-1].model_fields_set == {"floor", "books", "label"}


@neutral_in_any_mode
def test_underlying_stream_has_its_totals(caller, json_mode):
    caller.will_fill(DUNE_JSON)
    stream, _ = grown(caller, response_model=Book, json_mode=json_mode)
    assert isinstance(stream.stream, caller.provider.type("AsyncStream" if caller.asynchronous else "Stream"))
    assert (stream.stream.input_tokens, stream.stream.output_tokens) == (21, 13)
    assert stream.stream.common_finish_reasons == ["stop" if json_mode else caller.provider.expected.finish_of_calls]


@spread_neutral("caller", "json_mode")
@pytest.mark.parametrize(
    ("model", "json", "expected"),
    [
        (list[str], '{"value": ["a", "b", "c"]}', ["a", "b", "c"]),
        (list[Book], f'{{"value": [{DUNE_JSON}]}}', [DUNE]),
        (int, '{"value": 12}', 12),
        (str, '{"value": "a longer text that comes in pieces"}', "a longer text that comes in pieces"),
        (Book | int, f'{{"value": {DUNE_JSON}}}', DUNE),
        (Point, '{"x": 1, "y": 2}', Point(1, 2)),
    ],
    ids=["list[str]", "list[Model]", "int", "str", "union", "dataclass"],
)
def test_streams_other_types(caller, json_mode, model, json, expected):
    caller.will_fill(json)
    stream, values = grown(caller, response_model=model, json_mode=json_mode)
    assert values[-1] == stream.constructed_response_model == expected


@neutral_in_any_mode
def test_a_list_grows_item_by_item(caller, json_mode):
    caller.will_fill('{"value": ["first one", "second one", "third one"]}')
    _, values = grown(caller, response_model=list[str], json_mode=json_mode)
    if comes_whole(caller, json_mode):
        assert [len(value) for value in values] == [3, 3]
        return
    lengths = [len(value or ()) for value in values]
    assert lengths == sorted(lengths)
    assert len(set(lengths)) >= 3


@neutral_in_any_mode
def test_the_request_forces_the_tool_or_asks_for_the_schema(caller, json_mode):
    caller.will_fill(DUNE_JSON)
    grown(caller, response_model=Book, json_mode=json_mode)
    wire, body = caller.provider.wire, caller.server.last
    assert body["stream"] is True
    assert wire.forced_tool_of(body) == (None if json_mode else "Book")
    assert list(wire.tools_of(body)) == ([] if json_mode else ["Book"])
    assert (wire.schema_of(body) is not None) == json_mode


@by_law
def test_truncated_answer_raises_and_keeps_the_text(caller, json_mode):
    if comes_whole(caller, json_mode):
        json_mode = True  # a call that comes whole is never cut
    cut = '{"title": "Dune", "author": {"name": "Fra'
    answer = Answer(cut, ended="length") if json_mode else Answer(calls=(Call("Book", cut),), ended="length")
    caller.will_say(answer)
    stream = caller.ask(stream=True, response_model=Book, json_mode=json_mode)
    seen: list[Book] = []
    with pytest.raises(IncompleteStreamError) as caught:
        caller.all_of(stream, seen)
    assert caught.value.text == cut
    assert seen[-1].title == "Dune"


@neutral_in_any_mode
def test_invalid_answer_raises_response_model_error(caller, json_mode):
    caller.will_fill('{"floor": 0, "books": []}')
    stream = caller.ask(stream=True, response_model=Shelf, json_mode=json_mode)
    with pytest.raises(ResponseModelError, match="greater than 0"):
        caller.all_of(stream)


def test_leaving_early_closes_the_connection(caller, json_mode):
    def fill(request):
        forced = caller.provider.wire.forced_tool_of(request.json)
        answer = Answer(calls=(Call(forced, SHELF_JSON),)) if forced else Answer(SHELF_JSON)
        events = caller.provider.wire.events(answer)
        return sse(events[: -(-len(events) // 2)]).hold()

    caller.server.respond(fill)
    stream = caller.ask(stream=True, response_model=Shelf, json_mode=json_mode)
    count = 1 if comes_whole(caller, json_mode) else 2
    assert len(caller.some_of(stream, count)) == count
    caller.close(stream)
    assert caller.wait_for_connections(0)


def test_stream_with_tools_yields_the_model(caller):
    caller.will_say(Answer(DUNE_JSON))
    _, values = grown(caller, response_model=Book, tools=[shelf_of])
    assert values[-1] == DUNE
