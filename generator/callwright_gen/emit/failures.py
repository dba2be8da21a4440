"""Emit the error table: plain data, so that the generated module imports nothing for it."""

from __future__ import annotations

from dataclasses import asdict

from callwright_gen.code import Code, filled, table
from callwright_gen.emit.writer import Writer
from callwright_gen.resolve import Provider


def error_table(writer: Writer) -> Code:
    """Return the arguments of the table; empty without `errors`."""
    errors = writer.spec.errors
    if errors is None:
        return Code("")
    read = _filled({key: getattr(errors.read, key) for key in type(errors.read).model_fields})
    rows = table(rules(writer.provider), 1)
    own = filled(errors.own, 1, "own=")
    return Code(f"    {filled(read, 1, 'read=')},\n    rules={rows},\n    {own},")


def rules(provider: Provider) -> dict[str, dict[str, object]]:
    """Return the classes, codes and texts of each kind of error."""
    return {kind: found for kind, rule in provider.error_rules.items() if (found := _filled(asdict(rule)))}


def _filled(entries: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in entries.items() if value}
