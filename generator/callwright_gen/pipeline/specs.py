"""The specs of a run."""

from __future__ import annotations

from collections.abc import Sequence

from callwright_gen.config import Config
from callwright_gen.load import LoadedSpec, load_spec
from callwright_gen.pipeline.inherited import told_once
from callwright_gen.problems import Problem, SpecError

# A spec without its invalid parts may lack what the next stages rely on. Its problems are reported in any case.
INCOMPLETE = (AttributeError, LookupError, TypeError, ValueError, AssertionError)


def stems_of(config: Config, providers: Sequence[str]) -> list[str]:
    """Return the names of the providers, or of all specs if none are listed."""
    return sorted(set(providers)) or [path.stem for path in config.spec_files()]


def load_all(config: Config, providers: Sequence[str]) -> dict[str, LoadedSpec]:
    """Load the specs of the providers, or of all if none are listed.

    Raises:
        SpecError: A spec is invalid. Holds the problems of all specs.
    """
    loaded: dict[str, LoadedSpec] = {}
    problems: dict[str, Sequence[Problem]] = {}
    for stem in stems_of(config, providers):
        try:
            loaded[stem] = load_spec(config.specs / f"{stem}.yaml")
        except SpecError as error:
            problems[stem] = error.problems
    if problems:
        raise SpecError(told_once(problems))
    return loaded
