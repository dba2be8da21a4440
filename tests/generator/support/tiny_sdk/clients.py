"""The clients. One without answers of its own takes the answers that all share."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator
    from typing import Unpack

    from tiny_sdk.params import AllValues, OtherValues

HOME = "TINY_HOME"  # the variable with the server's address
ANSWERS: list[Any] = []
SENT: list[dict[str, Any]] = []


class Flow:
    """A stream."""

    def __init__(self, events: Iterable[Any]) -> None:
        self.events = iter(events)
        self.closed = False

    def __iter__(self) -> Iterator[Any]:
        return self.events

    def close(self) -> None:
        """End the stream."""
        self.closed = True


class AsyncFlow:
    """A stream that is read asynchronously."""

    def __init__(self, events: Iterable[Any]) -> None:
        self.events = iter(events)

    async def __aiter__(self) -> AsyncIterator[Any]:
        for event in self.events:
            yield event

    async def close(self) -> None:
        """End the stream."""


class Job:
    """A call that is not sent before it is run."""

    def __init__(self, talk: Talk, values: dict[str, Any]) -> None:
        self._talk = talk
        self._values = values

    def run(self) -> Any:
        """Send it."""
        return self._talk.send(**self._values)


class Talk:
    """Where calls are made."""

    def __init__(self, answers: list[Any], sent: list[dict[str, Any]]) -> None:
        self._answers = answers
        self._sent = sent

    def _answer(self, values: dict[str, Any]) -> Any:
        self._sent.append(values)
        return self._answers.pop(0)

    def send(self, *, engine: str, turns: list[Any], live: bool = False, **values: Unpack[OtherValues]) -> Any:
        """Return the next answer, or its events."""
        answer = self._answer({"engine": engine, "turns": turns, **({"live": live} if live else {}), **values})
        return Flow(answer) if isinstance(answer, list) else answer

    def flow(self, *, engine: str, turns: list[Any], **values: Unpack[OtherValues]) -> Flow:
        """Return the events of the next answer."""
        return Flow(self._answer({"engine": engine, "turns": turns, **values}))

    def late(self, *, engine: str, turns: list[Any], **values: Unpack[OtherValues]) -> Iterator[Any]:
        """Yield the events of the next answer, requested with the first event."""
        yield from self._answer({"engine": engine, "turns": turns, **values})

    def moody(self, *, engine: str, turns: list[Any], mood: str = "calm") -> Any:
        """Return the next answer, which depends on the mood."""
        return self._answer({"engine": engine, "turns": turns, "mood": mood})

    def prepare(self, **values: Unpack[AllValues]) -> Job:
        """Make a call that `run` sends."""
        return Job(self, values)


class AsyncTalk(Talk):
    """Where async calls are made."""

    async def send(self, *, engine: str, turns: list[Any], live: bool = False, **values: Unpack[OtherValues]) -> Any:
        """Return the next answer, or its events."""
        answer = self._answer({"engine": engine, "turns": turns, **({"live": live} if live else {}), **values})
        return AsyncFlow(answer) if isinstance(answer, list) else answer

    async def agen(self, *, engine: str, turns: list[Any], **values: Unpack[OtherValues]) -> AsyncIterator[Any]:
        """Yield the events of the next answer."""
        for event in self._answer({"engine": engine, "turns": turns, **values}):
            yield event


class Client:
    """A client."""

    def __init__(self, *answers: Any, home: str = "the usual one", key: str = "") -> None:
        self.home, self.key = home, key
        self.sent: list[dict[str, Any]] = [] if answers else SENT
        self._answers = list(answers) if answers else ANSWERS

    @property
    def talk(self) -> Talk:
        """Where calls are made."""
        return Talk(self._answers, self.sent)


class AsyncClient:
    """An async client."""

    def __init__(self, *answers: Any, home: str = "the usual one", key: str = "") -> None:
        self.home, self.key = home, key
        self.sent: list[dict[str, Any]] = [] if answers else SENT
        self._answers = list(answers) if answers else ANSWERS

    @property
    def talk(self) -> AsyncTalk:
        """Where calls are made."""
        return AsyncTalk(self._answers, self.sent)


class DualClient(Client):
    """A client with sync and async methods."""

    @property
    def atalk(self) -> AsyncTalk:
        """Where async calls are made."""
        return AsyncTalk(self._answers, self.sent)


@asynccontextmanager
async def open_client() -> AsyncIterator[AsyncClient]:
    """Return an async client that exists only inside `async with`."""
    yield AsyncClient()


def send(**values: Unpack[AllValues]) -> Any:
    """Make a call without a client."""
    return Client().talk.send(**values)


async def send_async(**values: Unpack[AllValues]) -> Any:
    """Make an async call without a client."""
    return await AsyncClient().talk.send(**values)
