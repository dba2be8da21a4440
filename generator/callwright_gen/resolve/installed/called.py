"""A method that sends a request, and the type that it returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from callwright_gen import shapes
from callwright_gen.problems import Loc
from callwright_gen.types import Builtin, Generic, Named, TypeExpr, members_of

AWAITED = frozenset({"Awaitable", "Coroutine"})


@dataclass(frozen=True)
class Called:
    """A method that sends a request: plain, or for a stream."""

    loc: Loc
    mode: str
    ref: str
    streams: bool
    arguments: Mapping[str, shapes.Shape]

    @property
    def name(self) -> str:
        """Its attributes, from the client on."""
        return self.ref.partition(":")[2]


def ref_of(named: Named) -> str:
    """Return the reference of a class, as `module:Name`."""
    return f"{named.module}:{named.name}"


def heads_of(expr: TypeExpr | None) -> set[str]:
    """Return the names of the classes of a type, without their arguments."""
    heads = (each.base if isinstance(each, Generic) else each for each in members_of(expr)) if expr else ()
    return {each.name for each in heads if isinstance(each, Named | Builtin)}


def awaited(expr: TypeExpr) -> TypeExpr:
    """Return what an awaited type gives; another type is its own result."""
    if isinstance(expr, Generic) and heads_of(expr) & AWAITED:
        return expr.args[-1]
    return expr
