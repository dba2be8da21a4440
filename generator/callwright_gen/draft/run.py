"""Distribution of an SDK → draft of a spec."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from callwright_gen.config import Config, ConfigError, list_specs
from callwright_gen.draft.calls import Calls
from callwright_gen.draft.changes import Changes
from callwright_gen.draft.match import Match, matches
from callwright_gen.draft.repair import Checked, Repair, repaired
from callwright_gen.draft.sdk import InstalledSdk
from callwright_gen.draft.text import draft_text
from callwright_gen.load import load_spec
from callwright_gen.load.spec import Spec
from callwright_gen.problems import SpecError
from callwright_gen.resources import bundled_specs_dir
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface.live import SdkMissingError


@dataclass(frozen=True)
class Draft:
    """A drafted spec.

    Parameters:
        text: Content of the file.
        base: The spec that it extends, or None if no spec matches the SDK.
    """

    text: str
    base: str | None


def draft_spec(config: Config, provider: str, dist: str, like: str | None = None) -> Draft:
    """Draft a spec from an installed SDK.

    Args:
        config: Where other specs are. Those that ship with Callwright are compared as well.
        provider: Name of the new spec.
        dist: Distribution of the SDK.
        like: The spec to extend. Default: the one that matches the SDK best.

    Raises:
        ConfigError: The SDK is not installed, `like` does not exist, or the SDK does not have its methods.
        SpecError: The spec `like` is invalid.
    """
    try:
        sdk = InstalledSdk.of(dist)
    except SdkMissingError as error:
        raise ConfigError(str(error)) from error
    specs = _specs(config)
    found = matches(sdk, _of_sdks(_valid(specs)) if like is None else [load_spec(_find(like, specs)).spec])
    if like is not None and not found:
        raise ConfigError(
            f"no client of {dist} has the methods that {like}.yaml calls. Omit --like to compare all specs."
        )
    if not found:
        return Draft(draft_text(provider, sdk, None), None)
    others = [path for path in list_specs(config.specs) if path.stem != provider]
    start = _best([_start(provider, sdk, match, others) for match in found], specs)
    return Draft(_marked(repaired(start), start), start.match.spec.provider)


def _start(provider: str, sdk: InstalledSdk, match: Match, others: Sequence[Path]) -> Repair:
    """Return the draft that says how the SDK makes calls, and nothing else of what differs."""
    spec, calls = match.spec, match.calls
    changes: Changes = {"call": calls.changes} if calls.changes else {}
    renamed = calls.method != spec.call.invoke.sync
    said = f"{spec.provider} has {spec.call.invoke.sync}"
    reasons: dict[tuple[str, ...], str] = {("call", "invoke"): said} if renamed else {}
    return Repair(provider, sdk, match, others, changes, reasons)


def _marked(draft: Checked, start: Repair) -> str:
    """Return the text of a draft, with what is left to write at its end."""
    left = [*_client_left(start.match.calls, start.sdk)]
    left += [f"# {problem.where}: {problem.what}. {problem.hint}".rstrip(". ") for problem in draft.problems]
    return draft.text + "".join(f"{line}\n" for line in (["# Left to write:", *left] if left else []))


def _client_left(calls: Calls, sdk: InstalledSdk) -> Iterator[str]:
    if calls.lacking:
        other = f"one whose {calls.method!r} is {'async' if calls.lacking == 'async' else 'not async'}"
        yield (
            f"# clients.{calls.lacking}: {sdk.source.dist} has no {calls.lacking} client. Name {other}, "
            "of another package or of your own, and add its package to sdk.packages"
        )


def _best(starts: Sequence[Repair], specs: Mapping[str, Path]) -> Repair:
    """Return the draft that extends the best spec.

    That is one for the same SDK, else one with the method that most specs call, all types, and the fewest problems. If
    the SDK makes calls in another way, it is no relative of what extends a spec, but of the spec itself.
    """
    same = [each for each in starts if each.match.spec.sdk.dist == each.sdk.source.dist]
    if same:
        return same[0]
    called = Counter(spec.call.invoke.sync for spec in _valid(specs))
    usual = max(called[each.match.spec.call.invoke.sync] for each in starts)
    starts = [each for each in starts if called[each.match.spec.call.invoke.sync] == usual]
    bases = {each.match.spec.provider for each in starts}
    starts = [each for each in starts if each.match.calls.exact or each.match.spec.extends not in bases]
    return min(starts, key=lambda each: (each.match.missing, len(each.check().problems)))


def _specs(config: Config) -> Mapping[str, Path]:
    folders = (bundled_specs_dir(), config.specs)
    return {path.stem: path for folder in folders for path in list_specs(folder)}


def _find(like: str, specs: Mapping[str, Path]) -> Path:
    if like not in specs:
        hint = did_you_mean(like, specs) or f"Available specs: {', '.join(sorted(specs))}."
        raise ConfigError(f"no spec is named {like!r}. {hint}")
    return specs[like]


def _of_sdks(specs: Iterable[Spec]) -> Iterator[Spec]:
    """Skip specs of hosts: they extend the spec of the same SDK and method, which says all that a new SDK needs."""
    listed = list(specs)
    calls = {spec.provider: (spec.sdk.dist, spec.call.invoke) for spec in listed}
    yield from (spec for spec in listed if not spec.extends or calls.get(spec.extends) != calls[spec.provider])


def _valid(specs: Mapping[str, Path]) -> Iterator[Spec]:
    """Skip specs that fail to load; they may be drafts."""
    for path in specs.values():
        with suppress(SpecError):
            yield load_spec(path).spec
