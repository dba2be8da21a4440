"""Messages read back: `case` branches made of the shapes that parts are written in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations

from callwright_gen.code import Code, literal, name
from callwright_gen.emit.patterns import Pattern
from callwright_gen.emit.specificity import ambiguous, most_specific_first
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.load.messages import PartRule

PART_CLASSES = {
    "text": "TextPart",
    "image": "ImagePart",
    "image_url": "ImageURLPart",
    "audio": "AudioPart",
    "audio_url": "AudioURLPart",
    "document": "DocumentPart",
    "document_url": "DocumentURLPart",
    "thinking": "ThinkingPart",
    "tool_call": "ToolCallPart",
    "tool_result": "ToolResultPart",
    "cache_control": "CacheControlPart",
}
# What a part cannot be made without, and what stands for it where a shape does not say it.
_REQUIRED = {
    "text": {"text"},
    "image": {"image", "media_type"},
    "image_url": {"url"},
    "audio": {"audio", "media_type"},
    "audio_url": {"url"},
    "document": {"document"},
    "document_url": {"url"},
    "thinking": {"thinking"},
    "tool_call": {"name", "args"},
    "tool_result": {"content"},
    "cache_control": set[str](),
}
_UNSAID = {"tool_call": {"id": "None"}, "tool_result": {"id": "None", "name": '""'}}


@dataclass(frozen=True)
class CaseView:
    """One branch of a `match`."""

    pattern: Code
    body: Code


@dataclass(frozen=True)
class TextReader:
    """How a text beside the content is read back: its key, that of what seals it, and the part made of them."""

    key: Code
    seal: Code
    part: Code


def readers(writer: Writer, kinds: list[str], subject: str = "block", way: str = "shape") -> list[CaseView]:
    """Write readers, the most specific first; of those that look alike, the ones that media types tell apart."""
    rules = writer.provider.loaded.spec.messages.parts.rules()
    found = {kind: writer.provider.loaded.shape("messages", "parts", kind, way) for kind in kinds}
    written = {kind: shape for kind, shape in found.items() if shape is not None}
    shared = {one for one, other in permutations(written, 2) if ambiguous(written[one], written[other])}
    told_apart = [kind for kind in most_specific_first(written) if kind not in shared or rules[kind].accept]
    return [
        reader for kind in told_apart for reader in _reader(writer, kind, subject, way, by_media_type=kind in shared)
    ]


def _reader(writer: Writer, kind: str, subject: str, way: str, *, by_media_type: bool) -> list[CaseView]:
    shape = writer.provider.loaded.shape("messages", "parts", kind, way)
    pattern = Pattern(writer.rt, kind, subject)
    if by_media_type:
        pattern.guards.append(f"media_type in {accepted_name(kind)}")
    written = pattern.write(shape or shapes.Literal(None, ()))
    kept = {"opaque": subject} if way == "keep" else {}
    values = {**_UNSAID.get(kind, {}), **pattern.values, **kept}
    if str(written).isidentifier() or not _REQUIRED[kind] <= values.keys():
        return []  # nothing tells it apart, or not all of the part can be read back: it stays as it is
    arguments = [f"{name(key)}={_field(writer, kind, way, key, value)}" for key, value in values.items()]
    made = f"{getattr(writer.rt, PART_CLASSES[kind])}({', '.join(arguments)})"
    if "opaque" in values:
        made = f"{writer.rt.with_provider}({writer.provider_text}, {made})"
    if subject == "message":
        role = literal("tool" if kind == "tool_result" else "assistant")
        made = f"{writer.rt.BaseMessageParam}({role}, [{made}])"
    return [CaseView(written, Code(f"return {made}"))]


def text_reader(writer: Writer, kind: str, rule: PartRule) -> TextReader:
    """Write how a text that stands beside the content is read."""
    part_class = getattr(writer.rt, PART_CLASSES[kind])
    if rule.text is None:
        marked = f"{kind}=text, opaque={literal(rule.or_key)}, provider={writer.provider_text}"
        return TextReader(literal(rule.or_key), Code(""), Code(f"{part_class}({marked})"))
    pattern = Pattern(writer.rt, kind, "message")
    pattern.write(writer.provider.loaded.shape("messages", "parts", kind, "text") or shapes.Literal(None, ()))
    [(field, _)] = pattern.values.items()
    if rule.opaque_key is None:
        return TextReader(literal(rule.into), Code(""), Code(f"{part_class}({name(field)}=text)"))
    made = f"{part_class}({name(field)}=text, opaque=seal)"
    return TextReader(
        literal(rule.into),
        literal(rule.opaque_key),
        Code(f"{writer.rt.with_provider}({writer.provider_text}, {made})"),
    )


def _field(writer: Writer, kind: str, way: str, key: str, value: str) -> str:
    """Read back a field that the part holds in another form than the provider may send it in."""
    if (kind, key) == ("tool_result", "content") or (way == "keep" and key != "opaque"):
        return f"{writer.rt.text_of}({value})"
    return f"bool({value})" if key == "is_error" and " == " not in value else value  # a comparison is a bool already


def accepted_name(kind: str) -> Code:
    """Give the name of the constant with the media types of a kind of part."""
    return name(f"_{kind.upper()}_TYPES")
