"""Find how an SDK makes the calls of a spec: as it does, with clients of one mode only, or by a renamed method."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from callwright_gen.draft.declared import results_of, streamed_of
from callwright_gen.draft.fit import fits
from callwright_gen.load.clients import Client, PairOfClients, SameClient

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from callwright_gen.draft.changes import Changes
    from callwright_gen.draft.sdk import InstalledSdk
    from callwright_gen.load.spec import Spec

_CLOUD = re.compile("AWS|Azure|Bedrock|SageMaker|Vertex", re.IGNORECASE)
_ASYNC = re.compile(r"Async|\baio\b")
_MODES = ("sync", "async")


@dataclass(frozen=True)
class Calls:
    """How an SDK makes the calls of a spec.

    Parameters:
        clients: The client of each mode: `sync`, `async` or `both`.
        method: Attributes that lead from a client to the method.
        streaming: Attributes that lead to the method that streams.
        changes: What differs from the spec's `call`.
        exact: Whether the SDK has the spec's clients and methods.
        lacking: The mode of which the SDK has no client. That of the other mode stands in its place.
    """

    clients: Mapping[str, str]
    method: str
    streaming: str
    changes: Changes
    exact: bool = False
    lacking: str = ""

    @property
    def client(self) -> str:
        """The client whose types are read."""
        return next(iter(self.clients.values()))


def same_calls(sdk: InstalledSdk, spec: Spec) -> Calls | None:
    """Return the clients that have the methods of the spec, or None if one is missing."""
    clients = _clients(sdk, spec)
    method = spec.call.invoke.sync
    return Calls(clients, method, method, {}, exact=True) if clients is not None else None


def calls_of_one_mode(sdk: InstalledSdk, spec: Spec) -> Calls | None:
    """Return the clients that have the method of the spec, if the SDK has only sync clients, or only async ones."""
    method = spec.call.invoke.sync
    return _similar_calls(sdk, spec, ((client, method) for client in sdk.clients(method)))


def renamed_calls(sdk: InstalledSdk, spec: Spec) -> Calls | None:
    """Return the clients that have a method with the params and the response of the spec, under another name."""
    return _similar_calls(sdk, spec, sdk.methods)


def _clients(sdk: InstalledSdk, spec: Spec) -> dict[str, str] | None:
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


def _similar_calls(sdk: InstalledSdk, spec: Spec, methods: Iterable[tuple[str, str]]) -> Calls | None:
    """Return how the SDK makes the calls of a spec with a pair of clients, by one of these methods of clients."""
    if not isinstance(spec.clients, PairOfClients) or spec.call.invoke.sync != spec.call.invoke.async_:
        return None
    found = _by_mode(sdk, [each for each in methods if _is_like(sdk, spec, ".".join(each))])
    best = _best_method(found)
    if best is None:
        return None
    given = {"sync": spec.clients.sync, "async": spec.clients.async_}
    clients = {mode: _nearest(given[mode], refs) or refs[0] for mode, refs in found[best].items()}
    lacking = next((mode for mode in _MODES if mode not in clients), "")
    pair = {mode: clients.get(mode) or next(iter(clients.values())) for mode in _MODES}
    changes: Changes = {"invoke": best} if best != spec.call.invoke.sync else {}
    streaming, stream = _streaming(sdk, spec, pair["sync"], best)
    return Calls(pair, best, streaming, {**changes, **stream}, lacking=lacking)


def _by_mode(sdk: InstalledSdk, methods: Sequence[tuple[str, str]]) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Return the clients of each mode, by method. What attributes of a client lead to is no client itself."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    inner = {sdk.public(f"{client}.{method.rpartition('.')[0]}") for client, method in methods if "." in method}
    for client, method in methods:
        if client not in inner:
            found[method][_mode(sdk, client, method)].append(client)
    return found


def _best_method(found: Mapping[str, Mapping[str, Sequence[str]]]) -> str | None:
    """Return the shortest method that clients of both modes have, else of one mode if there are none of the other.

    Otherwise, the SDK tells the modes apart in another way than the spec.
    """
    paired = [method for method, modes in found.items() if len(modes) == len(_MODES)]
    alone = len({mode for modes in found.values() for mode in modes}) == 1
    methods = paired or (list(found) if alone else [])
    return min(methods, key=lambda each: (each.count("."), len(each)), default=None)


def _is_like(sdk: InstalledSdk, spec: Spec, ref: str) -> bool:
    """Return whether a method takes the model and the messages, and returns what the spec reads."""
    return _takes(sdk, spec, ref) and fits(results_of(sdk.source, ref), spec.response.content, sdk.source)


def _takes(sdk: InstalledSdk, spec: Spec, ref: str) -> bool:
    return {each.partition(".")[0] for each in (spec.call.model, spec.messages.param)} <= sdk.arguments(ref)


def _mode(sdk: InstalledSdk, client: str, method: str) -> str:
    awaited = any(form.is_async for form in sdk.source.forms(f"{client}.{method}"))
    return "async" if awaited or _ASYNC.search(client) else "sync"


def _streaming(sdk: InstalledSdk, spec: Spec, client: str, method: str) -> tuple[str, Changes]:
    """Return the method that streams, and how it differs from the spec's: by an argument, or a method beside it."""
    names = sdk.arguments(f"{client}.{method}")
    if any(each.partition(".")[0] in names for each in spec.call.stream.flag or ()):
        return method, {}
    beside = method.rpartition(".")[0]
    for owner, other in sdk.methods:
        ref = f"{owner}.{other}"
        near = owner == client and other != method and other.rpartition(".")[0] == beside
        if near and _takes(sdk, spec, ref) and streamed_of(sdk.source, ref):
            return other, {"stream": {"$replace": "true", "method": other}}
    return method, {"stream": {"$replace": "true", "set": {"stream": "true"}}} if "stream" in names else {}


def _nearest(client: Client, refs: Iterable[str]) -> str | None:
    """Return the class with the same name as the spec's client, else the first one, those for other clouds last."""
    name = name_of(client.default.new)
    return min(refs, key=lambda ref: (name_of(ref) != name, bool(_CLOUD.search(name_of(ref)))), default=None)


def name_of(ref: str) -> str:
    """Return the name of a class without its module."""
    return ref.rpartition(":")[2]
