"""Emit the error table: plain data, so that the generated module imports nothing for it."""

from __future__ import annotations

from dataclasses import asdict

from callwright_gen.code import Code, filled, rows
from callwright_gen.emit.writer import Writer


def error_table(writer: Writer) -> Code:
    """Return the arguments of the table; empty without `errors`."""
    errors = writer.provider.errors
    if errors is None:
        return Code("")
    rules = {kind: found for kind, rule in errors.rules.items() if (found := _filled(asdict(rule)))}
    first = [filled(errors.own, 1, "own="), filled(errors.read, 1, "read=")]
    first += [filled(errors.ignore, 1, "ignore=")] if errors.ignore else []
    return Code("\n".join(f"    {row}," for row in [*first, *rows(rules, 1)]))


def _filled(entries: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in entries.items() if value}
