"""Parts and messages that show much: each has a value for every field that its form carries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from callwright_gen.prove.conforming import fault
from callwright_gen.prove.drawn.forms import KINDS, build_part, carried, is_required, media_types, role_of
from callwright_runtime.messages.parts import BaseMessageParam, Part, TextPart
from callwright_runtime.testing.make import find_type

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject

URL = "https://example.com/a?b=c&d=%20#e"
_BYTES = b"\x89PNG\x00\xff"


def telling_messages(subject: Subject) -> Iterator[BaseMessageParam]:
    """Yield one message for each kind of part, with a value for each of its fields."""
    for kind in subject.part_rules:
        if kind in KINDS and subject.part_rules[kind].keep is None:
            yield BaseMessageParam(role_of(kind), [telling_part(subject, kind)])
            yield BaseMessageParam(role_of(kind), [bare_part(subject, kind)])
    if "image" in subject.part_rules:
        yield BaseMessageParam("user", [TextPart("What is this?"), telling_part(subject, "image"), TextPart("?")])


def bare_part(subject: Subject, kind: str) -> Part:
    """Return a part without what it may lack."""
    part: Any = telling_part(subject, kind)
    nullable = {each.name: each.name.replace("provider", "opaque") for each in fields(part) if each.default is None}
    lacking: dict[str, Any] = {name: None for name, of in nullable.items() if not is_required(subject, kind, of)}
    bare: Part = replace(part, **lacking)
    return bare


def telling_opaque(subject: Subject, kind: str) -> str | bytes:
    """Return a signature, of the type that the SDK's messages have for it."""
    reference = subject.inverse.types["message"]
    for opaque in ("c2lnbmVk", b"signed"):
        values: dict[str, Any] = {"text": {"text": "a"}, "thinking": {"thinking": "a"}}.get(
            kind, {"id": "call00001", "name": "a", "args": {}}
        )
        part = build_part(subject.name, kind, {**values, "opaque": opaque})
        sent = subject.response_type._to_provider([BaseMessageParam("assistant", [part])])
        if all(fault(subject.types, find_type(reference), each) is None for each in sent):
            return opaque
    return "c2lnbmVk"


def telling_part(subject: Subject, kind: str) -> Part:
    """Return a part with a value for each field that its form carries."""
    has = carried(subject, kind)
    opaque = telling_opaque(subject, kind) if "opaque" in has else None
    data = {kind: _BYTES, "media_type": media_types(subject, kind)[-1]}
    values: dict[str, dict[str, Any]] = {
        "text": {"text": "Grüße \n!", "opaque": opaque},
        "image": {**data, "detail": "low"},
        "image_url": {"url": URL, "detail": "low"},
        "audio": data,
        "audio_url": {"url": URL},
        "document": {**data, "name": "report"},
        "document_url": {"url": URL},
        "thinking": {"thinking": "Is it?", "opaque": opaque},
        "tool_call": {
            "id": "call00001",
            "name": "weather",
            "args": {"city": "Rome", "at": [1, None]},
            "opaque": opaque,
        },
        "tool_result": {"id": "call00001", "name": "weather", "content": "sunny", "is_error": True},
    }
    wanted = {
        name: value
        for name, value in values[kind].items()
        if name in has or name not in {"opaque", "detail", "is_error", "provider"}
    }
    return build_part(subject.name, kind, wanted)
