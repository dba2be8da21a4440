"""Match an SDK against specs, by the names that they reference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from callwright_gen.draft.calls import Calls, calls_of_one_mode, name_of, renamed_calls, same_calls
from callwright_gen.draft.declared import declared_types, untyped
from callwright_gen.paths.inspect import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from callwright_gen.draft.sdk import InstalledSdk
    from callwright_gen.load.spec import Spec

_FINDERS = (same_calls, calls_of_one_mode, renamed_calls)
"""From what is certain to what is likely. The next is asked only if the one before found nothing for any spec."""


@dataclass(frozen=True)
class Match:
    """The counterparts in an SDK of the names that a spec references.

    Parameters:
        spec: The spec.
        calls: How the SDK makes its calls.
        types: By key of `types`: the reference, or None if nothing is similar.
        params: Where the call params are declared.
        corrections: By class: what the spec corrects about its counterpart, as YAML.
    """

    spec: Spec
    calls: Calls
    types: Mapping[str, str | None]
    params: str
    corrections: Mapping[str, str]

    @property
    def missing(self) -> int:
        """The number of types without a counterpart."""
        return sum(ref is None for ref in self.types.values())


def matches(sdk: InstalledSdk, specs: Iterable[Spec]) -> list[Match]:
    """Return the specs whose calls the SDK makes: the most similar ones first."""
    listed = list(specs)
    for find in _FINDERS:
        calls = [(spec, found) for spec in listed if (found := find(sdk, spec))]
        if calls:
            return sorted((_match(sdk, *each) for each in calls), key=lambda each: _distance(sdk, each))
    return []


def _match(sdk: InstalledSdk, spec: Spec, calls: Calls) -> Match:
    declared = spec.types.model_dump(exclude_none=True)
    method, streaming = (f"{calls.client}.{each}" for each in (calls.method, calls.streaming))
    exact = declared_types(sdk.source, spec, method, streaming)
    exact |= dict.fromkeys(untyped(sdk.source, spec, method), sdk.anything) if sdk.anything else {}
    types = {key: exact.get(key) or sdk.similar(ref) for key, ref in declared.items() if isinstance(ref, str)}
    return Match(spec, calls, types, _params(sdk, spec, calls), dict(_corrections(sdk, spec)))


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
    renamed = sum(name_of(declared[key]) != name_of(ref) for key, ref in types.items())
    return match.spec.sdk.dist != sdk.source.dist, len(match.types) - len(types), renamed


def _params(sdk: InstalledSdk, spec: Spec, calls: Calls) -> str:
    ref = spec.params.from_.typeddict
    similar = sdk.similar(ref) if ref and calls.method == spec.call.invoke.sync else None
    if similar and sdk.source.params(similar):
        return similar
    return f"{calls.client}.{calls.method}"
