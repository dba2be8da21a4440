"""Messages both ways: `case` branches that write parts, and `case` branches that read them back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from callwright_gen.code import Code, joined, lines, literal, name
from callwright_gen.emit.covering import alike, most_specific_first, required_only
from callwright_gen.emit.patterns import Pattern, fixed
from callwright_gen.emit.shapes import ShapeWriter, SlotSource
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
_MEDIA = {"image": "an image", "audio": "audio", "document": "a document"}
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
_COMMON_ROLES = ("system", "user", "assistant", "tool")


@dataclass(frozen=True)
class CaseView:
    """One branch of a `match`."""

    pattern: Code
    body: Code


@dataclass(frozen=True)
class ConstantView:
    """A constant of the module."""

    name: Code
    value: Code


@dataclass(frozen=True)
class TextReader:
    """How a text beside the content is read back: its key, and the part made of it."""

    key: Code
    part: Code


@dataclass(frozen=True)
class MessagesView:
    """What the template needs."""

    roles: Code
    common_roles: Code
    accepted: list[ConstantView]
    key: Code
    lists: list[Code]
    text_content: Code
    text_imports: Code
    filled: Code
    parts: list[CaseView]
    content_readers: list[CaseView]
    call_readers: list[CaseView]
    calls_key: Code
    items: bool
    said: Code
    text_readers: list[TextReader]
    whole_readers: list[CaseView]
    merge: Code


def messages(writer: Writer) -> MessagesView:
    """Write the branches."""
    spec = writer.spec.messages
    rules = spec.parts.rules()
    text_content, text_imports = _text_content(writer)
    key = spec.content.key
    texts = {kind: rule.into for kind, rule in rules.items() if rule.text is not None and rule.into is not None}
    other = [rule.into for rule in rules.values() if rule.shape is not None and rule.into not in {None, key}]
    lists = [key, *dict.fromkeys(str(into) for into in other)]
    texts |= {kind: rule.or_into for kind, rule in rules.items() if rule.or_into is not None}
    held = [f'{name(text)}="".join({_list_name(text)})' for text in texts.values()]
    return MessagesView(
        roles=_roles(writer),
        common_roles=_common_roles(writer),
        accepted=[_accepted(kind, rule) for kind, rule in rules.items() if rule.accept],
        key=literal(key),
        lists=[_list_name(item) for item in [*lists, *texts.values()]],
        text_content=text_content,
        text_imports=text_imports,
        filled=joined(", ", [*(f"{name(item)}={_list_name(item)}" for item in lists), *held]),
        parts=[case for kind, rule in rules.items() for case in _writer_cases(writer, kind, rule)],
        content_readers=_readers(writer, [kind for kind, rule in rules.items() if rule.into == key]),
        call_readers=_readers(writer, [kind for kind, rule in rules.items() if rule.into in lists[1:]]),
        calls_key=literal(lists[1]) if len(lists) > 1 else Code(""),
        text_readers=[_text_reader(writer, kind, into) for kind, into in texts.items()],
        items=has_items(writer),
        said=_said(writer),
        whole_readers=[
            reader
            for way in ("keep", "emit")
            for reader in _readers(writer, [kind for kind, rule in rules.items() if getattr(rule, way)], "message", way)
        ],
        merge=Code("merge") if spec.merge_same_role else Code(""),
    )


def _whole(writer: Writer) -> Iterator[tuple[str, str]]:
    """Give the kinds of part that are messages of their own, and the way in which they are."""
    for kind, rule in writer.spec.messages.parts.rules().items():
        if rule.emit is not None or rule.keep is not None:
            yield kind, "emit" if rule.emit is not None else "keep"


def has_items(writer: Writer) -> bool:
    """Whether the answer of a model is several messages; results of tools are no part of it."""
    return any(kind != "tool_result" for kind, _ in _whole(writer))


def _said(writer: Writer) -> Code:
    """Write the sending of what was said up to now."""
    if not has_items(writer):
        return Code("")
    key = writer.spec.messages.content.key
    return Code(f"yield from {writer.rt.said}(role, {literal(key)}, {_list_name(key)})")


def _list_name(key: str) -> Code:
    return name(key)


def _roles(writer: Writer) -> Code:
    roles = writer.spec.messages.roles
    return literal({role: getattr(roles, role) for role in _COMMON_ROLES if getattr(roles, role) is not None})


def _common_roles(writer: Writer) -> Code:
    roles = writer.spec.messages.roles
    named: dict[str, str] = {}
    for role in _COMMON_ROLES:
        own = getattr(roles, role)
        if own is not None:
            named.setdefault(own, role)
    return literal(named)


def _accepted(kind: str, rule: PartRule) -> ConstantView:
    return ConstantView(_accepted_name(kind), Code(f"frozenset({literal(sorted(rule.accept))})"))


def _accepted_name(kind: str) -> Code:
    return name(f"_{kind.upper()}_TYPES")


def _part_field(slot: shapes.Slot) -> Code:
    return Code(f"part.{name(slot.path)}")


def _message_field(slot: shapes.Slot) -> Code:
    return Code(f"message.{name(slot.path)}")


def _part_shape(writer: Writer, part: SlotSource = _part_field) -> ShapeWriter:
    return ShapeWriter(writer.rt, {"part": part, "message": _message_field}, writer=writer)


def _text_content(writer: Writer) -> tuple[Code, Code]:
    """Write the content of a message that is one text, and the imports that it needs."""
    shape = writer.provider.loaded.shape("messages", "parts", "text", "shape")
    if writer.spec.messages.content.mode == "string_or_parts" or shape is None:
        return Code("text"), Code("")
    parts = _part_shape(writer, part=lambda _: Code("text"))
    return Code(f"[{parts.write(required_only(shape))}]"), lines(parts.imports)


def _writer_cases(writer: Writer, kind: str, rule: PartRule) -> Iterator[CaseView]:
    part_class = getattr(writer.rt, PART_CLASSES[kind])
    if rule.or_into is not None:
        marked = f"{part_class}(opaque={literal(rule.or_into)})"
        yield CaseView(Code(marked), Code(f"{_list_name(rule.or_into)}.append(part.{kind})"))
    kept = writer.provider.loaded.shape("messages", "parts", kind, "keep")
    if kept is not None:
        yield CaseView(Code(f"{part_class}(opaque={fixed(kept)})"), lines([_said(writer), Code("yield part.opaque")]))
    else:
        yield CaseView(Code(f"{part_class}()"), lines(_writes(writer, kind, rule)))


def _writes(writer: Writer, kind: str, rule: PartRule) -> Iterator[Code]:
    place = ("messages", "parts", kind)
    shape = writer.provider.loaded.shape
    parts = _part_shape(writer)
    if rule.accept:
        checked = f"{writer.provider_text}, {literal(_MEDIA[kind])}, part.media_type, {_accepted_name(kind)}"
        yield Code(f"{writer.rt.check_media_type}({checked})")
    if rule.into is not None and (written := shape(*place, "shape") or shape(*place, "text")) is not None:
        made = Code(f"{_list_name(rule.into)}.append({parts.write(written)})")
    elif (written := shape(*place, "emit")) is not None:
        if said := _said(writer):
            yield said
        made = Code(f"yield {parts.write(written)}")
    else:
        content = _list_name(writer.spec.messages.content.key)
        patch = parts.write(shape(*place, "patch_previous") or shapes.Mapping((), ()))
        made = Code(f"{writer.rt.patch_last}({writer.provider_text}, {content}, {patch})")
    yield from parts.imports
    yield made


def _readers(writer: Writer, kinds: list[str], subject: str = "block", way: str = "shape") -> list[CaseView]:
    """Write readers, the most specific first; of those that look alike, the ones that media types tell apart."""
    rules = writer.provider.loaded.spec.messages.parts.rules()
    found = {kind: writer.provider.loaded.shape("messages", "parts", kind, way) for kind in kinds}
    written = {kind: shape for kind, shape in found.items() if shape is not None}
    shared = {one for one, other in permutations(written, 2) if alike(written[one], written[other])}
    told_apart = [kind for kind in most_specific_first(written) if kind not in shared or rules[kind].accept]
    return [
        reader for kind in told_apart for reader in _reader(writer, kind, subject, way, by_media_type=kind in shared)
    ]


def _reader(writer: Writer, kind: str, subject: str, way: str, *, by_media_type: bool) -> list[CaseView]:
    shape = writer.provider.loaded.shape("messages", "parts", kind, way)
    pattern = Pattern(writer.rt, kind, subject)
    if by_media_type:
        pattern.guards.append(f"media_type in {_accepted_name(kind)}")
    written = pattern.write(shape or shapes.Literal(None, ()))
    kept = {"opaque": subject} if way == "keep" else {}
    values = {**_UNSAID.get(kind, {}), **pattern.values, **kept}
    if str(written).isidentifier() or not _REQUIRED[kind] <= values.keys():
        return []  # nothing tells it apart, or not all of the part can be read back: it stays as it is
    arguments = [f"{name(key)}={_field(writer, kind, way, key, value)}" for key, value in values.items()]
    made = f"{getattr(writer.rt, PART_CLASSES[kind])}({', '.join(arguments)})"
    if subject == "message":
        role = literal("tool" if kind == "tool_result" else "assistant")
        made = f"{writer.rt.BaseMessageParam}({role}, [{made}])"
    return [CaseView(written, Code(f"return {made}"))]


def _text_reader(writer: Writer, kind: str, into: str) -> TextReader:
    part_class = getattr(writer.rt, PART_CLASSES[kind])
    shape = writer.provider.loaded.shape("messages", "parts", kind, "text")
    if shape is None:
        return TextReader(literal(into), Code(f"{part_class}({kind}=text, opaque={literal(into)})"))
    pattern = Pattern(writer.rt, kind, "message")
    pattern.write(shape)
    [(field, _)] = pattern.values.items()
    return TextReader(literal(into), Code(f"{part_class}({name(field)}=text)"))


def _field(writer: Writer, kind: str, way: str, key: str, value: str) -> str:
    """Read back a field that the part holds in another form than the provider may send it in."""
    if (kind, key) == ("tool_result", "content") or (way == "keep" and key != "opaque"):
        return f"{writer.rt.plain_text}({value})"
    return f"bool({value})" if key == "is_error" else value
