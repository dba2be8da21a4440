"""Remember what was asked, so that the same questions can be answered later without the SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from callwright_gen.surface.snapshot import Surface

if TYPE_CHECKING:
    from callwright_gen.surface.model import Members, Params, Symbol
    from callwright_gen.surface.source import TypeSource
    from callwright_gen.types import Named

_Answer = TypeVar("_Answer")


class RecordingSource:
    """Passes every question on to another source and keeps the answers; `surface()` returns them."""

    def __init__(self, source: TypeSource) -> None:
        self._source = source
        self._symbols: dict[str, Symbol] = {}
        self._params: dict[str, Params] = {}
        self._types: dict[str, Members] = {}

    @property
    def dist(self) -> str:
        """The distribution of the source behind."""
        return self._source.dist

    @property
    def version(self) -> str:
        """The version of the source behind."""
        return self._source.version

    @property
    def advice(self) -> str:
        """The advice of the source behind."""
        return self._source.advice

    def symbol(self, ref: str) -> Symbol | None:
        """Find a symbol and remember it."""
        return _kept(self._symbols, ref, self._source.symbol(ref))

    def members(self, named: Named) -> Members | None:
        """Tell the members of a type and remember all of them."""
        return _kept(self._types, named.path, self._source.members(named))

    def params(self, ref: str) -> Params | None:
        """Tell the parameters of a call and remember all of them."""
        return _kept(self._params, ref, self._source.params(ref))

    def names_in(self, module: str) -> tuple[str, ...]:
        """List the names in a module; nothing is remembered, since only a failing spec asks."""
        return self._source.names_in(module)

    def surface(self, name: str) -> Surface:
        """Return what was asked so far as the surface of the provider `name`."""
        return Surface(name, self.dist, self.version, dict(self._symbols), dict(self._params), dict(self._types))


def _kept(answers: dict[str, _Answer], key: str, answer: _Answer | None) -> _Answer | None:
    if answer is not None:
        answers[key] = answer
    return answer
