"""Emit the stream state class: its attributes, and the response that it builds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from callwright_gen import shapes
from callwright_gen.code import Code, lines, name
from callwright_gen.emit.events import add_body
from callwright_gen.emit.python import source
from callwright_gen.emit.shapes import ShapeWriter, SlotSource
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import nodes
from callwright_gen.paths.lower import lower
from callwright_gen.paths.read import Read
from callwright_gen.resolve.provider import BuildMethod
from callwright_gen.types import Builtin, Generic

_NO_NOTE = Code("")
_CERTAIN = Code("  # never null in an event")


@dataclass(frozen=True)
class SlotView:
    """An attribute of the class; `note` is a comment, or empty."""

    name: Code
    type: Code
    start: Code
    note: Code = _NO_NOTE


@dataclass(frozen=True)
class StreamStateView:
    """Template context for the class."""

    base_arguments: Code
    values: list[SlotView]
    lists: list[SlotView]
    add: Code
    response: Code


def stream_state(writer: Writer) -> StreamStateView:
    """Emit the class."""
    fields = _fields(writer)
    return StreamStateView(
        writer.quoted(writer.provider.types["response"]),
        [field for field in fields if str(field.start) == "None"],
        [field for field in fields if str(field.start) != "None"],
        add_body(writer),
        _response(writer),
    )


def _slots_by_rule(writer: Writer, keep: str) -> set[str]:
    """Return the slots that are filled by this `keep` rule."""
    return {slot.name for rule in writer.provider.stream.events for slot in rule.variables if slot.keep == keep}


def _fields(writer: Writer) -> list[SlotView]:
    lists = _slots_by_rule(writer, "join") | _slots_by_rule(writer, "append")
    certain = set(_in_every_event(writer))
    fields = [
        SlotView(name(slot), writer.annotation(Generic(Builtin("list"), (leaf,))), Code("[]"))
        if slot in lists
        else SlotView(
            name(slot), writer.annotation(leaf, or_none=True), Code("None"), _CERTAIN if slot in certain else _NO_NOTE
        )
        for slot, leaf in writer.provider.stream.variables.items()
    ]
    if any(rule.blocks or rule.piece for rule in writer.provider.stream.events):
        fields.append(SlotView(Code("blocks"), Code("rt.Blocks"), Code("rt.Blocks()")))
    return fields


def _in_every_event(writer: Writer) -> Iterator[str]:
    """Yield the slots that every event sets without a check, because the SDK never has null there."""
    for rule in writer.provider.stream.events:
        if rule.on is None and rule.condition is None:
            for slot in rule.variables:
                steps = [step for side in slot.path.alternatives for step in side.steps]
                missing = slot.path.nullable or any(step.may_be_missing for step in steps)
                if slot.keep == "last" and not missing and not slot.path.pipes:
                    yield slot.name


def _response(writer: Writer) -> Code:
    """Emit the construction of the SDK's response, unless an event contains it."""
    stream = writer.provider.stream
    if not stream.final:
        return lines(_construct(writer))
    if stream.build is None:
        return lines(["if self.final is None:", "    rt.raise_no_response()", "return self.final"])
    return lines(["if self.final is not None:", "    return self.final", *_construct(writer)])


def _construct(writer: Writer) -> list[Code]:
    """Emit the construction of the SDK's response from the collected values."""
    fields = writer.provider.stream.fields
    if fields is None:
        return []
    named = writer.provider.types["response"]
    local = nodes.name(writer.imports.local_name(named))
    shape_writer = _shape_writer(writer)
    build, tree = writer.provider.stream.build, shape_writer.tree(fields)
    if build == "dict":
        target = ast.Constant(str(writer.annotation(named)))
        return [source([ast.Return(nodes.call("cast", target, tree))])]
    if build == "validate":
        response = nodes.runtime("construct_lenient", local, tree)
    elif isinstance(build, BuildMethod):
        made = nodes.call(nodes.attribute(nodes.call("cast", ast.Constant("Any"), local), build.name), tree)
        response = nodes.call("cast", ast.Constant(str(writer.annotation(named))), made)
    elif build == "mapping":
        response = nodes.call(local, tree)
    else:
        function = nodes.attribute(local, "construct") if build == "construct" else local
        response = ast.Call(function, [], _arguments(shape_writer, fields))
    imports = [*writer.import_lines(named), *shape_writer.imports]
    return [*imports, Code(""), source([ast.Return(response)])]


def _arguments(shape_writer: ShapeWriter, fields: shapes.Shape) -> list[ast.keyword]:
    """Emit the fields as keyword arguments, or as one unpacked mapping."""
    if not isinstance(fields, shapes.Mapping):
        return [ast.keyword(None, shape_writer.tree(fields))]
    arguments: list[ast.keyword] = []
    for entry in fields.entries:
        one = _argument(shape_writer, entry)
        match arguments[-1:], one:
            case [ast.keyword(None, ast.Call(keywords=before))], ast.keyword(None, ast.Call(keywords=more)):
                before.extend(more)
            case _:
                arguments.append(one)
    return arguments


def _argument(shape_writer: ShapeWriter, entry: shapes.MappingEntry) -> ast.keyword:
    """Emit a field; one that is left out without a value is unpacked."""
    keyword = ast.keyword(str(name(entry.key)), shape_writer.tree(entry.shape))
    if not entry.optional or isinstance(entry.shape, shapes.Literal):
        return keyword
    return ast.keyword(None, ast.Call(nodes.facade("omit_none"), [], [keyword]))


def _shape_writer(writer: Writer) -> ShapeWriter:
    joins, appends = _slots_by_rule(writer, "join"), _slots_by_rule(writer, "append")

    def slot(read: shapes.Placeholder) -> ast.expr:
        local = nodes.attribute(nodes.name("self"), read.root)
        if read.root in joins:
            return nodes.expression('"".join(local) or None', local=local)
        if read.root in appends:
            return nodes.either(local, nodes.NONE)
        return _inside(writer, read, local) if read.path else local

    sources: dict[str, SlotSource] = dict.fromkeys(writer.provider.stream.variables, slot)
    imports: list[Code] = []
    sources |= {
        "blocks": lambda _: nodes.expression("self.blocks.values()"),
        "calls": lambda _: _calls(writer, imports),
    }
    return ShapeWriter(sources, dumps=True, writer=writer, imports=imports)


def _inside(writer: Writer, read: shapes.Placeholder, local: ast.expr) -> ast.expr:
    """Emit a value inside the object that a slot holds."""
    path = writer.provider.stream.variable_paths[read.root, read.path]
    scope = writer.scope(bind=False)
    return lower(path, Read(local, missing="null"), scope).expression(scope)


def _calls(writer: Writer, imports: list[Code]) -> ast.expr:
    """Emit the tool calls in the shape of a message; their arguments are of the kind that answers hold."""
    messages = writer.provider.messages
    shape = messages.form("tool_call", "shape") or messages.form("tool_call", "message")
    if shape is None:
        return nodes.NONE

    # Where the SDK's answers hold JSON text, it is kept: encoding it again would change the model's output.
    arguments = "text" if writer.provider.tool_calls.has_text else "data"

    def part(read: shapes.Placeholder) -> ast.expr:
        return nodes.attribute(nodes.name("call"), arguments if read.path == "args" else read.path)

    call = ShapeWriter({"part": part}, raw_json=True, writer=writer, imports=imports).tree(shape)
    if writer.provider.messages.parts["tool_call"].single:
        return nodes.expression("next((call_shape for call in self.calls.raw()), None)", call_shape=call)
    return nodes.expression("[call_shape for call in self.calls.raw()] or None", call_shape=call)
