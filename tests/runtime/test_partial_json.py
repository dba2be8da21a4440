"""Partial JSON: the same value however the text is split, never an error, and no text read twice."""

from __future__ import annotations

import copy
import json
import re
import sys
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jiter import from_json

from callwright_runtime.partial.json import PartialJSON
from callwright_runtime.partial.values import PartialValue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

REPEATABLE = settings(deadline=None, derandomize=True, database=None)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=12
)
CONTAINERS = st.lists(VALUES, max_size=4) | st.dictionaries(st.text(), VALUES, max_size=4)
WRITTEN = st.builds(
    lambda value, ascii_only, indent: json.dumps(value, ensure_ascii=ascii_only, indent=indent),
    CONTAINERS,
    st.booleans(),
    st.sampled_from([None, 1]),
)
HOSTILE = st.lists(
    st.sampled_from(
        [*'{}[]",:\\/ -+.eE019ntu\n\x00\ud800x', "null", "true", '"a":', "\\ud83d", "\\ude00", "1e9999", "NaN"]
    )
).map("".join)


def cut(text: str, places: Sequence[int]) -> list[str]:
    """Split a text at some positions, modulo its length."""
    ends = sorted({0, len(text), *(place % (len(text) + 1) for place in places)})
    return [text[start:end] for start, end in pairwise(ends)]


def reference(text: str) -> Any:
    """Return jiter's partial value of a JSON document; numbers and literals only if something follows them."""
    in_string = '"' in re.sub(r'"(?:[^"\\]|\\.)*"', "", text, flags=re.DOTALL)
    known = text if in_string else re.sub(r"[-+.\w]+\Z", "", text)
    return from_json(known.encode(), partial_mode="trailing-strings")


def read(*texts: str) -> PartialJSON:
    reader = PartialJSON()
    for text in texts:
        reader.feed(text)
    return reader


@REPEATABLE
@given(WRITTEN, st.lists(st.integers(0), max_size=20))
def test_each_step_yields_what_arrived_and_the_last_yields_everything(document, places):
    reader, so_far = PartialJSON(), ""
    for text in cut(document, places):
        before = reader.value
        changed = reader.feed(text)
        so_far += text
        assert reader.value == reference(so_far)
        assert changed or reader.value == before
    assert reader.value == json.loads(document)
    assert reader.ended


@REPEATABLE
@given(HOSTILE, st.lists(st.integers(0), max_size=9))
def test_any_text_is_read_without_error_however_it_is_split(text, places):
    assert repr(read(*cut(text, places)).value) == repr(read(text).value)  # `repr`: NaN does not equal itself


@REPEATABLE
@given(WRITTEN, st.text(st.sampled_from("{[ \n`json.:")), st.text())
def test_text_around_a_document_is_skipped(document, before, after):
    before = re.sub(r"[\[{](?=[\[{\s]*\Z)|\[(?=[ \n]*[\[{])|\{(?=[\[{\s]*[json]*\s*:)", "", before)
    assert read(before, document, after).value == json.loads(document)


@pytest.mark.parametrize("before", ["Here [see] {it}: ", "{{name}} ", "```json\n", '{"a" is ', "[note ", "{ "])
def test_brackets_in_prose_do_not_start_a_document(before):
    text = before + '{"a": [1, "b"]} that was [it]'
    assert read(text).value == read(*text).value == {"a": [1, "b"]}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": 1, b: 2, "c": 3}', {"a": 1}),
        ('{"a": [1, 2}, "c": 3}', {"a": [1, 2]}),
        ("[1, 2, see below]", [1, 2]),
        ("[1, 02, 3]", [1]),
        ('["a\nb", 1]', ["a"]),
        ('["a\\x", 1]', ["a"]),
        ('["\\ud800 is half a character"]', [""]),
        ('["\\ud800\\u0041"]', [""]),
        ('["a\ud800"]', ["a"]),
        ("[1,]", [1]),
        ('{"a": 1,}', {"a": 1}),
        ("[1e9999, 2]", [float("inf"), 2]),
        ("[" + "9" * 5000 + ", 2]", [None, 2]),
    ],
)
def test_invalid_json_ends_the_reading_and_keeps_what_arrived(text, value):
    for reader in (read(text), read(*text)):
        assert reader.value == value
        assert not reader.feed(', "more": [1]}')
        assert reader.value == value


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":', '{"a":\n['])
def test_nesting_is_limited_as_in_pydantic(opening):
    reader = read(opening * 10_000)
    assert reader.ended
    value, depth = reader.value, 0
    while value:
        value, depth = next(iter(value.values() if isinstance(value, dict) else value)), depth + 1
    assert depth == 199


def test_returned_values_are_not_modified_later():
    document = json.dumps({"rows": [{"name": f"n{each}", "at": [each]} for each in range(20)], "end": "x"})
    reader, kept, copies = PartialJSON(), [], []
    for letter in document:
        if reader.feed(letter):
            kept.append(reader.value)
            copies.append(json.loads(json.dumps(kept[-1])))
    assert kept == copies
    assert kept[-1] == json.loads(document)


@pytest.mark.parametrize("text", ['[1, 2, 3, "four"', '{"a": 1, "b": 2, "c": "thr'])
def test_changing_a_snapshot_leaves_later_snapshots_alone(text: str) -> None:
    reader = PartialJSON()
    for letter in text:
        reader.feed(letter)
        snapshot = reader.value
        expected = copy.deepcopy(snapshot)
        snapshot.clear()
        assert reader.value == expected


def calls_of(run: Callable[[], object]) -> int:
    """Count the Python and C calls that a function makes."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count


def read_to_end(texts: Sequence[str]) -> Any:
    reader, value = PartialJSON(), None
    for text in texts:
        if reader.feed(text):
            value = reader.value
    return value


DOCUMENTS: dict[str, Callable[[int], str]] = {
    "list of objects": lambda size: json.dumps([{"name": "thing", "price": 1.5}] * (size // 6)),
    "list of numbers": lambda size: json.dumps(list(range(size))),
    "object": lambda size: json.dumps({f"key {each}": each for each in range(size // 3)}),
    "long string": lambda size: json.dumps(["word \u00e9\n" * (size // 3)]),
    "long number": lambda size: f"[{'1' * (5 * size)}]",
    "long key": lambda size: '{"' + "\\u00e9" * size + '": 1}',
    "prose": lambda size: "[see] {it} " * (size // 2) + "[1]",
}


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_work_is_linear_in_the_text(kind):
    def work(chunks: int) -> float:
        text = DOCUMENTS[kind](chunks)
        texts = [text[start : start + 5] for start in range(0, len(text), 5)]
        return calls_of(lambda: read_to_end(texts)) / len(texts)

    assert log(work(6400) / work(100)) / log(64) < 0.02


class Ledger(PartialValue):
    """Accept everything as items of one list, and record what is passed on."""

    is_incremental = True

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.settled: list[str] = []

    def open_child(self, name: str, first: str) -> PartialValue:
        return self

    def take(self, characters: str) -> None:
        self.taken.append(characters)

    def close_child(self, text: Callable[[], str]) -> None:
        self.settled.append(text())


def test_each_character_and_each_finished_value_is_passed_on_once():
    ledger = Ledger()
    reader = PartialJSON(lambda _: ledger)
    for letter in 'so: ["ab\\u00e9", {"c": -1.5e3, "d": [ ]} ] end':
        reader.feed(letter)
    assert ledger.taken == ["a", "b", "\u00e9"]
    assert ledger.settled == ['"ab\\u00e9"', "-1.5e3", "[ ]", '{"c": -1.5e3, "d": [ ]}']
