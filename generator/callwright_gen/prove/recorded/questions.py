"""The questions that every provider is asked, by name, and what is sent for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from callwright_gen.prove.asking import ask
from callwright_gen.prove.drawn.asks import Ask, supported_params
from callwright_gen.prove.drawn.forms import KINDS, carried, role_of
from callwright_gen.prove.drawn.telling import bare_part, telling_part
from callwright_runtime.messages.parts import (
    BaseMessageParam,
    CacheControlPart,
    DocumentPart,
    Part,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from callwright_runtime.testing.recordings.plain import plain
from callwright_runtime.testing.recordings.private import without_headers

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject

_HELLO = (BaseMessageParam("user", [TextPart("Hello.")]),)
_TOLD = (
    BaseMessageParam("user", "Sun?"),
    BaseMessageParam(
        "assistant",
        [
            TextPart("Let me see."),
            ToolCallPart("call00001", "weather", {"city": "Rome"}),
            ToolCallPart("call00002", "time", {}),
        ],
    ),
    BaseMessageParam(
        "tool",
        [ToolResultPart("call00001", "weather", "sun"), ToolResultPart("call00002", "time", "", is_error=True)],
    ),
    BaseMessageParam("user", [TextPart("So?"), TextPart("Well?")]),
)


def questions(subject: Subject) -> Iterator[tuple[str, Ask]]:
    """Yield what is asked of a provider, as far as its spec says that it can do it."""
    for kind in subject.part_rules:
        if kind in KINDS and subject.part_rules[kind].keep is None:
            part, bare = telling_part(subject, kind), bare_part(subject, kind)
            yield kind, Ask((BaseMessageParam(role_of(kind), [part]),))
            if bare != part:
                yield f"{kind}, bare", Ask((BaseMessageParam(role_of(kind), [bare]),))
    if "document" in subject.part_rules and "name" in carried(subject, "document"):
        document = cast("DocumentPart", telling_part(subject, "document"))
        named = replace(document, name="Plan (2): été.v1.pdf")
        yield "document, with a long name", Ask((BaseMessageParam("user", [named]),))
    if "cache_control" in subject.part_rules:
        cached: list[Part] = [TextPart("Long."), CacheControlPart()]
        yield "cached", Ask((BaseMessageParam("system", cached), BaseMessageParam("user", cached)))
    yield "two pictures", Ask((BaseMessageParam("user", [TextPart("?"), *_pictures(subject), TextPart("!")]),))
    if subject.takes_tools:
        yield "conversation", Ask(_TOLD, system=True, tools=True)
        yield "strict tool", Ask(_HELLO, tools=True, strict=True)
        yield "structured, with tools", Ask(_HELLO, structured=True, tools=True, system=True)
    yield "structured", Ask(_HELLO, structured=True)
    if (instead := subject.provider.json.instead_of_tool) is not None:
        yield "structured, without a tool", Ask(_HELLO, structured=True, params=_nested(instead.param, instead.when))
    yield "structured, streamed", Ask(_HELLO, structured=True, stream=True)
    for strict in (None, True, False):
        name = {None: "", True: ", strict", False: ", not strict"}[strict]
        yield f"JSON by schema{name}", Ask(_HELLO, structured=True, json_mode=True, strict=strict)
    yield "JSON", Ask(_HELLO, json_mode=True)
    yield "stream", Ask(_HELLO, stream=True)
    yield "params", Ask(_HELLO, params=supported_params(subject))


def _nested(path: str, value: Any) -> dict[str, Any]:
    name, _, rest = path.partition(".")
    return {name: _nested(rest, value) if rest else value}


def _pictures(subject: Subject) -> list[Any]:
    return [telling_part(subject, kind) for kind in ("image", "image_url") if kind in subject.part_rules]


def sent_for(subject: Subject, asked: Ask) -> Any:
    """Return the arguments that are sent for a question, or the error that is raised, as plain data."""
    try:
        _, requests = ask(subject, asked)
    except Exception as error:  # noqa: BLE001 - a refusal is an answer, too
        return {"raises": f"{type(error).__name__}: {error}"}
    return without_headers(plain(requests[0].arguments))
