"""Content blocks and pieces of a stream."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from tests.whole.meaning.nulls import without_nulls

if TYPE_CHECKING:
    from tests.whole.meaning.reading import Reader


class Blocks:
    """The blocks that events open, extend and close, or that pieces continue."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._blocks: list[dict[str, Any]] = []
        self._by_key: dict[Any, dict[str, Any]] = {}

    def change(self, rule: dict[str, Any], value: Any) -> None:
        """Apply an entry `block` to a value."""
        read = self._reader.read
        key = read(rule["key"], value)
        if "open" in rule:
            self._by_key[key] = {"value": dict(without_nulls(read(rule["open"], value)) or {}), "join": {}, "json": {}}
            self._blocks.append(self._by_key[key])
        if key not in self._by_key:
            self._by_key[key] = {"value": {}, "join": {}, "json": {}}
            self._blocks.append(self._by_key[key])
        block = self._by_key[key]
        if "close" in rule:
            block |= {"value": dict(without_nulls(read(rule["close"], value))), "join": {}, "json": {}}
        for name, path in rule.get("join", {}).items():
            block["join"][name] = block["join"].get(name, "") + (read(path, value) or "")
        for name, path in rule.get("json", {}).items():
            block["json"][name] = block["json"].get(name, "") + (read(path, value) or "")
        for name, path in rule.get("put", {}).items():
            block["value"][name] = without_nulls(read(path, value))
        for name, path in rule.get("append", {}).items():
            item = read(path, value)
            if item is not None:
                block["value"][name] = [*(block["value"].get(name) or ()), item]

    def add_piece(self, rule: dict[str, Any], value: Any) -> None:
        """Add a piece."""
        joined = rule.get("join")
        piece = dict(without_nulls(value))
        last = self._blocks[-1]["value"] if self._blocks else None
        text = piece.get(joined)
        ending = rule.get("last", "")
        if text == "" and not piece.get(ending):
            return
        if joined not in piece and piece.get(ending) and last is not None and not last.get(ending):
            others = {key: item for key, item in piece.items() if key != ending}
            if others and others == {key: item for key, item in last.items() if key not in {ending, joined}}:
                last[ending] = piece[ending]
                return
        if joined in piece and last is not None and joined in last and not last.get(rule.get("last", "")):
            loose = {joined, rule.get("last"), *rule.get("latest", ())}
            if {k: v for k, v in last.items() if k not in loose} == {k: v for k, v in piece.items() if k not in loose}:
                last |= piece | {joined: last[joined] + piece[joined]}
                return
        self._blocks.append({"value": piece, "join": {}, "json": {}})

    def built(self) -> list[dict[str, Any]]:
        """Return the blocks."""
        found: list[dict[str, Any]] = []
        for block in self._blocks:
            value = deepcopy(block["value"])
            for name, text in block["join"].items():
                if text:
                    _set_at(value, name, (_at(value, name) or "") + text)
            for name, text in block["json"].items():
                _set_at(value, name, _parsed(text, _at(value, name)))
            found.append(value)
        return found


def _at(value: Any, field: str) -> Any:
    for key in field.split("."):
        value = (value or {}).get(key)
    return value


def _set_at(value: Any, field: str, new: Any) -> None:
    *outer, last = field.split(".")
    for key in outer:
        value = value.setdefault(key, {})
    value[last] = new


def _parsed(text: str, start: Any) -> Any:
    return json.loads(text) if text.strip() else start if start is not None else {}
