"""The faults that PyPI's llmock simulates, and its verdict on how the client handled them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import IncompleteStreamError, StreamInterrupted, ToolArgumentsError
from tests.support.library import DUNE_JSON, Book, shelf_of
from tests.support.tiers import spread

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.independent.servers import Server
    from tests.support.caller import Caller

    Calling = Callable[..., Caller]

pytestmark = spread("calling")

TEXT = "It stands on the second floor, in the corner behind the atlases, where few people look for it."
TIMEOUTS = {"openai": "APITimeoutError", "openai_responses": "APITimeoutError"}


def script(server: Server, *behaviors: dict[str, Any]) -> None:
    """Set the next answer and its faults."""
    server.post("/_llmock/scenario", {"behaviors": [{"type": "reply", "text": TEXT, "times": None}, *behaviors]})


def fault(kind: str, **more: float) -> dict[str, Any]:
    """Return a fault in the middle of a stream."""
    return {"type": "stream_fault", "kind": kind, "after_chunks": 6, **more}


def findings(server: Server) -> list[str]:
    """Return the protocol violations that the server found in the client."""
    return [each["code"] for each in server.get("/_llmock/verdict")["findings"]]


@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
def test_the_sdk_waits_and_retries_after_too_many_requests(llmock: Server, calling: Calling, stream: bool) -> None:
    script(llmock, {"type": "fail", "status": 429, "retry_after": 0.2, "times": 1})
    caller = calling(llmock, retries=2)
    result = caller.ask(stream=stream)
    if stream:
        caller.all_of(result)
    assert result.content == TEXT
    assert findings(llmock) == []


@pytest.mark.parametrize("status", [400, 401, 404])
def test_an_error_that_cannot_be_retried_is_raised_at_once_as_the_sdks_own(
    llmock: Server, calling: Calling, status: int
) -> None:
    script(llmock, {"type": "fail", "status": status, "message": "not like this", "times": 1})
    with pytest.raises(Exception, match="not like this") as caught:
        calling(llmock, retries=2).ask()
    assert type(caught.value).__module__.partition(".")[0] in ("openai", "anthropic", "google")
    assert findings(llmock) == []


def test_a_broken_connection_raises_an_error_and_keeps_what_arrived(llmock: Server, calling: Calling) -> None:
    script(llmock, fault("disconnect"))
    caller = calling(llmock)
    stream = caller.ask(stream=True)
    with pytest.raises(caller.provider.expected.interrupted()):
        caller.all_of(stream)
    assert TEXT.startswith(stream.content)
    assert 0 < len(stream.content) < len(TEXT)


def test_a_stream_that_ends_early_is_unfinished(llmock: Server, calling: Calling) -> None:
    script(llmock, fault("truncate"))
    caller = calling(llmock)
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert (stream.done, stream.finished, stream.finish_reasons) == (True, False, [])
    assert 0 < len(stream.content) < len(TEXT)


def test_a_structured_stream_that_ends_early_raises_and_keeps_what_arrived(llmock: Server, calling: Calling) -> None:
    reply = {"type": "reply", "text": DUNE_JSON, "times": 1}
    llmock.post("/_llmock/scenario", {"behaviors": [reply, fault("truncate") | {"after_chunks": 4}]})
    caller = calling(llmock)
    stream = caller.ask(stream=True, response_model=Book, json_mode=True)
    with pytest.raises(IncompleteStreamError) as caught:
        caller.all_of(stream)
    assert DUNE_JSON.startswith(caught.value.text)


def test_an_event_that_is_not_json_raises_an_error(llmock: Server, calling: Calling) -> None:
    script(llmock, fault("malformed"))
    caller = calling(llmock)
    stream = caller.ask(stream=True)
    with pytest.raises(Exception, match="JSON") as caught:
        caller.all_of(stream)
    assert type(caught.value).__name__ == caller.provider.expected.broken_json
    assert 0 < len(stream.content) < len(TEXT)


def test_a_stalled_stream_ends_with_the_clients_timeout(llmock: Server, calling: Calling) -> None:
    script(llmock, fault("stall", stall_seconds=3))
    caller = calling(llmock, timeout=0.4)
    stream = caller.ask(stream=True)
    with pytest.raises(Exception, match=r"(?i)timed? ?out") as caught:
        caller.all_of(stream)
    assert type(caught.value).__name__ == TIMEOUTS.get(caller.provider.name, StreamInterrupted.__name__)
    assert 0 < len(stream.content) < len(TEXT)


def test_a_slow_first_token_does_not_end_the_stream(llmock: Server, calling: Calling) -> None:
    script(llmock, {"type": "slow_first_token", "seconds": 0.3})
    caller = calling(llmock)
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert (stream.content, stream.finished) == (TEXT, True)


def test_arguments_that_are_not_json_raise_an_error_with_their_text(llmock: Server, calling: Calling) -> None:
    llmock.post("/_llmock/scenario", {"behaviors": [{"type": "tool_fault", "kind": "malformed_arguments"}]})
    response = calling(llmock).ask("Where is Dune?", tools=[shelf_of])
    with pytest.raises(ToolArgumentsError, match="shelf_of"):
        _ = response.tools
