"""Dialects of JSON schema: by hand, and compared with the transformers of the SDKs over drawn models."""

from __future__ import annotations

import datetime as dt
import enum
import json
import re
from copy import deepcopy
from random import Random
from typing import TYPE_CHECKING, Annotated, Any, Literal, Optional

import pytest
from pydantic import BaseModel, Field, RootModel

from callwright_runtime.errors import ArgumentValueError
from callwright_runtime.structured.response_model import prepare_response_model
from callwright_runtime.tools.schema import convert_schema, plain_schema, response_schema
from tests.runtime.drawn_models import Node, draw_model

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CONSTRAINTS = (
    *("minimum", "maximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems"),
    *("pattern", "format", "contentMediaType"),
)
INTEGER, TEXT, NULL = {"type": "integer"}, {"type": "string"}, {"type": "null"}
SCALARS = [TEXT, {"type": "number"}, {"type": "boolean"}, NULL]
PAIR = {"maxItems": 2, "minItems": 2, "prefixItems": [INTEGER, TEXT], "type": "array"}
NOTE = 'additionalProperties: {"type":"integer"}'
LOOK_AHEAD: dict[str, Any] = {"pattern": r"^(?=.*\d)\w+$"}


class Kind(enum.Enum):
    A = "a"
    B = "b"


class Inner(BaseModel):
    """Inner."""

    x: int = Field(ge=1)


def said(note: str, **node: Any) -> dict[str, Any]:
    return {**node, "description": note}


def alike(node: dict[str, Any], *dialects: str) -> dict[str, Any]:
    return dict.fromkeys(dialects or ("strict", "closed", "bounded", "typed"), node)


def inner(**bounds: Any) -> dict[str, Any]:
    return {"description": "Outer.", "properties": {"x": {**INTEGER, **bounds}}, "required": ["x"], "type": "object"}


