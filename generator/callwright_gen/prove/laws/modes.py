"""modes: a structured value comes back equal in every mode."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from callwright_gen.prove.asking import WEATHER, ask
from callwright_gen.prove.broken import BrokenLawError, require_equal
from callwright_gen.prove.drawn.asks import Ask, Weather
from callwright_gen.prove.drawn.texts import texts
from callwright_gen.prove.law import Law
from callwright_runtime.messages.parts import BaseMessageParam
from callwright_runtime.testing import Reply

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject

_QUESTION = (BaseMessageParam("user", "How is the weather?"),)


@dataclass(frozen=True)
class Structured:
    """A value, and the mode in which it is asked for."""

    value: Weather
    json_mode: bool = False
    stream: bool = False
    tools: bool = False


def check_modes(subject: Subject, asked: Structured) -> None:
    """Require that the value comes back equal, and that the pieces of a stream grow.

    Raises:
        BrokenLawError: it does not.
    """
    request = Ask(_QUESTION, tools=asked.tools, structured=True, json_mode=asked.json_mode, stream=asked.stream)
    result, requests = ask(subject, request, Reply(structured=asked.value, usage=None))
    loc = ("json", "schema") if asked.json_mode else ("tools", "force")
    sent = requests[0].arguments
    if not asked.stream:
        require_equal(result, asked.value, "a structured value does not come back equal", loc, sent)
        return
    pieces = [each.model_dump() for each in result]
    require_equal(pieces[-1:], [asked.value.model_dump()], "a streamed value does not come back equal", loc, sent)
    for before, after in pairwise(pieces):
        if not _grows(before, after):
            what = "the pieces of a streamed value do not grow"
            raise BrokenLawError(what, ("stream",), expected=before, got=after, made=sent)
    actions = {call.action for rule in subject.inverse.rules for call in rule.calls}
    in_pieces = asked.json_mode or actions & {"append", "upsert"}
    if in_pieces and len(pieces) < len(asked.value.city) // 4:
        chunk = ("stream", "chunk", "content" if asked.json_mode else "arguments")
        raise BrokenLawError("a streamed value arrives at once", chunk, got=len(pieces), made=sent)


def _grows(before: Any, after: Any) -> bool:
    if isinstance(before, dict) and isinstance(after, dict):
        one, other = cast("dict[str, Any]", before), cast("dict[str, Any]", after)
        return all(value is None or _grows(value, other.get(key)) for key, value in one.items())
    if isinstance(before, list) and isinstance(after, list):
        items, later = cast("list[Any]", before), cast("list[Any]", after)
        return len(items) <= len(later) and all(map(_grows, items, later))
    if isinstance(before, str) and isinstance(after, str):
        return after.startswith(before)
    return True


def _values(_: Subject) -> SearchStrategy[Structured]:
    weather = st.builds(Weather, city=texts(), degrees=st.integers(-99, 99), hours=st.lists(texts(), max_size=2))
    return st.builds(Structured, weather, st.booleans(), st.booleans(), st.just(False))


def _telling(subject: Subject) -> Iterator[Structured]:
    for json_mode in (False, True):
        for stream in (False, True):
            yield Structured(WEATHER, json_mode, stream)
            if subject.takes_tools:
                yield Structured(WEATHER, json_mode, stream, tools=True)


MODES = Law(
    "modes",
    "a structured value comes back equal by tool, by JSON schema and by stream, and its pieces grow",
    _values,
    check_modes,
    _telling,
)
