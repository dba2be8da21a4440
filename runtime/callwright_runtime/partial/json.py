"""Reads JSON while it is still arriving: a text costs what it is long, however much came before it."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any, ClassVar

from callwright_runtime.partial.containers import any_value
from callwright_runtime.partial.strings import characters, is_cut_escape

if TYPE_CHECKING:
    from collections.abc import Callable

    from callwright_runtime.partial.values import PartialValue, Start

_DEEPEST = 200  # containers in each other; pydantic reads no deeper either
_OPENING = re.compile(r"[\[{]")
_NO_SPACE = re.compile(r"[^ \t\n\r]|\Z")
_BARE_END = re.compile(r"[^-+.0-9A-Za-z]|\Z")
_BARE = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null|NaN|-?Infinity")


class _Open:
    """A value that has begun and not ended: what takes it, the character that ends it, where its text begins."""

    __slots__ = ("ending", "offset", "part", "piece")

    def __init__(self, part: PartialValue, ending: str, piece: int, offset: int) -> None:
        self.part = part
        self.ending = ending
        self.piece = piece
        self.offset = offset


class PartialJSON:
    """The value of a JSON object or array as far as its text has arrived; text before and after it is passed over.

    A string is there as far as it goes, a number or a word when something follows it. What is no JSON, or nested too
    deep, ends the reading: what was there stays.

    Parameters:
        start: what the value is built as, see `partial_models.growing`; plain values if it is not given.
    """

    __slots__ = (
        "_changed",
        "_cut",
        "_fragments",
        "_name",
        "_offset",
        "_open",
        "_pieces",
        "_read",
        "_root",
        "_start",
        "_text",
        "ended",
        "is_empty",
    )

    def __init__(self, start: Start = any_value) -> None:
        self.ended = False  # nothing that may still come belongs to the value
        self.is_empty = True  # nothing is inside of the value yet
        self._start = start
        self._root: PartialValue | None = None
        self._open: list[_Open] = []  # from the root inwards
        self._read: Callable[[PartialJSON], None] = PartialJSON._read_outside
        self._pieces: list[str] = []  # the texts before this one
        self._text = ""
        self._offset = 0
        self._cut = ""  # an escape that goes on in the next text
        self._fragments: list[str] = []  # of a name, a number or a word
        self._name = ""
        self._changed = False

    @property
    def value(self) -> Any:
        """What is there; `partial_parts` says what it shares with the values before."""
        return None if self._root is None else self._root.snapshot()

    def feed(self, text: str) -> bool:
        """Take the next text.

        Returns:
            whether `value` has changed.
        """
        if self.ended:
            return False
        self._changed = False
        self._text, self._offset, self._cut = self._cut + text, 0, ""
        while self._offset < len(self._text) and not self.ended:
            self._read(self)
        self._pieces.append(self._text.removesuffix(self._cut))
        return self._changed

    def _read_outside(self) -> None:
        self._offset = _find(_OPENING, self._text, self._offset)
        first = self._text[self._offset : self._offset + 1]
        part = self._start(first) if first else None
        if part is not None and part.is_incremental:
            self._root = part
            self._changed = True
            self._enter(part, first)
        else:
            self._offset += 1

    def _read_value(self) -> None:
        first = self._next()
        if not first:
            return
        if first in "{[" and len(self._open) >= _DEEPEST:
            self._fail()
            return
        part = self._open[-1].part.open_child(self._name, first)
        self._changed = self._changed or part.is_incremental
        self.is_empty = self.is_empty and not part.is_incremental
        self._enter(part, first)

    def _enter(self, part: PartialValue, first: str) -> None:
        ending, self._read = self._KINDS.get(first, ("", PartialJSON._read_bare))
        self._open.append(_Open(part, ending, len(self._pieces), self._offset))
        self._offset += len(ending)

    def _leave(self) -> None:
        closed = self._open.pop()
        self._read = PartialJSON._read_after
        if not self._open:
            self.ended = True
            return
        self.is_empty = False
        self._changed = self._changed or closed.part.changes_on_finish
        self._open[-1].part.close_child(functools.partial(self._text_of, closed))

    def _text_of(self, value: _Open) -> str:
        if value.piece == len(self._pieces):
            return self._text[value.offset : self._offset]
        first, *others = self._pieces[value.piece :]
        return "".join((first[value.offset :], *others, self._text[: self._offset]))

    def _fail(self) -> None:
        """Meet what is no JSON; where nothing was inside yet, the bracket belonged to prose."""
        if not self.is_empty:
            self.ended = True
            return
        self._root = None
        self._open.clear()
        self._read = PartialJSON._read_outside

    def _next(self) -> str:
        """Go to the next character that is no space; none if there is none in this text."""
        self._offset = _find(_NO_SPACE, self._text, self._offset)
        return self._text[self._offset : self._offset + 1]

    def _is_next(self, character: str) -> bool:
        """Pass a character; False if none has arrived, or another one, which is no JSON."""
        found = self._next()
        if found == character:
            self._offset += 1
        elif found:
            self._fail()
        return found == character

    def _read_first_item(self) -> None:
        self._read_first("]", PartialJSON._read_value)

    def _read_first_name(self) -> None:
        self._read_first("}", PartialJSON._read_name)

    def _read_first(self, ending: str, read: Callable[[PartialJSON], None]) -> None:
        found = self._next()
        if found == ending:
            self._offset += 1
            self._leave()
        elif found:
            self._read = read

    def _read_name(self) -> None:
        if self._is_next('"'):
            self._read = PartialJSON._read_in_name

    def _read_in_name(self) -> None:
        text, is_whole = self._characters()
        self._fragments.append(text)
        if is_whole:
            self._name = self._joined()
            self._read = PartialJSON._read_colon

    def _read_colon(self) -> None:
        if self._is_next(":"):
            self._read = PartialJSON._read_value

    def _read_after(self) -> None:
        ending = self._open[-1].ending
        if self._next() == ending:
            self._offset += 1
            self._leave()
        elif self._is_next(","):
            self._read = PartialJSON._read_name if ending == "}" else PartialJSON._read_value

    def _read_string(self) -> None:
        part = self._open[-1].part
        text, is_whole = self._characters()
        if text:
            part.take(text)
            self._changed = self._changed or part.is_incremental
        if is_whole:
            self._leave()

    def _characters(self) -> tuple[str, bool]:
        """Read on in a string: what it says, and whether it ends there."""
        text, self._offset = characters(self._text, self._offset)
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
        """Read on in a number or a word."""
        start, self._offset = self._offset, _find(_BARE_END, self._text, self._offset)
        self._fragments.append(self._text[start : self._offset])
        if self._offset == len(self._text):
            return
        if _BARE.fullmatch(self._joined()):
            self._leave()
        else:
            self._fail()

    def _joined(self) -> str:
        joined, self._fragments = "".join(self._fragments), []
        return joined

    _KINDS: ClassVar[dict[str, tuple[str, Callable[[Any], None]]]] = {
        "{": ("}", _read_first_name),
        "[": ("]", _read_first_item),
        '"': ('"', _read_string),
    }


def _find(pattern: re.Pattern[str], text: str, offset: int) -> int:
    found = pattern.search(text, offset)
    return len(text) if found is None else found.start()
