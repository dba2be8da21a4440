"""Resolve `sdk.corrections`: the classes that it names, and the fields that it says may be missing."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.load.clients import Correction as Declared
from callwright_gen.paths import CorrectedSource, Correction
from callwright_gen.paths.inspect import StepError, alternatives_in, names_of
from callwright_gen.problems import Loc
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
        _check_fields(context, loc, ref, declared, source)
        union = [context.symbol((*loc, "members", at), each) for at, each in enumerate(declared.members)]
        members = tuple(each for each in union if each is not None)
        exact = {key: context.symbol((*loc, "written", key), each) for key, each in declared.written.items()}
        written = {key: each for key, each in exact.items() if each is not None}
        correction = Correction(frozenset(declared.optional), dict(declared.extra), members, written)
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


def _check_fields(context: Context, loc: Loc, ref: str, declared: Declared, source: TypeSource) -> None:
    """Report fields that the class, or arguments that the method, does not have."""
    if not declared.optional and not declared.written:
        return
    try:
        names = _fields_of(ref, source)
    except StepError as error:
        context.report(loc, error.what, error.hint)
        return
    fields: list[tuple[Loc, str]] = [(("optional", number), name) for number, name in enumerate(declared.optional)]
    fields += [(("written", name), name) for name in declared.written]
    for place, name in fields:
        if name not in names:
            hint = did_you_mean(name, names) or "Write it under 'extra', with its type"
            context.report((*loc, *place), f"{ref.partition(':')[2]} has no field {name!r}", hint)


def _fields_of(ref: str, source: TypeSource) -> set[str]:
    symbol = source.symbol(ref)
    if symbol is None or symbol.kind == "function":
        params = source.params(ref)
        return set(params.fields) if params is not None else set()
    return {name for member in alternatives_in(symbol.named, source) for name in names_of(member, source)}
