"""Emit the batch section: plain data, so that the generated module imports nothing for it."""

from __future__ import annotations

from callwright_gen.code import Code, quoted, rows
from callwright_gen.emit.writer import Writer


def batch_table(writer: Writer) -> Code:
    """Return the arguments of the table; empty without `batch`."""
    batch = writer.provider.batch
    if batch is None:
        return Code("")
    start = f"response={quoted(writer.provider.references['response'])}"
    return Code("\n".join(f"    {row}," for row in [start, *rows(batch, 1)]))
