"""Emit the batch section: plain data, so that the generated module imports nothing for it."""

from __future__ import annotations

from callwright_gen.code import Code, quoted, table
from callwright_gen.emit.writer import Writer
from callwright_gen.load.base import Section
from callwright_gen.load.call import SyncAsync


def batch_table(writer: Writer) -> Code:
    """Return the arguments of the table; empty without `batch`."""
    batch = writer.spec.batch
    if batch is None:
        return Code("")
    rows = table(_entries(batch), 1)
    return Code(f"    response={quoted(writer.spec.types.response)},\n    table={rows},")


def _plain(section: Section) -> dict[str, object] | str:
    """Return a section as plain data; methods that have the same name in both modes are one name."""
    if isinstance(section, SyncAsync) and section.sync == section.async_:
        return section.sync
    return _entries(section)


def _entries(section: Section) -> dict[str, object]:
    values = {key.removesuffix("_"): getattr(section, key) for key in type(section).model_fields}
    return {
        key: _plain(value) if isinstance(value, Section) else value
        for key, value in values.items()
        if value not in ((), {}, None)
    }
