"""Replies that a provider can give, as far as its spec says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from callwright_gen.prove.drawn.texts import json_objects, texts, words
from callwright_runtime.errors import ArgumentValueError, UnsupportedError
from callwright_runtime.testing import Reply, ToolCall, Usage
from callwright_runtime.testing.answers import answer_data
from callwright_runtime.testing.write import ConflictError

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject

COMMON_REASONS = ("stop", "length", "content_filter")
_CALLS = (ToolCall("weather", id="call00001", city="Rome"), ToolCall("time", id="call00002", zone="CET", at=[1, {}]))


def replies(subject: Subject) -> SearchStrategy[Reply]:
    """Return replies with what answers of the provider can have."""
    return st.composite(_draw)(subject)


def _draw(draw: DrawFn, subject: Subject) -> Reply:
    has = subject.inverse.response
    text = draw(_maybe_texts())
    calls = draw(_calls(_most_calls(subject))) if subject.takes_tools else []
    return Reply(
        text,
        thinking=draw(_maybe_texts()) if "thinking" in has else None,
        tool_calls=calls,
        usage=draw(usages(subject)),
        finish=None if calls else draw(st.sampled_from([None, *reasons(subject)])),
        model=draw(words()),
        id=draw(words()),
        chunks=draw(_split(text)),
        interleave=draw(st.booleans()),
    )


@cache
def _maybe_texts() -> SearchStrategy[str | None]:
    return st.none() | texts()


def _split(text: str | None) -> SearchStrategy[Sequence[str] | None]:
    """Return ways to split a text, at any place."""
    if not text:
        return st.none()
    places = st.lists(st.integers(1, len(text)), max_size=3).map(sorted)
    return st.none() | places.map(lambda cuts: [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)])


@cache
def _calls(most: int) -> SearchStrategy[list[ToolCall]]:
    ids = st.integers(1, 99999).map(lambda number: f"call{number:05}")
    call = st.builds(_call, words(), ids, json_objects())
    return st.lists(call, max_size=most, unique_by=lambda call: call.id)


def _most_calls(subject: Subject) -> int:
    """Return the most calls that a drawn answer has: one, if answers have a place for one only."""
    return 1 if "as_list" in subject.inverse.tool_calls.each.pipes else len(_CALLS)


def _call(name: str, key: str, args: dict[str, Any]) -> ToolCall:
    return ToolCall(name, id=key, args=args)


def usages(subject: Subject) -> SearchStrategy[Usage]:
    """Return the counts that the provider reports, each of which is another number."""
    return st.integers(1, 9).map(lambda number: _usage(subject, [number, 9, number, 9, number]))


def _usage(subject: Subject, numbers: list[int]) -> Usage:
    cached, written, reasoning = numbers[0], 10 + numbers[1], 20 + numbers[2]
    counts = {
        "cached_tokens": cached,
        "cache_write_tokens": written,
        "reasoning_tokens": reasoning,
        "input_tokens": 100 + cached + written + numbers[3],
        "output_tokens": 200 + reasoning + numbers[4],
    }
    return Usage(**{key: value if key in subject.inverse.usage else None for key, value in counts.items()})


def reasons(subject: Subject) -> list[str]:
    """Return the finish reasons of an answer without tool calls: the common ones, and the provider's words."""
    finish = subject.inverse.finish
    words_ = [word for word, common in finish.items() if common in COMMON_REASONS and word != "default"]
    return [word for word in words_ if not word.isdigit()]


def telling_replies(subject: Subject) -> Iterator[Reply]:
    """Yield replies with as much as one answer can have, then with one thing each."""
    has, usage = subject.inverse.response, _usage(subject, [1, 2, 3, 4, 5])
    named: dict[str, Any] = {"usage": usage, "model": "some-model", "id": "some-id"}
    thinking: dict[str, Any] = {"thinking": "Is it? 👩\u200d🚀"} if "thinking" in has else {}
    if subject.takes_tools:
        calls = _CALLS[: _most_calls(subject)]
        yield Reply("Grüße!", **thinking, tool_calls=calls, interleave=True, **named)
        yield Reply("One\nmoment.", **thinking, tool_calls=_CALLS[:1], **named)
    yield Reply("Yes.", **thinking, **named, chunks=["Y", "es", "."])
    if "refusal" in has:
        yield Reply(refusal="I will not.", **named)
    yield Reply("", **named)
    for word in reasons(subject):
        yield Reply("And so", finish=word, **named)


def is_possible(subject: Subject, reply: Reply) -> bool:
    """Return whether an answer has places for all parts of a reply together."""
    possible: bool = subject.once("possible", reply, lambda: _is_possible(subject, reply))
    return possible


def _is_possible(subject: Subject, reply: Reply) -> bool:
    try:
        answer_data(subject.inverse, reply)
    except (UnsupportedError, ArgumentValueError, ConflictError):
        return False
    return True
