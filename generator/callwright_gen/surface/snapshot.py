"""A recorded surface: the part of an SDK that a spec uses, as stored in the committed JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from callwright_gen.surface.model import Members, Params, Symbol
    from callwright_gen.types import Named


@dataclass(frozen=True)
class Surface:
    """A type source that answers from a recording, without the SDK. `name` is the provider, for advice only.

    `symbols` and `params` are keyed by reference, `types` by dotted name.
    """

    name: str
    dist: str
    version: str
    symbols: Mapping[str, Symbol]
    params_by_ref: Mapping[str, Params]
    types: Mapping[str, Members]

    @property
    def advice(self) -> str:
        """Return how to record a missing symbol."""
        return f"If the SDK has it, run `callwright surface {self.name}`"

    def symbol(self, ref: str) -> Symbol | None:
        """Return a recorded symbol, or None."""
        return self.symbols.get(ref)

    def members(self, named: Named) -> Members | None:
        """Return the recorded members of a type, or None."""
        return self.types.get(named.path)

    def params(self, ref: str) -> Params | None:
        """Return recorded parameters, or None."""
        return self.params_by_ref.get(ref)

    def names_in(self, module: str) -> tuple[str, ...]:
        """Return the names of the recorded symbols and types of a module."""
        refs = (ref.partition(":") for ref in self.symbols)
        paths = (path.rpartition(".") for path in self.types)
        return tuple(sorted({name for origin, _, name in (*refs, *paths) if origin == module and name}))
