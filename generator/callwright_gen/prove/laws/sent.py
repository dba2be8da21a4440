"""sent: a request holds everything that was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from callwright_gen.prove.asking import MODEL, ask
from callwright_gen.prove.broken import BrokenLawError, require_equal
from callwright_gen.prove.drawn.asks import MODEL_WORDS, SYSTEM, TOOL_WORDS, asks, telling_asks
from callwright_gen.prove.law import Law

if TYPE_CHECKING:
    from callwright_gen.prove.drawn.asks import Ask
    from callwright_gen.prove.subject import Subject
    from callwright_runtime.testing.request import Request


def check_sent(subject: Subject, asked: Ask) -> None:
    """Require that a request holds the model, the system prompt, the tools, the schema and the params.

    Raises:
        BrokenLawError: something is missing.
    """
    _, requests = ask(subject, asked)
    (request,) = requests
    require_equal(request.model, MODEL, "the model is not sent", ("call", "model"), request.arguments)
    require_equal(request.stream, asked.stream, "a stream is not asked for", ("call", "stream"), request.arguments)
    texts = list(_values(request.arguments))
    if asked.system:
        _require_words((SYSTEM,), texts, "the system prompt", ("messages", "system"), request)
    if asked.tools:
        _require_words(TOOL_WORDS, texts, "the tool", ("tools", "shape"), request)
    if asked.structured:
        _require_words(MODEL_WORDS, texts, "the schema of the response model", ("json", "schema"), request)
        _require_forced(request)
    _require_params(subject, asked, request)


def _require_forced(request: Request) -> None:
    """Require that the tool that is forced, if one is by its name, is one that is sent."""
    if request.forced_tool is not None and request.forced_tool not in request.tool_names:
        what = f"the tool {request.forced_tool!r} is forced, but not sent"
        raise BrokenLawError(what, ("tools", "force"), got=request.tool_names, made=request.arguments)


def _require_words(words: Sequence[str], texts: list[Any], what: str, loc: tuple[str, ...], request: Request) -> None:
    found = "\n".join(each for each in texts if isinstance(each, str))
    for word in words:
        if word not in found:
            raise BrokenLawError(f"{what} is not sent whole: {word!r} is missing", loc, made=request.arguments)


def _require_params(subject: Subject, asked: Ask, request: Request) -> None:
    targets = subject.loaded.spec.params.common.targets()
    for name, value in asked.params.items():
        wanted = cast("list[Any]", value)[0] if isinstance(value, list) else value
        loc = ("params", "common", name)
        target = (targets[name] or "").partition("|")[0]
        found = list(_values(request.arguments))
        if wanted not in found:
            raise BrokenLawError(f"the call param {name!r} is not sent as {target!r}", loc, made=request.arguments)


def _values(data: Any) -> Iterator[Any]:
    """Yield the keys and values in plain data."""
    if isinstance(data, Mapping):
        for key, value in cast("Mapping[Any, Any]", data).items():
            yield key
            yield from _values(value)
    elif isinstance(data, Sequence) and not isinstance(data, str | bytes):
        for item in cast("Sequence[Any]", data):
            yield from _values(item)
    elif isinstance(data, str | bytes | int | float | None):
        yield data
    else:
        yield str(data)


SENT = Law(
    "sent",
    "a request holds the model, the system prompt, the tools, the schema and the call params that were asked for",
    asks,
    check_sent,
    telling_asks,
)
