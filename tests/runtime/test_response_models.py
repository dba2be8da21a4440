"""Response models: every kind of type, text around the JSON, and partial values."""

from __future__ import annotations

import datetime as dt
import pickle
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import pytest
from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError, field_validator
from typing_extensions import TypedDict

from callwright_runtime import ResponseModelConfigDict, ResponseModelError
from callwright_runtime.codegen_v1 import json_instruction, response_schema
from callwright_runtime.partial.json import PartialJSON
from callwright_runtime.partial.models import partial_builder
from callwright_runtime.structured.response_model import prepare_response_model

if TYPE_CHECKING:
    from collections.abc import Iterable


class Author(BaseModel):
    name: str


class Book(BaseModel):
    """A book."""

    title: str
    author: Author | None = None
    tags: list[str] = []


class Node(BaseModel):
    value: int
    children: list[Node] = []


class Magazine(BaseModel):
    kind: Literal["magazine"]
    issue: int


class Paper(BaseModel):
    kind: Literal["paper"]
    issue: int


class Colour(Enum):
    RED = "red"


class Names(RootModel[list[str]]):
    """Names."""


class Pair(NamedTuple):
    x: int
    y: str = "b"


class Address(TypedDict):
    street: str


@dataclass
class Point:
    x: int
    ys: list[int] = field(default_factory=list)


class Picky(BaseModel):
    model_config = ConfigDict(extra="forbid")
    day: dt.date
    name: Annotated[str, Field(min_length=3)]
    colour: Colour = Colour.RED

    @field_validator("name")
    @classmethod
    def check_name(cls, name: str) -> str:
        assert name[0].isupper()
        return name


KINDS: list[tuple[Any, str, Any]] = [
    (Book, '{"title": "Dune"}', Book(title="Dune")),
    (Node, '{"value": 1, "children": [{"value": 2}]}', Node(value=1, children=[Node(value=2)])),
    (int, '{"value": 3}', 3),
    (bool, '{"value": true}', True),
    (bytes, '{"value": "abc"}', b"abc"),
    (list[Book], '{"value": [{"title": "a"}]}', [Book(title="a")]),
    (set[int], '{"value": [1, 1]}', {1}),
    (tuple[int, str], '{"value": [1, "a"]}', (1, "a")),
    (dict[str, int], '{"a": 1}', {"a": 1}),
    (Literal["a", 2], '{"value": 2}', 2),
    (Colour, '{"value": "red"}', Colour.RED),
    (Book | int, '{"value": {"title": "a"}}', Book(title="a")),
    (Magazine | Paper, '{"value": {"kind": "paper", "issue": 1}}', Paper(kind="paper", issue=1)),
    (int | None, '{"value": null}', None),
    (Annotated[int, Field(gt=1)], '{"value": 2}', 2),
    (dt.date, '{"value": "2026-01-02"}', dt.date(2026, 1, 2)),
    (Any, '{"value": [1]}', [1]),
    (Names, '{"value": ["a"]}', Names(["a"])),
    (Point, '{"x": 1}', Point(1)),
    (Pair, '{"x": 1}', Pair(1)),
    (Address, '{"street": "a"}', {"street": "a"}),
    (Picky, '{"day": "2026-01-02", "name": "Ann"}', Picky(day=dt.date(2026, 1, 2), name="Ann")),
]


@pytest.mark.parametrize(("hint", "text", "expected"), KINDS, ids=lambda each: str(each)[:40])
def test_every_kind_of_type_is_returned_as_itself(hint, text, expected):
    prepared = prepare_response_model(hint)
    parsed = prepared.parse(text, None)
    assert (type(parsed), parsed) == (type(expected), expected)
    assert response_schema(prepared.model).schema["type"] == "object"
    assert pickle.loads(pickle.dumps(parsed)) == parsed


def grown_by(hint: Any, texts: Iterable[str]) -> list[Any]:
    """Feed these texts to a response model, and return the partial values."""
    prepared = prepare_response_model(hint)
    reader = PartialJSON(partial_builder(prepared.model))
    return [prepared.unwrap(reader.value) for text in texts if reader.feed(text) and not reader.is_empty]


@pytest.mark.parametrize(("hint", "text", "expected"), KINDS, ids=lambda each: str(each)[:40])
def test_every_kind_of_type_can_be_streamed(hint, text, expected):
    grown = grown_by(hint, text)
    last = grown[-1] if grown else None
    if hasattr(expected, "model_fields_set"):
        assert type(last) is type(expected)
    elif (expected is not None) and hint is not Any:
        assert last == expected or isinstance(last, type(expected))


