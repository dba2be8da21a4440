"""Blocks of a streamed message while they are assembled."""

from __future__ import annotations

from pydantic import BaseModel, Field

from callwright_runtime.codegen_v1 import dump_fields
from callwright_runtime.streams.blocks import Blocks


def test_nested_fields_are_joined_parsed_put_and_appended_to():
    blocks = Blocks()
    blocks.open(0, {"call": {"name": "add"}})
    for text in ('{"one": ', "1}"):
        blocks.json(0, "call.input", text)
    for text in ("Hm", "."):
        blocks.join(1, "thought.text", text)
    blocks.put(1, "thought.seal", "s")
    for note in ("n", None):
        blocks.extend(1, "thought.notes", note)
    assert blocks.values() == [
        {"call": {"name": "add", "input": {"one": 1}}},
        {"thought": {"text": "Hm.", "seal": "s", "notes": ["n"]}},
    ]


def test_the_dict_that_opened_a_block_is_not_modified():
    start = {"call": {"name": "add"}}
    blocks = Blocks()
    blocks.open(0, start)
    blocks.json(0, "call.input", "{}")
    blocks.put(0, "call.id", "c1")
    assert blocks.values() == [{"call": {"name": "add", "input": {}, "id": "c1"}}]
    assert start == {"call": {"name": "add"}}


def test_json_of_empty_fragments_is_an_empty_object():
    blocks = Blocks()
    blocks.open(0, {"call": {"name": "now"}})
    blocks.json(0, "call.input", "")
    assert blocks.values() == [{"call": {"name": "now", "input": {}}}]


def test_fields_of_an_object_are_its_attributes_and_bytes_stay_bytes():
    class Part(BaseModel):
        seal: bytes | None = Field(None, alias="sealOf")
        text: str | None = None

    part = Part(sealOf=b"s")
    assert dump_fields([part]) == [{"seal": b"s"}]
    assert dump_fields({"text": "x"}) == {"text": "x"}
