"""Match an SDK against specs, by the names that they reference."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from callwright_gen.draft.declared import declared_types
from callwright_gen.load.clients import Client, PairOfClients, SameClient
from callwright_gen.paths.inspect import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from callwright_gen.draft.sdk import InstalledSdk
    from callwright_gen.load.spec import Spec


_CLOUD = re.compile("AWS|Azure|Bedrock|SageMaker|Vertex", re.IGNORECASE)
_ASYNC = re.compile(r"Async|\baio\b")


@dataclass(frozen=True)
class Match:
    """The counterparts in an SDK of the names that a spec references.

    Parameters:
        spec: The spec.
        clients: The client of each mode: `sync`, `async` or `both`.
        types: By key of `types`: the reference, or None if nothing is similar.
        params: Where the call params are declared.
        corrections: By class: what the spec corrects about its counterpart, as YAML.
    """

    spec: Spec
    clients: Mapping[str, str]
    types: Mapping[str, str | None]
    params: str
    corrections: Mapping[str, str]

    @property
    def missing(self) -> int:
        """The number of types without a counterpart."""
        return sum(ref is None for ref in self.types.values())


def matches(sdk: InstalledSdk, specs: Iterable[Spec]) -> list[Match]:
    """Return the specs whose methods the SDK has: the most similar ones first."""
    found = [match for spec in specs if (match := _match(sdk, spec))]
    return sorted(found, key=lambda each: _distance(sdk, each))


def _match(sdk: InstalledSdk, spec: Spec) -> Match | None:
    clients = _clients(sdk, spec)
    if clients is None:
        return None
    declared = spec.types.model_dump(exclude_none=True)
    exact = declared_types(sdk.source, spec, f"{next(iter(clients.values()))}.{spec.call.invoke.sync}")
    types = {key: exact.get(key) or sdk.similar(ref) for key, ref in declared.items() if isinstance(ref, str)}
    return Match(spec, clients, types, _params(sdk, spec, clients), dict(_corrections(sdk, spec)))


def _corrections(sdk: InstalledSdk, spec: Spec) -> Iterator[tuple[str, str]]:
    """Yield the corrections of the spec, for the classes of the SDK with similar names."""
    for ref, correction in spec.sdk.corrections.items():
        similar = sdk.similar(ref)
        if similar is None:
            continue
        extra = ", ".join(f"{name}: {kind}" for name, kind in correction.extra.items())
        named = sdk.source.symbol(similar)
        fields = names_of(named.named, sdk.source) if named is not None else ()
        optional = [name for name in correction.optional if name in fields]
        parts = [f"optional: [{', '.join(optional)}]"] * bool(optional) + [f"extra: {{{extra}}}"] * bool(extra)
        if parts:
            yield similar, f"{{{', '.join(parts)}}}"


def _distance(sdk: InstalledSdk, match: Match) -> tuple[bool, int, int]:
    declared = match.spec.types.model_dump()
    types = {key: ref for key, ref in match.types.items() if ref}
    renamed = sum(_name(declared[key]) != _name(ref) for key, ref in types.items())
    return match.spec.sdk.dist != sdk.source.dist, len(match.types) - len(types), renamed


def _clients(sdk: InstalledSdk, spec: Spec) -> dict[str, str] | None:
    """Return the clients that have the methods of the spec, or None if one is missing."""
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
    """Return the class with the same name as the spec's client, else the first one, those for other clouds last."""
    name = _name(client.default.new)
    return min(refs, key=lambda ref: (_name(ref) != name, bool(_CLOUD.search(_name(ref)))), default=None)


def _params(sdk: InstalledSdk, spec: Spec, clients: Mapping[str, str]) -> str:
    ref = spec.params.from_.typeddict
    similar = sdk.similar(ref) if ref else None
    if similar and sdk.source.params(similar):
        return similar
    return f"{next(iter(clients.values()))}.{spec.call.invoke.sync}"


def _name(ref: str) -> str:
    return ref.rpartition(":")[2]
