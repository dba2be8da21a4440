"""`batch`: the SDK's methods take the arguments that the spec passes."""

from __future__ import annotations

from callwright_gen.load.clients import ModuleClient, owners_of
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.installed.creation import check_named
from callwright_gen.shapes import Literal, Shape
from callwright_gen.surface.installed import InstalledSource


def check_batch(context: Context, sdk: InstalledSource) -> None:
    """Report arguments of the batch endpoints that their methods do not have, and those that they lack."""
    batch, clients = context.loaded.spec.batch, context.loaded.spec.clients
    for key, method in batch.operations() if batch is not None else ():
        loc: Loc = ("batch", key, "with")
        passed: dict[str, object] = getattr(batch, key).with_
        named = {name: (loc, _literal(value, (*loc, name))) for name, value in passed.items()}
        if not isinstance(clients, ModuleClient):
            check_named(context, sdk, ("batch", key, "call"), f"{owners_of(clients)['sync']}{method.sync}", named)


def _literal(value: object, loc: Loc) -> Shape | None:
    return Literal(value, loc) if isinstance(value, str) and not value.startswith("$") else None
