"""Messages with the parts that a provider takes, as far as its spec says."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields, replace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from callwright_gen.load.messages import PartRule
from callwright_gen.prove.drawn.texts import json_objects, texts, words
from callwright_gen.shapes import Mapping, Placeholder, Shape, inside, placeholders_of
from callwright_runtime.messages.parts import (
    AudioPart,
    AudioURLPart,
    BaseMessageParam,
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
from callwright_runtime.testing.make import find_type

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
_MEDIA = {"image": "image/png", "audio": "audio/wav", "document": "application/pdf"}
_BYTES = b"\x89PNG\x00\xff"
_URL = "https://example.com/a?b=c&d=%20#e"


def placeholders(subject: Subject, kind: str) -> dict[str, Placeholder]:
    """Return what the form of a part has of the part, by field."""
    shapes = [subject.loaded.shape("messages", "parts", kind, key) for key in ("shape", "text", "message")]
    return {each.path: each for shape in shapes for each in placeholders_of(shape) if each.root == "part"}


def carried(subject: Subject, kind: str) -> set[str]:
    """Return the fields of a part that its form carries."""
    rule = subject.part_rules[kind]
    beside = ["opaque"] if rule.opaque_key or rule.or_key else []
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


def messages(subject: Subject) -> SearchStrategy[BaseMessageParam]:
    """Return messages of each role with parts that the provider takes, in an order that its forms can keep."""
    known = [kind for kind in KINDS if kind in subject.part_rules and subject.part_rules[kind].keep is None]
    user = [kind for kind in known if kind not in _ROLES]
    options = [
        st.lists(st.one_of([_part(subject, kind) for kind in user]), min_size=1, max_size=3).map(_message("user"))
    ]
    answer = [_maybe(subject, kind) for kind in ("thinking", "text", "tool_call") if kind in known]
    options.append(st.tuples(*answer).map(_joined).filter(bool).map(_message("assistant")))
    if "tool_result" in known:
        options.append(_part(subject, "tool_result").map(lambda part: _message("tool")([part])))
    return st.one_of(options)


def _joined(found: tuple[list[Part], ...]) -> list[Part]:
    return [part for parts in found for part in parts]


def _message(role: Any) -> Callable[[list[Part]], BaseMessageParam]:
    return lambda parts: BaseMessageParam(role, parts)


def _maybe(subject: Subject, kind: str) -> SearchStrategy[list[Part]]:
    most = 2 if kind == "tool_call" else 1
    return st.lists(_part(subject, kind), max_size=most, unique_by=_identity)


def _identity(part: Part) -> Any:
    return part.id if isinstance(part, ToolCallPart) else id(part)


def _part(subject: Subject, kind: str) -> SearchStrategy[Part]:
    has = carried(subject, kind)
    values = {
        name: strategy
        for name, strategy in _values(subject, kind).items()
        if name in has or name not in {"opaque", "detail", "is_error", "provider"}
    }
    return st.builds(_build, st.just(subject.name), st.just(kind), st.fixed_dictionaries(values))


def _build(provider: str, kind: str, values: dict[str, Any]) -> Part:
    owner: dict[str, Any] = {"provider": provider} if values.get("opaque") is not None else {}
    return KINDS[kind](**values, **owner)


def _values(subject: Subject, kind: str) -> dict[str, SearchStrategy[Any]]:
    ids = st.integers(1, 99999).map(lambda number: f"call{number:05}")
    opaque = _opaque(subject, kind) if "opaque" in carried(subject, kind) else st.none()
    data = {kind: st.binary(min_size=1, max_size=6), "media_type": st.sampled_from(media_types(subject, kind))}
    values: dict[str, dict[str, SearchStrategy[Any]]] = {
        "text": {"text": texts(), "opaque": opaque},
        "image": {**data, "detail": st.none() | st.sampled_from(["low", "high"])},
        "image_url": {"url": st.just(_URL), "detail": st.none() | st.sampled_from(["low", "high"])},
        "audio": data,
        "audio_url": {"url": st.just(_URL)},
        "document": {**data, "name": words()},
        "document_url": {"url": st.just(_URL)},
        "thinking": {"thinking": texts(), "opaque": opaque},
        "tool_call": {"id": ids, "name": words(), "args": json_objects(), "opaque": opaque},
        "tool_result": {"id": ids, "name": words(), "content": texts(), "is_error": st.booleans()},
    }
    return values[kind]


def _opaque(subject: Subject, kind: str) -> SearchStrategy[Any]:
    """Return what comes back with a part: a signature, or the key that a text was read from."""
    rule = subject.part_rules[kind]
    if rule.or_key is not None:
        return st.none()
    as_bytes = isinstance(telling_opaque(subject, kind), bytes)
    signed: SearchStrategy[Any] = st.binary(min_size=3, max_size=9)
    signed = signed if as_bytes else signed.map(lambda data: base64.b64encode(data).decode())
    return signed if is_required(subject, kind, "opaque") else st.none() | signed


def is_required(subject: Subject, kind: str, field: str) -> bool:
    """Return whether a part is refused if a field is null: the form has the key of the field in any case."""
    shape = subject.loaded.shape("messages", "parts", kind, "shape")
    return shape is not None and field in _unconditional(shape)


def _unconditional(shape: Shape) -> set[str]:
    match shape:
        case Placeholder(path=path):
            return {path}
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


def telling_messages(subject: Subject) -> Iterator[BaseMessageParam]:
    """Yield one message for each kind of part, with a value for each of its fields."""
    for kind in subject.part_rules:
        if kind in KINDS and subject.part_rules[kind].keep is None:
            yield BaseMessageParam(role_of(kind), [telling_part(subject, kind)])
            yield BaseMessageParam(role_of(kind), [_bare_part(subject, kind)])
    if "image" in subject.part_rules:
        yield BaseMessageParam("user", [TextPart("What is this?"), telling_part(subject, "image"), TextPart("?")])


def _bare_part(subject: Subject, kind: str) -> Part:
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
        part = _build(subject.name, kind, {**values, "opaque": opaque})
        sent = subject.response_type._to_provider([BaseMessageParam("assistant", [part])])
        if all(subject.types.fault(find_type(reference), each) is None for each in sent):
            return opaque
    return "c2lnbmVk"


def telling_part(subject: Subject, kind: str) -> Part:
    """Return a part with a value for each field that its form carries."""
    has = carried(subject, kind)
    held = "opaque" in has and subject.part_rules[kind].or_key is None
    opaque = telling_opaque(subject, kind) if held else None
    data = {kind: _BYTES, "media_type": media_types(subject, kind)[-1]}
    values: dict[str, dict[str, Any]] = {
        "text": {"text": "Grüße \n!", "opaque": opaque},
        "image": {**data, "detail": "low"},
        "image_url": {"url": _URL, "detail": "low"},
        "audio": data,
        "audio_url": {"url": _URL},
        "document": {**data, "name": "report"},
        "document_url": {"url": _URL},
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
    return _build(subject.name, kind, wanted)
