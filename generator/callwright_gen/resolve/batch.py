"""Resolve `batch`: the table of the batch endpoints, as plain data."""

from __future__ import annotations

from callwright_gen.load.base import Section
from callwright_gen.load.batch import Batch
from callwright_gen.load.call import SyncAsync


def resolve_batch(section: Batch | None) -> dict[str, object] | None:
    """Return what the section says, without what is empty; None if the provider has no batch endpoints."""
    return None if section is None else _plain(section)


def _plain(section: Section) -> dict[str, object]:
    """Return a section as plain data. Methods that have the same name in both modes are one name."""
    values = {key.removesuffix("_"): getattr(section, key) for key in type(section).model_fields}
    return {
        key: _inner(value) if isinstance(value, Section) else value
        for key, value in values.items()
        if value not in ((), {}, None)
    }


def _inner(section: Section) -> dict[str, object] | str:
    if isinstance(section, SyncAsync) and section.sync == section.async_:
        return section.sync
    return _plain(section)
