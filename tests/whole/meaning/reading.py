"""What read paths mean: a plain interpreter over plain data. It knows the documentation of the language alone."""

from __future__ import annotations

import base64
import json
import re
from typing import TYPE_CHECKING, Any

from tests.whole.meaning.nulls import without_nulls

if TYPE_CHECKING:
    from collections.abc import Callable

_STEP = re.compile(
    r"\.?(?P<name>[A-Za-z_]\w*)|\[(?P<index>\d+|\*)\]|\{(?P<no>not:|has:)?(?P<key>\w+)(?:=(?P<values>[\w.,-]+))?\}"
)
_KINDS = {"str": str, "list": list, "dict": dict}


class Several(list[Any]):
    """The values of a path with `[*]`."""


class Reader:
    """Reads paths. `optional` are the fields that a server leaves out, and `request` is what `$request` is."""

    def __init__(self, optional: frozenset[str] = frozenset(), request: dict[str, Any] | None = None) -> None:
        self.optional = optional
        self.request = request or {}

    def read(self, path: str, start: Any) -> Any:
        """Return the value of a path, or all of them as `Several`."""
        sides, *pipes = path.split("|")
        found: Any = None
        for side in sides.split("??"):
            found = self._side(side.strip(), start)
            if found is not None and found != []:
                break
        for pipe in pipes:
            found = _pipe(pipe.strip(), found)
        return found

    def _side(self, text: str, start: Any) -> Any:
        if text.startswith("$request"):
            text, start = text.removeprefix("$request"), self.request
        values, many, at = [start] if start is not None else [], False, 0
        while at < len(text):
            step = _STEP.match(text, at)
            assert step, text
            at = step.end()
            if step["index"] == "*":
                many, values = True, [item for value in values for item in value]
            elif step["name"] or step["index"]:
                values = [_field(value, step["name"] or int(step["index"])) for value in values]
            else:
                values = [value for value in values if self._passes(step, value)]
            values = [value for value in values if value is not None]
        return Several(values) if many else (values[0] if values else None)

    def _passes(self, step: re.Match[str], value: Any) -> bool:
        key, wanted = step["key"], step["values"]
        if wanted is None and not step["no"]:
            return isinstance(value, _KINDS[key])
        own = value.get(key)
        if wanted is None:
            return (own is not None and own is not False) == (step["no"] == "has:")
        same = str(own) in wanted.split(",")
        if step["no"]:
            return not same
        return same or (key in self.optional and not own)


def _field(value: Any, key: str | int) -> Any:
    if isinstance(key, int):
        return value[key] if len(value) > key else None
    return value.get(key)


def _pipe(name: str, value: Any) -> Any:
    match name:
        case "join" | "join_or_null":
            text = "".join(value) if isinstance(value, Several) else (value or "")
            return text if name == "join" else (text or None)
        case "first":
            return value[0] if value else None
        case "as_list":
            return value if isinstance(value, Several) else Several(_listed(value))
        case _:
            if isinstance(value, Several):
                return Several([item for each in value if (item := _convert(name, each)) is not None])
            return None if value is None else _convert(name, value)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _convert(name: str, value: Any) -> Any:
    return _CONVERSIONS[name](value)


_CONVERSIONS: dict[str, Callable[[Any], Any]] = {
    "text": str,
    "to_json": lambda value: json.dumps(value, separators=(",", ":"), ensure_ascii=False),
    "from_json": lambda value: value if isinstance(value, dict) else json.loads(value or "{}"),
    "from_base64": base64.b64decode,
    "value": lambda value: value,
    "int": int,
    "nonzero": lambda value: value or None,
    "empty_null": lambda value: value or None,
    "dump": without_nulls,
    "dump_all": without_nulls,
}
