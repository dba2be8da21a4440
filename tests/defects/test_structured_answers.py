"""Structured outputs: fields of every kind stream, text is parsed, other tools are not an answer."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, Field, field_validator

from callwright_runtime import IncompleteStreamError, RefusedError, ResponseModelError, UnknownToolError
from tests.support.answers import Answer, Call
from tests.support.library import DUNE, DUNE_JSON, Book
from tests.support.tiers import by_law, neutral_in_any_mode

pytestmark = neutral_in_any_mode


class Colour(Enum):
    RED = "red"


class Node(BaseModel):
    """A tree node with a field of each kind that could not be streamed."""

    label: str | None
    tags: list[str] = Field(default_factory=list)
    colour: Colour
    code: Annotated[str, Field(min_length=3)]
    size: tuple[int, str]
    seen: dt.datetime
    children: list[Node] = []
    number: int

    @field_validator("number", mode="before")
    @classmethod
    def must_be_there(cls, number: object) -> object:
        if not isinstance(number, int):
            raise TypeError("a number must be a number")
        return number


FIELDS = '"label": null, "colour": "red", "code": "abc", "size": [1, "m"], "seen": "2026-01-02T03:04:05", "number": 4'
TREE_JSON = f'{{{FIELDS}, "tags": ["a"], "children": [{{{FIELDS}}}]}}'


@pytest.mark.parametrize("json_mode", [False, True])
def test_fields_of_every_kind_can_be_streamed(caller, json_mode):
    caller.will_fill(TREE_JSON)
    values = caller.all_of(caller.ask(stream=True, response_model=Node, json_mode=json_mode))
    assert values[-1] == Node.model_validate_json(TREE_JSON)
    assert values[-1].children[0].size == (1, "m")
    assert {type(value) for value in values} == {Node}
    assert len(values) > 3 or (caller.provider.expected.whole_calls and not json_mode)


@by_law
@pytest.mark.parametrize("stream", [False, True])
def test_text_sent_instead_of_the_forced_tool_is_parsed(caller, stream):
    caller.will_say(Answer(f"Here you are: {DUNE_JSON}"))
    answer = caller.ask(response_model=Book, stream=stream)
    assert (caller.all_of(answer)[-1] if stream else answer) == DUNE


def test_an_error_for_text_without_json_contains_the_text(caller):
    caller.will_say(Answer("I do not know that book."))
    with pytest.raises(ResponseModelError, match="Book") as caught:
        caller.ask(response_model=Book)
    assert caught.value.text == "I do not know that book."
    assert isinstance(caught.value.response, caller.provider.type("CallResponse"))


@by_law
@pytest.mark.parametrize("stream", [False, True])
def test_the_arguments_of_another_tool_are_never_parsed_as_the_answer(caller, stream):
    caller.will_say(Answer(calls=(Call("burn", DUNE_JSON),)))
    with pytest.raises(UnknownToolError, match="burn"):
        read(caller, stream)


def read(caller: Any, stream: bool) -> Any:
    answer = caller.ask(response_model=Book, stream=stream)
    return caller.all_of(answer) if stream else answer


@pytest.mark.parametrize("fence", ["```json\n{}\n```", "```\n{}\n```", "Sure!\n\n{}\n\nAnything else?"])
def test_ignores_fences_around_json_in_json_mode(caller, fence):
    caller.will_say(Answer(fence.replace("{}", DUNE_JSON)))
    assert caller.ask(response_model=Book, json_mode=True) == DUNE


class Branch(BaseModel):
    """A tree whose branches are trees of the same form."""

    value: int
    children: list[Branch] = []


def read_all(caller: Any, seen: list[Any], **options: Any) -> None:
    answer = caller.ask(**options)
    seen += caller.all_of(answer, seen) if options["stream"] else [answer]


CUT = '{"value": 1, "children": [{"value": 2}, {"value": 3'


@pytest.mark.parametrize("json_mode", [False, True])
@pytest.mark.parametrize("stream", [False, True])
def test_an_object_inside_of_a_cut_answer_is_never_the_answer(caller, json_mode, stream):
    json_mode = json_mode or caller.provider.expected.whole_calls  # a call that comes whole is never cut
    caller.will_say(Answer(CUT, ended="length") if json_mode else Answer(calls=(Call("Branch", CUT),), ended="length"))
    seen: list[Any] = []
    with pytest.raises(IncompleteStreamError if stream else ResponseModelError):
        read_all(caller, seen, response_model=Branch, stream=stream, json_mode=json_mode)
    assert all(each.value in (None, 1) for each in seen)


@pytest.mark.parametrize("stream", [False, True])
def test_a_draft_in_the_reasoning_is_never_the_answer(caller, stream):
    caller.will_say(Answer(f'<think>Maybe {{"title": "Emma"}}?</think>{DUNE_JSON}'))
    answer = caller.ask(response_model=Book, stream=stream, json_mode=True)
    seen = caller.all_of(answer) if stream else [answer]
    assert seen[-1] == DUNE
    assert all("Dune".startswith(each.title or "") for each in seen)


def test_partial_objects_show_only_the_forced_tool(caller):
    other = Call("burn", '{"title": "Emma"}', id="call_0")
    second = Call("Book", DUNE_JSON.replace("Dune", "Ulysses"), id="call_2")
    caller.will_say(
        Answer('Draft: {"title": "Emma"}', calls=(other, Call("Book", DUNE_JSON), second)), order="interleaved"
    )
    seen = caller.all_of(caller.ask(response_model=Book, stream=True))
    assert seen[-1] == DUNE
    assert all("Dune".startswith(each.title or "") for each in seen)


@pytest.mark.parametrize("json_mode", [False, True])
@pytest.mark.parametrize("stream", [False, True])
def test_a_refusal_is_an_error_with_the_models_words(caller, json_mode, stream):
    caller.will_say(Answer(refusal="I cannot help with that.", ended="content_filter"))
    with pytest.raises(RefusedError, match="refused"):
        read_all(caller, [], response_model=Book, stream=stream, json_mode=json_mode)
