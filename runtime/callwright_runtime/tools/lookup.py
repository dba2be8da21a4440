"""Find the tool that a model called."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from callwright_runtime.errors import MalformedAnswerError, UnknownToolError
from callwright_runtime.tools.adapters import ToolTypes
from callwright_runtime.tools.base import BaseTool

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ToolT = TypeVar("ToolT", bound=BaseTool)


def tools_by_name(types: Sequence[type[ToolT]]) -> Mapping[str, type[ToolT]]:
    """Return tool classes by the names that the model uses."""
    if isinstance(types, ToolTypes):
        return types.by_name  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return {each._name(): each for each in types}  # pyright: ignore[reportPrivateUsage]


def find_tool_type(by_name: Mapping[str, type[ToolT]], name: object) -> type[ToolT]:
    """Return the tool type of a name that a model called.

    Raises:
        MalformedAnswerError: the name is not a string.
        UnknownToolError: no tool has this name.
    """
    if not isinstance(name, str):
        raise MalformedAnswerError(
            f"the answer calls a tool by {name!r}, which is not a name. See the SDK's own object."
        )
    tool_type = by_name.get(name)
    if tool_type is None:
        raise unknown_tool(name, tuple(by_name))
    return tool_type


def unknown_tool(name: str, known: tuple[str, ...]) -> UnknownToolError:
    """Return the error for a call of a tool that was not passed to the call."""
    return UnknownToolError(
        f"the model called the tool {name!r}, but the call has only: {', '.join(known)}. See the call in the response.",
        name,
        known,
    )
