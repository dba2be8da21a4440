"""What a review finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from callwright_gen.review.contract import NOTHING, Contract

if TYPE_CHECKING:
    from collections.abc import Mapping

    from callwright_gen.surface import Drift  # every command imports this module, and few need surfaces

Verb: TypeAlias = Literal["added", "removed", "retyped", "re-defaulted", "moved"]


@dataclass(frozen=True)
class Change:
    """One difference of the contract.

    Parameters:
        kind: what it is that changed: `key`, `parameter`, `overload` …
        where: its dotted name; for a parameter the function's with the parameter in brackets.
        old: the type, default or signature before, empty where there was none.
        new: the same after.
        breaking: whether code that was right before may be wrong now.
        why: what this means for the code that uses it.
        item: the path of the item in the contract that it belongs to.
        overloads: labels of the overloads that it is in, all of them alike.
        old_line: line of the old stub, None where it had none.
        new_line: line of the new stub, None where it has none.
        causes: the changes of the SDK that explain it.
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


@dataclass(frozen=True)
class Origin:
    """Where an item comes from: a place in a spec, and facts of the SDK's surface by their names.

    `file` is the spec's path as it is shown, empty where no spec could be read.
    """

    file: str
    line: int
    sdk: tuple[str, ...]


@dataclass(frozen=True)
class Side:
    """One provider at one revision.

    Parameters:
        stub: the stub's path as it is shown.
        contract: what the stub says.
        specs: texts of the spec and of those that it extends, by the path that is shown.
        facts: what the surface records, by name.
        origins: where the items come from, by path.
        problems: why specs or surface could not be read, so that causes or links are missing.
    """

    stub: str
    contract: Contract
    specs: Mapping[str, str]
    facts: Mapping[str, str]
    origins: Mapping[str, Origin]
    problems: tuple[str, ...] = ()

    def origin(self, change: Change) -> Origin | None:
        """Find where what changed comes from, None if nothing here says so."""
        return self.origins.get(change.where) or self.origins.get(change.item)


NO_SIDE = Side("", NOTHING, {}, {}, {})


@dataclass(frozen=True)
class ProviderReview:
    """The review of one module of the package.

    Parameters:
        old: the module before, None where there was none.
        new: the module after, None where there is none.
        changes: breaking ones first.
        sdk: the SDK before and after, `openai 3.0.0`; empty where no surface is known.
        unseen: changes of the SDK that explain no change of the contract.
        spec_changed: whether the spec, or one that it extends, was edited.
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
        """The module before, or an empty one."""
        return self.old or NO_SIDE

    @property
    def after(self) -> Side:
        """The module after, or an empty one."""
        return self.new or NO_SIDE

    @property
    def breaking(self) -> int:
        """How many changes are breaking."""
        return sum(change.breaking for change in self.changes)

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be read at either revision, each once."""
        return tuple(dict.fromkeys((*self.before.problems, *self.after.problems)))


@dataclass(frozen=True)
class Review:
    """The review of a package. `base` and `head` name the revisions for a reader."""

    base: str
    head: str
    providers: tuple[ProviderReview, ...]

    @property
    def breaking(self) -> int:
        """How many changes are breaking."""
        return sum(provider.breaking for provider in self.providers)

    @property
    def total(self) -> int:
        """How many changes there are."""
        return sum(len(provider.changes) for provider in self.providers)
