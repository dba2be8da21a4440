"""`errors`: what is named is an exception, and no exception of the SDK is forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.load.failures import KINDS, Errors
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.failures import references, usual_classes
from callwright_gen.surface.installed import InstalledSource


def check_errors(context: Context, sdk: InstalledSource) -> None:
    """Report classes that are no exceptions, exceptions without a kind, and attributes that no exception has."""
    errors = context.loaded.spec.errors
    if errors is None:
        return
    for loc, ref in references(errors):
        lineage = sdk.lineage(ref)
        if lineage is not None and lineage.complete and not lineage.is_exception:
            context.report(loc, f"{ref!r} is no exception", "Name a class that the SDK raises")
    _check_all_mapped(context, errors, sdk)
    _check_read(context, errors, sdk)


def _check_all_mapped(context: Context, errors: Errors, sdk: InstalledSource) -> None:
    usual = (ref for kind in KINDS for ref in usual_classes(context, errors, kind))
    symbols = [context.source.symbol(ref) for ref in (*(ref for _, ref in references(errors)), *usual)]
    known = {symbol.path for symbol in symbols if symbol is not None}
    for number, module in enumerate(errors.modules):
        loc: Loc = ("errors", "modules", number)
        found = sdk.exceptions(module)
        if not found:
            context.report(loc, f"the module {module!r} has no exceptions", "Name the module that exports them")
        for name, ancestors in found.items():
            if known.isdisjoint(ancestors):
                what = f"the SDK's exception {module}:{name} has no kind"
                context.report(loc, what, "Add it to a kind, or to errors.ignore")


def _check_read(context: Context, errors: Errors, sdk: InstalledSource) -> None:
    """Report the attributes that no exception of the SDK has. Without `modules`, what is raised may be a subclass."""
    refs = list(_exceptions(context, errors, sdk)) if errors.modules else []
    for key in type(errors.read).model_fields:
        for number, path in enumerate(getattr(errors.read, key)):
            first = str(path).partition(".")[0].partition("[")[0].partition("(")[0]
            if refs and first.isidentifier() and all(sdk.has(ref, first) is False for ref in refs):
                what = f"no exception of the SDK has the attribute {first!r}"
                context.report(("errors", "read", key, number), what, "Name an attribute that they have")


def _exceptions(context: Context, errors: Errors, sdk: InstalledSource) -> Iterator[str]:
    yield from (ref for _, ref in references(errors))
    for module in errors.modules:
        yield from (f"{module}:{name}" for name in sdk.exceptions(module))
    yield from (ref for kind in KINDS for ref in usual_classes(context, errors, kind))
