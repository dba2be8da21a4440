"""Call, read every attribute of the result, and distinguish documented errors from others."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, Any

from callwright_runtime import CallwrightError
from tests.support.answers import Answer, Call
from tests.support.library import Book, shelf_of
from tests.support.replies import Event, json_reply, sse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.support.caller import Caller

ANSWER = Answer(
    "It is on the second floor.",
    calls=(Call("shelf_of", '{"title": "Dune"}', "call_1"), Call("shelf_of", '{"title": "Emma"}', "call_2")),
    thinking="Floor one? No.",
    signature="c2ln",
)
READ = (
    *("content", "thinking", "refusal", "finish_reasons", "common_finish_reasons", "model", "id", "usage"),
    *(
        "input_tokens",
        "cached_tokens",
        "cache_write_tokens",
        "output_tokens",
        "reasoning_tokens",
        "common_usage",
        "tools",
        "common_tools",
    ),
    *("message_param", "common_message_param", "citations"),
)
_OURS = ("/callwright/", "/callwright_runtime/")


def is_documented(error: Exception) -> bool:
    """Return whether an error is one of ours, or was raised in the SDK."""
    if isinstance(error, CallwrightError):
        return True
    files = [frame.filename for frame in traceback.extract_tb(error.__traceback__)]
    deepest = next(
        (name for name in reversed(files) if "site-packages" in name or any(our in name for our in _OURS)), ""
    )
    return "site-packages" in deepest


def problem(what: str, do: Callable[[], Any]) -> str | None:
    """Return the undocumented error that a function raises, if any."""
    try:
        do()
    except Exception as error:  # noqa: BLE001  all errors are looked at
        if not is_documented(error):
            return f"{what}: {''.join(traceback.format_exception(error)[-4:])}"
    return None


def problems_of_response(caller: Caller, body: Any, **options: Any) -> list[str]:
    """Return the problems with a response that has this body."""
    caller.server.reply(json_reply(body))
    return _problems(lambda: caller.ask("Where?", **(options or {"tools": [shelf_of]})))


def problems_of_stream(caller: Caller, events: Sequence[Event], **options: Any) -> list[str]:
    """Return the problems with a stream of these events."""
    caller.server.reply(sse(events))

    def read() -> Any:
        stream = caller.ask("Where?", stream=True, **(options or {"tools": [shelf_of]}))
        wrong = problem("reading", lambda: [_read(item) for item in caller.all_of(stream)])
        if wrong:
            raise AssertionError(wrong)
        return stream

    return _problems(read)


def _read(item: Any) -> None:
    """Read an item of a stream: a partial model, or a pair that starts with a chunk."""
    for name in READ if isinstance(item, tuple) else ():
        getattr(item[0], name, None)


def _problems(ask: Callable[[], Any]) -> list[str]:
    results: list[Any] = []
    found = problem("calling", lambda: results.append(ask()))
    if found or not results or isinstance(results[0], Book):
        return [found] if found else []
    reads = {name: (lambda name=name: getattr(results[0], name, None)) for name in READ}
    return [each for name, do in {**reads, "str": lambda: str(results[0])}.items() if (each := problem(name, do))]
