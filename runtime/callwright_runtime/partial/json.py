"""Incremental JSON parser: each `feed()` is O(len(text))."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any, ClassVar

from callwright_runtime.partial.containers import any_value
from callwright_runtime.partial.search import JSONSearch, OpenValue
from callwright_runtime.partial.strings import is_cut_escape, read_characters

if TYPE_CHECKING:
    from collections.abc import Callable

    from callwright_runtime.partial.values import Builder, PartialValue

_MAX_DEPTH = 200  # nested containers; the limit of pydantic's parser
_NO_SPACE = re.compile(r"[^ \t\n\r]|\Z")
_BARE_END = re.compile(r"[^-+.0-9A-Za-z]|\Z")
_BARE = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null|NaN|-?Infinity")


class PartialJSON(JSONSearch):
    """Parser of one JSON object or array that is still arriving; text before and after it is ignored.

    A string is available as far as it has arrived; a number or a word, once something follows it. Invalid JSON or too
    deep nesting ends the parsing, and the value so far remains. A value that turns out to be part of the model's
    reasoning is dropped, and the parsing begins again after it.

    Parameters:
        builder: how to build the value, see `models.partial_builder`; plain JSON values by default.
        in_prose: whether text may surround the JSON; false for the arguments of a tool.
    """

    __slots__ = ("_name",)

    def __init__(self, builder: Builder = any_value, in_prose: bool = True) -> None:
        super().__init__(builder, in_prose)
        self._name = ""

    def _read_value(self) -> None:
        first = self._peek()
        if not first:
            return
        if first in "{[" and len(self._open) >= _MAX_DEPTH:
            self._fail()
            return
        value = self._open[-1].value.open_child(self._name, first)
        self._changed = self._changed or value.is_incremental
        self.is_empty = self.is_empty and not value.is_incremental
        self._enter(value, first)

    def _enter(self, value: PartialValue, first: str) -> None:
        ending, self._read = self._KINDS.get(first, ("", PartialJSON._read_bare))
        self._open.append(OpenValue(value, ending, len(self._pieces), self._offset))
        self._offset += len(ending)

    def _leave(self) -> None:
        closed = self._open.pop()
        if not self._open:
            self._end()
            return
        self._read = PartialJSON._read_after
        self.is_empty = False
        self._changed = self._changed or closed.value.changes_on_finish
        self._open[-1].value.close_child(functools.partial(self._text_of, closed))

    def _peek(self) -> str:
        """Move to the next character other than white space and return it, or "" at the end of the text."""
        self._offset = _find(_NO_SPACE, self._text, self._offset)
        return self._text[self._offset : self._offset + 1]

    def _consume(self, character: str) -> bool:
        """Consume a character; return False if no character has arrived or the JSON is invalid."""
        actual = self._peek()
        if actual == character:
            self._offset += 1
        elif actual:
            self._fail()
        return actual == character

    def _read_first_item(self) -> None:
        self._read_first("]", PartialJSON._read_value)

    def _read_first_name(self) -> None:
        self._read_first("}", PartialJSON._read_name)

    def _read_first(self, ending: str, read: Callable[[PartialJSON], None]) -> None:
        actual = self._peek()
        if actual == ending:
            self._offset += 1
            self._leave()
        elif actual:
            self._read = read

    def _read_name(self) -> None:
        if self._consume('"'):
            self._read = PartialJSON._read_in_name

    def _read_in_name(self) -> None:
        text, is_whole = self._read_characters()
        if not self._open:  # the characters were invalid
            return
        self._fragments.append(text)
        if is_whole:
            self._name = self._join_fragments()
            self._read = PartialJSON._read_colon

    def _read_colon(self) -> None:
        if self._consume(":"):
            self._read = PartialJSON._read_value

    def _read_after(self) -> None:
        ending = self._open[-1].ending
        if self._peek() == ending:
            self._offset += 1
            self._leave()
        elif self._consume(","):
            self._read = PartialJSON._read_name if ending == "}" else PartialJSON._read_value

    def _read_string(self) -> None:
        value = self._open[-1].value
        text, is_whole = self._read_characters()
        if text:
            value.take(text)
            self._changed = self._changed or value.is_incremental
        if is_whole:
            self._leave()

    def _read_characters(self) -> tuple[str, bool]:
        """Continue a string; return its new characters and whether it ends here."""
        text, self._offset = read_characters(self._text, self._offset)
        if self._text.startswith('"', self._offset):
            self._offset += 1
            return text, True
        if self._offset < len(self._text):
            if is_cut_escape(self._text, self._offset):
                self._cut = self._text[self._offset :]
                self._offset = len(self._text)
            else:
                self._fail()
        return text, False

    def _read_bare(self) -> None:
        """Continue a number or a word."""
        start, self._offset = self._offset, _find(_BARE_END, self._text, self._offset)
        self._fragments.append(self._text[start : self._offset])
        if self._offset == len(self._text):
            return
        if _BARE.fullmatch(self._join_fragments()):
            self._leave()
        else:
            self._fail()

    def _join_fragments(self) -> str:
        joined, self._fragments = "".join(self._fragments), []
        return joined

    _KINDS: ClassVar[dict[str, tuple[str, Callable[[Any], None]]]] = {
        "{": ("}", _read_first_name),
        "[": ("]", _read_first_item),
        '"': ('"', _read_string),
    }


def _find(pattern: re.Pattern[str], text: str, offset: int) -> int:
    match = pattern.search(text, offset)
    return len(text) if match is None else match.start()
