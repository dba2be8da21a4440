"""How the SDK's response is built from the events of a stream."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from callwright_gen.paths import TypedPath
from callwright_gen.resolve.provider.events import EventRule
from callwright_gen.shapes import Shape
from callwright_gen.types import TypeExpr


@dataclass(frozen=True)
class BuildMethod:
    """A method of the response's class that makes a response from one mapping."""

    name: str


Build = Literal["construct", "validate", "call", "mapping", "dict"] | BuildMethod
"""How a response is made of its fields."""


@dataclass(frozen=True)
class Stream:
    """What a stream collects, and what becomes of it.

    Parameters:
        events: The rules, in the order in which they are tried.
        variables: The type of each variable that rules fill.
        fields: The fields of the response; None if an event has the whole response.
        variable_paths: The paths that fields read inside of variables, by variable and text.
        build: How the response is made of its fields; None if an event has the whole response.
        final: Whether one event has the whole response.
    """

    events: tuple[EventRule, ...]
    variables: Mapping[str, TypeExpr]
    fields: Shape | None
    variable_paths: Mapping[tuple[str, str], TypedPath]
    build: Build | None
    final: bool
