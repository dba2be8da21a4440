"""`pricing`: genai-prices knows the provider. It need not be installed, and then nothing is checked."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from callwright_gen.resolve.context import Context
from callwright_gen.suggest import did_you_mean

_PACKAGE = "genai_prices"


def check_prices(context: Context) -> None:
    """Report a provider that the installed prices do not have: its costs would be unknown."""
    pricing = context.loaded.spec.pricing
    known = _providers() if pricing is not None else []
    if pricing is not None and known and pricing.provider not in known:
        what = f"genai-prices has no provider {pricing.provider!r}"
        hint = did_you_mean(pricing.provider, known) or f"Remove it, or write one of: {', '.join(known)}"
        context.report(("pricing",), what, hint)


def _providers() -> list[str]:
    """Return the ids of the providers that have prices; none if they are not installed."""
    if find_spec(_PACKAGE) is None:
        return []
    return [str(each.id) for each in getattr(import_module(f"{_PACKAGE}.data"), "providers", ())]
