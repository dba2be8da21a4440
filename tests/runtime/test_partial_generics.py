"""Partial objects of generic types and of aliased fields."""

from __future__ import annotations

import dataclasses
from typing import Any, Generic, TypeVar

import pytest
from pydantic import BaseModel, Field
from pydantic.dataclasses import dataclass as pydantic_dataclass
from typing_extensions import TypeAliasType, TypedDict

from callwright_runtime.partial.json import PartialJSON
from callwright_runtime.partial.models import partial_builder

T = TypeVar("T")


class Item(BaseModel):
    title: str


@dataclasses.dataclass
class Page(Generic[T]):
    items: list[T]


class Rows(TypedDict, Generic[T]):
    items: list[T]


class ItemPage(Page[Item]):
    pass


Items = TypeAliasType("Items", list[T], type_params=(T,))


class Shelf(BaseModel):
    items: Items[Item]


@pydantic_dataclass
class Person:
    name: str = Field(alias="firstName")


def partial(hint: Any, text: str) -> Any:
    reader = PartialJSON(partial_builder(hint))
    reader.feed(text)
    return reader.value


@pytest.mark.parametrize("hint", [Page[Item], Rows[Item], ItemPage, Shelf], ids=str)
def test_type_arguments_reach_the_items(hint):
    value = partial(hint, '{"items": [{"title": "Du')
    items = value["items"] if isinstance(value, dict) else value.items
    assert items[0].title == "Du"


def test_a_field_of_a_pydantic_dataclass_has_its_alias():
    assert partial(Person, '{"firstName": "An').name == "An"
