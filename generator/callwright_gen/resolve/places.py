"""How many places of a spec are checked against the SDK, and why the others are not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from callwright_gen.paths import TypedPath
from callwright_gen.paths.inspect import is_anything
from callwright_gen.paths.typed import TypedStep
from callwright_gen.problems import Loc
from callwright_gen.types import members_of

UNTYPED = "the SDK types it as anything"
_ADDED = "a field that sdk.corrections adds as an object"


@dataclass
class Places:
    """The places of one spec.

    Parameters:
        read: The read paths, by location: empty, or why a path is not checked.
        written: Number of written keys, values and names that are checked.
        unwritten: Number of written places that are not checked, by reason.
    """

    read: dict[Loc, str] = field(default_factory=dict[Loc, str])
    written: int = 0
    unwritten: Counter[str] = field(default_factory=Counter[str])

    def add_read(self, loc: Loc, path: TypedPath) -> None:
        """Note a read path. One that is read from several types counts once."""
        self.read.setdefault(loc, _reason(path))

    @property
    def unread(self) -> Counter[str]:
        """Return the number of read paths that are not checked, by reason."""
        return Counter(reason for reason in self.read.values() if reason)


def _reason(path: TypedPath) -> str:
    reasons = [_reason_of(side.steps) for side in path.alternatives]
    return next((reason for reason in reasons if reason == UNTYPED), max(reasons, default=""))


def _reason_of(steps: tuple[TypedStep, ...]) -> str:
    """Return why steps are not checked. A field that a correction declares is, if its type is declared, too."""
    undeclared = [number for number, step in enumerate(steps) if step.kind == "undeclared"]
    if any(is_anything(member) for number in undeclared for member in members_of(steps[number].input_type)):
        return UNTYPED
    typed = [number for number in undeclared if [step.kind for step in steps[number + 1 : number + 2]] == ["is"]]
    return _ADDED if len(typed) < len(undeclared) else ""
