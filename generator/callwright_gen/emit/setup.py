"""Emit the pieces of `setup_call`, which builds the arguments of a call."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.code import Code, lines, literal, name
from callwright_gen.emit.lower import lower
from callwright_gen.emit.plan import Names
from callwright_gen.emit.reads import body
from callwright_gen.emit.shapes import ShapeWriter, assignments
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.load.shapes import placeholders_of

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
    dialect: Code
    force_tool: Code
    json_object: Code
    force_if: Code
    object_if: Code
    stream: Code
    chooses_by_stream: bool
    events: EventsView | None
    item: Code
    item_type: Code
    events_name: Code


def setup(writer: Writer) -> SetupView:
    """Emit the pieces of `setup_call`."""
    spec = writer.spec
    shape = writer.provider.loaded.shape
    plain = ShapeWriter(writer.rt, {}, writer=writer)
    schema = ShapeWriter(writer.rt, {"schema": lambda slot: Code(f"schema.{name(slot.path)}")}, writer=writer)
    tool = ShapeWriter(writer.rt, {"tool": lambda _: Code(f"{writer.rt.tool_name}(tool_types[0])")})
    system = ShapeWriter(writer.rt, {"content": lambda _: Code("content"), "text": lambda _: _system_text(writer)})
    return SetupView(
        defaults=plain.write(shape("params", "defaults") or shapes.Mapping((), ())),
        instead_of_tool=_instead_of_tool(writer),
        params=Code("kwargs" if spec.params.under is None else "params"),
        nest=lines(_nested(writer)),
        unless_tools=spec.json_.not_with == "tools",
        system=lines(assignments(system, shape("messages", "system", "set"))),
        system_content=any(slot.root == "content" for slot in placeholders_of(shape("messages", "system", "set"))),
        instruct=_instruct(writer),
        arguments=lines(_arguments(writer)),
        tools=_tools(writer),
        json_schema=lines(assignments(schema, shape("json", "schema"))),
        dialect=Code("" if spec.json_.dialect == "strict" else f", {literal(spec.json_.dialect)}"),
        force_tool=lines(assignments(tool, shape("tools", "force"))),
        json_object=lines(assignments(plain, shape("json", "object"))),
        force_if=Code("elif" if spec.json_.schema_ else "if"),
        object_if=Code("elif" if spec.json_.schema_ or spec.tools.force else "if"),
        stream=lines(assignments(plain, shape("call", "stream", "flag"), keep_own=True)),
        chooses_by_stream=_chooses_by_stream(writer),
        events=_events(writer),
        item=_item(writer),
        item_type=writer.annotation(writer.provider.item_type or writer.provider.types["chunk"]),
        events_name=Code("events" if "item" in writer.provider.unwraps else "stream"),
    )


def _instead_of_tool(writer: Writer) -> Code:
    """Emit the condition under which a param rules out the forced tool."""
    instead = writer.spec.json_.instead_of_tool
    if instead is None:
        return Code("")
    if not instead.when and "." not in instead.param:
        return Code(f"{literal(instead.param)} in kwargs")
    path = literal(tuple(instead.param.split(".")))
    return Code(f"{writer.rt.matches_at}(kwargs, {path}, {literal(dict(instead.when))})")


def _system_text(writer: Writer) -> Code:
    return Code(f"{writer.rt.system_text}({writer.provider_text}, system)")


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
    return any(way is not None for way in ways)


def _events(writer: Writer) -> EventsView | None:
    path = writer.provider.unwraps.get("events")
    if path is None:
        return None
    return EventsView(writer.annotation(writer.provider.types["streamed"]), body(path, "streamed", "()", writer.rt))


def _item(writer: Writer) -> Code:
    path = writer.provider.unwraps.get("item")
    if path is None:
        return Code("")
    return Code(lower(path.alternatives[0], "item", Names(), writer.rt, bind=False).value)


def _nested(writer: Writer) -> list[Code]:
    """Emit statements that move the call params into the argument that holds them."""
    params = writer.spec.params
    statements: list[Code] = []
    if params.nested is not None:
        names = literal(tuple(sorted(writer.provider.nested)))
        container = "kwargs" if params.under is None else "params"
        statements.append(Code(f"{writer.rt.nest}({container}, {literal(params.nested.under)}, {names})"))
    if params.under is not None:
        statements.append(Code(f"kwargs: dict[str, {writer.typed.Any}] = {{{literal(params.under)}: params}}"))
    return statements


def _arguments(writer: Writer) -> list[Code]:
    spec = writer.spec
    always = assignments(ShapeWriter(writer.rt, {}), writer.provider.loaded.shape("call", "always"))
    return [_assign(writer, spec.call.model, "model"), _assign(writer, spec.messages.param, "messages"), *always]


def _assign(writer: Writer, keys: str, value: str) -> Code:
    path = tuple(keys.split("."))
    if len(path) == 1:
        return Code(f"kwargs[{literal(keys)}] = {value}")
    return Code(f"{writer.rt.set_path}(kwargs, {literal(path)}, {value})")


def _tools(writer: Writer) -> Code:
    schemas = "[tool.tool_schema() for tool in tool_types]"
    wrapper = writer.provider.loaded.shape("tools", "list")
    if wrapper is not None:
        schemas = str(ShapeWriter(writer.rt, {"tools": lambda _: Code(schemas)}).write(wrapper))
    return _assign(writer, writer.spec.tools.param, schemas)
