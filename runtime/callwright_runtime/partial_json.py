"""Reads JSON while it is still arriving."""

from __future__ import annotations

from typing import Any


class PartialJSON:
    """The value of a JSON object or array as far as its text has arrived; text before and after it is passed over."""

    __slots__ = ("_ended", "_fragments", "_text", "value")

    def __init__(self) -> None:
        self.value: Any = None
        self._text = ""
        self._fragments: list[str] = []
        self._ended = False

    def feed(self, text: str) -> bool:
        """Take the next text.

        Returns:
            whether `value` has changed.
        """
        if self._ended or not text:
            return False
        self._text += text
        if text.isspace() and self.value is not None:
            return False
        return self._parse()

    def _parse(self) -> bool:
        from jiter import from_json

        while (start := _start(self._text)) >= 0:
            self._text = self._text[start:]
            try:
                value = from_json(self._text.encode(), partial_mode="trailing-strings")
            except ValueError:
                if self.value is not None:
                    self._ended = True
                    return False
                self._text = self._text[1:]
                continue
            changed = bool(value != self.value)
            self.value = value
            return changed
        return False


def _start(text: str) -> int:
    if text[:1] in ("{", "["):
        return 0
    return min((found for found in (text.find("{"), text.find("[")) if found >= 0), default=-1)
