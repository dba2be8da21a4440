"""Correct what an SDK declares about its objects: fields that may be missing, and fields that it does not declare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from callwright_gen.paths.inspect import is_anything
from callwright_gen.paths.syntax import FieldStep, MatchFilter, Step, TypeFilter
from callwright_gen.surface.model import Alias
from callwright_gen.types import Generic, Named, TypeExpr, union_of

if TYPE_CHECKING:
    from callwright_gen.surface.model import Members, Params, Symbol
    from callwright_gen.surface.source import TypeSource

ExtraType: TypeAlias = Literal["str", "list", "dict", "object"]


@dataclass(frozen=True)
class Correction:
    """The corrections of one class, or of the arguments of one method.

    Parameters:
        optional: Fields that may be missing.
        extra: Fields that are not declared, with their types.
        members: The classes that a value of the class is one of.
        written: Fields and arguments with the exact types of what is written there.
    """

    optional: frozenset[str] = frozenset()
    extra: Mapping[str, ExtraType] = field(default_factory=dict[str, ExtraType])
    members: tuple[Named, ...] = ()
    written: Mapping[str, Named] = field(default_factory=dict[str, Named])


_NONE = Correction()


class CorrectedSource:
    """A source of types, with corrections by the full name of a class."""

    def __init__(self, source: TypeSource, corrections: Mapping[str, Correction]) -> None:
        self._source = source
        self._corrections = corrections

    @property
    def dist(self) -> str:
        """Return the distribution of the corrected source."""
        return self._source.dist

    @property
    def version(self) -> str:
        """Return the version of the corrected source."""
        return self._source.version

    @property
    def advice(self) -> str:
        """Return the advice of the corrected source."""
        return self._source.advice

    def symbol(self, ref: str) -> Symbol | None:
        """Return a symbol, unchanged."""
        return self._source.symbol(ref)

    def members(self, named: Named) -> Members | None:
        """Return the members of a type as they are declared, or the union that it stands for."""
        union = self.correction(named.path).members
        return Alias(union_of(union)) if union else self._source.members(named)

    def params(self, ref: str) -> Params | None:
        """Return the parameters of a call, unchanged."""
        return self._source.params(ref)

    def names_in(self, module: str) -> tuple[str, ...]:
        """Return the names in a module, unchanged."""
        return self._source.names_in(module)

    def correction(self, name: str) -> Correction:
        """Return the corrections of a class or a method, by its full name."""
        return self._corrections.get(name, _NONE)

    def corrected(self, step: Step, owners: tuple[TypeExpr, ...]) -> tuple[Step, ...]:
        """Return the steps that read a field as it arrives: its own step, and a check of an undeclared field's type."""
        corrections = [found for owner in owners if (found := self._corrections.get(_path(owner))) is not None]
        match step:
            case FieldStep(name=name) if kinds := [each.extra[name] for each in corrections if name in each.extra]:
                read = replace(step, undeclared=True)
                kind = cast("ExtraType", kinds[0])
                return (read,) if kind == "object" else (read, TypeFilter(kind, step.span, quiet=True))
            case FieldStep(name=name) if any(name in each.optional for each in corrections):
                return (replace(step, may_be_missing=True),)
            case FieldStep() if owners and all(is_anything(owner) for owner in owners):
                return (replace(step, undeclared=True),)
            case MatchFilter(key=key, excluded=False) if any(key in each.optional for each in corrections):
                return (replace(step, may_be_missing=True),)
            case _:
                return (step,)


def _path(owner: TypeExpr) -> str:
    named = owner.base if isinstance(owner, Generic) else owner
    return named.path if isinstance(named, Named) else ""
