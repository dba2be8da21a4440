"""Complete an answer before it goes back: some hosts leave out what requests must have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

_NO_ARGUMENTS = "{}"


@dataclass(frozen=True, slots=True)
class CallForm:
    """What every tool call of a request has.

    Parameters:
        key: the key of a message that holds its calls; None if a call is a message of its own.
        among: whether there are other blocks in the same list, so that a call must have all literals.
        form: a call without its own values: the literals, and the arguments of a call that has none.
    """

    key: str | None
    among: bool
    form: Mapping[str, Any]

    def complete(self, message: Any) -> Any:
        """Return an answer whose calls are complete; the same object if they are."""
        if self.key is None:
            return self._complete_all(cast("list[Any]", message)) if isinstance(message, list) else message
        fields = _fields(message)
        calls: Any = fields.get(self.key) if fields is not None else None
        if fields is None or not isinstance(calls, list):
            return message
        completed = self._complete_all(cast("list[Any]", calls))
        return message if completed is calls else {**fields, self.key: completed}

    def _complete_all(self, calls: list[Any]) -> list[Any]:
        completed = [_complete(call, self.form) if _is_call(call, self.form, self.among) else call for call in calls]
        return calls if all(new is old for new, old in zip(completed, calls, strict=True)) else completed


def with_role(message: Any, role: str) -> Any:
    """Return an answer with its role, if it says anything; a list of items has none."""
    fields = _fields(message)
    return message if not fields or fields.get("role") else {**fields, "role": role}


def _fields(value: Any) -> Mapping[str, Any] | None:
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else None


def _is_call(call: Any, form: Mapping[str, Any], among: bool) -> bool:
    """Return whether a block is a call of this form, and not of another kind, such as a custom tool's."""
    fields = _fields(call)
    return fields is not None and all(_agrees(fields.get(key), value, among) for key, value in form.items())


def _agrees(given: Any, value: Any, among: bool) -> bool:
    if isinstance(value, Mapping):
        return not value or isinstance(given, Mapping)
    return value in (given, _NO_ARGUMENTS) or not (given or among)


def _complete(call: Mapping[str, Any], form: Mapping[str, Any]) -> Mapping[str, Any]:
    changed: dict[str, Any] = {}
    for key, value in form.items():
        given = call.get(key)
        inner = _fields(given)
        form_inside = _fields(value)
        whole = given or value if inner is None or form_inside is None else _complete(inner, form_inside)
        if whole is not given:
            changed[key] = whole
    return {**call, **changed} if changed else call
