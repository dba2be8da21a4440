"""Halves of characters: servers and proxies may cut a text between two surrogates, and UTF-8 cannot encode one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

_UTF_16 = "utf-16-le"


def join_halves(text: str) -> str:
    """Return a text with whole characters where two halves meet; a half without its other half stays."""
    return _recoded(text, "surrogatepass") if _has_surrogates(text) else text


def replace_halves(text: str) -> str:
    """Return a text without halves of characters, such as undecodable bytes in the name of a file: U+FFFD instead."""
    return _recoded(text, "replace") if _has_surrogates(text) else text


def encodable(value: Any, error: UnicodeEncodeError) -> Any:
    """Return the data of a request without halves of characters, which are replaced by U+FFFD.

    Raises:
        UnicodeEncodeError: the given one, if they are not the reason of it.
    """
    if error.reason != "surrogates not allowed":
        raise error
    replaced = _without_halves(value)
    if replaced is value:
        raise error
    return replaced


def _without_halves(value: Any) -> Any:
    if isinstance(value, str):
        return replace_halves(value)
    if isinstance(value, Mapping):
        fields = cast("Mapping[Any, Any]", value)
        return _if_changed(fields, {_without_halves(key): _without_halves(item) for key, item in fields.items()})
    if isinstance(value, list | tuple):
        items = cast("list[Any]", value)
        return _if_changed(items, [_without_halves(item) for item in items])
    return value


def _if_changed(value: Any, new: Any) -> Any:
    """Return the same object if nothing in it has changed: an unpaired half equals only itself."""
    return value if new == value or new == list(value) else new


def _has_surrogates(text: str) -> bool:
    if text.isascii():
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _recoded(text: str, errors: str) -> str:
    return text.encode(_UTF_16, "surrogatepass").decode(_UTF_16, errors)
