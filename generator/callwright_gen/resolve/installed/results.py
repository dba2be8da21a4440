"""What a method that sends a request returns, against what `types` and `call.stream` say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from callwright_gen.code.imports import STANDARD_MODULES, may_import
from callwright_gen.paths.inspect import alternatives_in, is_anything, short
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.installed.called import Called, awaited, ref_of
from callwright_gen.resolve.sdk import packages_of
from callwright_gen.surface.forms import CallForm
from callwright_gen.surface.installed import InstalledSource
from callwright_gen.types import Generic, Named, TypeExpr, members_of


def check_result(context: Context, sdk: InstalledSource, called: Called, form: CallForm) -> None:
    """Report a result that is not what `types` says, as far as all of it is declared in the SDK."""
    spec = context.loaded.spec
    if form.returns is None:
        return
    members = alternatives_in(awaited(form.returns), sdk)
    if called.streams:
        _check_stream(context, sdk, called, members)
        return
    wanted = context.source.symbol(spec.types.response)
    packages = packages_of(spec.sdk)
    named = [each for each in members if isinstance(each, Named) and may_import(each.module, packages)]
    if wanted is None or not named or len(named) < len(members):
        return
    if all(not _related(sdk, each, wanted.named) for each in named):
        returns = " | ".join(sorted({each.name for each in named}))
        what = f"{called.name} returns {returns}, not {wanted.named.name}"
        context.report(called.loc, what, "Correct the method, or types.response")


def _check_stream(context: Context, sdk: InstalledSource, called: Called, members: Sequence[TypeExpr]) -> None:
    """Report a result that is no stream, that is closed in another way, or whose items are something else."""
    spec, stream = context.loaded.spec, context.loaded.spec.call.stream
    classes = [each.base if isinstance(each, Generic) else each for each in members]
    named = [each for each in classes if isinstance(each, Named) and may_import(each.module, packages_of(spec.sdk))]
    if not members or len(named) < len(members) or any(each.module in STANDARD_MODULES for each in named):
        named = []
    response = context.source.symbol(spec.types.response)
    if named and response is not None and spec.types.streamed is None and named == [response.named]:
        what = f"{called.name} returns {response.named.name}, which is no stream"
        context.report(called.loc, what, "Set the argument that makes it a stream, or name the method that streams")
    elif named:
        _check_held(context, sdk, called, named)
    if stream.events is None and not any(is_anything(each) for each in members):
        _check_items(context, sdk, called, members)


def _check_held(context: Context, sdk: InstalledSource, called: Called, named: Sequence[Named]) -> None:
    """Check what is said of the object that a streaming method returns: whether it is lazy, and how it is closed."""
    stream = context.loaded.spec.call.stream
    if stream.lazy:
        what = f"{called.name} returns {named[0].name}, which is no generator"
        context.report(("call", "stream", "lazy"), what, "Remove it: the request is sent when the method is called")
    first = stream.close.partition(".")[0] if stream.close is not None and called.mode == "sync" else ""
    if first and all(sdk.has(ref_of(each), first) is False for each in named):
        context.report(("call", "stream", "close"), f"{named[0].name} has no {first!r}")


def _check_items(context: Context, sdk: InstalledSource, called: Called, members: Sequence[TypeExpr]) -> None:
    types = context.loaded.spec.types
    refs = (types.item,) if isinstance(types.item, str) else types.item
    wanted = [symbol.named for ref in refs or (types.chunk,) if (symbol := context.source.symbol(ref)) is not None]
    generics = [each for each in members if isinstance(each, Generic)]
    if not generics or len(generics) < len(members) or any(is_anything(arg) for each in generics for arg in each.args):
        return
    items = {each.name for generic in generics for each in _named_in(generic)}
    lacking = [each for each in wanted if each.name not in items]
    if lacking and not items & {name for each in wanted for name in _alias_names(sdk, each)}:
        what = f"{called.name} returns {short(generics[0])}, whose items are not {lacking[0].name}"
        context.report(called.loc, what, "Correct the method, its arguments, or types.chunk")


def _alias_names(sdk: InstalledSource, named: Named) -> Iterator[str]:
    for member in alternatives_in(named, sdk):
        yield from (each.name for each in _named_in(member))


def _named_in(expr: TypeExpr) -> Iterator[Named]:
    match expr:
        case Named():
            yield expr
        case Generic(base=base, args=args):
            yield from _named_in(base)
            for arg in args:
                yield from _named_in(arg)
        case _:
            for member in members_of(expr):
                if member != expr:
                    yield from _named_in(member)


def _related(sdk: InstalledSource, one: Named, other: Named) -> bool:
    if one.name == other.name:  # some SDKs have the same class for each mode
        return True
    lineages = [sdk.lineage(ref_of(each)) for each in (one, other)]
    if any(each is None for each in lineages):
        return True
    paths = [each.paths for each in lineages if each is not None]
    return one.path in paths[1] or other.path in paths[0] or paths[0][-1] == paths[1][-1]