# Field of a model → its schema by dialect. `...` stands for: the model is not enforced.
TABLE: dict[str, tuple[Any, dict[str, Any]]] = {
    "bounds": (
        Annotated[int, Field(gt=0, le=9)],
        {
            "strict": {**INTEGER, "exclusiveMinimum": 0, "maximum": 9},
            "closed": said("exclusiveMinimum: 0, maximum: 9", **INTEGER),
            "bounded": {**INTEGER, "minimum": 1, "maximum": 9},
            "typed": said("exclusiveMinimum: 0, maximum: 9", **INTEGER),
            "portable": {**INTEGER, "exclusiveMinimum": 0, "maximum": 9},
        },
    ),
    "described bounds": (
        Annotated[str, Field(max_length=5, description="A name.")],
        {
            "strict": said("A name. (maxLength: 5)", **TEXT),
            "closed": said("A name. (maxLength: 5)", **TEXT),
            "portable": said("A name.", **TEXT, maxLength=5),
        },
    ),
    "list bounds": (
        Annotated[list[int], Field(min_length=2, max_length=5)],
        {
            "strict": {"type": "array", "items": INTEGER, "minItems": 2, "maxItems": 5},
            "closed": said("maxItems: 5, minItems: 2", type="array", items=INTEGER),
            "bounded": {"type": "array", "items": INTEGER, "minItems": 2, "maxItems": 5},
            "typed": said("maxItems: 5, minItems: 2", type="array", items=INTEGER),
        },
    ),
    "a list of at least one": (
        Annotated[list[int], Field(min_length=1)],
        {"closed": {"type": "array", "items": INTEGER, "minItems": 1}},
    ),
    "a format that is enforced": (
        dt.datetime,
        alike({**TEXT, "format": "date-time"}),
    ),
    "a format that is not enforced": (
        bytes,
        alike(said("format: binary", **TEXT)),
    ),
    "a regular pattern": (
        Annotated[str, Field(pattern="^a+$")],
        {
            "strict": {**TEXT, "pattern": "^a+$"},
            "closed": said("pattern: ^a+$", **TEXT),
            "bounded": said("pattern: ^a+$", **TEXT),
            "portable": {**TEXT, "pattern": "^a+$"},
        },
    ),
    "a pattern with look-ahead": (
        Annotated[str, Field(json_schema_extra=LOOK_AHEAD)],
        {
            **dict.fromkeys(
                ["strict", "closed", "bounded", "typed", "portable"], said(rf"pattern: {LOOK_AHEAD['pattern']}", **TEXT)
            ),
            "plain": {**TEXT, **LOOK_AHEAD},
        },
    ),
    "a dict": (
        dict[str, int],
        {
            "strict": ...,
            "closed": said(
                'additionalProperties: {"type":"integer"}', type="object", properties={}, additionalProperties=False
            ),
            "bounded": {"type": "object", "additionalProperties": INTEGER},
            "typed": said(NOTE, type="object"),
        },
    ),
    "a reference with a description": (
        Annotated[Inner, Field(description="Outer.")],
        {
            "strict": {**inner(minimum=1), "additionalProperties": False},
            "closed": {**inner(description="minimum: 1"), "additionalProperties": False},
            "bounded": inner(minimum=1),
            "portable": {"$ref": "#/$defs/Inner", "description": "Outer."},
        },
    ),
    "a recursive reference with a description": (
        Annotated[Node, Field(description="Root.")],
        alike({"anyOf": [{"$ref": "#/$defs/Node"}], "description": "Root."}),
    ),
    "a described constraint of its own": (
        Annotated[list[Annotated[str, Field(max_length=3)]], Field(description="Codes.")],
        {"closed": said("Codes.", type="array", items=said("maxLength: 3", **TEXT))},
    ),
    "an enum": (Kind, {"strict": {"$ref": "#/$defs/Kind"}, "closed": {"$ref": "#/$defs/Kind"}}),
    "a literal": (
        Literal["a"],
        {"strict": {**TEXT, "const": "a"}, "closed": {"const": "a"}, "bounded": {**TEXT, "enum": ["a"]}},
    ),
    "literals of several types": (Literal["a", 1], alike({"enum": ["a", 1]})),
    "a union": (int | Kind, {"closed": {"anyOf": [INTEGER, {"$ref": "#/$defs/Kind"}]}}),
    "a tuple": (
        tuple[int, str],
        {
            "strict": ...,
            "closed": said(
                'maxItems: 2, minItems: 2, prefixItems: [{"type":"integer"},{"type":"string"}]',
                type="array",
                items={"anyOf": [INTEGER, TEXT]},
            ),
            "bounded": PAIR,
        },
    ),
    "anything": (Any, {"strict": ..., "closed": {"anyOf": SCALARS}, "bounded": {}, "typed": {}}),
    "a default": (
        Annotated[int, Field(default=3)],
        {"strict": INTEGER, "closed": said("default: 3", **INTEGER), "bounded": {**INTEGER, "default": 3}},
    ),
    "a default that is false": (
        Annotated[bool, Field(default=False)],
        {"closed": said("default: false", type="boolean")},
    ),
    "an optional": (
        Annotated[Optional[int], Field(default=None)],  # noqa: UP045
        alike({"anyOf": [INTEGER, NULL]}, "strict", "closed", "typed"),
    ),
    "a set": (set[int], {"closed": said("uniqueItems: true", type="array", items=INTEGER)}),
}
CASES = [(name, kind, dialect, node) for name, (kind, nodes) in TABLE.items() for dialect, node in nodes.items()]


@pytest.mark.parametrize(
    ("kind", "dialect", "expected"), [case[1:] for case in CASES], ids=[f"{case[0]}-{case[2]}" for case in CASES]
)
def test_what_a_dialect_lacks_moves_to_the_description(kind: Any, dialect: str, expected: Any) -> None:
    model = type("Model", (BaseModel,), {"__annotations__": {"field": kind}, "__module__": __name__})
    schema = response_schema(model, dialect)
    if expected is ...:
        assert not schema.strict
        assert schema == response_schema(model, "portable")
    else:
        assert schema.schema["properties"] == {"field": expected}


