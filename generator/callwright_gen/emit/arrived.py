"""The class that keeps what has arrived of a stream: its slots, and the response made of them."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.code import Code, joined, lines, literal, name
from callwright_gen.emit.events import add_body
from callwright_gen.emit.shapes import ShapeWriter, SlotSource
from callwright_gen.emit.trace import Check, Names
from callwright_gen.emit.tracing import trace
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.types import STR, Builtin, Generic


@dataclass(frozen=True)
class SlotView:
    """One attribute."""

    name: Code
    type: Code
    start: Code


@dataclass(frozen=True)
class ArrivedView:
    """What the template needs."""

    base_arguments: Code
    slots: Code
    fields: list[SlotView]
    add: Code
    response: Code


def arrived(writer: Writer) -> ArrivedView:
    """Write the class."""
    fields = _fields(writer)
    return ArrivedView(
        writer.quoted(writer.provider.types["response"]),
        literal(tuple(sorted(str(field.name) for field in fields))),
        fields,
        add_body(writer),
        _response(writer),
    )


def _joins(writer: Writer) -> set[str]:
    return {slot.slot for rule in writer.provider.events for slot in rule.slots if slot.keep == "join"}


def _fields(writer: Writer) -> list[SlotView]:
    joins = _joins(writer)
    texts = writer.annotation(Generic(Builtin("list"), (STR,)))
    fields = [
        SlotView(name(slot), texts, Code("[]"))
        if slot in joins
        else SlotView(name(slot), writer.annotation(leaf, or_none=True), Code("None"))
        for slot, leaf in writer.provider.slots.items()
    ]
    if any(rule.blocks or rule.piece for rule in writer.provider.events):
        fields.append(SlotView(Code("blocks"), Code("Blocks"), Code(f"{writer.rt.Blocks}()")))
    return fields


def _response(writer: Writer) -> Code:
    """Write how the SDK's object is made."""
    made = writer.spec.stream.response
    fields = writer.provider.loaded.shape("stream", "response", "fields")
    entries = fields.entries if isinstance(fields, shapes.Mapping) else ()
    named = writer.provider.types["response"]
    local = writer.imports.local_name(named)
    shape_writer = _shape_writer(writer)
    if made.build == "dict":
        return Code(f"return {writer.rt.cast}({writer.quoted(named)}, {shape_writer.write(fields)})" if fields else "")
    if made.build == "mapping" and fields is not None:
        return lines([*writer.import_lines(named), Code(""), Code(f"return {local}({shape_writer.write(fields)})")])
    if made.build == "validate":
        validated = Code(f"return {writer.rt.validated}({local}, {shape_writer.write(fields)})" if fields else "")
        return lines([*writer.import_lines(named), Code(""), validated])
    values = [f"{name(entry.key)}={shape_writer.write(entry.shape)}" for entry in entries]
    function = f"{local}.construct" if made.build == "construct" else local
    imports = [*writer.import_lines(named), *shape_writer.imports]
    return lines([*imports, Code(""), Code(f"return {function}({', '.join(values)})")])


def _shape_writer(writer: Writer) -> ShapeWriter:
    joins = _joins(writer)

    def slot(read: shapes.Slot) -> Code:
        local = f"self.{name(read.root)}"
        if read.root in joins:
            return Code(f'"".join({local}) or None')
        return _inside(writer, read, local) if read.path else Code(local)

    sources: dict[str, SlotSource] = dict.fromkeys(writer.provider.slots, slot)
    sources |= {"blocks": lambda _: Code("self.blocks.values()"), "calls": lambda _: _calls(writer)}
    return ShapeWriter(writer.rt, sources, merge=lambda items: _merged(writer, items), writer=writer)


def _inside(writer: Writer, read: shapes.Slot, local: str) -> Code:
    """Write a value inside the object that a slot keeps."""
    path = writer.provider.slot_paths[read.root, read.path]
    found = trace(path.alternatives[0], local, Names(), writer.rt, bind=False)
    checks = [f"{local} is not None", *(op.condition for op in found.operations if isinstance(op, Check))]
    return Code(f"{found.value} if {' and '.join(checks)} else None")


def _merged(writer: Writer, items: list[Code]) -> Code:
    return Code(f"{writer.rt.merged}({joined(', ', (f'{writer.dumped}({item})' for item in items))})")


def _calls(writer: Writer) -> Code:
    """Write the tool calls in the shape that a message has them; their arguments are the text that arrived."""
    rule = writer.spec.messages.parts.tool_call
    shape = writer.provider.loaded.shape("messages", "parts", "tool_call", "shape" if rule and rule.shape else "emit")
    if shape is None:
        return Code("None")

    def part(read: shapes.Slot) -> Code:
        return Code("call.text" if read.path == "args" else f"call.{name(read.path)}")

    # The arguments are JSON text already: writing them as JSON again would change what the model said.
    written = ShapeWriter(writer.rt, {"part": part}, raw_json=True).write(shape)
    return Code(f"[{written} for call in self.calls.raw()] or None")
