"""Resolve `errors`: check that every exception class exists, and that none of the SDK's was forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from callwright_gen.load.failures import KINDS, Errors
from callwright_gen.load.nodes import Loc
from callwright_gen.resolve.context import Context


def check_errors(context: Context) -> None:
    """Report the exception classes of `errors` that the SDK does not have."""
    errors = context.loaded.spec.errors
    if errors is None:
        return
    for loc, ref in _references(errors):
        symbol = context.source.symbol(ref)
        if context.symbol(loc, ref) is not None and symbol is not None and symbol.kind != "class":
            context.report(loc, f"{ref!r} is not a class")


def _references(errors: Errors) -> Iterator[tuple[Loc, str]]:
    for kind in KINDS:
        for number, ref in enumerate(getattr(errors, kind).classes):
            yield ("errors", kind, "classes", number), ref
    for key in ("own", "ignore"):
        for number, ref in enumerate(getattr(errors, key)):
            yield ("errors", key, number), ref


class Exceptions(Protocol):
    """An SDK that can list its exceptions. A recorded one cannot."""

    def exceptions(self, module: str) -> dict[str, tuple[str, ...]]:
        """Return the public exceptions of a module: name → paths of the class and its ancestors."""
        ...


def check_all_mapped(context: Context, sdk: Exceptions) -> None:
    """Report the exceptions of the SDK that have no kind, and that the spec does not ignore."""
    errors = context.loaded.spec.errors
    if errors is None:
        return
    symbols = [context.source.symbol(ref) for _, ref in _references(errors)]
    known = {symbol.path for symbol in symbols if symbol is not None}
    for number, module in enumerate(errors.modules):
        for name, ancestors in sdk.exceptions(module).items():
            if known.isdisjoint(ancestors):
                what = f"the SDK's exception {module}:{name} has no kind"
                context.report(("errors", "modules", number), what, "Add it to a kind, or to errors.ignore")
