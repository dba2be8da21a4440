"""Emit the stream state class: its attributes, and the response that it builds."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.code import Code, lines, literal, name
from callwright_gen.emit.events import add_body
from callwright_gen.emit.lower import lower
from callwright_gen.emit.plan import Check, Names
from callwright_gen.emit.shapes import ShapeWriter, SlotSource
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.types import Builtin, Generic


@dataclass(frozen=True)
class SlotView:
    """An attribute of the class."""

    name: Code
    type: Code
    start: Code


@dataclass(frozen=True)
class StreamStateView:
    """Template context for the class."""

    base_arguments: Code
    slots: Code
    fields: list[SlotView]
    add: Code
    response: Code


def stream_state(writer: Writer) -> StreamStateView:
    """Emit the class."""
    fields = _fields(writer)
    return StreamStateView(
        writer.quoted(writer.provider.types["response"]),
        literal(tuple(sorted(str(field.name) for field in fields))),
        fields,
        add_body(writer),
        _response(writer),
    )


def _slots_by_rule(writer: Writer, keep: str) -> set[str]:
    """Return the slots that are filled by this `keep` rule."""
    return {slot.name for rule in writer.provider.events for slot in rule.variables if slot.keep == keep}


def _fields(writer: Writer) -> list[SlotView]:
    lists = _slots_by_rule(writer, "join") | _slots_by_rule(writer, "append")
    fields = [
        SlotView(name(slot), writer.annotation(Generic(Builtin("list"), (leaf,))), Code("[]"))
        if slot in lists
        else SlotView(name(slot), writer.annotation(leaf, or_none=True), Code("None"))
        for slot, leaf in writer.provider.variables.items()
    ]
    if any(rule.blocks or rule.piece for rule in writer.provider.events):
        fields.append(SlotView(Code("blocks"), writer.rt.Blocks, Code(f"{writer.rt.Blocks}()")))
    return fields


def _response(writer: Writer) -> Code:
    """Emit the construction of the SDK's response, unless an event contains it."""
    rule = writer.spec.stream.response
    if rule.final is None:
        return lines(_construct(writer))
    if rule.build is None:
        return lines(["if self.final is None:", f"    {writer.rt.raise_no_response}()", "return self.final"])
    return lines(["if self.final is not None:", "    return self.final", *_construct(writer)])


def _construct(writer: Writer) -> list[Code]:
    """Emit the construction of the SDK's response from the collected values."""
    fields = writer.provider.loaded.shape("stream", "response", "fields")
    named = writer.provider.types["response"]
    local = writer.imports.local_name(named)
    shape_writer = _shape_writer(writer)
    build = writer.spec.stream.response.build
    if fields is None:
        return []
    if build == "dict":
        return [Code(f"return {writer.rt.cast}({writer.quoted(named)}, {shape_writer.write(fields)})")]
    if build == "validate":
        response = Code(f"{writer.rt.construct_lenient}({local}, {shape_writer.write(fields)})")
    elif build == "mapping":
        response = Code(f"{local}({shape_writer.write(fields)})")
    else:
        response = Code(f"{local}{'.construct' if build == 'construct' else ''}({_arguments(shape_writer, fields)})")
    imports = [*writer.import_lines(named), *shape_writer.imports]
    return [*imports, Code(""), Code(f"return {response}")]


def _arguments(shape_writer: ShapeWriter, fields: shapes.Shape) -> str:
    """Emit the fields as keyword arguments, or as one unpacked mapping."""
    if not isinstance(fields, shapes.Mapping):
        return f"**{shape_writer.write(fields)}"
    return ", ".join(f"{name(entry.key)}={shape_writer.write(entry.shape)}" for entry in fields.entries)


def _shape_writer(writer: Writer) -> ShapeWriter:
    joins, appends = _slots_by_rule(writer, "join"), _slots_by_rule(writer, "append")

    def slot(read: shapes.Placeholder) -> Code:
        local = f"self.{name(read.root)}"
        if read.root in joins:
            return Code(f'"".join({local}) or None')
        if read.root in appends:
            return Code(f"{local} or None")
        return _inside(writer, read, local) if read.path else Code(local)

    sources: dict[str, SlotSource] = dict.fromkeys(writer.provider.variables, slot)
    sources |= {"blocks": lambda _: Code("self.blocks.values()"), "calls": lambda _: _calls(writer)}
    return ShapeWriter(writer.rt, sources, dumps=True, writer=writer)


def _inside(writer: Writer, read: shapes.Placeholder, local: str) -> Code:
    """Emit a value inside the object that a slot holds."""
    path = writer.provider.variable_paths[read.root, read.path]
    plan = lower(path.alternatives[0], local, Names(), writer.rt, bind=False)
    checks = [f"{local} is not None", *(op.condition for op in plan.operations if isinstance(op, Check))]
    return Code(f"{plan.value} if {' and '.join(checks)} else None")


def _calls(writer: Writer) -> Code:
    """Emit the tool calls in the shape of a message; their arguments are the collected JSON text."""
    rule = writer.spec.messages.parts.tool_call
    shape = writer.provider.loaded.shape("messages", "parts", "tool_call", "shape" if rule and rule.shape else "emit")
    if shape is None:
        return Code("None")

    def part(read: shapes.Placeholder) -> Code:
        return Code("call.text" if read.path == "args" else f"call.{name(read.path)}")

    # The arguments are already JSON text. Encoding them again would change the model's output.
    call = ShapeWriter(writer.rt, {"part": part}, raw_json=True).write(shape)
    return Code(f"[{call} for call in self.calls.raw()] or None")
