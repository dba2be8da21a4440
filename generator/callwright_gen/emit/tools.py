"""Emit the tool class: its config, and the form of a tool in the API."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from callwright_gen import shapes
from callwright_gen.code import Code, lines, name
from callwright_gen.emit.literals import literal_of
from callwright_gen.emit.python import source
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import nodes
from callwright_gen.resolve.provider import Tools


@dataclass(frozen=True)
class ConfigView:
    """A key of a tool's config."""

    name: Code
    type: Code


def tool_config(writer: Writer) -> list[ConfigView]:
    """Emit the keys of the config."""
    tools = writer.provider.tools
    if tools is None:
        return []
    return [ConfigView(name(key), writer.annotation(kind)) for key, kind in tools.configs.items()]


def tool_schema(writer: Writer) -> Code:
    """Emit the body that returns a tool in the form of the API."""
    tools = writer.provider.tools
    if tools is None:
        return Code(f"rt.reject_tools({writer.provider_name})")
    bound = _bound(tools)
    values = ShapeWriter({"tool": lambda slot: _value(tools, slot, bound)}, writer=writer)
    tool = literal_of(writer, values, tools.shape, "tool")
    returned = tool.value if tool.typed else nodes.call("cast", _tool_type(writer), tool.value)
    configs = [ast.Assign([nodes.name(key)], _config(key)) for key in bound]
    body = source([*configs, *tool.statements, ast.Return(returned)])
    return lines([*values.imports, *([Code("")] if values.imports else []), body])


def _tool_type(writer: Writer) -> ast.expr:
    return ast.Constant(str(writer.annotation(writer.provider.types["tool"])))


def _bound(tools: Tools) -> list[str]:
    """Return the keys of the config that are used more than once, and get a local name."""
    slots = shapes.placeholders_of(tools.shape)
    used = [slot.path.partition(".")[2] for slot in slots if slot.path.startswith("config.")]
    if "strict" in tools.configs and any(slot.path == "schema" for slot in slots):
        used.append("strict")
    return [key for key in dict.fromkeys(used) if used.count(key) > 1 and key not in {"cls", "tool"}]


def _value(tools: Tools, slot: shapes.Placeholder, bound: Collection[str]) -> ast.expr:
    """Return the value of a slot of a tool."""
    match slot.path.partition("."):
        case "config", _, key:
            return nodes.name(key) if key in bound else _config(key)
        case "schema", _, _:
            return ast.Call(nodes.expression("cls._parameters"), [], list(_schema_arguments(tools, bound)))
        case field, _, _:
            return nodes.expression(f"cls._{field}()")


def _config(key: str) -> ast.expr:
    return nodes.call(nodes.expression("cls.tool_config.get"), ast.Constant(key))


def _schema_arguments(tools: Tools, bound: Collection[str]) -> Iterator[ast.keyword]:
    """Yield the arguments of `_parameters` that differ from their defaults."""
    strict = "strict" in tools.configs
    if strict:
        yield ast.keyword("strict", nodes.name("strict") if "strict" in bound else _config("strict"))
    if tools.dialect != "plain":
        yield ast.keyword("dialect", ast.Constant(tools.dialect))
    if strict and tools.strict_dialect != "strict":
        yield ast.keyword("strict_dialect", ast.Constant(tools.strict_dialect))
