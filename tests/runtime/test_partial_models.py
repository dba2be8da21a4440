"""Partial objects: finished parts are validated once and shared, unfinished ones are marked."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from math import log
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    RootModel,
    field_validator,
    model_validator,
)
from typing_extensions import TypeAliasType, TypedDict

from callwright_runtime import BaseTool
from callwright_runtime.partial.json import PartialJSON
from callwright_runtime.partial.models import partial_builder
from callwright_runtime.streams.tool_calls import ToolCalls
from tests.runtime.test_partial_json import HOSTILE, REPEATABLE, calls_of, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

VALIDATED: Counter[str] = Counter()


class Colour(Enum):
    RED = "red"


class Item(BaseModel):
    name: str
    price: float = Field(default=1, gt=0)

    @field_validator("name")
    @classmethod
    def count(cls, name: str) -> str:
        VALIDATED[name] += 1
        return name.strip()


class Cart(BaseModel):
    owner: str | None = None
    items: list[Item]
    note: str = "none"


class Orders(BaseModel):
    carts: list[Cart]


def grow(cls: Any, *texts: str) -> Any:
    """Return the last value of a text that arrives in pieces."""
    *_, last = steps(cls, texts)
    return last


def steps(cls: Any, texts: Iterable[str]) -> Iterator[Any]:
    reader = PartialJSON(partial_builder(cls))
    for text in texts:
        if reader.feed(text) and not reader.is_empty:
            yield reader.value


def holder(hint: Any) -> type[BaseModel]:
    """Create a model with a field `it`, and another one that stays open."""
    return type("Holder", (BaseModel,), {"__annotations__": {"it": hint, "end": int}, "__module__": __name__})


def test_a_nested_model_is_validated_once_when_it_closes():
    VALIDATED.clear()
    names = [f" item {each} " for each in range(50)]
    text = json.dumps({"items": [{"name": name} for name in names], "note": "some words that take a while"})
    last = grow(Cart, *text)
    assert dict.fromkeys(names, 1) == VALIDATED
    assert [item.name for item in last.items] == [name.strip() for name in names]
    assert last.items[0] == Item(name="item 0", price=1)


def test_finished_parts_are_shared_by_all_instances():
    text = '{"items": [{"name": "a"}, {"name": "b"}, {"name": "c'
    values = [value for value in steps(Cart, text) if value.items and len(value.items) > 1]
    assert len({id(value) for value in values}) == len(values) > 3
    assert len({id(value.items[0]) for value in values}) == 1
    assert [values[-1].items[0].name, values[-1].items[2].name] == ["a", "c"]


def test_unfinished_values_are_none_or_partial():
    value = grow(Cart, '{"items": [{"name": "a", "price": 2.5}, {"name": " b", "price": 3')
    assert (value.owner, value.note) == (None, None)
    assert [(type(item), item.name, item.price) for item in value.items] == [(Item, "a", 2.5), (Item, " b", None)]
    assert value.model_fields_set == set()
    assert value.items[0].model_fields_set == {"name", "price"}
    assert value.items[1].model_fields_set == {"name"}


def test_instances_kept_by_the_caller_are_not_modified_later():
    text = json.dumps({"carts": [{"items": [{"name": "a"}, {"name": "b"}]}] * 3})
    kept = list(steps(Orders, text))
    passing = [deepcopy(value) for value in steps(Orders, text)]
    assert kept == passing
    assert kept[-1].carts[2].items == [Item(name="a"), Item(name="b")]


def test_an_invalid_part_stays_as_it_arrived():
    value = grow(Cart, '{"items": [{"name": " a", "price": -1}, {"name": "b"}, {"price": 2}, {"name": 3}], "note": "n')
    assert [item.name for item in value.items] == [" a", "b", None, None]
    assert all(isinstance(item, Item) for item in value.items)


@pytest.mark.parametrize(
    ("hint", "text", "cut_value", "value"),
    [
        (int, "12", None, 12),
        (float, "-1.5", None, -1.5),
        (bool, "true", None, True),
        (int, '"12"', None, 12),
        (dt.date, '"2026-01-02"', None, dt.date(2026, 1, 2)),
        (Decimal, '"1.50"', None, Decimal("1.50")),
        (Colour, '"red"', None, Colour.RED),
        (Literal["red", "reddish"], '"reddish"', None, "reddish"),
        (bytes, '"abc"', None, b"abc"),
        (str, '"abc"', "abc", "abc"),
        (Annotated[str, AfterValidator(str.upper)], '"abc"', "abc", "ABC"),
        (Annotated[str, Field(min_length=9)], '"abc"', "abc", "abc"),
        (str | None, '"abc"', "abc", "abc"),
        (dt.date | str, '"2026-01-02"', "2026-01-02", dt.date(2026, 1, 2)),
        (str | None, "null", None, None),
        (Item | None, "null", None, None),
        (list[int], "[1, 23]", [1], [1, 23]),
        (list[str], '["a", "bc"]', ["a", "bc"], ["a", "bc"]),
        (list, '["a", [1, {}]]', ["a", [1, {}]], ["a", [1, {}]]),
        (list[list[int]], "[[1], [2, 34]]", [[1], [2, 34]], [[1], [2, 34]]),
        (list[dt.date], '["2026-01-02"]', [dt.date(2026, 1, 2)], [dt.date(2026, 1, 2)]),
        (tuple[int, str], '[1, "a"]', (1, "a"), (1, "a")),
        (tuple[int, ...], "[1, 2, 34]", (1, 2), (1, 2, 34)),
        (set[str], '["a", "b", "a"]', {"a", "b"}, {"a", "b"}),
        (frozenset[int], "[1, 2]", frozenset([1]), frozenset([1, 2])),
        (set[tuple[int, int]], "[[1, 2], [3, 4]]", {(1, 2), (3, 4)}, {(1, 2), (3, 4)}),
        (dict[str, int], '{"a": 1, "b": 23}', {"a": 1}, {"a": 1, "b": 23}),
        (dict[int, list[str]], '{"1": ["a", "b"]}', {1: ["a", "b"]}, {1: ["a", "b"]}),
        (dict, '{"a": "b"}', {"a": "b"}, {"a": "b"}),
        (tuple[int, int], "[1, 2, 3]", (1, 2), (1, 2)),
        (set[Item], '[{"name": "a"}]', None, None),
        (Annotated[int, {"cannot": "be hashed"}], "12", None, 12),
        (TypeAliasType("Words", list[str]), '["a", "b"]', ["a", "b"], ["a", "b"]),
        (Any, '{"a": [1, null, "b"]}', {"a": [1, None, "b"]}, {"a": [1, None, "b"]}),
        (object, '["a"]', ["a"], ["a"]),
        (int, '"many"', None, None),
        (int, "[1, [2]]", None, None),
        (list[int], '{"a": 1}', None, None),
        (Item, '"a"', None, None),
        (Item, "[{}]", None, None),
        (list[int] | list[str], '["a", "b"]', None, ["a", "b"]),
    ],
    ids=lambda value: (
        None if isinstance(value, set | frozenset) else str(value)
    ),  # the order of a set depends on the process
)
def test_every_type_is_streamed_as_itself(hint, text, cut_value, value):
    cls = holder(hint)
    assert grow(cls, '{"end": 1, "it": ' + text[:-1]).it == cut_value
    whole = grow(cls, '{"end": 1, "it": ' + text + " ,").it
    assert (type(whole), whole) == (type(value), value)


@dataclass
class Point:
    x: int
    ys: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fixed:
    x: int
    y: str = "b"


class Pair(NamedTuple):
    x: int
    y: str = "b"


class Address(TypedDict, total=False):
    street: str
    no: int


class Json(RootModel["dict[str, Json] | list[Json] | str | int | None"]):
    """Any JSON."""


@pytest.mark.parametrize(
    ("hint", "text", "cut_value", "value"),
    [
        (Point, '{"x": 1, "ys": [2]}', None, Point(1, [2])),
        (Point, '{"x": 1}', None, Point(1)),
        (Fixed, '{"x": 1}', None, Fixed(1)),
        (Pair, "[1]", None, Pair(1)),
        (Address, '{"street": "a"}', {"street": "a", "no": None}, {"street": "a"}),
        (Json, '{"a": ["b"]}', None, Json({"a": Json([Json("b")])})),
    ],
    ids=str,
)
def test_objects_of_every_kind_are_validated_when_they_close(hint, text, cut_value, value):
    unfinished = grow(holder(hint), '{"end": 1, "it": ' + text[:-1]).it
    assert cut_value is None or unfinished == cut_value
    assert unfinished is None or type(unfinished) is type(value)
    assert grow(holder(hint), '{"end": 1, "it": ' + text).it == value


def test_a_class_whose_annotations_only_pydantic_resolves_is_created_when_it_closes():
    class Near(BaseModel):
        x: int

    @dataclass
    class Far:
        near: Near

    class Model(BaseModel):
        it: Far
        end: int = 0

    assert grow(Model, '{"it": {"near": {"x": 1').it.near == {}
    assert grow(Model, '{"it": {"near": {"x": 1}}').it.near == {"x": 1}


class Named(BaseModel):
    model_config = ConfigDict(extra="allow")
    short: str = Field(alias="a long name")
    other: str = Field(default="x", validation_alias=AliasChoices("this", "that"))
    _cache: dict[str, int] = PrivateAttr(default_factory=dict)

    def model_post_init(self, context: object) -> None:
        self._cache["length"] = len(self.short) + len(self.other)


def test_aliases_private_attributes_and_extra_members():
    unfinished = grow(holder(Named), '{"it": {"more": 1, "that": "y", "a long name": "z')
    assert (unfinished.it.short, unfinished.it.other, unfinished.it._cache) == ("z", "y", {})
    assert "short='z'" in repr(unfinished)
    assert unfinished.model_dump()["it"] == {"short": "z", "other": "y"}
    whole = grow(holder(Named), '{"it": {"more": 1, "that": "y", "a long name": "z"}').it
    assert (whole.short, whole.model_extra, whole._cache) == ("z", {"more": 1}, {"length": 2})


class Strict(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)
    day: dt.date
    tags: frozenset[str]


class Renamed(BaseModel):
    day: dt.date

    @model_validator(mode="before")
    @classmethod
    def rename(cls, values: dict[str, Any]) -> dict[str, Any]:
        return {"day": values["when"]}


@pytest.mark.parametrize(
    ("model", "text"),
    [(Strict, '{"day": "2026-01-02", "tags": ["a"]}'), (Renamed, '{"when": "2026-01-02"}')],
)
def test_a_closing_model_is_validated_from_its_text_like_the_complete_answer(model, text):
    assert grow(holder(model), '{"it": ' + text).it == model.model_validate_json(text)


def test_errors_of_a_validator_are_left_to_the_complete_answer():
    text = '{"day": "2026-01-02"}'
    with pytest.raises(KeyError):
        Renamed.model_validate_json(text)
    assert grow(holder(Renamed), '{"it": ' + text).it.day == dt.date(2026, 1, 2)


class Paper(BaseModel):
    title: str
    kind: Literal["paper"]


class Film(BaseModel):
    title: str
    cast: list[Item] = []
    kind: Literal["film"]


class Song(BaseModel):
    melody: str
    title: str


def test_a_partial_union_is_the_best_matching_member():
    cls = holder(list[Paper | Film | Song])
    first, late, named, paper = (
        '{"title": "Du',
        '{"title": "Dune", "cast": [{"name": " a"}], "kind": "film"',
        '{"melody": "la", "title": "D',
        '{"kind": "paper", "title": "D',
    )
    grown = {text: grow(cls, '{"it": [' + text).it[0] for text in (first, late, named, paper)}
    assert [type(value) for value in grown.values()] == [Paper, Film, Song, Paper]
    assert grown[late].cast == [Item(name="a")]
    assert grow(cls, '{"it": [' + late + "}").it == [Film(title="Dune", cast=[Item(name="a")], kind="film")]


class Leaf(BaseModel):
    text: str = ""
    kind: Literal["leaf"] = "leaf"


class Left(BaseModel):
    inner: Side = Field(default_factory=Leaf)
    kind: Literal["left"]


class Right(BaseModel):
    inner: Side = Field(default_factory=Leaf)
    kind: Literal["right"]


Side = Annotated[Left | Right | Leaf, Field(discriminator="kind")]


def test_discriminators_that_arrive_last_cost_linear_work():
    deep = 60
    text = '{"inner": ' * deep + '{"text": "x", "kind": "leaf"}' + ', "kind": "right"}' * deep
    value, kinds = grow(holder(Side), '{"it": ', *text).it, []
    while not isinstance(value, Leaf):
        kinds.append(type(value))
        value = value.inner
    assert kinds == [Right] * deep


KINDS = [
    Cart,
    Orders,
    Json,
    Named,
    Strict,
    Renamed,
    holder(Paper | Film | Song),
    holder(Point),
    holder(dict[int, set[str]]),
]
NAMES = st.sampled_from(
    ["items", "name", "price", "carts", "it", "end", "kind", "title", "cast", "x", "ys", "1", "paper", "film", "when"]
)
NEARLY = st.recursive(
    NAMES | st.integers(-2, 2) | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


@settings(REPEATABLE, max_examples=200)
@given(st.sampled_from(KINDS), NEARLY.map(json.dumps) | HOSTILE, st.lists(st.integers(0), max_size=9))
def test_any_text_is_read_without_error_however_it_is_split(cls, text, places):
    def last(texts: list[str]) -> str:
        reader = PartialJSON(partial_builder(cls))
        for each in texts:
            reader.feed(each)
        return repr(reader.value)

    assert last(cut(text, places)) == last([text])


class Search(BaseTool):
    """Look for something."""

    query: str
    rows: list[Item] = Field(default_factory=list)


def test_partial_tools_share_finished_arguments_and_keep_the_text():
    calls, tools = ToolCalls([Search], partial=True), []
    fragments = ['{"rows": [{"na', 'me": " a"}, ', '{"name": " b', '"}], "query": "du', 'ne"}']
    calls.open(0, "call_1", "Search")
    for fragment in fragments:
        calls.append(0, fragment)
        tools += calls.ready()
    assert [tool.delta for tool in tools] == fragments
    assert [tool.tool_call.text for tool in tools] == ["".join(fragments[: each + 1]) for each in range(5)]
    assert all(isinstance(tool, Search) and tool.is_partial for tool in tools)
    assert [tool.query for tool in tools] == [None, None, None, "du", "dune"]
    assert tools[1].rows[0] is tools[4].rows[0]
    assert tools[1].rows[0] == Item(name="a")
    complete = calls.finish()
    assert [(tool.query, len(tool.rows), tool.is_partial) for tool in complete] == [("dune", 2, False)]


def test_the_work_of_partial_tools_is_linear_in_their_arguments():
    def work(rows: int) -> float:
        text = json.dumps({"query": "dune", "rows": [{"name": "thing"}] * rows})
        fragments = [text[start : start + 5] for start in range(0, len(text), 5)]
        calls = ToolCalls([Search], partial=True)
        calls.open(0, "call_1", "Search")

        def read() -> None:
            for fragment in fragments:
                calls.append(0, fragment)
                calls.ready()

        return calls_of(read) / len(fragments)

    assert log(work(960) / work(15)) / log(64) < 0.02


def test_a_partial_tool_without_arguments_has_only_none():
    calls = ToolCalls([Search], partial=True)
    calls.open(0, "call_1", "Search")
    calls.append(0, " ")
    assert [tool.args for tool in calls.ready()] == [{"query": None, "rows": None}]
