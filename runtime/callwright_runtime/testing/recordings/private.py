"""What a recording never has: headers, keys and what a client knows."""

from __future__ import annotations

import os
import re
from typing import Any, cast

from callwright_runtime.support.secrets import find_secrets, is_secret_name

_DEPTH_OF_HEADERS = 3  # below that, and in lists, are texts, tools and schemas, which may have a field of this name
_KEPT_HEADERS = ("retry-after", "retry-after-ms")
_SECRET_VARIABLE = re.compile(
    r"(?i)(^|_)((api)?keys?|(auth)?tokens?|secrets?|passw(or)?d|passphrase|credentials?|auth|cookies?|headers)(_|$)"
)
_SHORTEST_SECRET = 8
_HIDDEN = "<secret>"


def without_headers(data: Any, *, emptied: bool = False, depth: int = 1) -> Any:
    """Return plain data without headers and without named secrets. Of headers, only how long to wait is kept.

    Parameters:
        data: the data.
        emptied: whether headers stay as an empty mapping, for who reads them of an answer.
        depth: how deep the data is in other data.
    """
    if not isinstance(data, dict):
        return data
    kept: dict[str, Any] = {}
    for key, value in cast("dict[str, Any]", data).items():
        if is_headers(key):
            waits = waits_of(value)
            if waits or emptied:
                kept[key] = waits
        elif not (isinstance(value, str | bytes) and is_secret_name(key)):
            deeper = depth < _DEPTH_OF_HEADERS
            kept[key] = without_headers(value, emptied=emptied, depth=depth + 1) if deeper else value
    return kept


def is_headers(name: str) -> bool:
    """Return whether a field has the headers of a request or of an answer."""
    return name.lower().replace("_", "").replace("-", "").endswith("headers")


def waits_of(headers: Any) -> dict[str, str]:
    """Return the headers that say how long to wait."""
    items = headers.items() if hasattr(headers, "items") else ()
    return {str(key).lower(): str(value) for key, value in items if str(key).lower() in _KEPT_HEADERS}


class Secrets:
    """Values that are replaced wherever a recording has them: those of the environment, and of clients."""

    def __init__(self) -> None:
        variables = [value for name, value in os.environ.items() if _SECRET_VARIABLE.search(name)]
        lines = [line.partition(": ")[2] for value in variables for line in value.splitlines()]  # "Name: value"
        self._values = {value for value in (*variables, *lines) if len(value) >= _SHORTEST_SECRET}
        self._seen: list[object] = []  # holds the clients, so that no id is used twice

    def learn(self, client: object) -> None:
        """Add the keys that a client holds."""
        if client is not None and not any(client is each for each in self._seen):
            self._seen.append(client)
            self._values |= {value for value in find_secrets(client) if len(value) >= _SHORTEST_SECRET}

    def hide(self, data: Any) -> Any:
        """Return data in which a text has `<secret>` in place of a secret."""
        longest_first = sorted(self._values, key=len, reverse=True)
        return _replaced(data, re.compile("|".join(map(re.escape, longest_first)))) if longest_first else data


def _replaced(data: Any, pattern: re.Pattern[str]) -> Any:
    if isinstance(data, str):
        return pattern.sub(_HIDDEN, data)
    if isinstance(data, dict):
        fields = cast("dict[str, Any]", data)
        return {pattern.sub(_HIDDEN, key): _replaced(value, pattern) for key, value in fields.items()}
    if isinstance(data, list):
        return [_replaced(item, pattern) for item in cast("list[Any]", data)]
    return data
