"""A tool call as the model made it, before its arguments are read."""

from __future__ import annotations

from typing import Any

from callwright_runtime.support.json_text import json_text


class RawToolCall:
    """One tool call of a response.

    Parameters:
        id: the provider's id of the call, if it has one.
        name: the name of the tool.
        arguments: JSON text, or the object where the API gives one.
        opaque: what the provider wants back unchanged, such as a signature.
    """

    __slots__ = ("arguments", "id", "name", "opaque")

    def __init__(
        self,
        id: str | None,  # noqa: A002  the word of the APIs
        name: str,
        arguments: str | dict[str, Any],
        opaque: object = None,
    ) -> None:
        self.id = id
        self.name = name
        self.arguments = arguments
        self.opaque = opaque

    def __repr__(self) -> str:
        return f"RawToolCall(id={self.id!r}, name={self.name!r}, arguments={self.arguments!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RawToolCall):
            return NotImplemented
        return all(getattr(self, slot) == getattr(other, slot) for slot in self.__slots__)

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]  its arguments may change

    @property
    def text(self) -> str:
        """The arguments as JSON text; empty ones are `{}`."""
        if isinstance(self.arguments, str):
            return self.arguments if self.arguments.strip() else "{}"
        return json_text(self.arguments)
