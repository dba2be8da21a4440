"""Resolve `batch`: the table of the batch endpoints, as plain data."""

from __future__ import annotations

from callwright_gen.load.base import Section
from callwright_gen.load.batch import Batch


def resolve_batch(section: Batch | None) -> dict[str, object] | None:
    """Return what the section says, without what is empty; None if the provider has no batch endpoints."""
    return None if section is None else _plain(section)


def _plain(section: Section) -> dict[str, object]:
    values = {key.removesuffix("_"): getattr(section, key) for key in type(section).model_fields}
    return {
        key: _plain(value) if isinstance(value, Section) else value
        for key, value in values.items()
        if value not in ((), {}, None)
    }
