"""Emit the codec of messages: `case` branches that encode parts, branches that decode them, and its constants."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from callwright_gen import shapes
from callwright_gen.code import Code, filled, lines, literal, name, quoted
from callwright_gen.emit.call_form import call_form
from callwright_gen.emit.message_readers import PART_CLASSES, CaseView, TextReader, readers, text_reader
from callwright_gen.emit.patterns import literals_only
from callwright_gen.emit.shapes import ShapeWriter, SlotSource
from callwright_gen.emit.specificity import needs, required_only
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import nodes
from callwright_gen.resolve.provider import PartRule, Way

_WHOLE: tuple[Way, ...] = ("keep", "message")
_MEDIA = ("image", "audio", "document")


@dataclass(frozen=True)
class TextView:
    """The content of a message that is one text, if it is not that text."""

    imports: Code
    content: Code


@dataclass(frozen=True)
class MessagesView:
    """Template context for messages."""

    arguments: list[Code]
    user_role: Code
    key: Code
    text: TextView | None
    parts: list[CaseView]
    readers: list[CaseView]
    item_readers: list[CaseView]
    mark_readers: list[CaseView]
    whole_readers: list[CaseView]
    roles_are_read: bool
    text_readers: list[TextReader]


def messages(writer: Writer) -> MessagesView:
    """Emit the codec of messages."""
    rules = writer.provider.messages.parts
    keys = _Keys(writer)
    return MessagesView(
        arguments=list(_arguments(writer, keys)),
        user_role=_user_role(writer),
        key=literal(keys.content),
        text=_text(writer),
        parts=[case for kind, rule in rules.items() for case in _encoding_cases(writer, kind, rule, keys)],
        readers=readers(writer, [kind for kind, rule in rules.items() if rule.into == keys.content]),
        item_readers=[
            reader.at(key)
            for key in keys.lists
            for reader in readers(writer, [kind for kind, rule in rules.items() if rule.into == key])
        ],
        text_readers=[text_reader(kind, rules[kind]) for kind in keys.text_kinds],
        mark_readers=readers(writer, list(_readable_marks(rules, keys.content)), way="patch"),
        whole_readers=[
            reader
            for way in _WHOLE
            for reader in readers(writer, [kind for kind, rule in rules.items() if way in rule.forms], "message", way)
        ],
        roles_are_read=any(
            slot.root == "message"
            for rule in rules.values()
            for way in _WHOLE
            for slot in shapes.placeholders_of(rule.form(way))
        ),
    )


def _readable_marks(rules: Mapping[str, PartRule], content: str) -> Iterator[str]:
    """Yield the kinds of marks that are told from what a part of the content has itself: by their keys."""
    written = [rule.form("shape") for rule in rules.values() if rule.into == content]
    own = {entry.key for shape in written if isinstance(shape, shapes.Mapping) for entry in shape.entries}
    for kind, rule in rules.items():
        patch = rule.form("patch")
        if isinstance(patch, shapes.Mapping) and own.isdisjoint(entry.key for entry in patch.entries):
            yield kind


class _Keys:
    """The keys of a message: its content, its other lists, and the texts beside them."""

    def __init__(self, writer: Writer) -> None:
        rules = writer.provider.messages.parts
        self.content = writer.provider.messages.content
        beside = {kind: rule.into for kind, rule in rules.items() if rule.into and rule.into != self.content}
        texts = {kind: into for kind, into in beside.items() if "text" in rules[kind].forms}
        other = [
            rule.into for rule in rules.values() if "shape" in rule.forms and rule.into not in {None, self.content}
        ]
        self.lists = list(dict.fromkeys(str(into) for into in other))
        self.singles = [str(rule.into) for rule in rules.values() if rule.single]
        self.text_kinds = list(texts)
        signatures = [rule.opaque_key for rule in rules.values() if rule.opaque_key is not None]
        self.texts = [*texts.values(), *signatures]

    def add(self, key: str, value: Code | str) -> Code:
        """Emit the statement that adds a value to the content, to another list, or to a text."""
        if key == self.content:
            return Code(f"message.add_block({value})")
        method = "add_text" if key in self.texts else "add"
        return Code(f"message.{method}({literal(key)}, {value})")


def _arguments(writer: Writer, keys: _Keys) -> Iterator[Code]:  # noqa: PLR0912 - one argument after the other
    """Yield the arguments of the codec that differ from their defaults."""
    spec = writer.provider.messages
    rules = spec.parts
    result = spec.form("tool_result", _way(writer, "tool_result"))
    yield writer.provider_name
    yield Code(f"roles={_roles(writer)}")
    if keys.content != "content":
        yield Code(f"content={literal(keys.content)}")
    if spec.mode == "text":
        yield Code("lone_text=True")
    if spec.form("text", "message") is not None:
        yield Code("text_messages=True")
    for argument, values in (
        ("lists", keys.lists),
        ("singles", keys.singles),
        ("texts", keys.texts),
        ("ignored", spec.ignored),
    ):
        if values and not (has_items(writer) and argument == "ignored"):
            yield Code(f"{argument}={literal(tuple(values))}")
    if beside := [f"{quoted(rule.or_key)}: rt.{PART_CLASSES[kind]}" for kind, rule in rules.items() if rule.or_key]:
        yield Code(f"beside={{{', '.join(beside)}}}")
    for kind in _MEDIA:
        if kind in rules and rules[kind].accept:
            yield filled(tuple(sorted(rules[kind].accept)), 1, f"{kind}=")
    if needs(spec.form("tool_call", _way(writer, "tool_call")), "id"):
        yield Code(f"tool_ids={_tool_ids(writer)}")
    if needs(result, "name"):
        yield Code("named_results=True")
    if spec.drop is not None:
        yield Code(f"drop_empty={literal(spec.drop)}")
    if spec.merge_same_role:
        yield Code("merge_same_role=True")
    if distinct := _distinct(rules):
        yield Code(f"distinct={literal(distinct)}")
    if (calls := call_form(writer, _way(writer, "tool_call"))) is not None:
        yield Code(f"calls={literal(calls)}")
    if has_items(writer):
        yield Code("items=True")
        if spec.mode == "string_or_parts" and rules["text"].into == keys.content:
            yield Code(f"joined={literal(spec.roles['assistant'])}")


def _distinct(rules: Mapping[str, PartRule]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the key of a message and the path in its blocks, for each value that must be unique in a request."""
    return tuple((rule.into, rule.distinct) for rule in rules.values() if rule.into is not None and rule.distinct)


