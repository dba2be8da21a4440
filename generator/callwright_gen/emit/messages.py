"""Emit the conversion of messages: `case` branches that encode parts, and branches that decode them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from callwright_gen.code import Code, joined, lines, literal, name
from callwright_gen.emit.message_readers import PART_CLASSES, CaseView, TextReader, accepted_name, readers, text_reader
from callwright_gen.emit.patterns import literals_only
from callwright_gen.emit.roles import common_roles, roles, user_role
from callwright_gen.emit.shapes import ShapeWriter, SlotSource
from callwright_gen.emit.specificity import needs, required_only
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.load.messages import PartRule
from callwright_gen.paths import nodes

_MEDIA = {"image": "an image", "audio": "audio", "document": "a document"}


@dataclass(frozen=True)
class ConstantView:
    """A constant of the module."""

    name: Code
    value: Code


@dataclass(frozen=True)
class MessagesView:
    """Template context for messages."""

    roles: Code
    common_roles: Code
    user_role: Code
    accepted: list[ConstantView]
    key: Code
    lists: list[Code]
    text_content: Code
    text_imports: Code
    fields: Code
    parts: list[CaseView]
    content_readers: list[CaseView]
    call_readers: list[CaseView]
    call_keys: list[Code]
    items: bool
    flush: Code
    text_readers: list[TextReader]
    whole_readers: list[CaseView]
    normalized: Code
    ids: Code
    known_keys: Code
    distinct: list[Code]
    merge: Code


def messages(writer: Writer) -> MessagesView:
    """Emit the conversion of messages."""
    spec = writer.spec.messages
    rules = spec.parts.rules()
    text_content, text_imports = _text_content(writer)
    key = spec.content.key
    beside = {kind: rule.into for kind, rule in rules.items() if rule.into is not None and rule.into != key}
    texts = {kind: into for kind, into in beside.items() if rules[kind].text is not None}
    lists = [key, *dict.fromkeys(into for kind, into in beside.items() if rules[kind].shape is not None)]
    signatures = {kind: rule.opaque_key for kind, rule in rules.items() if rule.opaque_key is not None}
    texts |= {kind: rule.or_key for kind, rule in rules.items() if rule.or_key is not None}
    joined_texts = [*texts.values(), *signatures.values()]
    fields = [f'{name(text)}="".join({_list_name(text)})' for text in texts.values()]
    fields += [f"{name(key)}={writer.rt.join_opaque}({_list_name(key)})" for key in signatures.values()]
    return MessagesView(
        roles=roles(writer),
        common_roles=common_roles(writer),
        user_role=user_role(writer),
        accepted=[_accepted(kind, rule) for kind, rule in rules.items() if rule.accept],
        key=literal(key),
        lists=[_list_name(item) for item in [*lists, *joined_texts]],
        text_content=text_content,
        text_imports=text_imports,
        fields=joined(", ", [_content(writer), *(f"{name(item)}={_list_name(item)}" for item in lists[1:]), *fields]),
        parts=[case for kind, rule in rules.items() for case in _encoding_cases(writer, kind, rule)],
        content_readers=readers(writer, [kind for kind, rule in rules.items() if rule.into == key]),
        call_readers=readers(writer, [kind for kind, rule in rules.items() if rule.into in lists[1:]]),
        call_keys=[literal(other) for other in lists[1:]],
        text_readers=[text_reader(writer, kind, rules[kind]) for kind in texts],
        items=has_items(writer),
        flush=_flush(writer),
        whole_readers=[
            reader
            for way in ("keep", "message")
            for reader in readers(writer, [kind for kind, rule in rules.items() if getattr(rule, way)], "message", way)
        ],
        normalized=_normalized(writer),
        ids=_ids(writer),
        known_keys=literal(sorted({"role", *lists, *joined_texts, *spec.ignore})),
        distinct=_distinct(rules),
        merge=Code("merge") if spec.merge_same_role else Code(""),
    )


def _content(writer: Writer) -> str:
    """Emit the content of a message that is encoded part by part; texts of one string are its paragraphs."""
    content = writer.spec.messages.content
    parts = _list_name(content.key)
    return f"{name(content.key)}={f'{literal(chr(10))}.join({parts})' if content.mode == 'text' else parts}"


def _normalized(writer: Writer) -> Code:
    """Emit the messages with tool-call ids normalized for the API."""
    shape = writer.provider.loaded.shape("messages", "parts", "tool_result", _way(writer, "tool_result"))
    rules = ", rules=_TOOL_IDS" if _ids(writer) else ""
    required = ", named=True" if needs(shape, "name") else ""
    dropped = ""
    if writer.spec.messages.drop_empty:
        dropped = f", drop_empty={literal((writer.spec.messages.roles.assistant, writer.spec.messages.drop_blank))}"
    arguments = f"{writer.provider_text}, messages, _decode_message{rules}{required}{dropped}"
    return Code(f"{writer.rt.normalize_tool_ids}({arguments})")


def _distinct(rules: Mapping[str, PartRule]) -> list[Code]:
    """Return the key of a message and the path in its blocks, for each value that must be unique in a request."""
    return [
        Code(f"{literal(rule.into)}, {literal(tuple(rule.distinct.split('.')))}")
        for rule in rules.values()
        if rule.into is not None and rule.distinct is not None
    ]


def _ids(writer: Writer) -> Code:
    """Emit the tool-call id rules of the API, or nothing if its tool calls have no ids."""
    spec = writer.spec.messages
    if not needs(writer.provider.loaded.shape("messages", "parts", "tool_call", _way(writer, "tool_call")), "id"):
        return Code("")
    rules = {} if spec.tool_ids is None else spec.tool_ids.model_dump(exclude_none=True, exclude={"optional"})
    return Code(
        f"{writer.rt.ToolIdRules}({', '.join(f'{name(key)}={literal(value)}' for key, value in rules.items())})"
    )


def _way(writer: Writer, kind: str) -> str:
    rule = writer.spec.messages.parts.rules().get(kind)
    return "message" if rule is not None and rule.message is not None else "shape"


def _message_kinds(writer: Writer) -> Iterator[tuple[str, str]]:
    """Yield the part kinds that are messages of their own, each with its `message` or `keep` rule."""
    for kind, rule in writer.spec.messages.parts.rules().items():
        if rule.message is not None or rule.keep is not None:
            yield kind, "message" if rule.message is not None else "keep"


def has_items(writer: Writer) -> bool:
    """Return whether a response becomes several messages, tool results aside."""
    return any(kind != "tool_result" for kind, _ in _message_kinds(writer))


def _flush(writer: Writer) -> Code:
    """Emit the statement that yields the content collected so far."""
    if not has_items(writer):
        return Code("")
    content, roles = writer.spec.messages.content, writer.spec.messages.roles
    joined_role = f", joined={literal(roles.assistant)}" if content.mode == "string_or_parts" else ""
    return Code(
        f"yield from {writer.rt.flush_content}(role, {literal(content.key)}, {_list_name(content.key)}{joined_role})"
    )


def _list_name(key: str) -> Code:
    return name(key)


def _accepted(kind: str, rule: PartRule) -> ConstantView:
    return ConstantView(accepted_name(kind), Code(f"frozenset({literal(sorted(rule.accept))})"))


def _part_field(slot: shapes.Placeholder) -> ast.expr:
    return nodes.attribute(nodes.name("part"), slot.path)


def _message_field(slot: shapes.Placeholder) -> ast.expr:
    return nodes.attribute(nodes.name("message"), slot.path)


def _part_shape(writer: Writer, part: SlotSource = _part_field) -> ShapeWriter:
    return ShapeWriter(writer.rt, {"part": part, "message": _message_field}, writer=writer)


def _text_content(writer: Writer) -> tuple[Code, Code]:
    """Emit the content of a text-only message, and the imports that it needs."""
    shape = writer.provider.loaded.shape("messages", "parts", "text", "shape")
    if writer.spec.messages.content.mode != "parts" or shape is None:
        return Code("text"), Code("")
    parts = _part_shape(writer, part=lambda _: nodes.name("text"))
    return Code(f"[{parts.write(required_only(shape))}]"), lines(parts.imports)


def _encoding_cases(writer: Writer, kind: str, rule: PartRule) -> Iterator[CaseView]:
    part_class = getattr(writer.rt, PART_CLASSES[kind])
    if rule.or_key is not None:
        pattern = Code(f"{part_class}(opaque={literal(rule.or_key)})")
        yield CaseView(pattern, Code(f"{_list_name(rule.or_key)}.append(part.{kind})"))
    keep = writer.provider.loaded.shape("messages", "parts", kind, "keep")
    if keep is not None or needs(writer.provider.loaded.shape("messages", "parts", kind, "shape"), "opaque"):
        rejection = f"{writer.rt.reject_unsigned}({writer.provider_text}, part, message.role)"
        yield CaseView(Code(f"{part_class}(opaque=None)"), Code(rejection))
    if keep is not None:
        yield CaseView(
            Code(f"{part_class}(opaque={literals_only(keep)})"), lines([_flush(writer), Code("yield part.opaque")])
        )
    else:
        yield CaseView(Code(f"{part_class}()"), lines(_encode(writer, kind, rule)))


def _encode(writer: Writer, kind: str, rule: PartRule) -> Iterator[Code]:
    place = ("messages", "parts", kind)
    shape = writer.provider.loaded.shape
    parts = _part_shape(writer)
    if rule.accept:
        arguments = f"{writer.provider_text}, {literal(_MEDIA[kind])}, part.media_type, {accepted_name(kind)}"
        yield Code(f"{writer.rt.check_media_type}({arguments})")
    if rule.into is not None and (encoding := shape(*place, "shape") or shape(*place, "text")) is not None:
        statement = Code(f"{_list_name(rule.into)}.append({parts.write(encoding)})")
        if rule.opaque_key is not None:
            statement = lines([statement, Code(f"{_list_name(rule.opaque_key)}.append(part.opaque)")])
    elif (encoding := shape(*place, "message")) is not None:
        if flush := _flush(writer):
            yield flush
        statement = Code(f"yield {parts.write(encoding)}")
    else:
        content = _list_name(writer.spec.messages.content.key)
        patch = parts.write(shape(*place, "patch_previous") or shapes.Mapping((), ()))
        statement = Code(f"{writer.rt.patch_last}({writer.provider_text}, {content}, {patch})")
    yield from parts.imports
    yield statement
