"""recorded: what is read of recorded answers and events is what a person has read of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from callwright_gen.prove.broken import BrokenLawError
from callwright_gen.prove.law import Law, no_values
from callwright_gen.prove.laws.read import place_of
from callwright_gen.prove.recorded.file import Exchange
from callwright_gen.prove.recorded.reading import async_reading_of, first_difference, reading_of

if TYPE_CHECKING:
    from callwright_gen.problems import Loc
    from callwright_gen.prove.subject import Subject


def check_recorded(subject: Subject, exchange: Exchange) -> None:
    """Require that a call, and an async call, read of an exchange what is written beside it.

    Raises:
        BrokenLawError: they do not.
    """
    said = exchange.reads or {}
    for read, how in ((reading_of, ""), (async_reading_of, " by an async call")):
        found = read(subject, exchange.call)
        name = first_difference(said, found)
        if name is not None:
            top, _, key = name.partition(".")
            one, other = (each.get(top) for each in (said, found))
            if key and isinstance(one, dict) and isinstance(other, dict):
                one, other = one.get(key), other.get(key)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
            what = f"`{name}` of the recorded {exchange.shows!r} is read otherwise{how}"
            made = exchange.call.events if exchange.call.stream else exchange.call.answer
            raise BrokenLawError(what, _place(top, key), expected=one, got=other, made=made)


def _place(top: str, key: str) -> Loc:
    if top == "response":
        return ("stream", "response", key)
    if top == "chunks":
        return ("stream", "chunk", key)
    return place_of(top)


def _exchanges(subject: Subject) -> Iterator[Exchange]:
    return (each for each in subject.recorded.exchanges if each.reads is not None)


RECORDED = Law(
    "recorded",
    "what is read of recorded answers and events, by a call and by an async call, is what is written beside them",
    no_values,
    check_recorded,
    _exchanges,
)
