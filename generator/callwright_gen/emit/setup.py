"""Emit the pieces of `setup_call`, which builds the arguments of a call."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from callwright_gen.code import Code, lines, literal
from callwright_gen.emit.python import source
from callwright_gen.emit.reads import body
from callwright_gen.emit.shapes import ShapeWriter, SlotSource, assignments
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.load.shapes import placeholders_of
from callwright_gen.paths import nodes
from callwright_gen.paths.lower import lower
from callwright_gen.paths.operations import inlined

_INSTRUCT = {
    "object": "json_mode and response_model is None",
    "always": "json_mode",
}


@dataclass(frozen=True)
class EventsView:
    """The function that returns the events of a streamed call."""

    type: Code
    body: Code


@dataclass(frozen=True)
class SetupView:
    """Template context for `setup_call`."""

    defaults: Code
    instead_of_tool: Code
    params: Code
    nest: Code
    unless_tools: bool
    system: Code
    system_content: bool
    instruct: Code
    arguments: Code
    tools: Code
    json_schema: Code
    uses_schema: bool
    dialect: Code
    force_tool: Code
    json_object: Code
    force_if: Code
    object_if: Code
    stream: Code
    chooses_by_stream: bool
    events: EventsView | None
    chunks_have_arguments: bool
    item: Code
    item_test: Code
    item_type: Code
    events_name: Code


def setup(writer: Writer) -> SetupView:
    """Emit the pieces of `setup_call`."""
    spec = writer.spec
    shape = writer.provider.loaded.shape
    plain = ShapeWriter(writer.rt, {}, writer=writer)
    schema = ShapeWriter(
        writer.rt, {"schema": lambda slot: nodes.attribute(nodes.name("schema"), slot.path)}, writer=writer
    )
    tool = ShapeWriter(writer.rt, {"tool": lambda _: nodes.expression("rt.tool_name(tool_types[0])")}, writer=writer)
    contents: dict[str, SlotSource] = {
        "content": lambda _: nodes.name("content"),
        "text": lambda _: _system_text(writer),
    }
    system = ShapeWriter(writer.rt, contents, writer=writer)
    return SetupView(
        defaults=plain.write(shape("params", "defaults") or shapes.Mapping((), ())),
        instead_of_tool=_instead_of_tool(writer),
        params=Code("kwargs" if spec.params.under is None else "params"),
        nest=lines(_nested(writer)),
        unless_tools=spec.json_.not_with == "tools",
        system=lines(assignments(system, shape("messages", "system", "param"))),
        system_content=any(slot.root == "content" for slot in placeholders_of(shape("messages", "system", "param"))),
        instruct=_instruct(writer),
        arguments=lines(_arguments(writer)),
        tools=_tools(writer),
        json_schema=lines(assignments(schema, shape("json", "schema"))),
        uses_schema=bool(placeholders_of(shape("json", "schema"))),
        dialect=Code("" if spec.json_.dialect == "strict" else f", {literal(spec.json_.dialect)}"),
        force_tool=lines(assignments(tool, shape("tools", "force"))),
        json_object=lines(assignments(plain, shape("json", "object"))),
        force_if=Code("elif" if spec.json_.schema_ else "if"),
        object_if=Code("elif" if spec.json_.schema_ or _forces(writer) else "if"),
        stream=lines(assignments(plain, shape("call", "stream", "set"), keep_own=True)),
        chooses_by_stream=_chooses_by_stream(writer),
        events=_events(writer),
        chunks_have_arguments=writer.provider.chunk.get("arguments") is not None,
        item=_item(writer)[0],
        item_test=_item(writer)[1],
        item_type=writer.annotation(writer.provider.item_type or writer.provider.types["chunk"]),
        events_name=Code("events" if "item" in writer.provider.unwraps else "stream"),
    )


def _instead_of_tool(writer: Writer) -> Code:
    """Emit the condition under which JSON replaces the forced tool: always, or with a param that rules it out."""
    structured = "response_model is not None and not json_mode"
    instead = writer.spec.json_.instead_of_tool
    if not _forces(writer):
        return Code(structured)
    if instead is None:
        return Code("")
    if not instead.when and "." not in instead.param:
        return Code(f"{structured} and {literal(instead.param)} in kwargs")
    path = literal(tuple(instead.param.split(".")))
    return Code(f"{structured} and {writer.rt.matches_at}(kwargs, {path}, {literal(dict(instead.when))})")


def _forces(writer: Writer) -> bool:
    return writer.spec.tools is not None and bool(writer.spec.tools.force)


def _system_text(writer: Writer) -> ast.expr:
    return nodes.runtime("system_text", ast.Constant(writer.spec.provider), nodes.name("system"))


def _instruct(writer: Writer) -> Code:
    """Emit the condition under which the prompt asks for JSON: the JSON arguments are then omitted."""
    json = writer.spec.json_
    if json.instruct is None:
        return Code("")
    if json.instruct == "object" and json.not_with == "tools":
        return Code("json_mode and (response_model is None or tool_types)")
    return Code(_INSTRUCT[json.instruct])


def _chooses_by_stream(writer: Writer) -> bool:
    """Return whether a streamed call uses another method, or wraps the same one differently."""
    stream = writer.spec.call.stream
    ways = (stream.method, stream.run, stream.close, writer.provider.unwraps.get("events"))
    return stream.lazy or stream.async_ == "generator" or any(way is not None for way in ways)


def _events(writer: Writer) -> EventsView | None:
    path = writer.provider.unwraps.get("events")
    if path is None:
        return None
    statements = body(path, nodes.name("streamed"), ast.Tuple([], ast.Load()), dump=writer.dump_name)
    return EventsView(writer.annotation(writer.provider.types["streamed"]), source(statements, writer.rt))


def _item(writer: Writer) -> tuple[Code, Code]:
    """Emit the event in an item of a stream, and the test that there is one."""
    path = writer.provider.unwraps.get("item")
    if path is None:
        return Code(""), Code("")
    scope = writer.scope("item", "stream", bind=False)
    read = lower(path, nodes.name("item"), scope).collected(scope).single().present(scope)
    tests, value = inlined(read.steps, read.value)
    test = Code(f" if {source(nodes.every(tests), writer.rt)}") if tests else Code("")
    return source(value, writer.rt), test


def _nested(writer: Writer) -> list[Code]:
    """Emit statements that move the call params into the argument that holds them."""
    params = writer.spec.params
    nested = {argument: tuple(carried) for argument, carried in params.within.items()}
    if params.nested is not None:
        nested[params.nested.under] = (*writer.provider.nested, *nested.get(params.nested.under, ()))
    container = "kwargs" if params.under is None else "params"
    statements = [
        Code(f"{writer.rt.nest}({container}, {literal(under)}, {literal(tuple(sorted(names)))})")
        for under, names in nested.items()
    ]
    if params.under is not None:
        statements.append(Code(f"kwargs: dict[str, {writer.typed.Any}] = {{{literal(params.under)}: params}}"))
    return statements


def _arguments(writer: Writer) -> list[Code]:
    spec = writer.spec
    always = assignments(ShapeWriter(writer.rt, {}, writer=writer), writer.provider.loaded.shape("call", "set"))
    return [_assign(writer, spec.call.model, "model"), _assign(writer, spec.messages.param, "messages"), *always]


def _assign(writer: Writer, keys: str, value: str) -> Code:
    path = tuple(keys.split("."))
    if len(path) == 1:
        return Code(f"kwargs[{literal(keys)}] = {value}")
    return Code(f"{writer.rt.set_path}(kwargs, {literal(path)}, {value})")


def _tools(writer: Writer) -> Code:
    section = writer.spec.tools
    if section is None:
        return Code(f"{writer.rt.reject_tools}({writer.provider_text})")
    schemas = nodes.expression("[tool.tool_schema() for tool in tool_types]")
    wrapper = writer.provider.loaded.shape("tools", "list")
    shape_writer = ShapeWriter(writer.rt, {"tools": lambda _: schemas}, writer=writer)
    wrapped = schemas if wrapper is None else shape_writer.tree(wrapper)
    if writer.provider.native_tools:
        wrapped = nodes.runtime("with_native_tools", wrapped, nodes.name("tool_types"))
    return lines([*shape_writer.imports, _assign(writer, section.param, str(source(wrapped, writer.rt)))])
