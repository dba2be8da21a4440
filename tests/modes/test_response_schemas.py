"""What the API is told of a response model: its schema, in the form and in the place that the API wants."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import BaseModel, ConfigDict, Field

from tests.support.library import DUNE_JSON, Book
from tests.support.tiers import on_the_wire, spread
from tests.support.wire_form import schema_in_prompt

pytestmark = on_the_wire

CLOSING = ("strict", "closed")  # the dialects whose objects exclude other keys
REQUIRING = ("strict", "typed")  # the dialects that require every property


@spread("caller", "json_mode")
@pytest.mark.parametrize("json_mode", [False, True], ids=["forced tool", "json_mode"])
def test_schema_describes_the_model(caller, json_mode):
    caller.will_fill(DUNE_JSON)
    caller.ask(response_model=Book, json_mode=json_mode)
    wire, body = caller.provider.wire, caller.server.last
    schema = wire.schema_of(body) if json_mode else wire.tools_of(body)["Book"]["parameters"]
    assert schema["properties"]["title"]["description"] == "As on the cover."
    assert schema["required"] == ["title", "author"]
    if not json_mode:
        assert wire.tools_of(body)["Book"]["description"] == "A book of the library."


def test_the_schema_is_sent_in_the_form_of_the_api(caller):
    caller.will_fill(DUNE_JSON)
    caller.ask("Hello", response_model=Book, json_mode=True)
    closed = {"additionalProperties": False} if caller.provider.expected.dialect in CLOSING else {}
    schema = {
        "type": "object",
        "properties": {
            "title": {"type": "string", "description": "As on the cover."},
            "author": {"$ref": "#/$defs/Author"},
        },
        "required": ["title", "author"],
        **closed,
        "$defs": {
            "Author": {
                "type": "object",
                "description": "Who wrote a book.",
                "properties": {"name": {"type": "string"}, "born": {"type": "integer"}},
                "required": ["name", "born"],
                **closed,
            }
        },
    }
    named = {"name": "Book", "description": "A book of the library.", "strict": True, "schema": schema}
    expected = caller.provider.expected
    said = {"model": "test-model", "messages": [{"role": "user", "content": "Hello"}]}
    if expected.json_schema is None:
        assert caller.provider.wire.schema_of(caller.server.last) == schema
        return
    sent = caller.server.last
    if schema_in_prompt(sent["messages"]) == schema:
        sent["messages"].pop()  # some APIs want to be told in words as well
    assert sent == {**said, **expected.defaults, **expected.json_schema(named)}


def test_the_forced_tool_is_sent_in_the_form_of_the_api(caller):
    caller.will_fill('{"value": 5}')
    caller.ask("Hello", response_model=Annotated[int, Field(gt=3, description="How many.")])
    body = caller.server.last
    (name,) = caller.provider.wire.tools_of(body)
    assert caller.provider.expected.forced(name).items() <= body.items()
    (parameters,) = [asked["parameters"] for asked in caller.provider.wire.tools_of(body).values()]
    assert parameters["properties"]["value"].items() >= {"type": "integer", "description": "How many."}.items()
    assert parameters["required"] == ["value"]


def test_a_strict_model_is_asked_for_strictly_and_a_lax_one_is_not(caller):
    class Strict(BaseModel):
        model_config = ConfigDict(strict=True)
        title: str
        year: int | None = None

    class Lax(BaseModel):
        model_config = ConfigDict(strict=False)
        title: str
        year: int | None = None

    caller.will_fill('{"title": "Dune", "year": null}')
    asked: dict[type, dict[str, Any]] = {}
    for model in (Strict, Lax):
        caller.ask(response_model=model, json_mode=True)
        asked[model] = caller.provider.wire.schema_of(caller.server.last)
    dialect = caller.provider.expected.dialect
    assert (asked[Strict].get("additionalProperties") is False) == (dialect in CLOSING)
    assert asked[Strict]["required"] == (["title", "year"] if dialect in REQUIRING else ["title"])
    if dialect in REQUIRING:
        assert "default" not in asked[Strict]["properties"]["year"]
    assert asked[Lax]["required"] == (["title", "year"] if dialect == "typed" else ["title"])


class Rating(BaseModel):
    """A rating."""

    score: int = Field(ge=0, le=10)
    tags: list[str] = Field(min_length=2, max_length=5)
    code: str = Field(json_schema_extra={"pattern": "^(?=A)[A-Z]+$"})


BOUNDS = {"minimum": 0, "maximum": 10}
SIZES = {"minItems": 2, "maxItems": 5}


@spread("caller", "stream")
@pytest.mark.parametrize("stream", [False, True], ids=["plain", "streamed"])
def test_constraints_are_enforced_by_the_api_or_described(caller, stream):
    caller.will_fill('{"score": 1, "tags": ["a", "b"], "code": "A"}')
    answer = caller.ask(response_model=Rating, json_mode=True, stream=stream)
    assert (caller.all_of(answer)[-1] if stream else answer).tags == ["a", "b"]
    fields = caller.provider.wire.schema_of(caller.server.last)["properties"]
    enforced = caller.provider.expected.dialect not in ("closed", "typed")
    for field, constraints in (("score", BOUNDS), ("tags", SIZES)):
        in_words = fields[field].get("description", "")
        assert {key: fields[field].get(key) for key in constraints} == (
            constraints if enforced else dict.fromkeys(constraints)
        )
        assert all((f"{key}: {value}" in in_words) != enforced for key, value in constraints.items())
    if caller.provider.expected.dialect != "plain":
        assert fields["code"] == {"type": "string", "description": "pattern: ^(?=A)[A-Z]+$"}
