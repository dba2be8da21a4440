"""Emit the error table: plain data, so that the generated module imports nothing for it."""

from __future__ import annotations

from callwright_gen.code import Code, literal
from callwright_gen.emit.writer import Writer
from callwright_gen.load.base import Section
from callwright_gen.load.failures import KINDS


def error_table(writer: Writer) -> Code:
    """Return the arguments of the table; empty without `errors`."""
    errors = writer.spec.errors
    if errors is None:
        return Code("")
    rules = {kind: table for kind in KINDS if (table := _plain(getattr(errors, kind)))}
    return Code(f"read={literal(_plain(errors.read))}, rules={literal(rules)}, own={literal(errors.own)}")


def _plain(section: Section) -> dict[str, object]:
    return {key: value for key in type(section).model_fields if (value := getattr(section, key))}
