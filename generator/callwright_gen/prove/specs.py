"""Prove specs: compile each, and check the laws on it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING

from callwright_gen.load import load_spec
from callwright_gen.problems import Position, Problem, SpecError
from callwright_gen.prove.recorded.accept import accept
from callwright_gen.prove.recorded.file import read_recorded, recordings_of
from callwright_gen.prove.run import check_laws
from callwright_gen.prove.subject import compiled
from callwright_gen.render.environment import environment
from callwright_gen.resolve import resolve_provider
from callwright_gen.surface import load_surface
from callwright_gen.surface.environment import Environment as Installed

if TYPE_CHECKING:
    from callwright_gen.config import Config
    from callwright_gen.load import LoadedSpec
    from callwright_gen.prove.broken import Counterexample


@dataclass(frozen=True)
class Proof:
    """What the laws say of a spec.

    Parameters:
        stem: the name of the spec.
        found: the counterexamples with their places in the spec.
        seconds: how long it took, without the import of the SDK.
        missing: the SDK, if it is isolated and not installed here, so that nothing was checked.
    """

    stem: str
    found: Sequence[tuple[Position, Counterexample]] = ()
    seconds: float = 0
    missing: str = ""


def prove_specs(
    config: Config, providers: Sequence[str], examples: int, start: int, *, accepts: bool = False
) -> Iterator[Proof]:
    """Yield a proof of each spec. Isolated SDKs that are not installed are skipped if no providers are listed.

    Parameters:
        config: the folders.
        providers: the specs; none means all.
        examples: how many values are drawn for a law.
        start: the seed of the draws.
        accepts: whether what is read of recorded exchanges, and what is sent, is taken over as right.

    Raises:
        ConfigError: a file of recorded exchanges cannot be read.
        SpecError: a spec is invalid, or its SDK is not installed.
    """
    templates = environment(config.templates)
    for stem in sorted(set(providers)) or [path.stem for path in config.spec_files()]:
        loaded = load_spec(config.specs / f"{stem}.yaml")
        if _is_missing(loaded, named=bool(providers)):
            yield Proof(stem, missing=loaded.spec.sdk.dist)
            continue
        provider = resolve_provider(loaded, load_surface(config.surfaces / f"{stem}.json"))
        path = recordings_of(config.specs, stem)
        with compiled(loaded, provider, templates, read_recorded(path)) as proved:
            _import_sdk(loaded)
            subject = replace(proved, recorded=accept(proved, path)) if accepts else proved
            begin = time.monotonic()
            found = [(loaded.position_of(each.broken.loc), each) for each in check_laws(subject, examples, start)]
            yield Proof(stem, found, time.monotonic() - begin)


def _is_missing(loaded: LoadedSpec, *, named: bool) -> bool:
    sdk = loaded.spec.sdk
    if Installed().version(sdk.dist) is not None:
        return False
    if sdk.isolated and not named:
        return True
    raise SpecError([_not_installed(loaded)])


def _not_installed(loaded: LoadedSpec) -> Problem:
    sdk = loaded.spec.sdk
    hint = f"Run `pip install '{sdk.dist}{sdk.range}'`"
    return Problem(loaded.position_of(("sdk", "dist")), "sdk.dist", f"{sdk.dist} is not installed", hint)


def _import_sdk(loaded: LoadedSpec) -> None:
    """Import the SDK's types, so that a proof is not charged for it, and a broken installation is reported."""
    try:
        import_module(loaded.spec.types.response.partition(":")[0])
    except ImportError as error:
        where = loaded.position_of(("types", "response"))
        hint = "Install what the SDK needs"
        raise SpecError([Problem(where, "types.response", f"this module cannot be imported: {error}", hint)]) from error
