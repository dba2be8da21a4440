"""Record the answers of a type source, so that the same queries can be answered later without the SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from callwright_gen.surface.snapshot import Surface

if TYPE_CHECKING:
    from collections.abc import Callable

    from callwright_gen.surface.model import Members, Params, Symbol
    from callwright_gen.surface.source import TypeSource
    from callwright_gen.types import Named

_Answer = TypeVar("_Answer")


class RecordingSource:
    """Forwards queries to another source and records the answers. `surface()` returns them.

    Parameters:
        source: What answers.
        is_known: Whether types and calls of a module are looked into. Those of a package that the SDK can do without
            are not: the record must not depend on whether it is installed.
    """

    def __init__(self, source: TypeSource, is_known: Callable[[str], bool] = bool) -> None:
        self._source = source
        self._is_known = is_known
        self._symbols: dict[str, Symbol] = {}
        self._params: dict[str, Params] = {}
        self._types: dict[str, Members] = {}

    @property
    def dist(self) -> str:
        """Return the distribution of the wrapped source."""
        return self._source.dist

    @property
    def version(self) -> str:
        """Return the version of the wrapped source."""
        return self._source.version

    @property
    def advice(self) -> str:
        """Return the advice of the wrapped source."""
        return self._source.advice

    def symbol(self, ref: str) -> Symbol | None:
        """Return a symbol and record it."""
        return _record(self._symbols, ref, self._source.symbol(ref))

    def members(self, named: Named) -> Members | None:
        """Return the members of a type and record all of them."""
        return _record(self._types, named.path, self._source.members(named) if self._is_known(named.module) else None)

    def params(self, ref: str) -> Params | None:
        """Return the parameters of a call and record all of them."""
        module = ref.partition(":")[0]
        return _record(self._params, ref, self._source.params(ref) if self._is_known(module) else None)

    def names_in(self, module: str) -> tuple[str, ...]:
        """Return the names in a module. They are not recorded, since only suggestions use them."""
        return self._source.names_in(module)

    def surface(self, name: str) -> Surface:
        """Return the recorded answers as the surface of the provider `name`."""
        return Surface(name, self.dist, self.version, dict(self._symbols), dict(self._params), dict(self._types))


def _record(answers: dict[str, _Answer], key: str, answer: _Answer | None) -> _Answer | None:
    if answer is not None:
        answers[key] = answer
    return answer
