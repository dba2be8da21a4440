"""The same damaged answer, plain and streamed: the same value or the same class of error."""

from __future__ import annotations

import logging
import warnings
from typing import TYPE_CHECKING, Any

import pytest

from tests.hostile.agreement import KINDS, differences
from tests.hostile.counterparts import DAMAGES, MISSING
from tests.hostile.explained import EXPLAINED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.support.caller import Caller

SAMPLE = {"text": "null", "tool": "missing", "json": "empty text", "forced": "null"}


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Send each text in one piece, and ignore what SDKs say about unknown data."""
    monkeypatch.setattr("tests.support.answers.pieces.__defaults__", (4_000,))
    logging.disable(logging.WARNING)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
    logging.disable(logging.NOTSET)


def damages_for(caller: Caller) -> Mapping[str, Any]:
    """Return the damages that a wire can carry: protocol buffers have no other types, and no nulls."""
    return DAMAGES if caller.provider.over_http else {"missing": MISSING}


def is_explained(caller: Caller, difference: tuple[Any, ...]) -> bool:
    return any(each.covers(caller.provider.name, difference[1]) for each in EXPLAINED)


def test_a_damaged_answer_is_the_same_streamed_or_not(caller: Caller) -> None:
    known = damages_for(caller)
    found = [
        each
        for kind, damage in SAMPLE.items()
        for each in differences(caller, kind, {damage: known[damage]} if damage in known else known)
    ]
    assert [each for each in found if not is_explained(caller, each)] == []


@pytest.mark.thorough
def test_every_damaged_answer_is_the_same_streamed_or_not_and_each_exception_occurs(caller: Caller) -> None:
    found = [each for kind in KINDS for each in differences(caller, kind, damages_for(caller))]
    assert [each for each in found if not is_explained(caller, each)] == []
    name = caller.provider.name
    stale = [
        (entry.why, fact)
        for entry in EXPLAINED
        if entry.provider == name
        for fact in entry.facts
        if not any(type(entry)(name, (fact,), "").covers(name, each[1]) for each in found)
    ]
    assert stale == []
