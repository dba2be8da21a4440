"""Values that are arriving: strings, numbers, and what all values have in common.

`snapshot()` returns a value as far as it has arrived, and costs only what is new since the last snapshot. Snapshots
share their finished children, so treat them as read-only. `PartialJSON` feeds the values their text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from collections.abc import Callable

    Text = Callable[[], str]  # the JSON text of a value that is whole
    Check = Callable[[str], Any]  # gives the value of JSON text, or raises what is wrong with it
    Start = Callable[[str], "PartialValue"]  # begins a value, given the first character of its text


class PartialValue:
    """A value that is arriving, and by itself one that is passed over: it is shown as None.

    Its children arrive one after the other: each begins, and is settled when it is whole.
    """

    __slots__ = ()
    is_incremental: ClassVar[bool] = False  # it is shown before it is whole
    changes_on_finish: ClassVar[bool] = False  # it may look different when it is whole

    def open_child(self, name: str, first: str) -> PartialValue:  # noqa: ARG002
        """Begin a child.

        Parameters:
            name: its name, if this is an object.
            first: the first character of its text.
        """
        return IGNORED

    def close_child(self, text: Text) -> None:
        """Finish the child that began last, of which this is the text."""

    def take(self, characters: str) -> None:
        """Add the next characters of a string."""

    def snapshot(self) -> Any:
        """Give the value as far as it has arrived."""
        return None

    def finish(self, text: Text) -> Any:  # noqa: ARG002
        """Give the whole value, of which this is the text."""
        return self.snapshot()


IGNORED = PartialValue()


class Atomic(PartialValue):
    """A value that is None until it is whole and valid: a number, a date, and what cannot be there by halves."""

    __slots__ = ("_check",)
    changes_on_finish = True

    def __init__(self, check: Check) -> None:
        self._check = check

    def finish(self, text: Text) -> Any:
        """Give the value, None if it is not valid."""
        return check_or_default(self._check, text, None)


class String(PartialValue):
    """A string that needs no check."""

    __slots__ = ("_characters",)
    is_incremental = True

    def __init__(self) -> None:
        self._characters = ""

    def take(self, characters: str) -> None:
        """Add the next characters."""
        self._characters += characters

    def snapshot(self) -> str:
        """Give the characters that have arrived."""
        return self._characters


class CheckedString(String):
    """A string that is checked when it is whole; one that is not valid stays as it arrived."""

    __slots__ = ("_check",)
    changes_on_finish = True

    def __init__(self, check: Check) -> None:
        super().__init__()
        self._check = check

    def finish(self, text: Text) -> Any:
        """Give what the check makes of it."""
        return check_or_default(self._check, text, self._characters)


def check_or_default(check: Check, text: Text, otherwise: Any) -> Any:
    """Give what a check makes of a text, or something else if it is not valid."""
    try:
        return check(text())
    except Exception:  # noqa: BLE001  whatever a validator raises, it raises again for the complete answer
        return otherwise
