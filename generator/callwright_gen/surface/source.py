"""Interface for queries about the types of an SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from callwright_gen.surface.model import Members, Params, Symbol
    from callwright_gen.types import Named


class TypeSource(Protocol):
    """Answers queries from an installed SDK or a recorded surface. `None` means that a name does not exist.

    A reference is `package.module:Name`, `package.module:Class.attribute.method`, or a module alone.
    """

    @property
    def dist(self) -> str:
        """Return the name of the SDK's distribution."""
        ...

    @property
    def version(self) -> str:
        """Return the version of the distribution."""
        ...

    @property
    def advice(self) -> str:
        """Return a hint for missing names. Empty if the SDK itself is the source."""
        ...

    def symbol(self, ref: str) -> Symbol | None:
        """Return a class, an alias, a function or a module."""
        ...

    def members(self, named: Named) -> Members | None:
        """Return the fields of a class, the target of an alias, or the values of an enum."""
        ...

    def params(self, ref: str) -> Params | None:
        """Return the parameters of a call, from a `TypedDict` or a signature."""
        ...

    def names_in(self, module: str) -> tuple[str, ...]:
        """Return the public names of a module, for suggestions. Empty if the module is unknown."""
        ...
