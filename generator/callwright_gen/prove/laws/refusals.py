"""refusals: what the provider cannot do raises, and nothing is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from callwright_gen.prove.asking import ask
from callwright_gen.prove.broken import BrokenLawError
from callwright_gen.prove.drawn.asks import Ask, missing_params
from callwright_gen.prove.drawn.forms import is_required
from callwright_gen.prove.law import Law, no_values
from callwright_runtime.errors import ArgumentValueError, UnsupportedError
from callwright_runtime.messages.parts import (
    AudioPart,
    AudioURLPart,
    BaseMessageParam,
    CacheControlPart,
    DocumentPart,
    DocumentURLPart,
    ImagePart,
    ImageURLPart,
    Part,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
)

if TYPE_CHECKING:
    from callwright_gen.problems import Loc
    from callwright_gen.prove.subject import Subject

_STRANGE = "x-strange/unknown"
_PARTS: dict[str, Part] = {
    "image": ImagePart(b"data", "image/png"),
    "image_url": ImageURLPart("https://example.com/a.png"),
    "audio": AudioPart(b"data", "audio/wav"),
    "audio_url": AudioURLPart("https://example.com/a.wav"),
    "document": DocumentPart(b"data"),
    "document_url": DocumentURLPart("https://example.com/a.pdf"),
    "thinking": ThinkingPart("Hm."),
    "tool_call": ToolCallPart("call00001", "weather", {}),
    "tool_result": ToolResultPart("call00001", "weather", "sunny"),
    "cache_control": CacheControlPart(),
}
_OF_STRANGE_TYPE: dict[str, Part] = {
    "image": ImagePart(b"data", _STRANGE),
    "audio": AudioPart(b"data", _STRANGE),
    "document": DocumentPart(b"data", _STRANGE),
}


@dataclass(frozen=True)
class Refused:
    """A request that the provider cannot take, and the place in the spec that says so."""

    asked: Ask
    loc: Loc


def check_refusals(subject: Subject, refused: Refused) -> None:
    """Require that a request raises before anything is sent.

    Raises:
        BrokenLawError: it does not.
    """
    try:
        _, requests = ask(subject, refused.asked)
    except (UnsupportedError, ArgumentValueError):
        return
    what = "the spec says that the provider does not take this, but it is sent"
    raise BrokenLawError(what, refused.loc, made=requests[0].arguments)


def _telling(subject: Subject) -> Iterator[Refused]:
    rules = subject.part_rules
    for kind, part in _PARTS.items():
        loc = ("messages", "parts", kind)
        if kind not in rules or (kind == "thinking" and is_required(subject, kind, "opaque")):
            yield Refused(Ask((_message(kind, part),)), loc)
        elif rules[kind].accept and kind in _OF_STRANGE_TYPE:
            yield Refused(Ask((_message(kind, _OF_STRANGE_TYPE[kind]),)), (*loc, "accept"))
    if not subject.takes_tools:
        yield Refused(Ask((_message("text", TextPart("a")),), tools=True), ("tools",))
    for name, value in missing_params(subject).items():
        yield Refused(Ask((_message("text", TextPart("a")),), params={name: value}), ("params", "common", name))


def _message(kind: str, part: Part) -> BaseMessageParam:
    role: Any = {"tool_call": "assistant", "thinking": "assistant", "tool_result": "tool"}.get(kind, "user")
    return BaseMessageParam(role, [TextPart("Hello."), part] if role == "user" else [part])


REFUSALS = Law(
    "refusals",
    "what the spec says that the provider cannot do raises, and nothing is sent",
    no_values,
    check_refusals,
    _telling,
)
