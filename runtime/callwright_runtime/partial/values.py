"""Partial values: their base class, strings, and atomic values such as numbers.

`snapshot()` returns the value so far, and costs only what is new since the last snapshot. Snapshots share their
finished children, so treat them as read-only. `PartialJSON` feeds the text to the values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from collections.abc import Callable

    ReadText = Callable[[], str]  # returns the JSON text of a finished value; lazy, because few values need it
    Validator = Callable[[str], Any]  # converts JSON text to a valid value, or raises
    Builder = Callable[[str], "PartialValue"]  # creates a partial value from the first character of its text


class PartialValue:
    """Base class of partial values; by itself, a value that is ignored and read as None.

    Children arrive one at a time: each is opened, fed, and closed when it is complete.
    """

    __slots__ = ()
    is_incremental: ClassVar[bool] = False  # has a value before it is complete
    changes_on_finish: ClassVar[bool] = False  # may change when it is complete

    def open_child(self, name: str, first: str) -> PartialValue:  # noqa: ARG002
        """Open a child.

        Parameters:
            name: its name, if this value is an object.
            first: the first character of its text.
        """
        return IGNORED

    def close_child(self, text: ReadText) -> None:
        """Close the current child; `text()` is its JSON source."""

    def take(self, characters: str) -> None:
        """Append the next characters of a string."""

    def snapshot(self) -> Any:
        """Return the value so far."""
        return None

    def finish(self, text: ReadText) -> Any:  # noqa: ARG002
        """Return the complete value; `text()` is its JSON source."""
        return self.snapshot()


IGNORED = PartialValue()


class Atomic(PartialValue):
    """A value that is None until it is complete and valid, such as a number or a date."""

    __slots__ = ("_validate",)
    changes_on_finish = True

    def __init__(self, validate: Validator) -> None:
        self._validate = validate

    def finish(self, text: ReadText) -> Any:
        """Return the value, or None if it is not valid."""
        return validate_or_default(self._validate, text, None)


class String(PartialValue):
    """A string without constraints."""

    __slots__ = ("_characters",)
    is_incremental = True

    def __init__(self) -> None:
        self._characters = ""

    def take(self, characters: str) -> None:
        """Append the next characters."""
        self._characters += characters

    def snapshot(self) -> str:
        """Return the characters that have arrived."""
        return self._characters


class CheckedString(String):
    """A string that is validated when it is complete; an invalid one stays as it arrived."""

    __slots__ = ("_validate",)
    changes_on_finish = True

    def __init__(self, validate: Validator) -> None:
        super().__init__()
        self._validate = validate

    def finish(self, text: ReadText) -> Any:
        """Return the validated value, or the string itself if it is not valid."""
        return validate_or_default(self._validate, text, self._characters)


def validate_or_default(validate: Validator, text: ReadText, fallback: Any) -> Any:
    """Return the validated value of a text, or the fallback if it is not valid."""
    try:
        return validate(text())
    except Exception:  # noqa: BLE001  validators may raise anything, and do so again for the complete answer
        return fallback
