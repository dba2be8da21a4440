"""The forms that a spec gives to parts of messages: what they carry, and what they need."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any

from callwright_gen.load.messages import PartRule
from callwright_gen.shapes import Mapping, Placeholder, Shape, inside, placeholders_of
from callwright_runtime.messages.parts import (
    AudioPart,
    AudioURLPart,
    DocumentPart,
    DocumentURLPart,
    ImagePart,
    ImageURLPart,
    Part,
    Role,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
)

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject

KINDS: dict[str, type[Part]] = {
    "text": TextPart,
    "image": ImagePart,
    "image_url": ImageURLPart,
    "audio": AudioPart,
    "audio_url": AudioURLPart,
    "document": DocumentPart,
    "document_url": DocumentURLPart,
    "thinking": ThinkingPart,
    "tool_call": ToolCallPart,
    "tool_result": ToolResultPart,
}
"""The class of each kind of part. `cache_control` is a mark of another part."""
_ROLES: dict[str, Role] = {"thinking": "assistant", "tool_call": "assistant", "tool_result": "tool"}
_FILLING = ("default", "text_or")
_MEDIA = {"image": "image/png", "audio": "audio/wav", "document": "application/pdf"}


def placeholders(subject: Subject, kind: str) -> dict[str, Placeholder]:
    """Return what the form of a part has of the part, by field."""
    shapes = [subject.loaded.shape("messages", "parts", kind, key) for key in ("shape", "text", "message")]
    return {each.path: each for shape in shapes for each in placeholders_of(shape) if each.root == "part"}


def carried(subject: Subject, kind: str) -> set[str]:
    """Return the fields of a part that its form carries."""
    rule = subject.part_rules[kind]
    beside = ["opaque"] if rule.opaque_key else []
    return {*placeholders(subject, kind), *beside}


def unreadable(subject: Subject, kind: str) -> bool:
    """Return whether a spec says that a part is not read back: its form lacks a field, or is that of other parts."""
    if subject.part_rules[kind].keep is not None:
        return False
    needed = {each.name for each in fields(KINDS[kind]) if each.default is MISSING and each.default_factory is MISSING}
    has = carried(subject, kind)
    needed -= {"id"}
    if kind == "tool_result" and "id" in has:  # its name is found by its id
        needed -= {"name"}
    return not needed <= has or any(
        other != kind and _form(subject, other) == _form(subject, kind) for other in subject.part_rules
    )


def is_bare(subject: Subject, kind: str) -> bool:
    """Return whether the form of a part is its data alone."""
    return isinstance(subject.loaded.shape("messages", "parts", kind, "shape"), Placeholder)


def _form(subject: Subject, kind: str) -> Any:
    """Return the form of a part without its places in the spec."""
    rule: PartRule = subject.part_rules[kind]
    return rule.shape or rule.message or rule.text or kind


def is_required(subject: Subject, kind: str, field: str) -> bool:
    """Return whether a part is refused if a field is null: the form has the key of the field in any case."""
    shape = subject.loaded.shape("messages", "parts", kind, "shape")
    return shape is not None and field in _unconditional(shape)


def _unconditional(shape: Shape) -> set[str]:
    match shape:
        case Placeholder(path=path, pipes=pipes):
            return set[str]() if any(pipe.name in _FILLING for pipe in pipes) else {path}
        case Mapping(entries=entries):
            return {name for entry in entries if not entry.optional for name in _unconditional(entry.shape)}
        case _:
            return {name for inner in inside(shape) for name in _unconditional(inner)}


def media_types(subject: Subject, kind: str) -> list[str]:
    """Return the media types that a part can have."""
    accepted = list(subject.part_rules[kind].accept) if kind in subject.part_rules else []
    return accepted or [_MEDIA.get(kind, "text/plain")]


def role_of(kind: str) -> Role:
    """Return the role of messages that have a kind of part."""
    return _ROLES.get(kind, "user")


def build_part(provider: str, kind: str, values: dict[str, Any]) -> Part:
    """Return a part of a kind, owned by its provider if it has opaque data."""
    owner: dict[str, Any] = {"provider": provider} if values.get("opaque") is not None else {}
    return KINDS[kind](**values, **owner)
