"""A raw tool call: the model's call before its arguments are validated."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from callwright_runtime.support.json_text import json_text


class RawToolCall:
    """One tool call of a response, not yet validated.

    Parameters:
        id: the provider's id of the call, or None.
        name: the name of the tool.
        arguments: JSON text, or a mapping if the API returns one.
        opaque: data that must be sent back to the provider unchanged, such as a signature.
    """

    __slots__ = ("arguments", "id", "name", "opaque")

    def __init__(
        self,
        id: str | None,  # noqa: A002  the APIs' name
        name: str,
        arguments: str | Mapping[str, Any],
        opaque: object = None,
    ) -> None:
        self.id = id or None  # some servers send an empty string
        self.name = name or ""
        self.arguments: str | dict[str, Any] = (
            arguments if isinstance(arguments, str | dict) else dict(check_arguments(arguments))
        )
        self.opaque = opaque

    def __repr__(self) -> str:
        return f"RawToolCall(id={self.id!r}, name={self.name!r}, arguments={self.arguments!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RawToolCall):
            return NotImplemented
        return all(getattr(self, slot) == getattr(other, slot) for slot in self.__slots__)

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]  its arguments may change

    @property
    def data(self) -> object:
        """The arguments as an object; text that is not valid JSON is unchanged, so that nothing is lost."""
        if not isinstance(self.arguments, str):
            return self.arguments
        try:
            return json.loads(self.text)
        except (ValueError, RecursionError):
            return self.arguments

    @property
    def is_empty(self) -> bool:
        """Whether the call has neither a name nor arguments: some servers send such a call at the end of another."""
        return not self.name and self.text == "{}"

    @property
    def text(self) -> str:
        """The arguments as JSON text; `{}` if they are empty."""
        if isinstance(self.arguments, str):
            return self.arguments if self.arguments.strip() else "{}"
        return json_text(self.arguments) if self.arguments else "{}"


def check_arguments(arguments: object) -> Any:
    """Return the arguments of a call as a server sent them; an object without any in place of nothing.

    Raises:
        TypeError: they are neither JSON text nor an object.
    """
    if not isinstance(arguments, str | Mapping) and arguments:
        raise TypeError(f"the arguments {arguments!r} are neither JSON text nor an object")
    return cast("Any", arguments or {})


def drop_empty_calls(calls: list[RawToolCall]) -> list[RawToolCall]:
    """Return the calls without those that have neither a name nor arguments, as streams do."""
    return [call for call in calls if not call.is_empty]
