"""`call`: the SDK's methods are of the kind that the spec says, and return what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from callwright_gen import shapes
from callwright_gen.load.clients import owners_of
from callwright_gen.load.nodes import nearest
from callwright_gen.paths.inspect import alternatives_in, is_anything
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.installed.called import AWAITED, Called, heads_of, ref_of
from callwright_gen.resolve.installed.results import check_result
from callwright_gen.surface.forms import CallForm
from callwright_gen.surface.installed import InstalledSource
from callwright_gen.types import Literal, Named, members_of

_ASYNC_EVENTS = frozenset({"AsyncGenerator", "AsyncIterator", "AsyncIterable"})
_Problem: TypeAlias = tuple[Loc, str, str]
"""A place, a problem and a hint."""


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
                check_result(context, sdk, called, form)


def _called(context: Context, sdk: InstalledSource) -> Iterator[Called]:
    call = context.loaded.spec.call
    plain = dict(_fixed(context, "call", "set"))
    stream = plain | dict(_fixed(context, "call", "stream", "set"))
    method = call.stream.method
    for mode, owner in owners_of(context.loaded.spec.clients).items():
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
) -> Iterator[Called]:
    """Yield the method that sends the request: of a call in two phases, that of the object that the first returns."""
    if run is None:
        yield Called(loc, mode, ref, streams, arguments)
    for form in sdk.forms(ref)[:1] if run is not None else ():
        if isinstance(form.returns, Named):
            yield Called(loc, mode, f"{ref_of(form.returns)}.{run}", streams, {})


def _written(context: Context, loc: Loc, mode: str) -> Loc:
    """Return the place of a mode's method, if the spec names one for each."""
    found = nearest(context.loaded.tree, (*loc, mode)).loc
    return found if found[: len(loc)] == loc else loc


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


def _wrong_kind(context: Context, called: Called, form: CallForm) -> _Problem | None:
    """Return what is wrong if a method is sync, async or a generator against what the spec says."""
    if called.mode == "sync":
        return _wrong_sync(called, form, lazy=context.loaded.spec.call.stream.lazy)
    return _wrong_async(called, form, generator=context.loaded.spec.call.stream.async_ == "generator")


def _wrong_sync(called: Called, form: CallForm, *, lazy: bool) -> _Problem | None:
    heads = heads_of(form.returns)
    if form.is_async or (heads and heads <= AWAITED | _ASYNC_EVENTS):
        what = f"{called.name} is async, and this is the sync client's method"
        return called.loc, what, "Name a method that is not"
    if called.streams and form.yields and not lazy:
        what = f"{called.name} is a generator, which sends nothing before its first event is read"
        return called.loc, what, "Add `lazy: true` to call.stream"
    return None


def _wrong_async(called: Called, form: CallForm, *, generator: bool) -> _Problem | None:
    heads = heads_of(form.returns)
    yields = form.yields or (not form.is_async and bool(heads & _ASYNC_EVENTS))
    awaited = not form.yields and (form.is_async or bool(heads & AWAITED))
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
