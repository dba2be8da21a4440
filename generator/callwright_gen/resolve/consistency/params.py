"""Call params: what the spec puts into them fits their types, and each common one has its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from callwright_gen import shapes
from callwright_gen.paths.inspect import short
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import Param
from callwright_gen.resolve.written.check import ShapeCheck
from callwright_gen.resolve.written.kinds import Accepted, accepted_by
from callwright_gen.resolve.written.slots import fixed
from callwright_gen.types import FLOAT, INT, STR, TypeExpr, without_none

_NUMBERS = (INT, FLOAT)
_COMMON: Mapping[str, tuple[tuple[TypeExpr, ...], str]] = {
    "temperature": (_NUMBERS, "a number"),
    "max_tokens": (_NUMBERS, "a number"),
    "top_p": (_NUMBERS, "a number"),
    "frequency_penalty": (_NUMBERS, "a number"),
    "presence_penalty": (_NUMBERS, "a number"),
    "seed": (_NUMBERS, "a number"),
    "stop": ((STR,), "text"),
}
"""The types of the common call params."""


def check_values(context: Context, params: Sequence[Param]) -> None:
    """Report common params that share an argument, or do not fit it, and defaults of another type."""
    types = {param.name: param.type for param in params}
    _check_targets(context)
    for name, target in context.loaded.spec.params.common.targets().items():
        if target in types:
            _check_common(context, name, target, types[target])
    _check_defaults(context, types)


def _check_targets(context: Context) -> None:
    first: dict[str, str] = {}
    for name, target in context.loaded.spec.params.common.targets().items():
        other = first.setdefault(target, name) if target else name
        if other != name:
            what = f"{name!r} and {other!r} both set the call param {target!r}"
            context.report(("params", "common", name), what, f"Write `{name}: null` if the SDK has no param for it")


def _check_common(context: Context, name: str, target: str, kind: TypeExpr) -> None:
    wanted, words = _COMMON[name]
    if not _takes(accepted_by(kind, context.source), wanted, context):
        what = f"the SDK's call param {target!r} is {short(without_none(kind))}, which does not accept {words}"
        context.report(("params", "common", name), what, f"Write `{name}: null` if the SDK has no param for it")


def _takes(accepted: Accepted, wanted: tuple[TypeExpr, ...], context: Context) -> bool:
    if accepted.anything or accepted.foreign or set(wanted) & set(accepted.scalars):
        return True
    items = (accepted_by(item, context.source) for item in accepted.items)
    return wanted == (STR,) and any(_takes(item, wanted, context) for item in items)


def _check_defaults(context: Context, types: Mapping[str, TypeExpr]) -> None:
    check = ShapeCheck(context.source, fixed({}))
    for name, value in context.loaded.spec.params.defaults.items():
        loc: Loc = ("params", "defaults", name)
        if name not in types or not isinstance(value, str | int | float | bool):
            continue
        for each in check.check(shapes.Literal(value, loc), types[name]):
            if each.outcome == "wrong":
                context.report(loc, each.text, each.hint)
