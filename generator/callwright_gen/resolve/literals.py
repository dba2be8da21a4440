"""The mappings of a spec that a type checker accepts as TypedDicts of the SDK: emitted literals need no cast there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from callwright_gen.problems import Loc
from callwright_gen.types import Named, TypeExpr


@dataclass(frozen=True)
class Literals:
    """Mappings that a spec writes, and their types.

    Parameters:
        types: The TypedDict of each mapping, by location.
        doubts: Locations of what a type checker would not accept, or that the SDK types in another way.
        arguments: The TypedDict of the arguments of a call.
        names: The arguments that it has.
    """

    types: Mapping[Loc, TypeExpr] = field(default_factory=dict[Loc, TypeExpr])
    doubts: frozenset[Loc] = frozenset()
    arguments: Named | None = None
    names: frozenset[str] = frozenset()

    def type_of(self, loc: Loc) -> TypeExpr | None:
        """Return the TypedDict of a mapping, or None if a type checker would not accept all of it."""
        return self.types.get(loc) if self.fits(loc) else None

    def fits(self, loc: Loc) -> bool:
        """Return whether a type checker accepts what is written at a location."""
        return all(doubt[: len(loc)] != loc for doubt in self.doubts)
