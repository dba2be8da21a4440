"""`clients` and `call`: the classes that may be given, and the method that is called on them."""

from __future__ import annotations

from callwright_gen.load.clients import AsyncContextClients, Client, PairOfClients
from callwright_gen.load.nodes import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import ClientClass


def resolve_clients(context: Context) -> dict[str, ClientClass]:
    """Find the client classes of both worlds, and the method that a call takes on them."""
    clients = context.loaded.spec.clients
    if not isinstance(clients, PairOfClients | AsyncContextClients):
        return {}
    worlds = {"sync": clients.sync, "async": clients.async_}
    found = {world: _client(context, client, ("clients", world)) for world, client in worlds.items()}
    _check_methods(context, worlds)
    return {world: client for world, client in found.items() if client is not None}


def _client(context: Context, client: Client, loc: Loc) -> ClientClass | None:
    factory = context.symbol((*loc, "default"), client.default.new)
    accepted = [context.symbol((*loc, "accepts", number), ref) for number, ref in enumerate(client.accepts)]
    if factory is None:
        return None
    return ClientClass(factory, (factory, *(named for named in accepted if named is not None)))


def _check_methods(context: Context, worlds: dict[str, Client]) -> None:
    invoke = context.loaded.spec.call.invoke
    for world, attributes in (("sync", invoke.sync), ("async", invoke.async_)):
        ref = worlds[world].default.new
        if context.source.symbol(ref) is not None and context.source.symbol(f"{ref}.{attributes}") is None:
            context.report(("call", "invoke"), f"{ref.partition(':')[2]} has no {attributes!r}", context.source.advice)