def _tool_ids(writer: Writer) -> Code:
    """Emit the tool-call id rules of the API."""
    rules = writer.provider.messages.tool_ids
    return Code(f"rt.ToolIdRules({', '.join(f'{name(key)}={literal(value)}' for key, value in rules.items())})")


def _way(writer: Writer, kind: str) -> Way:
    return "message" if writer.provider.messages.form(kind, "message") is not None else "shape"


def has_items(writer: Writer) -> bool:
    """Return whether a response becomes several messages, tool results aside."""
    return any(
        kind != "tool_result" and ("message" in rule.forms or "keep" in rule.forms)
        for kind, rule in writer.provider.messages.parts.items()
    )


def _roles(writer: Writer) -> Code:
    """Emit the roles; if the API has the common names, the names alone."""
    own = writer.provider.messages.roles
    return literal(tuple(own) if all(role == common for common, role in own.items()) else own)


def _user_role(writer: Writer) -> Code:
    """Return the provider's user role if it is not `user`."""
    role = writer.provider.messages.roles["user"]
    return Code("") if role == "user" else literal(role)


def _part_field(slot: shapes.Placeholder) -> ast.expr:
    return nodes.attribute(nodes.name("part"), slot.path)


def _message_field(slot: shapes.Placeholder) -> ast.expr:
    return nodes.attribute(nodes.name("message"), slot.path)


def _part_shape(writer: Writer, part: SlotSource = _part_field) -> ShapeWriter:
    return ShapeWriter({"part": part, "message": _message_field}, writer=writer)


def _text(writer: Writer) -> TextView | None:
    """Emit the content of a text-only message, and the imports that it needs."""
    shape = writer.provider.messages.form("text", "shape")
    if writer.provider.messages.mode != "parts" or shape is None:
        return None
    parts = _part_shape(writer, part=lambda _: nodes.name("text"))
    content = Code(f"[{parts.write(required_only(shape))}]")
    return TextView(lines(parts.imports), content)


def _encoding_cases(writer: Writer, kind: str, rule: PartRule, keys: _Keys) -> Iterator[CaseView]:
    part_class = f"rt.{PART_CLASSES[kind]}"
    keep = rule.form("keep")
    if keep is not None or needs(rule.form("shape"), "opaque"):
        yield CaseView(Code(f"{part_class}(opaque=None)"), Code("self.reject_unsigned(part, message)"))
    if keep is not None:
        yield CaseView(Code(f"{part_class}(opaque={literals_only(keep)})"), Code("message.send(part.opaque)"))
    else:
        yield CaseView(Code(f"{part_class}()"), lines(_encode(writer, rule, keys)))


def _encode(writer: Writer, rule: PartRule, keys: _Keys) -> Iterator[Code]:
    parts = _part_shape(writer)
    if rule.into is not None and (encoding := rule.form("shape") or rule.form("text")) is not None:
        statements = [keys.add(rule.into, parts.write(encoding))]
        if rule.opaque_key is not None:
            statements.append(keys.add(rule.opaque_key, "part.opaque"))
    elif (encoding := rule.form("message")) is not None:
        statements = [Code(f"message.send({parts.write(encoding)})")]
    else:
        patch = parts.write(rule.form("patch") or shapes.Mapping((), ()))
        statements = [Code(f"message.patch_last({patch})")]
    yield from parts.imports
    yield from statements
