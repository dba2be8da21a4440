"""The results of the tools that a model called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from callwright_runtime.messages.parts import ToolResultPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callwright_runtime.tools.base import BaseTool

MessageT = TypeVar("MessageT")


@dataclass(frozen=True, slots=True)
class ToolResult:
    """What came of one tool call.

    Parameters:
        id: the provider's id of the call, or None.
        name: the name that the model used.
        content: the text that is sent back.
        tool: the tool with its arguments; None if there is no such tool, or if its arguments are invalid.
        output: what the tool returned; None if it failed.
        error: why it failed; None if it did not.
    """

    id: str | None
    name: str
    content: str
    tool: BaseTool | None = None
    output: Any = None
    error: Exception | None = None

    @property
    def part(self) -> ToolResultPart:
        """The result as a part of a message."""
        return ToolResultPart(self.id, self.name, self.content, is_error=self.error is not None)


class ToolTurn(list[MessageT]):
    """The messages of one turn: the answer, and the results of the tools that it called.

    Parameters:
        messages: the messages, in the provider's form.
        results: the results, in the order of the calls.
    """

    def __init__(self, messages: Sequence[MessageT] = (), results: Sequence[ToolResult] = ()) -> None:
        super().__init__(messages)
        self.results = tuple(results)


class ToolErrors(ExceptionGroup[Exception]):
    """Tools that failed. `messages` and `results` hold those that did not as well; each error has its `call_id`."""

    turn: ToolTurn[Any]

    @property
    def messages(self) -> ToolTurn[Any]:
        """The messages of the turn; failures are results marked as errors."""
        return self.turn

    @property
    def results(self) -> tuple[ToolResult, ...]:
        """All results, in the order of the calls."""
        return self.turn.results

    def derive(self, excs: Sequence[Exception], /) -> ToolErrors:  # type: ignore[override]
        """Return a group of some of the errors."""
        group = ToolErrors(self.message, list(excs))
        group.turn = self.turn
        return group
