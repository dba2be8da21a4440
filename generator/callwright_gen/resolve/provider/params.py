"""The call params of a provider."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from callwright_gen.shapes import Shape
from callwright_gen.types import TypeExpr


@dataclass(frozen=True)
class Param:
    """A call param. `doc` is empty if the spec says nothing about it."""

    name: str
    type: TypeExpr
    doc: str = ""


@dataclass(frozen=True)
class CallParams:
    """The call params.

    Parameters:
        declared: Those of the SDK, without the excluded ones.
        source: Where the SDK declares them, as `module:Name`.
        typeddict: The same, if it is a `TypedDict` of arguments; else empty.
        model_type: The type of the argument for the model's name.
        common: The SDK's argument for each common call param that the provider supports, dotted if it is nested.
        missing: The common call params that the provider does not support.
        lists: The common call params for which the SDK's argument is always a list.
        defaults: The values of params that the API requires.
        nested: The params that are carried inside of an argument, by that argument.
        under: The argument that holds all of them, if the SDK nests them.
    """

    declared: tuple[Param, ...]
    source: str
    typeddict: str
    model_type: TypeExpr
    common: Mapping[str, str]
    missing: tuple[str, ...]
    lists: frozenset[str]
    defaults: Shape | None
    nested: Mapping[str, tuple[str, ...]]
    under: str | None
