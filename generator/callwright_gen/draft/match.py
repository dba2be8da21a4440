"""How much an SDK is like the one of a spec: which of the names that the spec speaks of are there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from callwright_gen.load.clients import Client, PairOfClients, SameClient

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from callwright_gen.draft.sdk import InstalledSdk
    from callwright_gen.load.spec import Spec


_ASYNC = re.compile(r"Async|\baio\b")


@dataclass(frozen=True)
class Match:
    """What an SDK has in the place of what a spec names.

    Parameters:
        spec: the spec.
        clients: the client by its mode, `sync`, `async` or `both`.
        types: by the key of `types`: the reference, or None where nothing is like it.
        params: where the call params are declared, as `params.from` says it.
    """

    spec: Spec
    clients: Mapping[str, str]
    types: Mapping[str, str | None]
    params: tuple[str, str]


def closest(sdk: InstalledSdk, specs: Iterable[Spec]) -> Match | None:
    """Compare an SDK with some specs; None if it makes calls as none of them."""
    found = [likeness for spec in specs if (likeness := _likeness(sdk, spec))]
    return min(found, key=lambda each: _distance(sdk, each), default=None)


def _likeness(sdk: InstalledSdk, spec: Spec) -> Match | None:
    clients = _clients(sdk, spec)
    if clients is None:
        return None
    declared = spec.types.model_dump(exclude_none=True)
    types = {key: sdk.named(ref) for key, ref in declared.items() if isinstance(ref, str)}
    return Match(spec, clients, types, _params(sdk, spec, clients))


def _distance(sdk: InstalledSdk, likeness: Match) -> tuple[bool, int, int]:
    declared = likeness.spec.types.model_dump()
    found = {key: ref for key, ref in likeness.types.items() if ref}
    renamed = sum(_name(declared[key]) != _name(ref) for key, ref in found.items())
    return likeness.spec.sdk.dist != sdk.source.dist, len(likeness.types) - len(found), renamed


def _clients(sdk: InstalledSdk, spec: Spec) -> dict[str, str] | None:
    """Find the clients on which the spec's calls can be made; None where one is missing."""
    sync, others = (sdk.clients(method) for method in (spec.call.invoke.sync, spec.call.invoke.async_))
    match spec.clients:
        case PairOfClients(sync=client, async_=other):
            plain = _nearest(client, (ref for ref in sync if not _ASYNC.search(ref)))
            awaited = _nearest(other, (ref for ref in others if _ASYNC.search(ref)))
            return {"sync": plain, "async": awaited} if plain and awaited else None
        case SameClient(both=client):
            both = _nearest(client, (ref for ref in sync if ref in others))
            return {"both": both} if both else None
        case _:
            return None


def _nearest(client: Client, refs: Iterable[str]) -> str | None:
    """Choose the class that is called as the client of the spec is, else the first."""
    return min(refs, key=lambda ref: _name(ref) != _name(client.default.new), default=None)


def _params(sdk: InstalledSdk, spec: Spec, clients: Mapping[str, str]) -> tuple[str, str]:
    wanted = spec.params.from_.typeddict
    found = sdk.named(wanted) if wanted else None
    if found and sdk.source.params(found):
        return "typeddict", found
    return "signature", f"{next(iter(clients.values()))}.{spec.call.invoke.sync}"


def _name(ref: str) -> str:
    return ref.rpartition(":")[2]
