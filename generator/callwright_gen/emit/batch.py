"""Emit the batch section: plain data, so that the generated module imports nothing for it."""

from __future__ import annotations

from callwright_gen.code import Code, quoted, table
from callwright_gen.emit.writer import Writer


def batch_table(writer: Writer) -> Code:
    """Return the arguments of the table; empty without `batch`."""
    batch = writer.provider.batch
    if batch is None:
        return Code("")
    return Code(f"    response={quoted(writer.provider.references['response'])},\n    table={table(batch, 1)},")
