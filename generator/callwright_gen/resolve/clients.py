"""Resolve `clients`: their classes, the arguments that create them, and the methods that are called on them."""

from __future__ import annotations

from collections.abc import Mapping

from callwright_gen.load.clients import AsyncContextClients, Client, ModuleClient, SameClient
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import ClientClass, Clients, Enter


def resolve_clients(context: Context) -> Clients:
    """Return the clients of each mode, and check their methods."""
    section = context.loaded.spec.clients
    variables = context.loaded.variables
    match section:
        case ModuleClient():
            _check_functions(context, section)
            if context.loaded.spec.batch is not None:
                context.report(("batch",), "the SDK has no clients, so there is no object to call", "Remove `batch`")
            return Clients({}, "module", section.module, variables)
        case SameClient(both=both):
            return Clients(_classes(context, {"both": both}), "objects", variables=variables, close=section.close)
        case AsyncContextClients(sync=sync, async_=asynchronous):
            classes = _classes(context, {"sync": sync, "async": asynchronous})
            return Clients(classes, "entered", variables=variables, detect_by=asynchronous.detect_by)
        case _:
            classes = _classes(context, {"sync": section.sync, "async": section.async_})
            return Clients(classes, "objects", variables=variables)


def _classes(context: Context, modes: Mapping[str, Client]) -> dict[str, ClientClass]:
    classes = {mode: _client(context, client, ("clients", mode)) for mode, client in modes.items()}
    _check_methods(context, modes)
    return {mode: client for mode, client in classes.items() if client is not None}


def _client(context: Context, client: Client, loc: Loc) -> ClientClass | None:
    factory = context.symbol((*loc, "default"), client.default.new)
    type_ = context.symbol((*loc, "type"), client.type) if client.type is not None else factory
    accepted = [context.symbol((*loc, "accepts", number), ref) for number, ref in enumerate(client.accepts)]
    if factory is None or type_ is None:
        return None
    shape = context.loaded.shape
    return ClientClass(
        factory,
        type_,
        (type_, *(named for named in accepted if named is not None)),
        shape(*loc, "default", "args") or shape("clients", "args"),
        Enter(client.enter.method, shape(*loc, "enter", "args")) if client.enter is not None else None,
    )


def _check_methods(context: Context, modes: Mapping[str, Client]) -> None:
    for loc, mode, attributes in methods_of(context):
        client = modes.get(mode) or modes["both"]
        ref = client.class_ref
        if context.source.symbol(ref) is not None and context.source.symbol(f"{ref}.{attributes}") is None:
            context.report(loc, f"{ref.partition(':')[2]} has no {attributes!r}", context.source.advice)


def _check_functions(context: Context, clients: ModuleClient) -> None:
    for loc, _, attributes in methods_of(context):
        context.symbol(loc, f"{clients.module}:{attributes}")


def methods_of(context: Context) -> list[tuple[Loc, str, str]]:
    """Return the methods of calls and of batches: place, mode and attributes."""
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