@pytest.mark.parametrize("dialect", ["strict", "closed", "bounded", "typed", "portable", "plain"])
def test_the_root_is_always_an_object_without_a_reference(dialect: str) -> None:
    for hint in (list[int], int | str, Node, RootModel[Node], RootModel[list[int]]):
        schema = response_schema(prepare_response_model(hint).model, dialect).schema
        assert schema["type"] == "object"
        assert "$ref" not in schema


def test_cycles_are_optional_where_the_dialect_asks_for_that() -> None:
    class Tree(BaseModel):
        root: Node

    schema = response_schema(Tree, "bounded").schema
    assert schema["required"] == ["root"]
    assert schema["$defs"]["Node"]["required"] == ["name"]
    assert response_schema(Tree, "closed").schema["$defs"]["Node"]["required"] == ["name", "children"]


def test_a_pattern_is_portable_if_it_is_regular() -> None:
    portable = [r"^\d+$", r"a|b", r"(?:ab)+", r"\\bold", r"(?<year>\d{4})", r"[^\s]+\.x"]
    others = [r"(?=a)", r"(?!a)", r"(?<=a)b", r"(?<!a)b", r"(a)\1", r"\bword", r"(?i)a", r"(?P<a>b)", r"\p{L}"]
    for pattern in [*portable, *others]:
        schema = convert_schema({"type": "string", "pattern": pattern}, "portable")
        assert ("pattern" in schema) == (pattern in portable), pattern


def test_schemas_are_computed_once_per_dialect() -> None:
    assert response_schema(Inner, "closed") is response_schema(Inner, "closed")
    assert response_schema(Inner, "closed") is not response_schema(Inner, "strict")


def test_an_unknown_dialect_is_an_error_that_lists_the_others() -> None:
    with pytest.raises(ArgumentValueError, match=r"dialect='loose'.*plain, portable, strict, closed, bounded, typed"):
        response_schema(Inner, "loose")


@pytest.mark.parametrize(
    ("start", "count"),
    [(0, 60), pytest.param(10_000, 1500, marks=pytest.mark.thorough)],
    ids=["some", "many"],
)
def test_drawn_models_are_described_as_the_transformers_of_the_sdks_do(start: int, count: int) -> None:
    for seed in range(start, start + count):
        model = draw_model(Random(seed))
        check_closed(model)
        check_strict(model)
        check_bounded(model)
        for dialect in ("strict", "closed", "bounded", "typed", "portable"):
            check_told(model, dialect)


def check_closed(model: type[BaseModel]) -> None:
    """Compare with the transformer that closes objects and moves bounds: it has nothing left to change."""
    from anthropic import transform_schema

    ours = response_schema(model, "closed").schema
    assert transform_schema(deepcopy(ours)) == ours
    assert_same(shape_of(ours), shape_of(transform_schema(model)))


def check_strict(model: type[BaseModel]) -> None:
    """Compare with the transformer that also requires every property."""
    from openai.lib._pydantic import to_strict_json_schema

    ours = response_schema(model, "strict")
    if ours.strict:
        assert_same(shape_of(ours.schema), shape_of(to_strict_json_schema(model)))
        assert all(node.get("additionalProperties") is False for node in objects_in(ours.schema))


def check_bounded(model: type[BaseModel]) -> None:
    """Compare with the documented keywords, and with the transformer that inlines references."""
    from google.genai._transformers import process_schema
    from google.genai.types import GenerateContentConfig

    documented = GenerateContentConfig.model_fields["response_json_schema"].description or ""
    keywords = {*re.findall(r"`([$\w]+)`", documented.partition("are supported:")[2]), "default"}
    ours = response_schema(model, "bounded").schema
    for node in nodes_in(ours):
        assert node.keys() <= keywords
        assert "$ref" not in node or node.keys() == {"$ref"}
    theirs = model.model_json_schema()
    if "Node" in theirs.get("$defs", {}):
        return  # the transformer cuts cycles
    try:
        process_schema(theirs, None)
    except ValueError:
        return  # it has only texts as literals
    assert_same(shape_of(ours), shape_of(theirs))


