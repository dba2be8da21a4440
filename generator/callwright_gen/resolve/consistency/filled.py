"""Arguments of the SDK's method: each is filled by one section of the spec, or by the user."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from callwright_gen import shapes
from callwright_gen.load.nodes import Scalar, dotted, nearest
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context


def check_filled(context: Context, users: Collection[str]) -> None:
    """Report arguments that two sections fill, and those that users can pass as well.

    One of `params.also` may be there because the SDK does not declare it, so it is the spec's to fill.
    """
    also = context.loaded.spec.params.also
    filled: dict[str, Loc] = {}
    for argument, loc in _filled(context):
        other = filled.setdefault(argument, loc)
        if other != loc:
            _report(
                context, loc, f"this fills the argument {argument!r}, which {dotted(other)} fills, too", "Remove one"
            )
        elif argument in users and argument not in also:
            what = f"this fills the argument {argument!r}, which users can pass, too"
            _report(context, loc, what, f"Add {argument!r} to params.exclude")


def _filled(context: Context) -> Iterator[tuple[str, Loc]]:
    """Yield the arguments that the spec fills in every call. Those inside others are merged with what users pass."""
    spec = context.loaded.spec
    yield spec.call.model, ("call", "model")
    yield spec.messages.param, ("messages", "param")
    if spec.tools is not None:
        yield spec.tools.param, ("tools", "param")
    for loc in (("messages", "system", "param"), ("call", "set"), ("call", "stream", "set")):
        shape = context.loaded.shape(*loc)
        for entry in shape.entries if isinstance(shape, shapes.Mapping) else ():
            yield entry.key, (*loc, entry.key)


def _report(context: Context, loc: Loc, what: str, hint: str) -> None:
    location = nearest(context.loaded.tree, loc)
    if isinstance(location.node, Scalar) and location.loc == loc[: len(location.loc)] and loc[-1] in {"model", "param"}:
        context.report(loc, what, hint)
    else:
        context.report_at(location.key, loc, what, hint)
