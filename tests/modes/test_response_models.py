"""`response_model` takes whatever pydantic can validate, by a forced tool and by JSON mode."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, Literal, NamedTuple, Optional, TypeAlias

import pytest
from pydantic import BaseModel, Field, RootModel, ValidationError, field_validator
from typing_extensions import TypedDict

from callwright_runtime import ResponseModelError, UnknownToolError
from tests.support.answers import Answer, Call
from tests.support.library import DUNE, DUNE_JSON, Author, Book
from tests.support.tiers import neutral_in_any_mode, spread_neutral

pytestmark = neutral_in_any_mode


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@dataclass
class Point:
    """A place on a map."""

    x: int
    y: int = 0


class Address(TypedDict):
    street: str
    number: int


class Size(NamedTuple):
    width: int
    height: int


class Tree(BaseModel):
    """A tree of names."""

    name: str
    children: list[Tree] = []


class Keywords(BaseModel):
    """Fields with names that a class could trip over."""

    id: int
    json_: str = Field(alias="json")
    copy_of: str | None = None


class Names(RootModel[list[str]]):
    """Several names."""


BookOrInt: TypeAlias = Book | int


@dataclass(frozen=True)
class Kind:
    """A response model, the JSON that the model answers with, and the value that comes back.

    What is no object is asked for under the key `value`: the arguments of a tool are an object.
    """

    model: Any
    json: str
    expected: Any
    wrapped: bool = True


KINDS = {
    "BaseModel": Kind(Book, DUNE_JSON, DUNE, wrapped=False),
    "recursive model": Kind(
        Tree, '{"name": "a", "children": [{"name": "b"}]}', Tree(name="a", children=[Tree(name="b")]), wrapped=False
    ),
    "model with awkward names": Kind(Keywords, '{"id": 1, "json": "x"}', Keywords(id=1, json="x"), wrapped=False),
    "dataclass": Kind(Point, '{"x": 3, "y": 4}', Point(3, 4), wrapped=False),
    "TypedDict": Kind(Address, '{"street": "Main", "number": 7}', {"street": "Main", "number": 7}, wrapped=False),
    "str": Kind(str, '"Dune"', "Dune"),
    "int": Kind(int, "42", 42),
    "float": Kind(float, "0.5", 0.5),
    "bool": Kind(bool, "true", True),
    "list[str]": Kind(list[str], '["a", "b"]', ["a", "b"]),
    "list[Model]": Kind(list[Book], f"[{DUNE_JSON}]", [DUNE]),
    "set[int]": Kind(set[int], "[1, 2]", {1, 2}),
    "Enum": Kind(Colour, '"blue"', Colour.BLUE),
    "Literal": Kind(Literal["fiction", "science"], '"science"', "science"),
    "union, the model": Kind(BookOrInt, DUNE_JSON, DUNE),
    "union, the builtin": Kind(Book | int, "7", 7),
    "union of models": Kind(Author | Book, DUNE_JSON, DUNE),
    "Optional, there": Kind(Optional[int], "7", 7),  # noqa: UP045  the spelling is what is tested
    "Optional, not there": Kind(int | None, "null", None),
    "Annotated": Kind(Annotated[int, Field(gt=3)], "5", 5),
}
OBJECTS = {
    "dict[str, int]": (dict[str, int], {"a": 1}),
    "NamedTuple": (Size, Size(2, 3)),
    "RootModel": (Names, Names(["a", "b"])),
}


@pytest.fixture(params=[False, True], ids=["forced tool", "json_mode"])
def json_mode(request):
    return request.param


def equal_types(one: Any, other: Any) -> bool:
    return type(one) is type(other) and one == other


@spread_neutral("caller", "json_mode")
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_returns_value_of_the_response_model(caller, kind, json_mode):
    caller.will_fill(f'{{"value": {kind.json}}}' if kind.wrapped else kind.json)
    assert equal_types(caller.ask(response_model=kind.model, json_mode=json_mode), kind.expected)
    wire, body = caller.provider.wire, caller.server.last
    assert (wire.forced_tool_of(body) is None) == json_mode
    assert (wire.schema_of(body) is not None) == json_mode
    asked = wire.schema_of(body) if json_mode else wire.tools_of(body)[wire.forced_tool_of(body)]["parameters"]
    assert asked["type"] == "object"
    assert ("value" in asked["properties"]) == kind.wrapped


def example_of(schema: dict[str, Any], model: Any, value: Any) -> str:
    """Write a value in the form that the schema asks for: bare, or under `value`."""
    plain = json.loads(value.model_dump_json()) if isinstance(value, BaseModel) else value
    plain = plain._asdict() if isinstance(plain, tuple) and _wants_names(schema) else plain
    return json.dumps({"value": plain} if "value" in schema.get("properties", {}) else plain)


def _wants_names(schema: dict[str, Any]) -> bool:
    return "width" in schema.get("properties", {})


@pytest.mark.parametrize(("model", "value"), OBJECTS.values(), ids=OBJECTS)
def test_returns_value_written_as_the_schema_asks(caller, model, value, json_mode):
    wire = caller.provider.wire

    def fill(request):
        forced = wire.forced_tool_of(request.json)
        schema = wire.tools_of(request.json)[forced]["parameters"] if forced else wire.schema_of(request.json)
        assert schema["type"] == "object"
        text = example_of(schema, model, value)
        return caller.reply(request, Answer(calls=(Call(forced, text),)) if forced else Answer(text))

    caller.server.respond(fill)
    assert equal_types(caller.ask(response_model=model, json_mode=json_mode), value)


def test_invalid_answer_raises_and_keeps_the_text(caller, json_mode):
    caller.will_fill('{"title": "Dune", "author": {"name": 7, "born": "long ago"}}')
    with pytest.raises(ResponseModelError) as caught:
        caller.ask(response_model=Book, json_mode=json_mode)
    assert isinstance(caught.value.__cause__, ValidationError)
    assert {error["loc"] for error in caught.value.__cause__.errors()} == {("author", "name"), ("author", "born")}
    assert '"long ago"' in caught.value.text
    assert caught.value.response.input_tokens == Answer().tokens.input


def test_checks_constraints(caller, json_mode):
    caller.will_fill('{"value": 3}')
    with pytest.raises(ResponseModelError, match="greater than 3"):
        caller.ask(response_model=Annotated[int, Field(gt=3)], json_mode=json_mode)


def test_runs_validators_of_the_model(caller, json_mode):
    class Upper(BaseModel):
        name: str

        @field_validator("name")
        @classmethod
        def raise_case(cls, name: str) -> str:
            return name.upper()

    caller.will_fill('{"name": "dune"}')
    assert caller.ask(response_model=Upper, json_mode=json_mode) == Upper(name="DUNE")


@pytest.mark.parametrize("form", ["```json\n{}\n```", "Here it is:\n{}\nAnything else?", "```\n{}\n```", "  {}  "])
def test_ignores_prose_and_fences_around_json(caller, form):
    caller.will_say(Answer(form.replace("{}", DUNE_JSON)))
    assert caller.ask(response_model=Book, json_mode=True) == DUNE


def test_rejects_arguments_of_another_tool(caller):
    caller.will_say(Answer(calls=(Call("Magazine", DUNE_JSON),)))
    with pytest.raises(UnknownToolError, match="Magazine"):
        caller.ask(response_model=Book)


def test_truncated_answer_raises_and_keeps_the_text(caller):
    caller.will_say(Answer('{"title": "Du', ended="length"))
    with pytest.raises(ResponseModelError) as caught:
        caller.ask(response_model=Book, json_mode=True)
    assert caught.value.text == '{"title": "Du'


def test_result_is_a_plain_instance_of_the_users_class(caller, json_mode):
    caller.will_fill(DUNE_JSON)
    book = caller.ask(response_model=Book, json_mode=json_mode)
    assert type(book) is Book
    assert vars(book) == vars(DUNE)
    assert book.model_dump() == DUNE.model_dump()


def test_output_parser_receives_the_unwrapped_value(caller, json_mode):
    caller.will_fill('{"value": [3, 4]}')
    assert caller.ask(response_model=list[int], output_parser=sum, json_mode=json_mode) == 7
