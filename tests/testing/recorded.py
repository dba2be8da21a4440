"""Calls of every kind, for recordings: what a test sees of their answers."""

from __future__ import annotations

import asyncio
import inspect
import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from callwright_runtime import Messages
from callwright_runtime.errors import ConnectionFailed, RateLimited, ServerError, classify
from callwright_runtime.testing import Cut, Reply, Request, ToolCall, Usage
from callwright_runtime.testing.recordings.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable


class Book(BaseModel):
    """A structured answer."""

    title: str
    year: int


def weather(city: str) -> str:
    """Return the weather."""
    return f"sun in {city}"


class DroppedError(ConnectionError):
    """A connection that breaks off."""


TOLD = "a-header-of-an-error"
BOTH = (ToolCall("weather", city="Rome"), ToolCall("weather", city="Bari é🇮🇹"))
REPLIES: dict[str, Any] = {
    "plain": Reply("Grüße 👩‍🚀!\n\nTwo\tlines: yes.", usage=Usage(100, 50, cached_tokens=20)),
    "tool": Reply("One moment.", tool_calls=BOTH[:1]),
    "parallel": Reply(tool_calls=BOTH, interleave=True),
    "thinking": Reply("Yes.", thinking="Is it?\nIt is."),
    "refusal": Reply(refusal="No."),
    "length": Reply("And so", finish="length"),
    "structured": Reply(structured=Book(title="Ulysses", year=1922)),
    "limited": Reply.error(RateLimited, "slow down", headers={"retry-after": "2", "x-team": TOLD}),
    "failing": Reply.error(ServerError),
    "unreachable": Reply.error(ConnectionFailed),
    "cut": Reply("Hello, world", cut=Cut(after=3, error=DroppedError("gone"))),
}
STREAMED = tuple(name for name in REPLIES if name not in {"limited", "failing"})


def reply(request: Request) -> Any:
    """Answer a question by the first word of its last line."""
    asked = str(request.messages)
    return next(answer for name, answer in REPLIES.items() if f"ask:{name}:" in asked)


def _own(name: str, kind: str, stream: bool) -> Callable[..., Any]:
    call = import_module(f"callwright.{name}").call
    options: dict[str, Any] = {"stream": stream} if stream else {}
    if kind in {"tool", "parallel"}:
        options["tools"] = [weather]
    if kind == "structured":
        options |= {"response_model": Book}
    return call("test-model", **options)


def run_all(name: str, *, asynchronous: bool) -> dict[str, Any]:
    """Make a call of every kind, plain and streamed, and return what is seen of each.

    Parameters:
        name: the provider.
        asynchronous: whether the decorated functions are async.
    """
    kinds = [(kind, False) for kind in REPLIES] + [(kind, True) for kind in STREAMED]
    with asyncio.Runner() as runner:

        def run(value: Any) -> Any:
            return runner.run(_awaited(value)) if inspect.isawaitable(value) else value

        return {
            f"{kind}{' streamed' if stream else ''}": _seen(name, kind, stream, asynchronous, run)
            for kind, stream in kinds
        }


async def _awaited(value: Any) -> Any:
    return await value


def _seen(name: str, kind: str, stream: bool, asynchronous: bool, run: Callable[[Any], Any]) -> Any:
    def ask(what: str) -> Any:
        return [Messages.System("Be brief."), Messages.User(f"ask:{what}:\nin lines")]

    async def ask_async(what: str) -> Any:
        return ask(what)

    read: list[Any] = []
    try:
        result = run(_own(name, kind, stream)(ask_async if asynchronous else ask)(kind))
        if not stream:
            return shown(result)
        run(_read_async(result, read)) if asynchronous else _read(result, read)
    except Exception as error:  # noqa: BLE001  the SDK's own
        return {"read": [shown(each) for each in read], "error": shown_error(error)}
    whole = None if kind == "structured" else shown(result)
    return {"read": [shown(each) for each in read], "whole": whole}


def _read(stream: Any, into: list[Any]) -> None:
    into.extend(stream)


async def _read_async(stream: Any, into: list[Any]) -> None:
    async for each in stream:
        into.append(each)  # noqa: PERF401  it keeps what was read before an error


def shown(value: Any) -> Any:
    """Return every property of a response, a stream, a chunk or a tool, and the SDK's object in it, as plain data."""
    if isinstance(value, BaseModel):
        return (type(value).__name__, plain(value))
    if isinstance(value, tuple):
        return tuple(shown(each) for each in value)
    if value is None or not type(value).__module__.startswith("callwright"):
        return plain(value)
    names = [name for name in dir(type(value)) if isinstance(getattr(type(value), name), property)]
    return {name: _property(value, name) for name in names if not name.startswith("_") and name not in _HELD}


_HELD = frozenset({"tools", "tool", "tool_types", "response", "state", "common_tools"})


def _property(value: Any, name: str) -> Any:
    try:
        return plain(getattr(value, name))
    except Exception as error:  # noqa: BLE001  that it raises is what is seen
        return (type(error).__name__, str(error))


def shown_error(error: BaseException) -> Any:
    """Return what can be seen of an error, and what it means in common words."""
    failure = classify(error)
    meaning = None if failure is None else (type(failure), failure.status, failure.code, failure.retry_after)
    cause = error.__cause__
    classes = [each.__name__ for each in type(error).__mro__]  # one SDK makes its classes anew for each client
    text = re.sub(r"headers: \{[^}]*\}", "", str(error))  # one SDK says them; a recording has none
    return (classes, text, meaning, None if cause is None else shown_error(cause))
