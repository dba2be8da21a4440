"""From a distribution to a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from callwright_gen.config import Config, ConfigError
from callwright_gen.draft.match import closest
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
        text: what its file shall hold.
        base: the spec that it extends; None if the SDK is like that of none.
    """

    text: str
    base: str | None


def draft_spec(config: Config, provider: str, dist: str, like: str | None = None) -> Draft:
    """Draft a spec from an installed SDK.

    Args:
        config: where other specs are; those that come with callwright are compared as well.
        provider: the name of the new spec.
        dist: the SDK's distribution.
        like: the spec to extend; by default the one that the SDK is most like.

    Raises:
        ConfigError: the SDK is not installed, or `like` is no spec, or one whose calls the SDK does not have.
        SpecError: the spec `like` cannot be used.
    """
    try:
        sdk = InstalledSdk.of(dist)
    except SdkMissingError as error:
        raise ConfigError(str(error)) from error
    specs = _specs(config)
    likeness = closest(sdk, _usable(specs) if like is None else [load_spec(_named(like, specs)).spec])
    if like is not None and likeness is None:
        raise ConfigError(
            f"no client of {dist} has the methods that {like}.yaml calls. Without --like, all are compared."
        )
    return Draft(draft_text(provider, sdk, likeness), likeness.spec.provider if likeness else None)


def _specs(config: Config) -> Mapping[str, Path]:
    folders = (bundled_specs_dir(), config.specs)
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.yaml"))}


def _named(like: str, specs: Mapping[str, Path]) -> Path:
    if like not in specs:
        hint = did_you_mean(like, specs) or f"There are: {', '.join(sorted(specs))}."
        raise ConfigError(f"no spec is named {like!r}. {hint}")
    return specs[like]


def _usable(specs: Mapping[str, Path]) -> Iterator[Spec]:
    """Pass over what cannot be loaded: a neighbour may still be a draft."""
    for path in specs.values():
        with suppress(SpecError):
            yield load_spec(path).spec
