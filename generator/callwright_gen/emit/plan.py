"""The IR of a lowered read path: bind, check and loop operations, and the final value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from callwright_gen.code.imports import REFUSED_NAMES


@dataclass(frozen=True)
class Bind:
    """`name = value`, for a value that is used more than once."""

    name: str
    value: str


@dataclass(frozen=True)
class Check:
    """A condition for the value to exist, and its negation for an early return."""

    condition: str
    opposite: str

    @property
    def discriminates(self) -> str:
        """The left side of an equality check; empty for other checks."""
        return self.condition.partition(" == ")[0] if " == " in self.condition else ""


@dataclass(frozen=True)
class Loop:
    """`for name in values`."""

    name: str
    values: str


Operation: TypeAlias = Bind | Check | Loop


@dataclass(frozen=True)
class KeyLookup:
    """The lookup of an optional key: the check that it exists, and its value."""

    check: Check
    value: str


@dataclass(frozen=True)
class ReadPlan:
    """The operations that lead to a value, and the expression for the value."""

    operations: tuple[Operation, ...]
    value: str
    nullable: bool
    may_be_missing: bool = False
    tag: KeyLookup | None = None

    @property
    def check(self) -> Check:
        """The check that the value is present; type checkers reject a comparison with None for a non-None type."""
        if self.tag is not None:
            return self.tag.check
        return nonempty(self.value) if self.may_be_missing else present(self.value)

    @property
    def sure(self) -> str:
        """The expression for the value where `check` holds."""
        return self.tag.value if self.tag is not None else self.value

    @property
    def loops(self) -> bool:
        """Whether the plan loops over several values."""
        return any(isinstance(operation, Loop) for operation in self.operations)

    def with_check(self, check: Check) -> ReadPlan:
        """Add a condition at the end."""
        return replace(self, operations=(*self.operations, check), nullable=False)


def present(expression: str) -> Check:
    """Return the check that a value is present."""
    return Check(f"{expression} is not None", f"{expression} is None")


def nonempty(expression: str) -> Check:
    """Return the check that a list is present and not empty."""
    return Check(expression, f"not {expression}")


def equal(expression: str, value: str) -> Check:
    """Return the check that a discriminator has a value."""
    return Check(f"{expression} == {value}", f"{expression} != {value}")


def different(expression: str, value: str) -> Check:
    """Return the check that a discriminator does not have a value."""
    return Check(f"{expression} != {value}", f"{expression} == {value}")


def equal_or_missing(expression: str, value: str) -> Check:
    """Return the check that a discriminator has a value or is missing."""
    return Check(f"{expression} in ({value}, None)", f"{expression} not in ({value}, None)")


def singular(name: str) -> str:
    """Return the singular of a name, `choices` → `choice`, or an empty string if it is not a plural."""
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name[:-1] if name.endswith("s") and len(name) > 2 else ""  # noqa: PLR2004 - "is", "us"


def snake_case(name: str) -> str:
    """Return a local name: `toolUse` → `tool_use`, and `input` → `input_` to not shadow a builtin."""
    plain = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return f"{plain}_" if plain in REFUSED_NAMES else plain


@dataclass
class Names:
    """Allocates unique names for local variables."""

    taken: set[str] = field(default_factory=set[str])

    def item_of(self, plural: str) -> str:
        """Return a name for an item; items are `block`, then `part`, if the name is not a plural."""
        return self.fresh(singular(plural) or ("part" if "block" in self.taken else "block"))

    def fresh(self, base: str) -> str:
        """Return an unused name."""
        name, number = base, 1
        while name in self.taken:
            number += 1
            name = f"{base}_{number}"
        self.taken.add(name)
        return name


def conditions(operations: Sequence[Operation]) -> Iterator[Check]:
    """Return only the checks."""
    return (operation for operation in operations if isinstance(operation, Check))
