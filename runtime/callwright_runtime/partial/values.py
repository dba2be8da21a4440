"""Values that are arriving: strings, numbers, and what all values have in common.

`shown()` gives a value as far as it has arrived, at the cost of what is new since it was shown last. What is finished
is shared by the values shown, so these are to be read and not to be changed. `PartialJSON` gives the parts their text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from collections.abc import Callable

    Text = Callable[[], str]  # the JSON text of a value that is whole
    Check = Callable[[str], Any]  # gives the value of JSON text, or raises what is wrong with it
    Start = Callable[[str], "Part"]  # begins a value, given the first character of its text


class Part:
    """A value that is arriving, and by itself one that is passed over: it is shown as None.

    Its children arrive one after the other: each begins, and is settled when it is whole.
    """

    __slots__ = ()
    grows: ClassVar[bool] = False  # it is shown before it is whole
    ripens: ClassVar[bool] = False  # it may look different when it is whole

    def begin(self, name: str, first: str) -> Part:  # noqa: ARG002
        """Begin a child.

        Parameters:
            name: its name, if this is an object.
            first: the first character of its text.
        """
        return PASSED_OVER

    def settle(self, text: Text) -> None:
        """Finish the child that began last, of which this is the text."""

    def take(self, characters: str) -> None:
        """Add the next characters of a string."""

    def shown(self) -> Any:
        """Give the value as far as it has arrived."""
        return None

    def finish(self, text: Text) -> Any:  # noqa: ARG002
        """Give the whole value, of which this is the text."""
        return self.shown()


PASSED_OVER = Part()


class Whole(Part):
    """A value that is None until it is whole and valid: a number, a date, and what cannot be there by halves."""

    __slots__ = ("_check",)
    ripens = True

    def __init__(self, check: Check) -> None:
        self._check = check

    def finish(self, text: Text) -> Any:
        """Give the value, None if it is not valid."""
        return checked(self._check, text, None)


class String(Part):
    """A string that needs no check."""

    __slots__ = ("_characters",)
    grows = True

    def __init__(self) -> None:
        self._characters = ""

    def take(self, characters: str) -> None:
        """Add the next characters."""
        self._characters += characters

    def shown(self) -> str:
        """Give the characters that have arrived."""
        return self._characters


class CheckedString(String):
    """A string that is checked when it is whole; one that is not valid stays as it arrived."""

    __slots__ = ("_check",)
    ripens = True

    def __init__(self, check: Check) -> None:
        super().__init__()
        self._check = check

    def finish(self, text: Text) -> Any:
        """Give what the check makes of it."""
        return checked(self._check, text, self._characters)


def checked(check: Check, text: Text, otherwise: Any) -> Any:
    """Give what a check makes of a text, or something else if it is not valid."""
    try:
        return check(text())
    except Exception:  # noqa: BLE001  whatever a validator raises, it raises again for the complete answer
        return otherwise
