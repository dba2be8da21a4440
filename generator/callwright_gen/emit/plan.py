"""A read path as the operations that a person would write: bind a name, check, loop, and the value at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from callwright_gen.code.imports import REFUSED_NAMES


@dataclass(frozen=True)
class Bind:
    """`name = value`: a value that is used more than once gets a name."""

    name: str
    value: str


@dataclass(frozen=True)
class Check:
    """A condition that must hold for the value to exist, and its opposite for an early return."""

    condition: str
    opposite: str

    @property
    def discriminates(self) -> str:
        """The text on the left of an equality; empty for other checks."""
        return self.condition.partition(" == ")[0] if " == " in self.condition else ""


@dataclass(frozen=True)
class Loop:
    """`for name in values`."""

    name: str
    values: str


Operation: TypeAlias = Bind | Check | Loop


@dataclass(frozen=True)
class KeyLookup:
    """A key that a mapping may lack: the check that it is there, and its value then."""

    check: Check
    value: str


@dataclass(frozen=True)
class ReadPlan:
    """The operations that lead to a value, and the expression for it."""

    operations: tuple[Operation, ...]
    value: str
    nullable: bool
    may_be_missing: bool = False
    tag: KeyLookup | None = None

    @property
    def check(self) -> Check:
        """The check that the value is there; type checkers refuse to compare to None what they take for never None."""
        if self.tag is not None:
            return self.tag.check
        return nonempty(self.value) if self.may_be_missing else present(self.value)

    @property
    def sure(self) -> str:
        """The expression for the value where `check` holds."""
        return self.tag.value if self.tag is not None else self.value

    @property
    def loops(self) -> bool:
        """Whether the value is one of several."""
        return any(isinstance(operation, Loop) for operation in self.operations)

    def with_check(self, check: Check) -> ReadPlan:
        """Add a condition at the end."""
        return replace(self, operations=(*self.operations, check), nullable=False)


def present(expression: str) -> Check:
    """The check that a value is there."""
    return Check(f"{expression} is not None", f"{expression} is None")


def nonempty(expression: str) -> Check:
    """The check that a list is there and holds something."""
    return Check(expression, f"not {expression}")


def equal(expression: str, value: str) -> Check:
    """The check that a discriminator has a value."""
    return Check(f"{expression} == {value}", f"{expression} != {value}")


def singular(name: str) -> str:
    """Name one of several: `choices` → `choice`; empty for what has no plural."""
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name[:-1] if name.endswith("s") and len(name) > 2 else ""  # noqa: PLR2004 - "is", "us"


def snake_case(name: str) -> str:
    """Name a local variable as Python does: `toolUse` → `tool_use`, and `input` → `input_`, which hides no builtin."""
    plain = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return f"{plain}_" if plain in REFUSED_NAMES else plain


@dataclass
class Names:
    """Names for local variables, each once."""

    taken: set[str] = field(default_factory=set[str])

    def one_of(self, several: str) -> str:
        """Return a name for one of several; what has no plural is made of blocks, and these of parts."""
        return self.fresh(singular(several) or ("part" if "block" in self.taken else "block"))

    def fresh(self, wanted: str) -> str:
        """Return a name that is still free."""
        name, number = wanted, 1
        while name in self.taken:
            number += 1
            name = f"{wanted}_{number}"
        self.taken.add(name)
        return name


def conditions(operations: Sequence[Operation]) -> Iterator[Check]:
    """Give the checks alone."""
    return (operation for operation in operations if isinstance(operation, Check))
