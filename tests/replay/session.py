"""Replay exchanges with one client of the real SDK, called through the decorator, sync or async."""

from __future__ import annotations

import asyncio
import inspect
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from callwright_runtime import Messages, NoMessageError, StreamError, ToolArgumentsError
from tests.replay.answer import COUNTS, Answer, Call, Failure, Pieces
from tests.replay.wire import Feed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from tests.replay.exchange import Exchange
    from tests.replay.wire import Wire

_FIRST_ERROR = 400
_QUESTION, _THANKS = Messages.User("Hello"), Messages.User("Thanks")
_TOTALS = (
    "content",
    "thinking",
    "finish_reasons",
    "common_finish_reasons",
    *COUNTS,
)
_REPORTED = {"APIError", "EventStreamError"}  # errors that SDKs raise for invalid arguments
_ALSO = ("id", "model", "usage", "common_usage")


def expected(wire: Wire, exchange: Exchange) -> Answer:
    """Return the content of the raw body."""
    if exchange.status >= _FIRST_ERROR:
        return Answer(failure=Failure(wire.error(exchange.status), exchange.status))
    answer = wire.read(exchange)
    pieces = Pieces(answer.content, answer.thinking, answer.refusal, answer.counts) if exchange.streamed else None
    return replace(
        answer, pieces=pieces, calls=_as_reported(answer.calls), message=wire.turn(wire.echo(answer.message))
    )


def _as_reported(calls: list[Call]) -> list[Call]:
    """Return the answer with the error that invalid arguments raise, which names the tool and contains them."""
    broken = [Call(None, call.name, call.arguments) for call in calls if not isinstance(call.arguments, dict)]
    return broken[:1] or calls


class Session:
    """One client of a wire's SDK.

    Parameters:
        wire: the wire of the exchanges.
        asynchronous: whether the decorated function is an `async def`.
    """

    def __init__(self, wire: Wire, *, asynchronous: bool) -> None:
        self._wire = wire
        self._feed = Feed()
        self._runner = asyncio.Runner()
        self._asynchronous = asynchronous
        self._client = self._run(wire.client(self._feed, asynchronous))
        fn = _ask_async if asynchronous else _ask
        self._ask = {
            streamed: wire.call("a-model", client=self._client, stream=streamed)(fn) for streamed in (False, True)
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        close = getattr(self._client, "close", None)
        self._run(close() if close is not None else None)
        self._runner.close()

    def replay(self, exchange: Exchange) -> Answer:
        """Call, and return the module's view of the answer.

        Raises:
            Exception: any error other than the SDK's for the HTTP status, or one that the stream reports.
        """
        self._feed.exchange = exchange
        try:
            result = self._run(self._ask[exchange.streamed](self._prompt(exchange)))
        except Exception as error:
            if (failure := self._wire.failure(error)) is None:
                raise
            return Answer(failure=failure)
        chunks: list[Any] = []
        failure = self._read(result, chunks) if exchange.streamed else None
        pieces = _pieces(chunks) if exchange.streamed else None
        return replace(_answer(result), message=self._second_turn(exchange, result), pieces=pieces, failure=failure)

    def counts(self, exchange: Exchange) -> tuple[int | None, ...]:
        """Call, and return the token counts of the answer, in the order of `COUNTS`.

        Raises:
            Exception: the module raises, but not for an error that the stream reports.
        """
        result = self.first(exchange)
        return tuple(getattr(result, name) for name in COUNTS)

    def first(self, exchange: Exchange) -> Any:
        """Call, read a stream to its end, and return the response or the stream.

        Raises:
            Exception: the module raises, but not for an error that the stream reports.
        """
        self._feed.exchange = exchange
        result = self._run(self._ask[exchange.streamed](self._prompt(exchange)))
        if exchange.streamed:
            self._read(result, [])
        return result

    def echo(self, exchange: Exchange, message: Any) -> list[Any]:
        """Send a message, or a list of items, between two messages of the user; return what was sent in its place."""
        self._feed.exchange = exchange
        turns = message if isinstance(message, list) else [message]
        result = self._run(self._ask[exchange.streamed]([_QUESTION, *turns, _THANKS]))
        if exchange.streamed:
            self._run(result.aclose() if self._asynchronous else result.close())
        return self._feed.sent[self._wire.messages][1:-1]

    def _prompt(self, exchange: Exchange) -> object:
        """Return the messages that were sent, if they are a conversation."""
        turns = exchange.request.get(self._wire.messages)
        return list(turns) if turns and isinstance(turns, list) else "Hello"

    def _read(self, stream: Any, into: list[Any]) -> Failure | None:
        """Read a stream to its end; an error that it reports is part of the answer."""
        try:
            self._run(_read_async(stream, into)) if self._asynchronous else _read(stream, into)
        except Exception as error:
            if not _is_reported(error):
                raise
            return Failure("stream")
        return None

    def _second_turn(self, exchange: Exchange, first: Any) -> Any:
        """Send the answer back in a conversation, and return the message in the request."""
        try:
            answer = first.message_param
        except NoMessageError:
            return self._wire.turn(None)  # there is nothing to send
        sent = self.echo(exchange, answer)
        return self._wire.turn(sent if isinstance(answer, list) else next(iter(sent), None))

    def _run(self, value: Any) -> Any:
        return self._runner.run(_awaited(value)) if inspect.isawaitable(value) else value


def _ask(messages: object) -> Any:
    return messages


async def _ask_async(messages: object) -> Any:
    return messages


async def _awaited(value: Any) -> Any:
    return await value


def _read(stream: Any, into: list[Any]) -> None:
    for chunk, _ in stream:
        into.append(chunk)


async def _read_async(stream: Any, into: list[Any]) -> None:
    async for chunk, _ in stream:
        into.append(chunk)


def _is_reported(error: Exception) -> bool:
    """Return whether the provider reported the error within the stream."""
    return isinstance(error, StreamError) or not _REPORTED.isdisjoint(each.__name__ for each in type(error).__mro__)


def _answer(result: Any) -> Answer:
    """Read every attribute of a response or a stream; none may raise."""
    for name in _ALSO:
        getattr(result, name)
    totals = {name: getattr(result, name) for name in _TOTALS}
    return Answer(**totals, refusal=getattr(result, "refusal", None), calls=_calls(result))


def _calls(result: Any) -> list[Call]:
    """Read the tool calls; the error for invalid arguments contains their text."""
    try:
        return [Call(call.id, call.name, call.args) for call in result.common_tools or ()]
    except ToolArgumentsError as error:
        return [Call(None, error.name, error.arguments)]


def _pieces(chunks: Sequence[Any]) -> Pieces:
    for chunk in chunks:
        for name in (*_TOTALS, *_ALSO):
            getattr(chunk, name)
    return Pieces(
        "".join(chunk.content for chunk in chunks),
        _joined(chunks, "thinking"),
        _joined(chunks, "refusal"),
        tuple(_newest(chunks, name) for name in COUNTS),
    )


def _newest(chunks: Sequence[Any], name: str) -> int | None:
    return next((count for chunk in reversed(chunks) if (count := getattr(chunk, name)) is not None), None)


def _joined(chunks: Sequence[Any], name: str) -> str | None:
    return "".join(getattr(chunk, name, None) or "" for chunk in chunks) or None
