"""The stream that the tests break in various ways."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.faults.raw_server import chunk
from tests.support.answers import Answer

if TYPE_CHECKING:
    from tests.support.caller import Caller
    from tests.support.provider import Provider
    from tests.support.replies import Event

TEXT = "It is on the second floor, I think, or on the third."
END = chunk(b"")


def events(provider: Provider, text: str = TEXT) -> list[Event]:
    """Return the events of a complete answer."""
    return provider.wire.events(Answer(text))


def chunks(provider: Provider, text: str = TEXT) -> list[bytes]:
    """Return the events of a complete answer, each as a chunk of an HTTP response."""
    return encoded(events(provider, text))


def encoded(stream: list[Event]) -> list[bytes]:
    """Encode events, each as a chunk of an HTTP response."""
    return [chunk(event.encode()) for event in stream]


def half(provider: Provider) -> list[bytes]:
    """Return the first half of the events: it has a part of the text, but no finish reason."""
    whole = chunks(provider)
    return whole[: len(whole) // 2]


def with_text(stream: list[Event], before: str, after: str) -> list[Event]:
    """Replace a string in the data of all events."""
    return [replace(event, data=_replaced(event.data, before, after)) for event in stream]


def _replaced(value: Any, before: str, after: str) -> Any:
    if isinstance(value, dict):
        return {key: _replaced(item, before, after) for key, item in value.items()}
    if isinstance(value, list):
        return [_replaced(item, before, after) for item in value]
    return value.replace(before, after) if isinstance(value, str) else value


def assert_kept(caller: Caller, stream: Any, seen: list[Any]) -> None:
    """Check that a broken stream holds what arrived, as far as the SDK passes it on, and is not done."""
    assert stream.content == "".join(chunk.content for chunk, tool in seen if tool is None)
    assert TEXT.startswith(stream.content)
    assert stream.content or (caller.asynchronous and caller.provider.expected.async_blocks)
    assert (stream.done, stream.finished, stream.finish_reasons) == (False, False, [])
    if seen:
        assert stream.response.content == stream.content


def assert_released(caller: Caller) -> None:
    """Check that the client closes its connection to the running server."""
    assert caller.wait_for_connections(0)
