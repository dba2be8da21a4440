"""Emit where the parts of a request come from: the line of each shape of a spec that is sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from callwright_gen.code import Code, literal
from callwright_gen.emit.testing.patterns import by_name, pattern
from callwright_gen.load import LoadedSpec
from callwright_gen.load.nodes import dotted

_SENT = frozenset({"messages", "tools", "json", "call"})


def sources(loaded: LoadedSpec) -> Code:
    """Return the shapes as a tuple; of several with the same pattern the first."""
    found: dict[str, Code] = {}
    for text, source in _sources(loaded):
        found.setdefault(text, source)
    return Code(f"({''.join(f'{source}, ' for source in found.values())})")


def _sources(loaded: LoadedSpec) -> Iterator[tuple[str, Code]]:
    for loc, shape in loaded.shapes.items():
        data: object = pattern(shape, by_name)
        text = literal(data)
        if loc[0] in _SENT and isinstance(data, dict) and str(text) != "{}":
            place = loaded.position_of(loc)
            where = f"{Path(place.file).name}:{place.line} ({dotted(loc)})"
            yield str(text), Code(f"rt.Source({literal(where)}, {text})")
