"""One wire: how to parse its bodies, the module that serves it, and a real SDK client fed with bodies."""

from __future__ import annotations

import importlib
import importlib.util
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.replay.answer import Failure
from tests.replay.echo import without_empty

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.replay.answer import Answer
    from tests.replay.exchange import Exchange

_BODY_HEADERS = ("content-type", "x-amzn-errortype")


@dataclass
class Feed:
    """The next answer of a client's transport, and the JSON of the last request."""

    exchange: Exchange | None = None
    sent: Any = None

    def answer(self, request: bytes) -> tuple[int, Mapping[str, str], bytes]:
        """Accept the body of a request, and return the status, headers and body of the answer."""
        self.sent = json.loads(request)
        assert self.exchange is not None
        headers = {name: value for name, value in self.exchange.headers.items() if name in _BODY_HEADERS}
        return self.exchange.status, headers, self.exchange.body


def status_failure(error: Exception) -> Failure | None:
    """Return an error that has the HTTP status as `status_code` or `code`."""
    status = getattr(error, "status_code", None) or getattr(error, "code", None)
    return Failure(type(error).__name__, status) if isinstance(status, int) else None


def _without_nulls(message: Any) -> Any:
    """Drop the null keys of a message, which is equivalent."""
    if not isinstance(message, dict):
        return message
    return {key: value for key, value in message.items() if value is not None}


@dataclass(frozen=True)
class Wire:
    """One wire.

    Parameters:
        name: the name in the exchanges.
        module: the module under `callwright` that serves it.
        read: parses the raw body of an answer with HTTP status 200.
        client: creates a client, sync or async (possibly awaitable), whose transport answers from a feed.
        error: the name of the SDK's error for an HTTP status.
        messages: the key of the messages in a request's JSON.
        echo: returns what of the message of an answer goes back; None if nothing does.
        turn: normalises a message of a request for comparison.
        failure: returns the failure in the SDK's error for an HTTP status; None for other errors.
    """

    name: str
    module: str
    read: Callable[[Exchange], Answer]
    client: Callable[[Feed, bool], Any]
    error: Callable[[int], str]
    messages: str = "messages"
    echo: Callable[[Any], Any] = without_empty
    turn: Callable[[Any], Any] = _without_nulls
    failure: Callable[[Exception], Failure | None] = status_failure

    @property
    def served(self) -> bool:
        """Whether a module serves it."""
        return importlib.util.find_spec(f"callwright.{self.module}") is not None

    @property
    def call(self) -> Callable[..., Any]:
        """The decorator."""
        return getattr(importlib.import_module(f"callwright.{self.module}"), "call")  # noqa: B009  of any module
