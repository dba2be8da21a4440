"""Emit where the parts of a request come from: the line of each shape of a spec that is sent."""

from __future__ import annotations

from collections.abc import Iterable

from callwright_gen import shapes
from callwright_gen.code import Code, literal
from callwright_gen.emit.testing.patterns import by_name, pattern
from callwright_gen.resolve.provider import Source


def sources(written: Iterable[Source]) -> Code:
    """Return the shapes that are mappings as a tuple; of several with the same pattern the first."""
    found: dict[str, Code] = {}
    for each in written:
        if isinstance(each.shape, shapes.Mapping) and each.shape.entries:
            text = literal(pattern(each.shape, by_name))
            found.setdefault(str(text), Code(f"rt.Source({literal(each.place)}, {text})"))
    return Code(f"({''.join(f'{source}, ' for source in found.values())})")
