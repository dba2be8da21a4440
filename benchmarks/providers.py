"""A decorated call, compared with the SDK call that it makes, for every provider of the tests, over loopback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from benchmarks.calls import Book, looking_up
from benchmarks.canned import BOOK
from benchmarks.measure import Case, Compared, Effort, Row, compare
from tests.support.answers import Answer, Call
from tests.support.caller import MODEL, Caller
from tests.support.loopback import Loopback
from tests.support.providers import NAMES, provider_of

_CHUNKS = 500
_PLAIN = Answer("hi")
_CALLED = Answer(calls=(Call("look_up_0", BOOK),))
_BUDGETS = {"plain call": 1.05, "call with 10 tools": 1.10, "response_model": 1.10, "streamed chunk": 1.20}


def cases() -> Iterator[Case]:
    """Yield a case for each kind of call and each provider."""
    for kind, budget in _BUDGETS.items():
        for name in NAMES:
            yield Case(f"{name}: {kind}, loopback", partial(_row, name, kind, budget))


def _row(name: str, kind: str, budget: float, effort: Effort) -> Row:
    with Loopback() as server:
        provider = provider_of(name)
        server.reader = getattr(provider.wire, "request_of", None)
        caller = Caller(provider, server, asynchronous=False)
        try:
            found = _KINDS[kind](caller, effort)
        finally:
            caller.finish()
    per, what = (_CHUNKS, " a chunk") if kind == "streamed chunk" else (1, "")
    return found.row(f"{name}: {kind}, loopback", budget, per=per, what=what)


def _plain(caller: Caller, effort: Effort) -> Compared:
    caller.server.respond(lambda request: caller.reply(request, _PLAIN))
    return _compared(caller, effort, lambda response: response.content)


def _tools(caller: Caller, effort: Effort) -> Compared:
    caller.server.respond(lambda request: caller.reply(request, _CALLED))
    return _compared(caller, effort, lambda response: response.tool, tools=looking_up(10))


def _response_model(caller: Caller, effort: Effort) -> Compared:
    caller.will_fill(BOOK)
    return _compared(caller, effort, lambda book: book, response_model=Book)


def _stream(caller: Caller, effort: Effort) -> Compared:
    caller.server.respond(lambda request: caller.reply(request, Answer("a word" * _CHUNKS)))
    return _compared(caller, effort, _read, read_own=_read, times=2, stream=True)


def _read(stream: Any) -> None:
    for _ in stream:
        pass


def _same(response: Any) -> Any:
    return response


def _compared(
    caller: Caller,
    effort: Effort,
    read: Callable[[Any], object],
    read_own: Callable[[Any], object] = _same,
    times: int = 40,
    **options: Any,
) -> Compared:
    def ask() -> str:
        return "hello"

    decorated = caller.decorate(ask, **options)
    create, kwargs = _own_call(caller, ask, options)
    ours, theirs = lambda: read(decorated()), lambda: read_own(create(**kwargs))
    return compare(ours, theirs, times=times, rounds=effort.rounds(11))


def _own_call(
    caller: Caller, fn: Callable[..., Any], options: dict[str, Any]
) -> tuple[Callable[..., Any], dict[str, Any]]:
    """Return the SDK's method, and the arguments that a decorated call passes to it."""
    model = options.get("response_model")
    tools = options.get("tools")
    if model is not None:
        tools = [model]
    create, _, _, _, kwargs = caller.provider.module.setup_call(
        model=MODEL,
        client=caller.client,
        fn=fn,
        fn_args={},
        dynamic_config=fn(),
        tools=tools,
        json_mode=False,
        call_params=None,
        response_model=model,
        stream=options.get("stream", False),
    )
    return create, kwargs


_KINDS = {
    "plain call": _plain,
    "call with 10 tools": _tools,
    "response_model": _response_model,
    "streamed chunk": _stream,
}
