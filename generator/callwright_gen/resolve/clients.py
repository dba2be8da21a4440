"""Resolve `clients` and `call`: the client classes, and the methods that are called on them."""

from __future__ import annotations

from collections.abc import Mapping

from callwright_gen.load.clients import Client, Clients, ModuleClient, SameClient
from callwright_gen.load.nodes import Loc
from callwright_gen.paths import TypedPath
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import ClientClass
from callwright_gen.types import Named, TypeExpr


def resolve_clients(context: Context) -> dict[str, ClientClass]:
    """Return the client classes of each mode, and check their methods."""
    clients = context.loaded.spec.clients
    match clients:
        case ModuleClient():
            _check_functions(context, clients)
            if context.loaded.spec.batch is not None:
                context.report(("batch",), "the SDK has no clients, so there is no object to call", "Remove `batch`")
            return {}
        case SameClient():
            modes = {"both": clients.both}
        case _:
            modes = {"sync": clients.sync, "async": clients.async_}
    classes = {mode: _client(context, client, ("clients", mode)) for mode, client in modes.items()}
    _check_methods(context, modes)
    return {mode: client for mode, client in classes.items() if client is not None}


def resolve_methods(context: Context) -> dict[tuple[str, str], str]:
    """Return where the SDK defines the methods of calls, as `module:Class.name`, by mode and by attributes."""
    clients = context.loaded.spec.clients
    owners = _owners(clients)
    found: dict[tuple[str, str], str] = {}
    for loc, mode, attributes in _methods(context):
        symbol = (
            context.source.symbol(f"{owners.get(mode) or owners['both']}{attributes}") if loc[0] == "call" else None
        )
        if symbol is not None and symbol.kind == "function":
            names = symbol.path.split(".")
            split = len(names) - (1 if isinstance(clients, ModuleClient) else 2)
            found[mode, attributes] = f"{'.'.join(names[:split])}:{'.'.join(names[split:])}"
    return found


def _owners(clients: Clients) -> dict[str, str]:
    """Return the start of a reference to a method, by mode."""
    match clients:
        case ModuleClient(module=module):
            return {"both": f"{module}:"}
        case SameClient(both=both):
            modes = {"both": both}
        case _:
            modes = {"sync": clients.sync, "async": clients.async_}
    return {mode: f"{client.type or client.default.new}." for mode, client in modes.items()}


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
    return paths


def _client(context: Context, client: Client, loc: Loc) -> ClientClass | None:
    factory = context.symbol((*loc, "default"), client.default.new)
    type_ = context.symbol((*loc, "type"), client.type) if client.type is not None else factory
    accepted = [context.symbol((*loc, "accepts", number), ref) for number, ref in enumerate(client.accepts)]
    if factory is None or type_ is None:
        return None
    return ClientClass(factory, type_, (type_, *(named for named in accepted if named is not None)))


def _check_methods(context: Context, modes: Mapping[str, Client]) -> None:
    for loc, mode, attributes in _methods(context):
        client = modes.get(mode) or modes["both"]
        ref = client.type or client.default.new
        if context.source.symbol(ref) is not None and context.source.symbol(f"{ref}.{attributes}") is None:
            context.report(loc, f"{ref.partition(':')[2]} has no {attributes!r}", context.source.advice)


def _check_functions(context: Context, clients: ModuleClient) -> None:
    for loc, _, attributes in _methods(context):
        context.symbol(loc, f"{clients.module}:{attributes}")


def _methods(context: Context) -> list[tuple[Loc, str, str]]:
    call = context.loaded.spec.call
    methods: list[tuple[Loc, str, str]] = [
        (("call", "invoke"), "sync", call.invoke.sync),
        (("call", "invoke"), "async", call.invoke.async_),
    ]
    if call.stream.method is not None:
        loc = ("call", "stream", "method")
        methods += [(loc, "sync", call.stream.method.sync), (loc, "async", call.stream.method.async_)]
    batch = context.loaded.spec.batch
    for key, method in batch.operations() if batch is not None else ():
        loc = ("batch", key, "call")
        methods += [(loc, "sync", method.sync), (loc, "async", method.async_)]
    return methods
