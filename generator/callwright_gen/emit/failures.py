"""Emit the error table: plain data, so that the generated module imports nothing for it."""

from __future__ import annotations

from callwright_gen.code import Code, literal
from callwright_gen.emit.writer import Writer
from callwright_gen.load.base import Section
from callwright_gen.load.failures import KINDS
from callwright_gen.load.spec import Spec


def error_table(writer: Writer) -> Code:
    """Return the arguments of the table; empty without `errors`."""
    errors = writer.spec.errors
    if errors is None:
        return Code("")
    return Code(f"read={literal(_plain(errors.read))}, rules={literal(table(writer.spec))}, own={literal(errors.own)}")


def table(spec: Spec) -> dict[str, dict[str, object]]:
    """Return the classes, codes and texts of each kind of error."""
    return {kind: found for kind in KINDS if spec.errors and (found := _plain(getattr(spec.errors, kind)))}


def _plain(section: Section) -> dict[str, object]:
    return {key: value for key in type(section).model_fields if (value := getattr(section, key))}
