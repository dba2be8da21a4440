"""Emit assignments of arguments of a call, to the SDK's TypedDict of them if there is one."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen import shapes
from callwright_gen.code import Code, literal
from callwright_gen.emit.literals import literal_of
from callwright_gen.emit.python import source
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.writer import Writer
from callwright_gen.problems import Loc

_ANY = "request.kwargs"


def arguments_type(writer: Writer) -> Code:
    """Return the annotation of the arguments; empty without a TypedDict."""
    kind = writer.provider.literals.arguments
    return writer.annotation(kind) if kind is not None else Code("")


def assign(writer: Writer, keys: str, value: object, loc: Loc = ()) -> Code:
    """Emit the assignment of an argument, whose dotted keys lead into mappings.

    Parameters:
        writer: knows the types of the arguments.
        keys: the keys.
        value: the value, as source.
        loc: where the spec writes it; empty for a value of the runtime.
    """
    path = tuple(keys.split("."))
    if len(path) == 1:
        return Code(f"{_target(writer, keys, loc)}[{literal(keys)}] = {value}")
    return Code(f"rt.set_path({_untyped(writer)}, {literal(path)}, {value})")


def assignments(
    writer: Writer, values: ShapeWriter, shape: shapes.Shape | None, *, keep_own: bool = False
) -> list[Code]:
    """Emit an assignment for each argument that a `set` shape fills.

    Parameters:
        writer: knows the types of the arguments.
        values: emits the values.
        shape: a mapping with dotted keys.
        keep_own: whether a value that the user passed takes precedence; None leaves the argument out.
    """
    if not isinstance(shape, shapes.Mapping):
        return []
    statements = [code for entry in shape.entries for code in _assignment(writer, values, entry, shape, keep_own)]
    return [*values.imports, *([Code("")] if values.imports else []), *statements]


def _assignment(
    writer: Writer, values: ShapeWriter, entry: shapes.MappingEntry, shape: shapes.Mapping, keep_own: bool
) -> Iterator[Code]:
    keys = tuple(entry.key.split("."))
    written = literal_of(writer, values, entry.shape, keys[-1])
    if written.statements:
        yield source(written.statements)
    value = source(written.value)
    if keep_own and len(keys) > 1:
        yield Code(f"rt.set_path_unless_none({_untyped(writer)}, {literal(keys)}, {value}, *request.params)")
    else:
        yield assign(writer, entry.key, value, (*shape.loc, entry.key))


def _target(writer: Writer, key: str, loc: Loc) -> str:
    literals = writer.provider.literals
    typed = key in literals.names and (not loc or literals.fits(loc))
    return "kwargs" if literals.arguments is None or typed else _ANY


def _untyped(writer: Writer) -> str:
    return "kwargs" if writer.provider.literals.arguments is None else _ANY
