"""Bytes in unusual portions, or invalid in the protocol."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.faults.errors import error_of, is_clear, is_sdks_own
from tests.faults.raw_server import chunk, opening
from tests.faults.streamed import END, assert_released, chunks, encoded, events, with_text
from tests.support.answers import Answer
from tests.support.library import DUNE, DUNE_JSON, Book
from tests.support.tiers import neutral, on_the_wire

pytestmark = on_the_wire

MARK = "second"  # a part of the text, whole in one event
FOREIGN = "Ünïcödé — 図書館 📚"
MEGABYTE = 1 << 20


@neutral
def test_an_answer_sent_one_byte_at_a_time_is_the_same(caller):
    whole = b"".join(chunks(caller.provider, FOREIGN))
    caller.server.tell(opening(), *(whole[at : at + 1] for at in range(len(whole))), END)
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert (stream.content, stream.finished) == (FOREIGN, True)
    assert_released(caller)


@neutral
def test_characters_split_across_chunks_are_joined(caller):
    whole = b"".join(event.encode() for event in events(caller.provider, FOREIGN))
    caller.server.tell(opening(), *(chunk(whole[at : at + 1]) for at in range(len(whole))), END)
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert (stream.content, stream.finished) == (FOREIGN, True)


def test_invalid_utf_8_raises_a_clear_error_or_is_replaced(caller):
    marked = b"".join(event.encode() for event in with_text(events(caller.provider), MARK, f"{MARK}%%%"))
    caller.server.tell(opening(), chunk(marked.replace(b"%%%", b"\xe2\x82\x28")), END)
    outcome_is_clear(caller)


def test_events_that_are_not_json_objects_raise_a_clear_error_or_are_skipped(caller):
    first, *rest = events(caller.provider)
    middle = len(rest) // 2
    for data in ('{"id": "chat', "[1]", "null", '"text"', "7", "{}"):
        spoilt = [first, *rest[:middle], replace(rest[middle], data=data), *rest[middle + 1 :]]
        caller.server.tell(opening(), *encoded(spoilt), END)
        stream = outcome_is_clear(caller)
        assert stream.content or (caller.asynchronous and caller.provider.expected.async_blocks)


def outcome_is_clear(caller: Any) -> Any:
    """Read a stream with invalid data: it ends, or raises a clear error, and the connection is released."""
    stream = caller.ask(stream=True)
    error = error_of(lambda: caller.all_of(stream))
    assert error is None or is_clear(caller.provider, error), repr(error)
    assert (stream.done, stream.finished) == (error is None, error is None)
    assert_released(caller)
    return stream


@neutral
def test_a_ten_megabyte_event_arrives_whole_or_is_rejected_by_the_sdk(caller):
    long = "x" * (10 * MEGABYTE)
    caller.server.tell(opening(), *encoded(with_text(events(caller.provider, f"{MARK} line"), MARK, long)), END)
    stream = caller.ask(stream=True)
    error = error_of(lambda: caller.all_of(stream))
    assert_released(caller)
    assert error is None or is_sdks_own(caller.provider, error)
    assert (stream.done, stream.finished) == (error is None, error is None)
    assert error is not None or stream.content == f"{long} line"


@neutral
def test_a_structured_answer_sent_one_byte_at_a_time_ends_with_the_same_value(caller):
    whole = b"".join(chunk(event.encode()) for event in caller.provider.wire.events(Answer(DUNE_JSON)))
    caller.server.tell(opening(), *(whole[at : at + 1] for at in range(len(whole))), END)
    assert caller.all_of(caller.ask(stream=True, response_model=Book, json_mode=True))[-1] == DUNE
