"""`params.also`: the SDK's method takes these arguments, of these types."""

from __future__ import annotations

from collections.abc import Sequence

from callwright_gen.load.clients import owners_of
from callwright_gen.problems import Loc
from callwright_gen.resolve.clients import methods_of
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.params import type_of
from callwright_gen.resolve.written.given import Given, fit
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface.forms import CallForm
from callwright_gen.surface.installed import InstalledSource
from callwright_gen.types import union_of


def check_also(context: Context, sdk: InstalledSource) -> None:
    """Report arguments that a method of calls does not take. One that takes any may pass it on."""
    owners = owners_of(context.loaded.spec.clients)
    methods = {
        attributes: sdk.forms(f"{owners[mode]}{attributes}")
        for loc, mode, attributes in methods_of(context)
        if loc[0] == "call"
    }
    also = context.loaded.spec.params.also
    own = {name: text for name, text in also.items() if context.loaded.is_own(("params", "also", name))}
    for name, text in own.items():
        for attributes, forms in methods.items():
            if (
                forms
                and not any(form.decorated for form in forms)
                and _is_wrong(context, sdk, attributes, forms, (name, text))
            ):
                break


def _is_wrong(
    context: Context, sdk: InstalledSource, attributes: str, forms: Sequence[CallForm], argument: tuple[str, str]
) -> bool:
    """Report an argument that a method does not take, or not of this type; return whether that is so."""
    name, text = argument
    loc: Loc = ("params", "also", name)
    types = [form.fields[name].type for form in forms if name in form.fields]
    if not types and not any(form.any_name for form in forms):
        names = {each for form in forms for each in form.fields}
        hint = did_you_mean(name, names) or "Remove it, or write it in params.within if an argument carries it"
        context.report_key(loc, f"{attributes} takes no argument {name!r}", hint)
        return True
    kind = type_of(context, loc, text) if types else None
    verdict = fit(Given(kind), union_of(types), sdk) if kind is not None else None
    if verdict is not None and verdict.wrong:
        context.report(loc, verdict.wrong, verdict.hint or "Write the type of the SDK's own signature")
    return verdict is not None and bool(verdict.wrong)
