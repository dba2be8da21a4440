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
_SHORTEST_WORD = 16
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
        self._of_clients: set[str] = set()
        self._seen: list[object] = []  # holds the clients, so that no id is used twice

    def learn(self, client: object) -> None:
        """Add the keys that a client holds."""
        if client is not None and not any(client is each for each in self._seen):
            self._seen.append(client)
            self._of_clients |= find_secrets(client)

    def hide(self, data: Any) -> Any:
        """Return data in which a text has `<secret>` in place of a secret."""
        known = {value for value in (*self._of_clients, *_of_environment()) if _is_secret(value)}
        longest_first = sorted(known, key=len, reverse=True)
        return _replaced(data, re.compile("|".join(map(re.escape, longest_first)))) if longest_first else data


def _is_secret(value: str) -> bool:
    """Return whether a value can be told from what texts say: `changeme` is a word, and no secret."""
    return len(value) >= (_SHORTEST_WORD if value.isalpha() else _SHORTEST_SECRET)


def _of_environment() -> list[str]:
    values = [value for name, value in os.environ.items() if _SECRET_VARIABLE.search(name)]
    lines = [line.partition(": ")[2] for value in values for line in value.splitlines()]  # "Name: value"
    return [*values, *lines]


def is_alike(recorded: Any, asked: Any) -> bool:
    """Return whether data that was asked is what was recorded; `<secret>` stands for any text."""
    if recorded == asked:
        return True
    if isinstance(recorded, dict) and isinstance(asked, dict):
        left, right = cast("dict[str, Any]", recorded), cast("dict[str, Any]", asked)
        return left.keys() == right.keys() and all(is_alike(value, right[key]) for key, value in left.items())
    if isinstance(recorded, list) and isinstance(asked, list):
        items, others = cast("list[Any]", recorded), cast("list[Any]", asked)
        return len(items) == len(others) and all(map(is_alike, items, others))
    if isinstance(recorded, str) and isinstance(asked, str) and _HIDDEN in recorded:
        return re.fullmatch(".+".join(map(re.escape, recorded.split(_HIDDEN))), asked, re.DOTALL) is not None
    return False


def _replaced(data: Any, pattern: re.Pattern[str]) -> Any:
    if isinstance(data, str):
        return pattern.sub(_HIDDEN, data)
    if isinstance(data, bytes):
        return pattern.sub(_HIDDEN, data.decode("latin-1")).encode("latin-1")
    if isinstance(data, dict):
        fields = cast("dict[str, Any]", data)
        return {pattern.sub(_HIDDEN, key): _replaced(value, pattern) for key, value in fields.items()}
    if isinstance(data, list):
        return [_replaced(item, pattern) for item in cast("list[Any]", data)]
    return data
