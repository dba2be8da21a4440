"""The result of a review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from callwright_gen.review.contract import NOTHING, Contract

if TYPE_CHECKING:
    from collections.abc import Mapping

    from callwright_gen.surface import Drift  # few commands that import this module need surfaces

Verb: TypeAlias = Literal["added", "removed", "retyped", "re-defaulted", "moved", "renamed"]
Bump: TypeAlias = Literal["major", "minor", "patch"]


@dataclass(frozen=True)
class Change:
    """A difference between two contracts.

    Parameters:
        kind: kind of the changed thing: `key`, `parameter`, `overload` …
        where: its dotted name; for a parameter, the function with the parameter in parentheses.
        old: the type, default or signature before; empty if there was none.
        new: the same after.
        breaking: whether code that was correct before may now be wrong.
        why: the effect on code that uses it.
        item: the path of the item in the contract that it belongs to.
        overloads: labels of the overloads with this change.
        old_line: line of the old stub, if any.
        new_line: line of the new stub, if any.
        causes: the SDK changes that cause it.
        allowed: why the policy allows it; empty if it does not.
    """

    verb: Verb
    kind: str
    where: str
    old: str
    new: str
    breaking: bool
    why: str
    item: str
    overloads: tuple[str, ...] = ()
    old_line: int | None = None
    new_line: int | None = None
    causes: tuple[Drift, ...] = ()
    allowed: str = ""


@dataclass(frozen=True)
class Origin:
    """The origin of an item: a line of a spec, and the names of facts of the SDK's surface.

    `file` is the displayed path of the spec, empty if the spec could not be read.
    """

    file: str
    line: int
    sdk: tuple[str, ...]


@dataclass(frozen=True)
class Side:
    """A provider at a revision.

    Parameters:
        stub: displayed path of the stub.
        contract: contract of the stub.
        specs: text of the spec and of those that it extends, by displayed path.
        facts: facts of the surface, by name.
        origins: origins of the items, by path.
        problems: why specs or surface could not be read; causes or links are then missing.
        accepted: what the module accepts at run time, by kind and name; None if the spec could not be read.
        prefix: prefix of the module's classes; empty if the spec could not be read.
    """

    stub: str
    contract: Contract
    specs: Mapping[str, str]
    facts: Mapping[str, str]
    origins: Mapping[str, Origin]
    problems: tuple[str, ...] = ()
    accepted: Mapping[tuple[str, str], frozenset[str]] | None = None
    prefix: str = ""

    def origin(self, change: Change) -> Origin | None:
        """Return the origin of a changed item, or None if it is unknown."""
        return self.origins.get(change.where) or self.origins.get(change.item)


NO_SIDE = Side("", NOTHING, {}, {}, {})


@dataclass(frozen=True)
class ProviderReview:
    """The review of a module.

    Parameters:
        old: the module before, or None.
        new: the module after, or None.
        changes: breaking ones first.
        sdk: the SDK before and after, such as `openai 3.0.0`; empty without a surface.
        unseen: SDK changes that do not affect the contract.
        spec_changed: whether the spec or one that it extends was edited.
    """

    name: str
    old: Side | None
    new: Side | None
    changes: tuple[Change, ...]
    sdk: tuple[str, str]
    unseen: tuple[Drift, ...]
    spec_changed: bool

    @property
    def before(self) -> Side:
        """The module before, or an empty side."""
        return self.old or NO_SIDE

    @property
    def after(self) -> Side:
        """The module after, or an empty side."""
        return self.new or NO_SIDE

    @property
    def breaking(self) -> int:
        """The number of breaking changes."""
        return sum(change.breaking for change in self.changes)

    @property
    def problems(self) -> tuple[str, ...]:
        """The problems of both revisions, without duplicates."""
        return tuple(dict.fromkeys((*self.before.problems, *self.after.problems)))


@dataclass(frozen=True)
class Review:
    """The review of a package.

    Parameters:
        base: displayed name of the revision before.
        head: displayed name of the revision after.
        providers: the reviews of the modules.
        notes: what the policy for breaking changes has to say.
    """

    base: str
    head: str
    providers: tuple[ProviderReview, ...]
    notes: tuple[str, ...] = ()

    @property
    def breaking(self) -> int:
        """The number of breaking changes."""
        return sum(provider.breaking for provider in self.providers)

    @property
    def total(self) -> int:
        """The number of changes."""
        return sum(len(provider.changes) for provider in self.providers)

    @property
    def disallowed(self) -> int:
        """The number of breaking changes that the policy does not allow."""
        return sum(change.breaking and not change.allowed for provider in self.providers for change in provider.changes)

    @property
    def bump(self) -> Bump | None:
        """The part of the version number to increase, by semantic versioning; None if nothing changed.

        A breaking change that is allowed still breaks the code of users.
        """
        if self.breaking:
            return "major"
        if self.total:
            return "minor"
        return "patch" if any(provider.spec_changed for provider in self.providers) else None
