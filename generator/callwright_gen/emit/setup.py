"""Emit what completes the arguments of a call, and how JSON is asked for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from callwright_gen.code import Code, lines, literal
from callwright_gen.emit.arguments import arguments_type, assign, assignments
from callwright_gen.emit.methods import method, stream_method
from callwright_gen.emit.python import source
from callwright_gen.emit.reads import body
from callwright_gen.emit.shapes import ShapeWriter, SlotSource
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import nodes
from callwright_gen.paths.lower import lower
from callwright_gen.shapes import Placeholder, placeholders_of

_LONG = 90  # arguments that do not fit on one line with what is around them


@dataclass(frozen=True)
class UnwrapView:
    """A function that returns the events of a streamed call, or the event in one item of a stream."""

    type: Code
    result: Code
    body: Code


@dataclass(frozen=True)
class SetupView:
    """Template context for the arguments of a call.

    `answers` are the ways to ask for a structured answer: each an `if` or `elif`, and the statements for it.
    """

    arguments_type: Code
    system: Code
    arguments: Code
    tools: Code
    answers: list[tuple[Code, Code]]
    stream: Code
    parts: list[Code]
    events: UnwrapView | None
    event: UnwrapView | None
    item_type: Code


def setup(writer: Writer) -> SetupView:
    """Emit the pieces."""
    call = writer.provider.call
    plain = ShapeWriter({}, writer=writer)
    sets = writer.provider.messages.system
    system = ShapeWriter(dict.fromkeys(("content", "text"), _system), writer=writer)
    return SetupView(
        arguments_type=arguments_type(writer),
        system=lines(assignments(writer, system, sets)),
        arguments=lines(_arguments(writer)),
        tools=_tools(writer),
        answers=[
            (Code(f"{'elif' if number else 'if'} {condition}"), statements)
            for number, (condition, statements) in enumerate(_answers(writer, plain))
        ],
        stream=lines(assignments(writer, plain, call.stream.flag, keep_own=True)),
        parts=list(_parts(writer, splits_system=bool(assignments(writer, system, sets)))),
        events=_events(writer),
        event=_event(writer),
        item_type=writer.annotation(writer.provider.call.stream.item_type or writer.provider.types["chunk"]),
    )


def _parts(writer: Writer, *, splits_system: bool) -> Iterator[Code]:
    """Yield the parts of the provider, as arguments."""
    prefix = writer.prefix
    yield Code(f"response={prefix}CallResponse")
    yield Code(f"chunk={prefix}CallResponseChunk")
    yield Code(f"tool={prefix}Tool")
    yield Code(f"stream={prefix}Stream")
    yield Code("state=_StreamState")
    yield from (Code(f"{part}=_{part.upper()}") for part in ("codec", "params", "clients"))
    yield Code("arguments=_arguments")
    yield Code(f"method={method(writer)}")
    if streamed := stream_method(writer):
        yield Code(f"stream_method={streamed}")
    if json := _json(writer):
        yield Code(f"json={json}")
    if splits_system:
        yield Code("splits_system=True")
    if writer.provider.call.stream.item is not None:
        yield Code("event=_event")
    if cumulative := writer.provider.stream.cumulative:
        yield Code(f"cumulative={literal(cumulative)}")


def _system(slot: Placeholder) -> ast.expr:
    return nodes.expression(f"request.system_{slot.root}")


def _answers(writer: Writer, plain: ShapeWriter) -> Iterator[tuple[Code, Code]]:
    """Yield the ways to ask for a structured answer: by a JSON schema, by a forced tool, as a JSON object."""
    tools, json = writer.provider.tools, writer.provider.json
    by_field: SlotSource = lambda slot: nodes.attribute(nodes.name("schema"), slot.path)  # noqa: E731
    schema = ShapeWriter({"schema": by_field}, writer=writer)
    tool = ShapeWriter({"tool": lambda _: nodes.name("tool")}, writer=writer)
    json_schema = lines(assignments(writer, schema, json.schema))
    force = tools.force if tools is not None else None
    forced = lines(assignments(writer, tool, force))
    json_object = lines(assignments(writer, plain, json.object))
    if json_schema:
        value = "(schema := request.json_schema)" if placeholders_of(json.schema) else "request.json_schema"
        yield Code(f"{value} is not None"), json_schema
    if forced:
        condition = "request.forced_tool" if not placeholders_of(force) else "(tool := request.forced_tool)"
        yield Code(f"{condition} is not None"), forced
    if json_object:
        yield Code("request.json_object"), json_object


def _json(writer: Writer) -> Code:
    """Emit how JSON is asked for; empty if nothing differs from the defaults."""
    tools, json = writer.provider.tools, writer.provider.json
    arguments: list[str] = [] if json.dialect == "strict" else [str(literal(json.dialect))]
    if json.schema is None:
        arguments.append("schema=False")
    if not json.with_tools:
        arguments.append("with_tools=False")
    if json.instruct is not None:
        arguments.append(f"instruct={literal(json.instruct)}")
    if tools is None or tools.force is None:
        arguments.append("forces_tools=False")
    if (instead := json.instead_of_tool) is not None:
        arguments.append(f"instead_of_tool={literal((instead.param, instead.when))}")
    written = ", ".join(arguments)
    if len(written) > _LONG:
        written = "\n        " + ",\n        ".join(arguments)
    return Code(f"rt.JsonRules({written})") if arguments else Code("")


def _events(writer: Writer) -> UnwrapView | None:
    path = writer.provider.call.stream.events
    if path is None:
        return None
    statements = body(path, nodes.name("streamed"), ast.Tuple([], ast.Load()), dump=writer.dump_name)
    return UnwrapView(writer.annotation(writer.provider.types["streamed"]), Code("Any"), source(statements))


def _event(writer: Writer) -> UnwrapView | None:
    """Emit the function that returns the event in an item of a stream."""
    path = writer.provider.call.stream.item
    if path is None:
        return None
    scope = writer.scope("item", bind=False)
    value = lower(path, nodes.name("item"), scope).collected(scope).single().expression(scope)
    chunk = writer.annotation(writer.provider.types["chunk"], or_none=True)
    item = writer.annotation(writer.provider.call.stream.item_type or writer.provider.types["chunk"])
    return UnwrapView(item, chunk, source([ast.Return(value)]))


def _arguments(writer: Writer) -> list[Code]:
    provider = writer.provider
    always = assignments(writer, ShapeWriter({}, writer=writer), provider.call.always)
    return [
        assign(writer, provider.call.model, "request.model"),
        assign(writer, provider.messages.argument, "request.messages"),
        *always,
    ]


def _tools(writer: Writer) -> Code:
    tools = writer.provider.tools
    if tools is None:
        return Code(f"rt.reject_tools({writer.provider_name})")
    schemas = nodes.expression("request.tool_schemas")
    shape_writer = ShapeWriter({"tools": lambda _: schemas}, writer=writer)
    wrapped = schemas if tools.list is None else shape_writer.tree(tools.list)
    if writer.provider.native_tools:
        wrapped = nodes.call(nodes.expression("request.with_native_tools"), wrapped)
    return lines([*shape_writer.imports, assign(writer, tools.argument, source(wrapped))])
