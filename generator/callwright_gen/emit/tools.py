"""Emit the tool class: its config, and the form of a tool in the API."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from callwright_gen import shapes
from callwright_gen.code import Code, lines, literal, name
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import nodes
from callwright_gen.resolve import Tools


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


def _schema_arguments(tools: Tools) -> Iterator[str]:
    """Yield the arguments of `_parameters` that differ from their defaults."""
    strict = "strict" in tools.configs
    if strict:
        yield 'strict=cls.tool_config.get("strict")'
    if tools.dialect != "plain":
        yield f"dialect={literal(tools.dialect)}"
    if strict and tools.strict_dialect != "strict":
        yield f"strict_dialect={literal(tools.strict_dialect)}"


def tool_shape(writer: Writer) -> tuple[Code, Code]:
    """Emit a tool in the form of the API, and the imports that it needs."""
    tools = writer.provider.tools
    if tools is None:
        return Code(f"rt.reject_tools({writer.provider_text})"), Code("")
    values = {
        "name": "cls._name()",
        "description": "cls._description()",
        "schema": f"cls._parameters({', '.join(_schema_arguments(tools))})",
    }

    def slot(read: shapes.Placeholder) -> ast.expr:
        if read.path.startswith("config."):
            get = nodes.expression("cls.tool_config.get")
            return nodes.call(get, ast.Constant(read.path.removeprefix("config.")))
        return nodes.expression(values[read.path])

    shape_writer = ShapeWriter({"tool": slot}, writer=writer)
    written = shape_writer.write(tools.shape)
    return written, lines(shape_writer.imports)
