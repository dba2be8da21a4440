"""Messages both ways: `case` branches that write parts, and `case` branches that read them back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from callwright_gen.code import Code, joined, lines, literal, name
from callwright_gen.emit.message_readers import PART_CLASSES, CaseView, TextReader, accepted_name, readers, text_reader
from callwright_gen.emit.patterns import fixed
from callwright_gen.emit.shapes import ShapeWriter, SlotSource
from callwright_gen.emit.specificity import needs, required_only
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.load.messages import PartRule

_MEDIA = {"image": "an image", "audio": "audio", "document": "a document"}
_COMMON_ROLES = ("system", "user", "assistant", "tool")


@dataclass(frozen=True)
class ConstantView:
    """A constant of the module."""

    name: Code
    value: Code


@dataclass(frozen=True)
class MessagesView:
    """What the template needs."""

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
    calls_key: Code
    items: bool
    flush: Code
    text_readers: list[TextReader]
    whole_readers: list[CaseView]
    normalized: Code
    ids: Code
    known: Code
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
    sealed = {kind: rule.opaque_key for kind, rule in rules.items() if rule.opaque_key is not None}
    texts |= {kind: rule.or_key for kind, rule in rules.items() if rule.or_key is not None}
    joined_texts = [*texts.values(), *sealed.values()]
    fields = [f'{name(text)}="".join({_list_name(text)})' for text in joined_texts]
    return MessagesView(
        roles=_roles(writer),
        common_roles=_common_roles(writer),
        user_role=_user_role(writer),
        accepted=[_accepted(kind, rule) for kind, rule in rules.items() if rule.accept],
        key=literal(key),
        lists=[_list_name(item) for item in [*lists, *joined_texts]],
        text_content=text_content,
        text_imports=text_imports,
        fields=joined(", ", [*(f"{name(item)}={_list_name(item)}" for item in lists), *fields]),
        parts=[case for kind, rule in rules.items() for case in _writer_cases(writer, kind, rule)],
        content_readers=readers(writer, [kind for kind, rule in rules.items() if rule.into == key]),
        call_readers=readers(writer, [kind for kind, rule in rules.items() if rule.into in lists[1:]]),
        calls_key=literal(lists[1]) if len(lists) > 1 else Code(""),
        text_readers=[text_reader(writer, kind, rules[kind]) for kind in texts],
        items=has_items(writer),
        flush=_flush(writer),
        whole_readers=[
            reader
            for way in ("keep", "emit")
            for reader in readers(writer, [kind for kind, rule in rules.items() if getattr(rule, way)], "message", way)
        ],
        normalized=_normalized(writer),
        ids=_ids(writer),
        known=literal(sorted({"role", *lists, *joined_texts, *spec.ignore})),
        merge=Code("merge") if spec.merge_same_role else Code(""),
    )


def _normalized(writer: Writer) -> Code:
    """Write what the messages are once their tool calls are named as the API wants it."""
    named = needs(writer.provider.loaded.shape("messages", "parts", "tool_result", _way(writer, "tool_result")), "name")
    rules = ", rules=_TOOL_IDS" if _ids(writer) else ""
    required = ", named=True" if named else ""
    return Code(f"{writer.rt.normalize_tool_ids}({writer.provider_text}, messages, _decode_message{rules}{required})")


def _ids(writer: Writer) -> Code:
    """Write which ids of tool calls the API takes; nothing where a call needs none."""
    spec = writer.spec.messages
    if not needs(writer.provider.loaded.shape("messages", "parts", "tool_call", _way(writer, "tool_call")), "id"):
        return Code("")
    said = {} if spec.tool_ids is None else spec.tool_ids.model_dump(exclude_none=True)
    return Code(f"{writer.rt.ToolIdRules}({', '.join(f'{name(key)}={literal(value)}' for key, value in said.items())})")


def _way(writer: Writer, kind: str) -> str:
    rule = writer.spec.messages.parts.rules().get(kind)
    return "emit" if rule is not None and rule.emit is not None else "shape"


def _whole(writer: Writer) -> Iterator[tuple[str, str]]:
    """Give the kinds of part that are messages of their own, and the way in which they are."""
    for kind, rule in writer.spec.messages.parts.rules().items():
        if rule.emit is not None or rule.keep is not None:
            yield kind, "emit" if rule.emit is not None else "keep"


def has_items(writer: Writer) -> bool:
    """Whether the answer of a model is several messages; results of tools are no part of it."""
    return any(kind != "tool_result" for kind, _ in _whole(writer))


def _flush(writer: Writer) -> Code:
    """Write the sending of what was said up to now."""
    if not has_items(writer):
        return Code("")
    key = writer.spec.messages.content.key
    return Code(f"yield from {writer.rt.flush_content}(role, {literal(key)}, {_list_name(key)})")


def _list_name(key: str) -> Code:
    return name(key)


def _roles(writer: Writer) -> Code:
    roles = writer.spec.messages.roles
    return literal({role: getattr(roles, role) for role in _COMMON_ROLES if getattr(roles, role) is not None})


def _user_role(writer: Writer) -> Code:
    """Give the role of users where it is another word than the common one."""
    role = writer.spec.messages.roles.user
    return Code("") if role == "user" else literal(role)


def _common_roles(writer: Writer) -> Code:
    roles = writer.spec.messages.roles
    named: dict[str, str] = {}
    for role in _COMMON_ROLES:
        own = getattr(roles, role)
        if own is not None:
            named.setdefault(own, role)
    return literal(named)


def _accepted(kind: str, rule: PartRule) -> ConstantView:
    return ConstantView(accepted_name(kind), Code(f"frozenset({literal(sorted(rule.accept))})"))


def _part_field(slot: shapes.Placeholder) -> Code:
    return Code(f"part.{name(slot.path)}")


def _message_field(slot: shapes.Placeholder) -> Code:
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
    if rule.or_key is not None:
        marked = f"{part_class}(opaque={literal(rule.or_key)})"
        yield CaseView(Code(marked), Code(f"{_list_name(rule.or_key)}.append(part.{kind})"))
    kept = writer.provider.loaded.shape("messages", "parts", kind, "keep")
    if kept is not None or needs(writer.provider.loaded.shape("messages", "parts", kind, "shape"), "opaque"):
        refused = f"{writer.rt.reject_unsigned}({writer.provider_text}, part, message.role)"
        yield CaseView(Code(f"{part_class}(opaque=None)"), Code(refused))
    if kept is not None:
        yield CaseView(Code(f"{part_class}(opaque={fixed(kept)})"), lines([_flush(writer), Code("yield part.opaque")]))
    else:
        yield CaseView(Code(f"{part_class}()"), lines(_writes(writer, kind, rule)))


def _writes(writer: Writer, kind: str, rule: PartRule) -> Iterator[Code]:
    place = ("messages", "parts", kind)
    shape = writer.provider.loaded.shape
    parts = _part_shape(writer)
    if rule.accept:
        checked = f"{writer.provider_text}, {literal(_MEDIA[kind])}, part.media_type, {accepted_name(kind)}"
        yield Code(f"{writer.rt.check_media_type}({checked})")
    if rule.into is not None and (written := shape(*place, "shape") or shape(*place, "text")) is not None:
        made = Code(f"{_list_name(rule.into)}.append({parts.write(written)})")
        if rule.opaque_key is not None:
            made = lines([made, Code(f'{_list_name(rule.opaque_key)}.append(part.opaque or "")')])
    elif (written := shape(*place, "emit")) is not None:
        if flush := _flush(writer):
            yield flush
        made = Code(f"yield {parts.write(written)}")
    else:
        content = _list_name(writer.spec.messages.content.key)
        patch = parts.write(shape(*place, "patch_previous") or shapes.Mapping((), ()))
        made = Code(f"{writer.rt.patch_last}({writer.provider_text}, {content}, {patch})")
    yield from parts.imports
    yield made
