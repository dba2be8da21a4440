"""Join the pieces of a tool call whose arguments arrive as values at JSON paths."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_STEP = re.compile(r"""\.?([^.\[\]]+)|\[(\d+)\]|\[(?:'([^']*)'|"([^"]*)")\]""")
_MAX_INDEX = 10_000  # an index beyond the end of a list by more than this is ignored


class CallFields(NamedTuple):
    """Names of the fields of a piece that holds a tool call, or a part of one.

    Parameters:
        at: the field of the piece that holds the call; empty if the piece is the call.
        id: the id of the call.
        name: the name of the tool.
        arguments: the arguments as an object.
        parts: the list of values that belong to the arguments.
        more: whether another piece of the call follows.
        path: of a value: its JSON path in the arguments.
        values: of a value: the fields that can hold it. Text continues the text at the same path.
        null: of a value: the field that says that it is null.
    """

    at: str
    id: str
    name: str
    arguments: str
    parts: str
    more: str
    path: str
    values: tuple[str, ...]
    null: str


@dataclass
class OpenCall:
    """A call whose arguments are still arriving."""

    piece: dict[str, Any]
    call: dict[str, Any]

    def add(self, fields: CallFields, piece: Mapping[str, Any], call: Mapping[str, Any]) -> None:
        """Add a piece; fields that it repeats or adds, such as a signature, are kept."""
        skipped = {fields.at} if fields.at else {fields.id, fields.name, fields.arguments, fields.parts, fields.more}
        self.piece.update({key: value for key, value in piece.items() if key not in skipped})
        for key in (fields.id, fields.name):
            self.call[key] = self.call.get(key) or call.get(key)
        arguments = self.call.setdefault(fields.arguments, {})
        arguments.update(call.get(fields.arguments) or {})
        for part in call.get(fields.parts) or ():
            _set_value(arguments, part, fields)
        self.call = {key: value for key, value in self.call.items() if value is not None}

    def whole(self, fields: CallFields) -> dict[str, Any]:
        """Return the piece with the whole call as it is so far, as a new object."""
        call = {**self.call, fields.arguments: _copy(self.call[fields.arguments])}
        return {**self.piece, fields.at: call} if fields.at else {**self.piece, **call}


def _set_value(arguments: dict[str, Any], part: Mapping[str, Any], fields: CallFields) -> None:
    """Set the value of a part; text continues the text that the path already has."""
    steps = list(_steps(part.get(fields.path)))
    value = next((part[name] for name in fields.values if part.get(name) is not None), None)
    if not steps or (value is None and part.get(fields.null) is None):
        return
    inner: Any = arguments
    for step, following in itertools.pairwise(steps):
        inner = _child(inner, step, [] if isinstance(following, int) else {})
    before = _get(inner, steps[-1])
    _put(inner, steps[-1], before + value if isinstance(before, str) and isinstance(value, str) else value)


def _steps(path: object) -> Iterator[str | int]:
    """Yield the keys and indices of a path such as `$.items[0].name`."""
    for key, index, quoted, quoted_twice in _STEP.findall(str(path or "").removeprefix("$")):
        yield int(index[:9]) if index else key or quoted or quoted_twice


def _child(container: Any, step: str | int, empty: Any) -> Any:
    found = _get(container, step)
    if not isinstance(found, dict | list):
        found = empty
        _put(container, step, found)
    return cast("Any", found)


def _get(container: Any, step: str | int) -> Any:
    if isinstance(container, dict):
        return cast("dict[Any, Any]", container).get(step)
    return container[step] if isinstance(step, int) and step < len(container) else None


def _put(container: Any, step: str | int, value: Any) -> None:
    if isinstance(container, dict):
        container[step] = value
    elif isinstance(step, int) and step <= len(container) + _MAX_INDEX:
        container.extend([None] * (step + 1 - len(container)))
        container[step] = value


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in cast("dict[Any, Any]", value).items()}
    return [_copy(item) for item in cast("list[Any]", value)] if isinstance(value, list) else value