def check_told(model: type[BaseModel], dialect: str) -> None:
    """Check that every constraint is in the schema, or in a description."""
    plain, ours = plain_schema(model.model_json_schema()), response_schema(model, dialect).schema
    before, after = (json.dumps(schema, ensure_ascii=False) for schema in (plain, ours))
    for word in CONSTRAINTS:
        found = after.count(f'"{word}": ') + len(re.findall(rf'\b{word}(?:\\")?:', after))
        assert found >= before.count(f'"{word}": '), (word, dialect, plain, ours)


def shape_of(schema: Mapping[str, Any]) -> Any:
    """Return the structure of a schema: names, what is required, what is closed, and the types of other values."""
    return _shape(schema, {**schema.get("$defs", {})}, 0)


def _shape(node: Mapping[str, Any], definitions: dict[str, Any], depth: int) -> Any:
    if depth > 5:
        return "..."
    if "$ref" in node:
        return _shape(definitions[node["$ref"].rpartition("/")[2]], definitions, depth)
    if kinds := node.get("anyOf") or node.get("oneOf"):
        shapes = [_shape(kind, definitions, depth) for kind in kinds]
        others = [shape for shape in shapes if shape != "null"]
        return others[0] if len(others) == 1 else sorted(others, key=repr)
    kind = str(node.get("type", "")).lower()
    if kind == "object":
        properties = {name: _shape(child, definitions, depth + 1) for name, child in node.get("properties", {}).items()}
        return {
            "of": properties,
            "requires": sorted(node.get("required", ())),
            "closed": node.get("additionalProperties") is False,
        }
    if kind == "array":
        return [_shape(node["items"], definitions, depth + 1)] if "items" in node else []
    return "listed" if "enum" in node or "const" in node else kind or ("null" if node.get("nullable") else "any")


def assert_same(ours: Any, theirs: Any) -> None:
    """Compare two structures; a list whose items the transformer drops may have any."""
    if type(ours) is type(theirs) is dict:
        for key in ("requires", "closed"):
            assert ours[key] == theirs[key]
        assert list(ours["of"]) == list(theirs["of"])
        for name in theirs["of"]:
            assert_same(ours["of"][name], theirs["of"][name])
    elif type(ours) is type(theirs) is list:
        for mine, other in zip(ours, theirs, strict=False):
            assert_same(mine, other)
    else:
        assert ours == theirs


def nodes_in(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every node of a schema."""
    yield schema
    children = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values()]
    children += [*schema.get("anyOf", ()), *schema.get("prefixItems", ())]
    children += [schema[key] for key in ("items", "additionalProperties") if isinstance(schema.get(key), dict)]
    for child in children:
        yield from nodes_in(child)


def objects_in(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every node of an object."""
    return (node for node in nodes_in(schema) if node.get("type") == "object")


class Stop(BaseModel):
    city: str
    next: Optional["Stop"] = None


class Start(BaseModel):
    city: str


class Trip(BaseModel):
    start: Start = Field(description="Where.")
    stops: list[Stop]
    days: int | None = Field(default=None, ge=1)
    then: Stop | None = None
    kind: Literal["slow"] | int = "slow"
    mood: Kind


def test_shallow_properties_have_types_and_describe_the_rest() -> None:
    shallow = convert_schema(plain_schema(Trip.model_json_schema()), "shallow")
    properties = shallow["properties"]
    assert all(each.keys() <= {"type", "items", "description", "enum"} for each in properties.values())
    types = {"start": "object", "stops": "array", "days": ["integer", "null"], "then": ["object", "null"]}
    types |= {"kind": ["string", "integer"], "mood": "string"}
    assert {name: each.get("type") for name, each in properties.items()} == types
    assert properties["start"]["description"].startswith('Where. (properties: {"city":{"type":"string"}}')
    assert properties["stops"] == {"items": {"$ref": "#/$defs/Stop"}, "type": "array"}
    assert "minimum" in properties["days"]["description"]
    assert "#/$defs/Stop" in properties["then"]["description"]
    assert (properties["mood"]["enum"], shallow["$defs"].keys()) == (["a", "b"], {"Kind", "Start", "Stop"})
