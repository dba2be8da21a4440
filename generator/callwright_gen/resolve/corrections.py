"""Resolve `sdk.corrections`: the classes that it names, and the fields that it says may be missing."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.load.clients import Correction as Declared
from callwright_gen.load.nodes import Loc
from callwright_gen.paths import CorrectedSource, Correction
from callwright_gen.paths.inspect import StepError, alternatives_in, names_of
from callwright_gen.resolve.context import Context
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface import TypeSource
from callwright_gen.types import Named


def corrected_source(context: Context, source: TypeSource) -> TypeSource:
    """Return the types of the SDK with the corrections of the spec."""
    corrections: dict[str, Correction] = {}
    for ref, declared in context.loaded.spec.sdk.corrections.items():
        loc: Loc = ("sdk", "corrections", ref)
        named = context.symbol(loc, ref)
        if named is None:
            continue
        _check_fields(context, loc, named, declared, source)
        correction = Correction(frozenset(declared.optional), dict(declared.extra))
        corrections |= dict.fromkeys(_names(named, source), correction)
    return CorrectedSource(source, corrections)


def _names(named: Named, source: TypeSource) -> Iterator[str]:
    """Yield the full names by which types refer to a class: where it is imported from, and where it is defined."""
    yield named.path
    symbol = source.symbol(f"{named.module}:{named.name}")
    if symbol is not None:
        yield symbol.path
    for member in alternatives_in(named, source):
        if isinstance(member, Named):
            yield member.path


def _check_fields(context: Context, loc: Loc, named: Named, declared: Declared, source: TypeSource) -> None:
    try:
        names = {name for member in alternatives_in(named, source) for name in names_of(member, source)}
    except StepError as error:
        context.report(loc, error.what, error.hint)
        return
    for number, name in enumerate(declared.optional):
        if name not in names:
            hint = did_you_mean(name, names) or "Write it under 'extra', with its type"
            context.report((*loc, "optional", number), f"{named.name} has no field {name!r}", hint)
