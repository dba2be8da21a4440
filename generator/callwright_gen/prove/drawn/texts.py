"""Texts and JSON values that are hard to split, to quote and to encode."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

_PIECES = (
    "a",
    "b",
    " ",
    "\n",
    "Grüße",
    "e\u0301",
    "👩\u200d🚀",
    "🇮🇹",
    '"',
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "<",
    "&",
    "`",
    "1",
)


@cache
def texts() -> SearchStrategy[str]:
    """Return texts that are not empty; the first and the last character are visible."""
    inner: SearchStrategy[str] = st.lists(st.sampled_from(_PIECES), max_size=8).map("".join)
    ends = st.sampled_from([each for each in _PIECES if each.strip()])
    return st.tuples(ends, inner, ends).map("".join)


@cache
def words() -> SearchStrategy[str]:
    """Return names and ids."""
    return st.text("abcxyz019", min_size=3, max_size=9).map(lambda each: f"n{each}")


@cache
def json_objects() -> SearchStrategy[dict[str, Any]]:
    """Return JSON objects, as the arguments of a tool call."""
    leaf = st.none() | st.booleans() | st.integers(-(2**31), 2**31) | texts() | st.just(0.5)
    values = st.recursive(
        leaf, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(words(), inner, max_size=2), max_leaves=4
    )
    return st.dictionaries(words(), values, max_size=3)
