"""Recognise a row in a later run: its key is a hash of its content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from pathlib import PurePath
from typing import Any, cast

from callwright_runtime.errors import ArgumentTypeError

_LENGTH = 32


class Keys:
    """The keys of one run. Equal rows get different keys, numbered in their order.

    Parameters:
        of: returns what identifies a row; None if its whole content does.
    """

    def __init__(self, of: Callable[[Any], object] | None) -> None:
        self._of = of
        self._seen: Counter[str] = Counter()

    def key(self, row: Any) -> str:
        """Return the key of the next row.

        Raises:
            ArgumentTypeError: the row has a part whose content is unknown.
        """
        from hashlib import sha256
        from json import dumps

        content = dumps(_content(row if self._of is None else self._of(row)), ensure_ascii=True)
        key = sha256(content.encode()).hexdigest()[:_LENGTH]
        self._seen[key] += 1
        return key if self._seen[key] == 1 else f"{key}-{self._seen[key]}"


def _content(value: Any) -> Any:
    """Return the content of a value as JSON data that is the same in every process."""
    match value:
        case Enum():
            content = _content(value.value)
        case None | bool() | int() | float() | str():
            content = value
        case bytes() | bytearray():
            content = {"bytes": value.hex()}
        case Mapping():
            entries = cast("Mapping[Any, Any]", value).items()
            content = {"entries": sorted(([_content(key), _content(item)] for key, item in entries), key=repr)}
        case AbstractSet():
            content = {"set": sorted((_content(item) for item in cast("AbstractSet[Any]", value)), key=repr)}
        case Sequence():
            content = [_content(item) for item in cast("Sequence[Any]", value)]
        case PurePath() | date() | time():
            content = str(value)
        case _:
            content = _content_of_object(value)
    return content


def _content_of_object(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return _content({field.name: getattr(value, field.name) for field in fields(value)})
    model: Any = value
    if hasattr(model, "model_dump"):
        return _content(model.model_dump())
    raise ArgumentTypeError(
        f"a row holds a {type(value).__name__}, which a later run cannot recognise: pass key=…, a function of the row "
        "that returns what identifies it."
    )
