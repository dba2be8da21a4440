"""`call`: the SDK's methods are of the kind that the spec says, and return what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from callwright_gen import shapes
from callwright_gen.code.imports import STANDARD_MODULES, may_import
from callwright_gen.load.clients import ModuleClient, SameClient
from callwright_gen.load.nodes import nearest
from callwright_gen.paths.inspect import alternatives_in, is_anything, short
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.sdk import packages_of
from callwright_gen.surface.forms import CallForm
from callwright_gen.surface.installed import InstalledSource
from callwright_gen.types import Builtin, Generic, Literal, Named, TypeExpr, members_of

_AWAITED = frozenset({"Awaitable", "Coroutine"})
_ASYNC_EVENTS = frozenset({"AsyncGenerator", "AsyncIterator", "AsyncIterable"})
_Problem: TypeAlias = tuple[Loc, str, str]
"""A place, a problem and a hint."""


@dataclass(frozen=True)
class _Called:
    """A method that sends a request: plain, or for a stream."""

    loc: Loc
    mode: str
    ref: str
    streams: bool
    arguments: Mapping[str, shapes.Shape]

    @property
    def name(self) -> str:
        return self.ref.partition(":")[2]


def check_calls(context: Context, sdk: InstalledSource) -> None:
    """Report methods that are sync, async, a generator, or return something, against what the spec says."""
    for each in _called(context, sdk):
        called = replace(each, loc=_written(context, each.loc, each.mode))
        owner, _, method = called.ref.rpartition(".")
        if "run" in called.loc and sdk.has(owner, method) is False:
            context.report(called.loc, f"{owner.partition(':')[2]} has no {method!r}")
        form = next((each for each in sdk.forms(called.ref) if _accepts(each, called.arguments, sdk)), None)
        if form is not None and not form.decorated:
            problem = _wrong_kind(context, called, form)
            if problem is not None:
                context.report(*problem)
            else:
                _check_result(context, sdk, called, form)


def _called(context: Context, sdk: InstalledSource) -> Iterator[_Called]:
    call = context.loaded.spec.call
    plain = dict(_fixed(context, "call", "set"))
    stream = plain | dict(_fixed(context, "call", "stream", "set"))
    method = call.stream.method
    for mode, owner in _owners(context):
        key = "sync" if mode == "sync" else "async_"
        loc: Loc = ("call", "run" if call.run else "invoke")
        yield from _one(sdk, loc, mode, f"{owner}{getattr(call.invoke, key)}", call.run, plain)
        if method is None:
            loc = ("call", "stream", "set")
            yield from _one(sdk, loc, mode, f"{owner}{getattr(call.invoke, key)}", call.run, stream, streams=True)
        else:
            run = call.stream.run or call.run
            loc = ("call", "stream", "run" if call.stream.run else "method")
            yield from _one(sdk, loc, mode, f"{owner}{getattr(method, key)}", run, stream, streams=True)


def _one(
    sdk: InstalledSource,
    loc: Loc,
    mode: str,
    ref: str,
    run: str | None,
    arguments: Mapping[str, shapes.Shape],
    *,
    streams: bool = False,
) -> Iterator[_Called]:
    """Yield the method that sends the request: of a call in two phases, that of the object that the first returns."""
    if run is None:
        yield _Called(loc, mode, ref, streams, arguments)
    for form in sdk.forms(ref)[:1] if run is not None else ():
        if isinstance(form.returns, Named):
            yield _Called(loc, mode, f"{_ref(form.returns)}.{run}", streams, {})


def _written(context: Context, loc: Loc, mode: str) -> Loc:
    """Return the place of a mode's method, if the spec names one for each."""
    found = nearest(context.loaded.tree, (*loc, mode)).loc
    return found if found[: len(loc)] == loc else loc


def _owners(context: Context) -> Iterator[tuple[str, str]]:
    match context.loaded.spec.clients:
        case ModuleClient(module=module):
            yield from (("sync", f"{module}:"), ("async", f"{module}:"))
        case SameClient(both=both):
            yield from ((mode, f"{both.type or both.default.new}.") for mode in ("sync", "async"))
        case pair:
            yield "sync", f"{pair.sync.type or pair.sync.default.new}."
            yield "async", f"{pair.async_.type or pair.async_.default.new}."


def _fixed(context: Context, *loc: str) -> Iterator[tuple[str, shapes.Shape]]:
    shape = context.loaded.shape(*loc)
    for entry in shape.entries if isinstance(shape, shapes.Mapping) else ():
        yield entry.key.partition(".")[0], entry.shape


