"""One wire: how its bodies are read, which module serves it, and how a real client of the SDK is fed with bodies."""

from __future__ import annotations

import importlib
import importlib.util
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.replay.answer import Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.replay.answer import Answer
    from tests.replay.exchange import Exchange

_BODY_HEADERS = ("content-type", "x-amzn-errortype")


@dataclass
class Feed:
    """What the transport of a client answers next, and the JSON of the last request that it was sent."""

    exchange: Exchange | None = None
    sent: Any = None

    def answer(self, request: bytes) -> tuple[int, Mapping[str, str], bytes]:
        """Take the body of a request, and give the status, the headers and the body of the answer."""
        self.sent = json.loads(request)
        assert self.exchange is not None
        headers = {name: value for name, value in self.exchange.headers.items() if name in _BODY_HEADERS}
        return self.exchange.status, headers, self.exchange.body


def status_failure(error: Exception) -> Failure | None:
    """Read an error that has the HTTP status as `status_code` or `code`."""
    status = getattr(error, "status_code", None) or getattr(error, "code", None)
    return Failure(type(error).__name__, status) if isinstance(status, int) else None


def _without_nulls(message: Any) -> Any:
    """Leave out the keys of a message that are null, which says the same."""
    if not isinstance(message, dict):
        return message
    return {key: value for key, value in message.items() if value is not None}


@dataclass(frozen=True)
class Wire:
    """One wire.

    Parameters:
        name: as the exchanges have it.
        module: the module under `callwright` that serves it.
        read: reads the raw body of an answer with HTTP status 200.
        client: makes a client, sync or async (it may have to be awaited), whose transport answers from a feed.
        error: the name of the SDK's error for an HTTP status.
        messages: the key of a request's JSON that has its messages.
        turn: gives a message of a request in the form in which it is compared.
        failure: reads the SDK's error for an HTTP status; nothing where it is another error.
    """

    name: str
    module: str
    read: Callable[[Exchange], Answer]
    client: Callable[[Feed, bool], Any]
    error: Callable[[int], str]
    messages: str = "messages"
    turn: Callable[[Any], Any] = _without_nulls
    failure: Callable[[Exception], Failure | None] = status_failure

    @property
    def served(self) -> bool:
        """Whether there is a module for it yet."""
        return importlib.util.find_spec(f"callwright.{self.module}") is not None

    @property
    def call(self) -> Callable[..., Any]:
        """The decorator."""
        return getattr(importlib.import_module(f"callwright.{self.module}"), "call")  # noqa: B009  of any module
