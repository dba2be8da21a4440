"""Emit a mapping as a TypedDict of the SDK. Keys that may have no value are set after it, so that checkers see them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace

from callwright_gen import shapes
from callwright_gen.emit.python import parsed
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import nodes
from callwright_gen.paths.names import Names


@dataclass(frozen=True)
class LiteralView:
    """A value: the statements before it, its expression, and whether that has the SDK's type without a cast."""

    statements: list[ast.stmt]
    value: ast.expr
    typed: bool


def literal_of(
    writer: Writer, shape_writer: ShapeWriter, shape: shapes.Shape, local: str, names: Names | None = None
) -> LiteralView:
    """Emit a shape. A mapping with keys that may have no value gets a local name.

    Parameters:
        writer: knows which mappings have a type.
        shape_writer: emits the values.
        shape: the shape.
        local: the local name.
        names: the local names in use.
    """
    kind = writer.provider.literals.type_of(shape.loc)
    if kind is None or not isinstance(shape, shapes.Mapping):
        return LiteralView([], shape_writer.tree(shape), typed=False)
    names = names or Names({"cls", "self"})
    target = nodes.name(names.fresh(local))
    options = list(_options(shape_writer, shape, target, names))
    literal = shape_writer.tree(_always(shape))
    if not options:
        return LiteralView([], literal, typed=True)
    annotation = parsed(writer.annotation(kind))
    declared = ast.AnnAssign(ast.Name(target.id, ast.Store()), annotation, literal, 1)
    return LiteralView([declared, *options], target, typed=True)


def _always(shape: shapes.Mapping) -> shapes.Mapping:
    """Return a mapping, and those in it, without the keys that may have no value."""
    kept = [entry for entry in shape.entries if not _is_option(entry)]
    inner = [
        replace(entry, shape=_always(entry.shape)) if isinstance(entry.shape, shapes.Mapping) else entry
        for entry in kept
    ]
    return replace(shape, entries=tuple(inner))


def _is_option(entry: shapes.MappingEntry) -> bool:
    return entry.optional and not isinstance(entry.shape, shapes.Literal)


def _options(writer: ShapeWriter, shape: shapes.Mapping, owner: ast.expr, names: Names) -> Iterator[ast.stmt]:
    """Yield the statements that set keys which have a value."""
    for entry in shape.entries:
        target = nodes.item(owner, entry.key)
        if isinstance(entry.shape, shapes.Mapping):
            yield from _options(writer, entry.shape, target, names)
        elif _is_option(entry):
            yield _option(target, writer.tree(entry.shape), names.fresh(entry.key))


def _option(target: ast.expr, value: ast.expr, local: str) -> ast.stmt:
    match value:
        case ast.IfExp(test=test, body=ast.Constant() as body, orelse=ast.Constant(value=None)):
            return ast.If(test, [ast.Assign([target], body)], [])
        case _ if nodes.is_repeatable(value):
            return ast.If(nodes.present(value), [ast.Assign([target], value)], [])
        case _:
            bound = ast.NamedExpr(ast.Name(local, ast.Store()), value)
            return ast.If(nodes.present(bound), [ast.Assign([target], nodes.name(local))], [])
