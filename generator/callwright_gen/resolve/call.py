"""Resolve `call`: the methods, and how their results lead to events."""

from __future__ import annotations

from collections.abc import Mapping

from callwright_gen.load.call import SyncAsync
from callwright_gen.load.clients import ModuleClient, owners_of
from callwright_gen.paths import TypedPath
from callwright_gen.paths.inspect import alternatives_in, is_anything, short
from callwright_gen.resolve.clients import methods_of
from callwright_gen.resolve.context import UNKNOWN, Context
from callwright_gen.resolve.provider import Call, Method, StreamCall
from callwright_gen.types import Builtin, Generic, Named, TypeExpr


def resolve_item(context: Context) -> TypeExpr | None:
    """Return the type of one item of a stream: a class, or a tuple of several."""
    refs = context.loaded.spec.types.item
    if refs is None:
        return None
    if isinstance(refs, str):
        return context.symbol(("types", "item"), refs)
    items = [context.symbol(("types", "item", number), ref) for number, ref in enumerate(refs)]
    return Generic(Builtin("tuple"), tuple(named for named in items if named is not None))


def resolve_unwraps(context: Context, types: Mapping[str, Named], item: TypeExpr | None) -> dict[str, TypedPath]:
    """Type the paths to the events in the object that a streaming method returns."""
    stream = context.loaded.spec.call.stream
    paths: dict[str, TypedPath] = {}
    roots = (("events", "streamed", types.get("streamed"), stream.events), ("item", "item", item, stream.item))
    for key, name, root, text in roots:
        loc = ("call", "stream", key)
        if text is not None and root is None:
            context.report(loc, "the type at which this path starts is missing", f"Add types.{name}")
        elif text is not None and root is not None and (path := context.path(loc, text, root)) is not None:
            paths[key] = path
        elif text is None and root is not None:
            context.report(("types", name), "no path starts at this type", f"Add call.stream.{key}, or remove it")
    _check_item(context, types["chunk"], paths.get("item"))
    return paths


def _check_item(context: Context, chunk: Named, path: TypedPath | None) -> None:
    """Report a path from an item to something that is no event."""
    if path is None or chunk == UNKNOWN:
        return
    members, wanted = (set(alternatives_in(each, context.source)) for each in (path.leaf, chunk))
    if not any(is_anything(each) for each in members) and members.isdisjoint(wanted | {chunk}):
        what = f"this leads to {short(path.leaf)}, and types.chunk is {chunk.name}"
        context.report(("call", "stream", "item"), what, "Name the field that has the event")


def check_objects(context: Context) -> None:
    """Report classes of arguments that the SDK does not have."""
    for keys, ref in context.loaded.spec.call.objects.items():
        context.symbol(("call", "objects", keys), ref)


def resolve_call(context: Context, unwraps: Mapping[str, TypedPath], item: TypeExpr | None) -> Call:
    """Return how a provider is called.

    Parameters:
        context: the spec, whose methods are known to exist.
        unwraps: the paths that unwrap the `events` of a stream, and each `item`.
        item: the type of one item.
    """
    loaded = context.loaded
    section = loaded.spec.call
    streamed = section.stream
    refs = loaded.spec.types.item
    return Call(
        method=_method(section.invoke, section.run),
        model=section.model,
        always=loaded.shape("call", "set"),
        objects=section.objects,
        stream=StreamCall(
            method=_method(streamed.method or section.invoke, streamed.run or section.run),
            own=streamed.method is not None,
            flag=loaded.shape("call", "stream", "set") if streamed.flag is not None else None,
            events=unwraps.get("events"),
            item=unwraps.get("item"),
            item_type=item,
            item_references=(refs,) if isinstance(refs, str) else refs or (),
            generator=streamed.async_ == "generator",
            lazy=streamed.lazy,
            close=streamed.close,
        ),
        defined=_defined(context),
    )


def _method(section: SyncAsync, run: str | None) -> Method:
    return Method(section.sync, section.async_, run)


def _defined(context: Context) -> dict[tuple[str, str], str]:
    """Return where the SDK defines the methods of calls, as `module:Class.name`, by mode and by attributes."""
    clients = context.loaded.spec.clients
    owners = owners_of(clients)
    found: dict[tuple[str, str], str] = {}
    for loc, mode, attributes in methods_of(context):
        symbol = context.source.symbol(f"{owners[mode]}{attributes}") if loc[0] == "call" else None
        if symbol is not None and symbol.kind == "function":
            names = symbol.path.split(".")
            split = len(names) - (1 if isinstance(clients, ModuleClient) else 2)
            found[mode, attributes] = f"{'.'.join(names[:split])}:{'.'.join(names[split:])}"
    return found
