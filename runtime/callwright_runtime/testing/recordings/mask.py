"""Masks: ids and times that differ from run to run become placeholders, the same one for the same value."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Collection

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_PREFIX = re.compile(r"([A-Za-z]{1,4}|[A-Za-z]*[G-Zg-z][A-Za-z]*)[_-](?=.)")  # `call_`, `chatcmpl-`, but no hex digits
_SHORTEST_ANYWHERE = 5  # a shorter text may be in other fields by chance


class Masks:
    """Placeholders for the values of some fields.

    A text keeps its form, so that an API, and the rules of a spec for ids, accept it. It is replaced in other fields
    as well: the answer to a tool call names the id of the call.

    Parameters:
        fields: the names of the fields.
    """

    def __init__(self, fields: Collection[str]) -> None:
        self._fields = frozenset(fields)
        self._known: dict[Any, Any] = {}
        self._counts: dict[str, int] = {}

    def __call__(self, data: Any) -> Any:
        """Return data with placeholders."""
        if not self._fields:
            return data
        self._learn(data)
        return self._replace(data, masked=False)

    def wildcard(self, data: Any) -> Any:
        """Return data in which the fields have no value, for comparing."""
        if not self._fields:
            return data
        if isinstance(data, dict):
            fields = cast("dict[str, Any]", data)
            return {
                key: None if key in self._fields and _is_scalar(item) else self.wildcard(item)
                for key, item in fields.items()
            }
        return [self.wildcard(item) for item in cast("list[Any]", data)] if isinstance(data, list) else data

    def _learn(self, data: Any) -> None:
        if isinstance(data, list):
            for item in cast("list[Any]", data):
                self._learn(item)
        if isinstance(data, dict):
            for key, item in cast("dict[str, Any]", data).items():
                if key in self._fields and _is_scalar(item):
                    self._name(key, item)
                else:
                    self._learn(item)

    def _name(self, field: str, value: Any) -> None:
        known = (type(value), value) if isinstance(value, str) else (field, value)
        if known not in self._known:
            form = _form_of(value) if isinstance(value, str) else field
            self._counts[form] = number = self._counts.get(form, 0) + 1
            self._known[known] = _placeholder(value, form, number)

    def _replace(self, data: Any, *, masked: bool, field: str = "") -> Any:
        if isinstance(data, dict):
            fields = cast("dict[str, Any]", data)
            return {key: self._replace(item, masked=key in self._fields, field=key) for key, item in fields.items()}
        if isinstance(data, list):
            return [self._replace(item, masked=False) for item in cast("list[Any]", data)]
        if isinstance(data, str):
            everywhere = masked or len(data) >= _SHORTEST_ANYWHERE
            return self._known.get((str, data), data) if everywhere else data
        return self._known.get((field, data), data) if masked and _is_scalar(data) else data


def _is_scalar(value: Any) -> bool:
    return isinstance(value, str | int | float | dt.datetime) and not isinstance(value, bool) and value != ""


def _form_of(text: str) -> str:
    """Return the form of an id: its prefix, and a zero for each further letter or digit."""
    prefix = _PREFIX.match(text)
    start = prefix.end() if prefix else 0
    return text[:start] + re.sub(r"[^\W_]", "0", text[start:])


def _placeholder(value: Any, form: str, number: int) -> Any:
    if isinstance(value, dt.datetime):
        return _EPOCH + dt.timedelta(seconds=number)
    if not isinstance(value, str):
        return type(value)(number)
    digits = str(number)
    return form[: max(len(form) - len(digits), 0)] + digits
