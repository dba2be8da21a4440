"""Resolve where the spec writes what is sent, so that a fake can say which line a request came from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from callwright_gen.load import LoadedSpec
from callwright_gen.load.nodes import dotted
from callwright_gen.resolve.provider import Source

_SENT = frozenset({"messages", "tools", "json", "call"})


def resolve_sources(loaded: LoadedSpec) -> Iterator[Source]:
    """Yield the shapes of requests, in the order of the spec."""
    for loc, shape in loaded.shapes.items():
        if loc[0] in _SENT:
            place = loaded.position_of(loc)
            yield Source(f"{Path(place.file).name}:{place.line} ({dotted(loc)})", shape)
