"""The result of a run: what each release of an SDK changes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from callwright_gen.review.changes import ProviderReview
    from callwright_gen.surface import Drift

_VERSION = "sdk"  # the fact with the version: a new release alone changes nothing


class Choice(StrEnum):
    """Which release of an SDK to try."""

    LOWEST = "lowest"
    RECORDED = "recorded"
    NEWEST = "newest"


@dataclass(frozen=True)
class Check:
    """The result of a check.

    Parameters:
        errors: one line each.
        skipped: why it was not run; empty if it was.
    """

    errors: tuple[str, ...] = ()
    skipped: str = ""


@dataclass(frozen=True)
class Release:
    """A release of an SDK. `date` is the day of its upload in ISO form; empty if the index does not say it."""

    dist: str
    version: str
    date: str = ""


@dataclass(frozen=True)
class Tried:
    """What one release of an SDK changes.

    Parameters:
        choice: which release it is.
        release: the release, or None if there is none that can be installed.
        python: interpreter of the environment that has it, for `callwright surface --python`.
        failure: why it cannot be installed; empty if it can.
        misfits: what the spec uses and this release lacks, one line each. There is no contract then.
        surface: how the recorded surface would change.
        contract: how the public contract of the module would change, or None.
        types: what the type checker says of the module of today, and of the one made from this release.
        laws: what `callwright prove` says.
    """

    choice: Choice
    release: Release | None
    python: str = ""
    failure: str = ""
    misfits: tuple[str, ...] = ()
    surface: tuple[Drift, ...] = ()
    contract: ProviderReview | None = None
    types: Check = Check()
    laws: Check = Check()

    @property
    def facts(self) -> tuple[Drift, ...]:
        """The changes of the surface, without that of the version."""
        return tuple(drift for drift in self.surface if drift.what != _VERSION)

    @property
    def changed(self) -> bool:
        """Whether this release changes anything but its version."""
        contract = self.contract is not None and self.contract.changes
        return bool(self.misfits or self.facts or contract or self.types.errors or self.laws.errors)


@dataclass(frozen=True)
class ProviderDrift:
    """What the releases of a provider's SDK change. `recorded` is the version of the recorded surface."""

    name: str
    dist: str
    range: str
    recorded: str
    tried: tuple[Tried, ...]

    @property
    def changed(self) -> bool:
        """Whether a release changes anything."""
        return any(each.changed for each in self.tried)


@dataclass(frozen=True)
class DriftReport:
    """The result for all providers."""

    python: str
    providers: tuple[ProviderDrift, ...]

    @property
    def changed(self) -> bool:
        """Whether a release changes anything."""
        return any(provider.changed for provider in self.providers)

    @property
    def incomplete(self) -> bool:
        """Whether a release could not be tried."""
        return any(each.failure for provider in self.providers for each in provider.tried)
