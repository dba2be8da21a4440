"""Collect which mappings are TypedDicts of the SDK, and where a type checker would doubt what is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from callwright_gen import shapes
from callwright_gen.paths.inspect import alternatives_in
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.literals import Literals
from callwright_gen.resolve.written.findings import UNTYPED, Finding
from callwright_gen.resolve.written.kinds import Declared, correction_of
from callwright_gen.surface import TypeSource, expand
from callwright_gen.types import TypeExpr, is_nullable

Chosen: TypeAlias = dict[Loc, tuple[shapes.Mapping, Declared]]
"""The mappings that were checked, by location, and the type that fits each best."""


def literals_of(context: Context, chosen: Chosen, findings: Iterable[Finding]) -> Literals:
    """Return the mappings that need no cast."""
    types = {loc: declared.type for loc, (_, declared) in chosen.items() if declared.keyed}
    doubts = {
        *(each.loc for each in findings if each.outcome == "wrong" or (each.text and each.text != UNTYPED)),
        *(loc for loc, (_, declared) in chosen.items() if not declared.keyed),
        *(loc for shape, declared in chosen.values() for loc in _doubts(shape, declared, context.source)),
    }
    return _with_arguments(context, Literals(types, frozenset(doubts)))


def _doubts(shape: shapes.Mapping, declared: Declared, source: TypeSource) -> Iterator[Loc]:
    """Yield what only a correction of the spec makes right, and entries that may hold another mapping than written."""
    correction = correction_of(declared.type, source)
    if correction.optional - {entry.key for entry in shape.entries}:
        yield shape.loc
    for entry in shape.entries:
        corrected = entry.key not in declared.own or entry.key in correction.written
        if corrected or (_omits_keys(entry.shape) and not _is_one_type(declared.fields[entry.key].type, source)):
            yield (*shape.loc, entry.key)


def _is_one_type(kind: TypeExpr, source: TypeSource) -> bool:
    return len(alternatives_in(kind, source)) == 1 and not is_nullable(expand(kind, source))


def _omits_keys(shape: shapes.Shape) -> bool:
    """Return whether a key of a mapping is set afterwards, if it has a value."""
    return isinstance(shape, shapes.Mapping) and any(
        (entry.optional and not isinstance(entry.shape, shapes.Literal)) or _omits_keys(entry.shape)
        for entry in shape.entries
    )


def _with_arguments(context: Context, literals: Literals) -> Literals:
    """Add the TypedDict of the arguments of a call, if `params.from` is one."""
    params = context.loaded.spec.params
    ref = params.from_.typeddict if params.under is None else None
    symbol, declared = context.source.symbol(ref or ""), context.source.params(ref or "")
    # Of the fields of other classes, a surface records none as required.
    if symbol is None or declared is None or not any(each.required for each in declared.fields.values()):
        return literals
    names = declared.fields.keys() - correction_of(symbol.named, context.source).written.keys()
    return Literals(literals.types, literals.doubts, symbol.named, frozenset(names))
