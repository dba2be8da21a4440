"""Puts the content blocks of a streamed message together, in the order in which they began."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Block:
    __slots__ = ("json", "texts", "value")

    def __init__(self, value: Mapping[str, Any]) -> None:
        self.value = dict(value)
        self.texts: dict[str, list[str]] = {}
        self.json: dict[str, list[str]] = {}

    def whole(self) -> dict[str, Any]:
        value = dict(self.value)
        for field, texts in self.texts.items():
            value[field] = (value.get(field) or "") + "".join(texts)
        for field, texts in self.json.items():
            value[field] = _parsed("".join(texts), value.get(field))
        return value


class Blocks:
    """The blocks of one message; each stands at a key, such as its index."""

    __slots__ = ("_blocks", "_open")

    def __init__(self) -> None:
        self._blocks: list[_Block] = []
        self._open: dict[object, _Block] = {}

    def open(self, key: object, value: Mapping[str, Any]) -> None:
        """Begin a block at `key` with what is known of it."""
        block = self._open[key] = _Block(value)
        self._blocks.append(block)

    def join(self, key: object, field: str, text: str | None) -> None:
        """Add text to a field."""
        if text:
            self._at(key).texts.setdefault(field, []).append(text)

    def put(self, key: object, field: str, value: object) -> None:
        """Set a field."""
        self._at(key).value[field] = value

    def extend(self, key: object, field: str, item: object) -> None:
        """Add an item to a field that is a list."""
        value = self._at(key).value
        value[field] = [*(value.get(field) or ()), item]

    def json(self, key: object, field: str, fragment: str | None) -> None:
        """Add a fragment of the JSON text of a field."""
        if fragment:
            self._at(key).json.setdefault(field, []).append(fragment)

    def values(self) -> list[dict[str, Any]]:
        """Give the blocks as far as they have arrived; JSON that is not valid stays text, so that nothing is lost."""
        return [block.whole() for block in self._blocks]

    def _at(self, key: object) -> _Block:
        if key not in self._open:
            self.open(key, {})
        return self._open[key]


def _parsed(text: str, start: object) -> object:
    if not text.strip():
        return start if start is not None else {}
    try:
        return json.loads(text)
    except ValueError:
        return text