def _accepts(form: CallForm, given: Mapping[str, shapes.Shape], sdk: InstalledSource) -> bool:
    """Return whether the literals that select an overload are those that are given."""
    for name, field in form.fields.items():
        words = [each for each in alternatives_in(field.type, sdk) if isinstance(each, Literal)]
        only_words = words and len(words) == len(alternatives_in(field.type, sdk))
        shape = given.get(name)
        if not only_words:
            continue
        if shape is None:
            flags = all(isinstance(value, bool) for each in words for value in each.values)
            if field.required and flags:
                return False
        elif isinstance(shape, shapes.Literal) and all(shape.value not in each.values for each in words):
            return False
    return True


def _wrong_kind(context: Context, called: _Called, form: CallForm) -> _Problem | None:
    """Return what is wrong if a method is sync, async or a generator against what the spec says."""
    if called.mode == "sync":
        return _wrong_sync(called, form, lazy=context.loaded.spec.call.stream.lazy)
    return _wrong_async(called, form, generator=context.loaded.spec.call.stream.async_ == "generator")


def _wrong_sync(called: _Called, form: CallForm, *, lazy: bool) -> _Problem | None:
    heads = _heads(form.returns)
    if form.is_async or (heads and heads <= _AWAITED | _ASYNC_EVENTS):
        what = f"{called.name} is async, and this is the sync client's method"
        return called.loc, what, "Name a method that is not"
    if called.streams and form.yields and not lazy:
        what = f"{called.name} is a generator, which sends nothing before its first event is read"
        return called.loc, what, "Add `lazy: true` to call.stream"
    return None


def _wrong_async(called: _Called, form: CallForm, *, generator: bool) -> _Problem | None:
    heads = _heads(form.returns)
    yields = form.yields or (not form.is_async and bool(heads & _ASYNC_EVENTS))
    awaited = not form.yields and (form.is_async or bool(heads & _AWAITED))
    if called.streams and generator and awaited:
        what = f"{called.name} is awaited: it is no generator"
        return ("call", "stream", "async"), what, "Remove it: methods are awaited by default"
    if called.streams and not generator and yields:
        return called.loc, f"{called.name} is an async generator", "Add `async: generator` to call.stream"
    known = form.returns is not None and not any(is_anything(each) for each in members_of(form.returns))
    if known and not awaited and not yields:
        what = f"{called.name} is not async, and this is the async client's method"
        return called.loc, what, "Name one that is"
    return None


def _check_result(context: Context, sdk: InstalledSource, called: _Called, form: CallForm) -> None:
    """Report a result that is not what `types` says, as far as all of it is declared in the SDK."""
    spec = context.loaded.spec
    if form.returns is None:
        return
    members = alternatives_in(_awaited(form.returns), sdk)
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


def _check_stream(context: Context, sdk: InstalledSource, called: _Called, members: Sequence[TypeExpr]) -> None:
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


def _check_held(context: Context, sdk: InstalledSource, called: _Called, named: Sequence[Named]) -> None:
    """Check what is said of the object that a streaming method returns: whether it is lazy, and how it is closed."""
    stream = context.loaded.spec.call.stream
    if stream.lazy:
        what = f"{called.name} returns {named[0].name}, which is no generator"
        context.report(("call", "stream", "lazy"), what, "Remove it: the request is sent when the method is called")
    first = stream.close.partition(".")[0] if stream.close is not None and called.mode == "sync" else ""
    if first and all(sdk.has(_ref(each), first) is False for each in named):
        context.report(("call", "stream", "close"), f"{named[0].name} has no {first!r}")


def _check_items(context: Context, sdk: InstalledSource, called: _Called, members: Sequence[TypeExpr]) -> None:
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
    lineages = [sdk.lineage(_ref(each)) for each in (one, other)]
    if any(each is None for each in lineages):
        return True
    paths = [each.paths for each in lineages if each is not None]
    return one.path in paths[1] or other.path in paths[0] or paths[0][-1] == paths[1][-1]


def _ref(named: Named) -> str:
    return f"{named.module}:{named.name}"


def _heads(expr: TypeExpr | None) -> set[str]:
    """Return the names of the classes of a type, without their arguments."""
    heads = (each.base if isinstance(each, Generic) else each for each in members_of(expr)) if expr else ()
    return {each.name for each in heads if isinstance(each, Named | Builtin)}


def _awaited(expr: TypeExpr) -> TypeExpr:
    if isinstance(expr, Generic) and _heads(expr) & _AWAITED:
        return expr.args[-1]
    return expr
