"""`clients`: what creates them accepts its arguments, and each mode has clients of its own."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.load.clients import AsyncContextClients, Client, ModuleClient, SameClient
from callwright_gen.problems import Loc
from callwright_gen.resolve.clients import methods_of
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.installed.creation import check_creation
from callwright_gen.surface.installed import InstalledSource


def check_clients(context: Context, sdk: InstalledSource) -> None:
    """Report arguments that clients are not created with, and classes and attributes that do not fit their mode."""
    for loc, client in clients_of(context):
        _check_created(context, sdk, loc, client)
        _check_accepted(context, sdk, loc, client)
    section = context.loaded.spec.clients
    if isinstance(section, AsyncContextClients) and section.async_.detect_by is not None:
        _check_detected(context, sdk, section, section.async_.detect_by)
    if isinstance(section, SameClient) and section.close is not None:
        ref = section.both.class_ref
        owner, _, name = f"{ref}.{section.close}".rpartition(".")
        if sdk.symbol(f"{ref}.{section.close}") is None and sdk.has(owner, name) is False:
            context.report(("clients", "close"), f"{ref.partition(':')[2]} has no {section.close!r}")


def clients_of(context: Context) -> Iterator[tuple[Loc, Client]]:
    """Yield the clients with their places."""
    match context.loaded.spec.clients:
        case ModuleClient():
            return
        case SameClient(both=both):
            yield ("clients", "both"), both
        case pair:
            yield ("clients", "sync"), pair.sync
            yield ("clients", "async"), pair.async_


def _check_created(context: Context, sdk: InstalledSource, loc: Loc, client: Client) -> None:
    shape, ref = context.loaded.shape, client.default.new
    arguments = shape(*loc, "default", "args") or shape("clients", "args")
    check_creation(context, sdk, (*loc, "default"), ref, arguments)
    if client.enter is None:
        return
    owner, _, name = f"{ref}.{client.enter.method}".rpartition(".")
    if sdk.symbol(f"{ref}.{client.enter.method}") is not None:
        entered = shape(*loc, "enter", "args")
        check_creation(context, sdk, (*loc, "enter", "method"), f"{ref}.{client.enter.method}", entered)
    elif sdk.has(owner, name) is False:
        context.report((*loc, "enter", "method"), f"{ref.partition(':')[2]} has no {client.enter.method!r}")


def _check_accepted(context: Context, sdk: InstalledSource, loc: Loc, client: Client) -> None:
    """Report other classes that are no clients: they lack the methods of calls."""
    for number, ref in enumerate(client.accepts):
        for place, mode, attributes in methods_of(context):
            wanted = place[0] == "call" and mode in {loc[-1], "sync" if loc[-1] == "both" else ""}
            first = attributes.partition(".")[0]
            if wanted and sdk.has(ref, first) is False:
                what = f"{ref.partition(':')[2]} has no {first!r}, which calls need"
                context.report((*loc, "accepts", number), what, "Name a class that can be called like the default")
                break


def _check_detected(context: Context, sdk: InstalledSource, section: AsyncContextClients, name: str) -> None:
    """Report an attribute that async clients lack, or that sync clients have, too."""
    sync, asynchronous = (each.class_ref for each in (section.sync, section.async_))
    loc: Loc = ("clients", "async", "detect_by")
    if sdk.has(asynchronous, name) is False:
        what = f"{asynchronous.partition(':')[2]} has no attribute {name!r}, so no async client would be found"
        context.report(loc, what, "Name an attribute that only async clients have")
    elif sdk.has(sync, name):
        what = f"{sync.partition(':')[2]} has the attribute {name!r}, too, so sync clients would count as async"
        context.report(loc, what, "Name an attribute that only async clients have")