@pytest.mark.parametrize(
    "form",
    ["{}", "```json\n{}\n```", "Sure [1]: here {it} is\n{}\nBye {x", "```\n{}```", "\n {} "],
)
@pytest.mark.parametrize(("hint", "text", "expected"), [KINDS[0], KINDS[5]], ids=["model", "list"])
def test_text_around_the_json_is_ignored(form, hint, text, expected):
    assert prepare_response_model(hint).parse(form.replace("{}", text, 1), None) == expected


@pytest.mark.parametrize(("hint", "text", "expected"), [(int, "7", 7), (list[int], "```json\n[1, 2]\n```", [1, 2])])
def test_a_wrapped_type_may_be_answered_without_its_wrapper(hint, text, expected):
    assert prepare_response_model(hint).parse(text, None) == expected


@pytest.mark.parametrize("text", ["", "I cannot.", '{"title": 1}', '{"titel": "x"}', '{"title": "x"', "[]"])
def test_an_invalid_answer_raises_an_error_with_its_text(text):
    response = object()
    with pytest.raises(ResponseModelError, match="Book") as caught:
        prepare_response_model(Book).parse(text, response)
    assert (caught.value.text, caught.value.response) == (text, response)
    assert isinstance(caught.value.__cause__, ValidationError)


@pytest.mark.parametrize("hint", [3, "Book", object(), [int], lambda: 1, Book(title="x")])
def test_something_that_is_not_a_type_is_rejected_when_decorating(hint):
    with pytest.raises(TypeError, match="response_model"):
        prepare_response_model(hint)


def test_a_type_that_pydantic_cannot_validate_is_rejected_when_decorating():
    class Opaque:
        pass

    with pytest.raises(TypeError, match="response_model"):
        prepare_response_model(Opaque)


def test_a_schema_is_strict_if_the_model_allows_it():
    schema = response_schema(Book)
    assert (schema.name, schema.description, schema.strict) == ("Book", "A book.", True)
    assert schema.schema["required"] == ["title", "author", "tags"]
    assert "default" not in str(schema.schema)
    assert response_schema(prepare_response_model(dict[str, int]).model).strict is False


def test_strict_can_be_disabled_or_required():
    class Loose(BaseModel):
        model_config = ResponseModelConfigDict(strict=False)
        title: str
        pages: int = 1

    class Impossible(BaseModel):
        model_config = ResponseModelConfigDict(strict=True)
        keys: dict[str, int]

    loose = response_schema(Loose)
    assert (loose.strict, loose.schema["required"]) == (False, ["title"])
    with pytest.raises(ValueError, match="Impossible"):
        prepare_response_model(Impossible)


def test_a_property_may_be_named_like_a_json_schema_keyword():
    class Odd(BaseModel):
        title: str
        default: int
        properties: list[str]
        required: bool

    assert set(response_schema(Odd).schema["properties"]) == {"title", "default", "properties", "required"}


def test_a_recursive_model_keeps_its_reference():
    schema = response_schema(Node).schema
    assert schema["properties"]["children"] == {"type": "array", "items": {"$ref": "#/$defs/Node"}}
    assert schema["$defs"]["Node"]["additionalProperties"] is False


def test_the_instruction_contains_the_schema():
    assert '"title"' in json_instruction(Book)
    assert "JSON" in json_instruction(None)


def test_partial_values_are_instances_with_none_for_missing_fields():
    texts = ['Here: {"ti', 'tle": "Du', 'ne", "author": {"na', 'me": "Fr', 'ank"}, "tags": ["a", "b', '"]}', " ok"]
    grown = grown_by(Book, texts)
    assert [(book.title, book.author and book.author.name, book.tags) for book in grown] == [
        ("Du", None, None),
        ("Dune", None, None),
        ("Dune", "Fr", None),
        ("Dune", "Frank", ["a", "b"]),
    ]
    assert all(isinstance(book, Book) for book in grown)
    assert isinstance(grown[-1].author, Author)


def test_a_partial_union_is_the_member_that_its_tag_names():
    assert type(grown_by(Magazine | Paper, ['{"value": {"kind": "paper"'])[-1]) is Paper
    assert type(grown_by(Magazine | Paper, ['{"value": {"kind": "magazine"'])[-1]) is Magazine
