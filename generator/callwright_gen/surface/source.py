"""The questions that the rest of the generator asks about an SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from callwright_gen.surface.model import Members, Params, Symbol
    from callwright_gen.types import Named


class TypeSource(Protocol):
    """Answers from an installed SDK or from a recorded surface; `None` means: there is no such thing.

    A reference is `package.module:Name`, `package.module:Class.attribute.method`, or a module alone.
    """

    @property
    def dist(self) -> str:
        """The distribution that holds the SDK, by its name on the package index."""
        ...

    @property
    def version(self) -> str:
        """The version of the distribution."""
        ...

    @property
    def advice(self) -> str:
        """What to do when something is missing here, a sentence; empty when the SDK itself was asked."""
        ...

    def symbol(self, ref: str) -> Symbol | None:
        """Find a class, an alias, a function or a module."""
        ...

    def members(self, named: Named) -> Members | None:
        """Tell the fields of a class, the type behind an alias, or the values of an enum."""
        ...

    def params(self, ref: str) -> Params | None:
        """Tell the parameters of a call, from a `TypedDict` or from a signature."""
        ...

    def names_in(self, module: str) -> tuple[str, ...]:
        """List the public names of a module, for suggestions; empty when it is unknown."""
        ...
