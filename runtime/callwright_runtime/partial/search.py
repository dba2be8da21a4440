"""Look for the one JSON value of a text that is still arriving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.support.prose import Prose, is_bracketed_tag, looks_like_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from callwright_runtime.partial.values import Builder, PartialValue


class OpenValue:
    """A value that has begun but not ended: it begins at `offset` of the text number `piece`."""

    __slots__ = ("ending", "offset", "piece", "value")

    def __init__(self, value: PartialValue, ending: str, piece: int, offset: int) -> None:
        self.value = value
        self.ending = ending
        self.piece = piece
        self.offset = offset


class JSONSearch:
    """Base of the parser: where the value begins and ends, and what to do about text that is not part of it.

    Parameters:
        builder: how to build the value.
        in_prose: whether text may surround the JSON.
    """

    __slots__ = (
        "_build",
        "_changed",
        "_cut",
        "_fragments",
        "_in_prose",
        "_offset",
        "_open",
        "_pieces",
        "_prose",
        "_read",
        "_root",
        "_text",
        "ended",
        "is_empty",
    )

    def __init__(self, builder: Builder, in_prose: bool) -> None:
        self.ended = False  # the value is complete, or the JSON is invalid
        self.is_empty = True  # the value has no content yet
        self._build = builder
        self._in_prose = in_prose
        self._prose = Prose()
        self._root: PartialValue | None = None
        self._open: list[OpenValue] = []  # from the root inwards
        self._read: Callable[[Any], None] = JSONSearch._read_outside
        self._pieces: list[str] = []  # the earlier texts, while a value is open
        self._text = ""
        self._offset = 0
        self._cut = ""  # an incomplete escape or tag, which the next text continues
        self._fragments: list[str] = []  # pieces of a name, a number or a word
        self._changed = False

    @property
    def value(self) -> Any:
        """The value so far; see `values` for what it shares with earlier values."""
        return None if self._root is None else self._root.snapshot()

    def feed(self, text: str) -> bool:
        """Parse the next text.

        Returns:
            Whether `value` has changed.
        """
        if self.ended and not self._in_prose:
            return False
        self._changed = False
        self._text, self._offset, self._cut = self._cut + text, 0, ""
        while self._offset < len(self._text):
            self._read(self)
        if self._open:
            self._pieces.append(self._text.removesuffix(self._cut))
        return self._changed

    def _enter(self, value: PartialValue, first: str) -> None:
        raise NotImplementedError

    def _peek(self) -> str:
        raise NotImplementedError

    def _read_outside(self) -> None:
        if not self._in_prose:
            if (first := self._peek()) and not self._begin(first):
                self._end()
            return
        self._offset, is_bracket = self._prose.find(self._text, self._offset)
        if not is_bracket:
            self._wait()
        elif not self._begin(self._text[self._offset]):
            self._pass_by()

    def _begin(self, first: str) -> bool:
        """Begin the value with its first character; return False if it cannot be built from it."""
        value = self._build(first)
        if not value.is_incremental:
            return False
        self._root = value
        self._changed = True
        self._enter(value, first)
        return True

    def _pass_by(self) -> None:
        """Leave out a bracket: all of it if it looks like JSON, or else only its first character."""
        is_json = looks_like_json(self._text, self._offset)
        if is_json is None:
            self._wait()
            return
        if is_json:
            self._prose.skip_bracket()
        self._offset += 1

    def _wait(self) -> None:
        """Leave the rest of the text until more arrives."""
        self._cut = self._text[self._offset :]
        self._offset = len(self._text)

    def _end(self) -> None:
        self.ended = True
        self._open.clear()
        self._pieces.clear()
        self._read = JSONSearch._read_after_end

    def _read_after_end(self) -> None:
        """Look for a closing tag of reasoning: the value before it was a draft, so begin again."""
        if not self._in_prose:
            self._offset = len(self._text)
            return
        restarts = self._prose.restarts
        self._offset, is_bracket = self._prose.find(self._text, self._offset)
        if self._prose.restarts > restarts:
            self.ended, self._changed = False, True
            self._reset()
        elif (
            is_bracket and self._text[self._offset :] != "[" and is_bracketed_tag(self._text, self._offset) is not None
        ):
            self._offset += 1
        else:
            self._wait()

    def _reset(self) -> None:
        self.is_empty = True
        self._root = None
        self._open.clear()
        self._pieces.clear()
        self._fragments.clear()
        self._read = JSONSearch._read_outside

    def _fail(self) -> None:
        """End the parsing of invalid JSON; while the value is still empty, look for the next bracket."""
        if not self._in_prose or not self.is_empty:
            self._end()
            return
        self._return_to(self._open[0])
        self._reset()
        is_tag = is_bracketed_tag(self._text, self._offset)
        if is_tag is None:
            self._wait()
        elif not is_tag:
            self._pass_by()

    def _return_to(self, value: OpenValue) -> None:
        if value.piece == len(self._pieces):
            self._offset = value.offset
        else:
            self._text, self._offset = self._text_of(value) + self._text[self._offset :], 0

    def _text_of(self, value: OpenValue) -> str:
        if value.piece == len(self._pieces):
            return self._text[value.offset : self._offset]
        first, *others = self._pieces[value.piece :]
        return "".join((first[value.offset :], *others, self._text[: self._offset]))
