"""Emit decoding: `case` branches derived from the shapes that encode parts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations

from callwright_gen import shapes
from callwright_gen.code import Code, literal, name
from callwright_gen.emit.patterns import Pattern
from callwright_gen.emit.specificity import ambiguous, most_specific_first
from callwright_gen.emit.writer import Writer
from callwright_gen.resolve.provider import PartRule, Way

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
# Fields that a part requires.
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
# Values of fields that a shape does not contain.
_DEFAULTS = {"tool_call": {"id": "None"}, "tool_result": {"id": "None", "name": '""'}}


@dataclass(frozen=True)
class CaseView:
    """A `case` branch of a `match` statement."""

    pattern: Code
    body: Code

    def at(self, key: str) -> CaseView:
        """Return the branch of `match key, block`."""
        return CaseView(Code(f"{literal(key)}, {self.pattern}"), self.body)


@dataclass(frozen=True)
class TextReader:
    """Decoding of text next to the content: its key, the key of its signature, and the resulting part."""

    key: Code
    signature: Code
    part: Code


def readers(writer: Writer, kinds: list[str], subject: str = "block", way: Way = "shape") -> list[CaseView]:
    """Emit branches, the most specific first; ambiguous shapes are kept if media types distinguish them."""
    rules = writer.provider.messages.parts
    candidates = {kind: rules[kind].form(way) for kind in kinds}
    by_kind = {kind: shape for kind, shape in candidates.items() if shape is not None}
    shared = {kind for kind, other in permutations(by_kind, 2) if ambiguous(by_kind[kind], by_kind[other])}
    distinct = [kind for kind in most_specific_first(by_kind) if kind not in shared or rules[kind].accept]
    return [reader for kind in distinct for reader in _reader(writer, kind, subject, way, by_media_type=kind in shared)]


def _reader(writer: Writer, kind: str, subject: str, way: Way, *, by_media_type: bool) -> list[CaseView]:
    shape = writer.provider.messages.form(kind, way)
    pattern = Pattern(kind, subject)
    if by_media_type:
        pattern.guards.append(f"media_type in self.{kind}")
    case = pattern.write(shape or shapes.Literal(None, ()))
    if isinstance(shape, shapes.Placeholder):
        case = _bare(shape, pattern)
    opaque = {"opaque": subject} if way == "keep" else {}
    values = {**_DEFAULTS.get(kind, {}), **pattern.values, **opaque}
    if str(case).isidentifier() or not _REQUIRED[kind] <= values.keys():
        return []  # the pattern matches anything, or a required field is missing: keep the block as an opaque part
    arguments = [f"{name(key)}={_field(kind, way, key, value)}" for key, value in values.items()]
    part = f"rt.{PART_CLASSES[kind]}({', '.join(arguments)})"
    return [
        CaseView(
            case, Code(f"return rt.BaseMessageParam({pattern.role}, [{part}])" if pattern.role else f"return {part}")
        )
    ]


def _bare(slot: shapes.Placeholder, pattern: Pattern) -> Code:
    """Emit a pattern of data that stand alone in a list: base64 text, or bytes. Their first bytes say what they are."""
    kind = {"image": "image", "audio": "audio", "document": "document"}.get(slot.path)
    if kind is None:
        return Code(slot.path)
    held = "str" if any(pipe.name == "b64" for pipe in slot.pipes) else "bytes"
    pattern.values["media_type"] = "media_type"
    guard = f"(media_type := rt.sniff_media_type({literal(kind)}, {name(slot.path)})) is not None"
    return Code(f"{held}() as {name(slot.path)} if {guard}")


def text_reader(kind: str, rule: PartRule) -> TextReader:
    """Emit the decoding of text that is stored next to the content."""
    part_class = f"rt.{PART_CLASSES[kind]}"
    text = rule.form("text")
    pattern = Pattern(kind, "message")
    pattern.write(text or shapes.Literal(None, ()))
    [(field, _)] = pattern.values.items()
    if rule.opaque_key is None:
        return TextReader(literal(rule.into), Code(""), Code(f"{part_class}({name(field)}=text)"))
    part = f"{part_class}({name(field)}=text, opaque=signature)"
    return TextReader(
        literal(rule.into),
        literal(rule.opaque_key),
        Code(part),
    )


def _field(kind: str, way: Way, key: str, value: str) -> str:
    """Decode a field that the provider may send in another form than the part holds."""
    if (kind, key) == ("tool_result", "content") or (way == "keep" and key != "opaque"):
        return f"rt.text_of({value})"
    return f"bool({value})" if key == "is_error" and " == " not in value else value  # a comparison is already a bool
