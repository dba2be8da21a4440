"""The class that keeps what has arrived of a stream: its slots, and the response made of them."""

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
    """One attribute."""

    name: Code
    type: Code
    start: Code


@dataclass(frozen=True)
class StreamStateView:
    """What the template needs."""

    base_arguments: Code
    slots: Code
    fields: list[SlotView]
    add: Code
    response: Code


def stream_state(writer: Writer) -> StreamStateView:
    """Write the class."""
    fields = _fields(writer)
    return StreamStateView(
        writer.quoted(writer.provider.types["response"]),
        literal(tuple(sorted(str(field.name) for field in fields))),
        fields,
        add_body(writer),
        _response(writer),
    )


def _kept(writer: Writer, keep: str) -> set[str]:
    """The slots that are filled in this way."""
    return {variable.name for rule in writer.provider.events for variable in rule.variables if variable.keep == keep}


def _fields(writer: Writer) -> list[SlotView]:
    lists = _kept(writer, "join") | _kept(writer, "append")
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
    """Write how the SDK's object is made, unless an event brings it."""
    made = writer.spec.stream.response
    if made.final is None:
        return lines(_built(writer))
    if made.build is None:
        return lines(["if self.final is None:", f"    {writer.rt.raise_no_response}()", "return self.final"])
    return lines(["if self.final is not None:", "    return self.final", *_built(writer)])


def _built(writer: Writer) -> list[Code]:
    """Write the making of the SDK's object from what arrived."""
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
        made = Code(f"{writer.rt.construct_lenient}({local}, {shape_writer.write(fields)})")
    elif build == "mapping":
        made = Code(f"{local}({shape_writer.write(fields)})")
    else:
        made = Code(f"{local}{'.construct' if build == 'construct' else ''}({_arguments(shape_writer, fields)})")
    imports = [*writer.import_lines(named), *shape_writer.imports]
    return [*imports, Code(""), Code(f"return {made}")]


def _arguments(shape_writer: ShapeWriter, fields: shapes.Shape) -> str:
    """Write the fields as arguments: by their names, or as one mapping."""
    if not isinstance(fields, shapes.Mapping):
        return f"**{shape_writer.write(fields)}"
    return ", ".join(f"{name(entry.key)}={shape_writer.write(entry.shape)}" for entry in fields.entries)


def _shape_writer(writer: Writer) -> ShapeWriter:
    joins, appends = _kept(writer, "join"), _kept(writer, "append")

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
    """Write a value inside the object that a slot keeps."""
    path = writer.provider.variable_paths[read.root, read.path]
    found = lower(path.alternatives[0], local, Names(), writer.rt, bind=False)
    checks = [f"{local} is not None", *(op.condition for op in found.operations if isinstance(op, Check))]
    return Code(f"{found.value} if {' and '.join(checks)} else None")


def _calls(writer: Writer) -> Code:
    """Write the tool calls in the shape that a message has them; their arguments are the text that arrived."""
    rule = writer.spec.messages.parts.tool_call
    shape = writer.provider.loaded.shape("messages", "parts", "tool_call", "shape" if rule and rule.shape else "emit")
    if shape is None:
        return Code("None")

    def part(read: shapes.Placeholder) -> Code:
        return Code("call.text" if read.path == "args" else f"call.{name(read.path)}")

    # The arguments are JSON text already: writing them as JSON again would change what the model said.
    written = ShapeWriter(writer.rt, {"part": part}, raw_json=True).write(shape)
    return Code(f"[{written} for call in self.calls.raw()] or None")
