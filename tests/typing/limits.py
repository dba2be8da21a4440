"""What a checker cannot do: the cases that it gets wrong whatever the stub says, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limit:
    """A case that one checker gets wrong, for every provider.

    Parameters:
        checker: its name.
        title: the title of the case.
        reason: why, and how little it takes to show it.
    """

    checker: str
    title: str
    reason: str


LIMITS = (
    Limit(
        "ty",
        "a call of an async function that nobody awaits",
        "ty reports a forgotten await of `types.CoroutineType` alone, mypy of `typing.Coroutine` alone: "
        "`def f() -> Coroutine[Any, Any, int]: …` and a bare `f()` pass in ty. The stub says `Coroutine`.",
    ),
    Limit(
        "pyrefly",
        "a class decorated",
        "pyrefly applies no decorator to a class: `@f class A: …` passes though `f` takes a function alone.",
    ),
    Limit(
        "pyrefly",
        "a tool narrowed to a class that any provider takes",
        "pyrefly has no intersections: for two classes with one base, `isinstance(a, B)` of an `A` gives `Never`. "
        "A tool class made of the provider's own base is narrowed exactly.",
    ),
    Limit(
        "pyrefly",
        "a tool matched with a class that any provider takes",
        "the same, by `case B():`.",
    ),
    Limit(
        "pyright",
        "a tool matched with a class that any provider takes",
        "pyright intersects classes for `isinstance`, but not for `case B():`, which it says never matches.",
    ),
)


def limits_of(checker: str) -> dict[str, str]:
    """Give the reasons of one checker's limits by the titles of the cases."""
    return {limit.title: limit.reason for limit in LIMITS if limit.checker == checker}
