"""Drafts of events: values to write by one rule, and how drafts share an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from callwright_runtime.testing.write import MISSING, ConflictError, put

if TYPE_CHECKING:
    from collections.abc import Iterable

    from callwright_runtime.testing.inverse import Rule, WritePath


@dataclass(frozen=True, slots=True)
class Draft:
    """Values that one rule reads from an event.

    Parameters:
        rule: the rule.
        number: its position.
        values: paths that start at the value of the rule's `on`, with their values.
    """

    rule: Rule
    number: int
    values: tuple[tuple[WritePath, Any], ...]

    def add_to(self, data: Any) -> Any:
        """Return an event with the values of this draft.

        Raises:
            ConflictError: the event has other values.
        """
        on = self.rule.on.steps if self.rule.on is not None else ()
        condition = self.rule.condition.steps if self.rule.condition is not None else ()
        for path, value in self.values:
            data = put(data, (*on, *path.steps), value)
        filters = _conditions(condition)
        return put_conditions(data, on, filters) if filters else data

    @property
    def kind(self) -> Any:
        """What kind of event the rule is for: its first step, or None for every event."""
        steps = self.rule.on.steps if self.rule.on is not None else ()
        return steps[0] if steps else None


def _conditions(steps: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the steps of a condition up to its last filter; the value itself is what other paths write."""
    last = max((index for index, step in enumerate(steps) if isinstance(step, tuple) and step[0] == "="), default=-1)
    return steps[: last + 1]


def put_conditions(data: Any, on: tuple[Any, ...], filters: tuple[Any, ...]) -> Any:
    """Return an event in which the filters of a condition hold."""
    return put(data, (*on, *filters), {})


class Drafts:
    """Joins drafts to events. Values that every event has are in each of them."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._tagged = any(
            rule.on is not None and rule.on.steps and isinstance(rule.on.steps[0], tuple) for rule in rules
        )

    def join(self, head: list[Draft], body: list[Draft], tail: list[Draft]) -> list[dict[str, Any]]:
        """Return the events: the head and the tail share events where they can, and each draft of the body is one."""
        base = [draft for draft in head if draft.kind is None]
        start = self._shared([draft for draft in head if draft.kind is not None])
        middle = [draft.add_to(MISSING) for draft in body]
        events = [*start, *middle, *self._shared(tail)]
        return [self._with_base(event, base) for event in events]

    def _shared(self, drafts: list[Draft]) -> list[Any]:
        events: list[tuple[set[Any], Any]] = []
        for draft in drafts:
            for index, (kinds, event) in enumerate(events):
                if draft.kind is None or kinds <= {None, draft.kind}:
                    try:
                        events[index] = ({*kinds, draft.kind}, draft.add_to(event))
                        break
                    except ConflictError:
                        continue
            else:
                events.append(({draft.kind}, draft.add_to(MISSING)))
        return [event for _, event in events]

    @staticmethod
    def _with_base(event: Any, base: list[Draft]) -> Any:
        for draft in base:
            event = draft.add_to(event)
        return event
