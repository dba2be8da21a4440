"""The spans of a call, of a tool and of a loop."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from callwright_runtime.support.json_text import json_text
from callwright_runtime.tracing.conventions import ERROR_TYPE

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from opentelemetry.trace import Span

    Write = Callable[[Mapping[str, Any]], dict[str, Any]]


def error_type(error: BaseException) -> str:
    """Return the name of an exception's class. Its message may quote a key, so no span has it."""
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


class OpenSpan:
    """A span that is current while it is active.

    Parameters:
        span: the span of OpenTelemetry.
        write: returns values by our words as attributes by the names of the conventions.
    """

    def __init__(self, span: Span, write: Write) -> None:
        self._span = span
        self._write = write
        self._token: Any = None

    def enter(self) -> None:
        """Make the span current."""
        from opentelemetry import context, trace

        self._token = context.attach(trace.set_span_in_context(self._span))

    def leave(self) -> None:
        """Make the span before it current again."""
        from opentelemetry import context

        token, self._token = self._token, None
        if token is not None:
            context.detach(token)

    def end(self, values: Mapping[str, Any], error: BaseException | None) -> None:
        """Set the last attributes, and end the span."""
        from opentelemetry.trace import Status, StatusCode

        self.leave()
        self._span.set_attributes(self._write(values))
        if error is not None:
            self._span.set_attribute(ERROR_TYPE, error_type(error))
            self._span.set_status(Status(StatusCode.ERROR))
        self._span.end()


class ToolSpan(OpenSpan):
    """The span of a tool."""

    def __init__(self, span: Span, write: Write) -> None:
        super().__init__(span, write)
        self.enter()

    def finish(self, result: Any, error: BaseException | None) -> None:
        """End the span with the result of the tool."""
        if result is None:
            self.end({}, error)
        else:
            self.end({"tool_result": result.content}, result.error)


class LoopSpan(OpenSpan):
    """The span of a loop."""

    @contextmanager
    def active(self) -> Generator[None]:
        """Make the span current."""
        self.enter()
        try:
            yield
        finally:
            self.leave()

    def finish(self, error: BaseException | None) -> None:
        """End the span."""
        self.end({}, error)


def tool_values(raw: Any, tool: Any) -> dict[str, Any]:
    """Return what describes a tool that runs, by our words."""
    values = {"operation": "execute_tool", "tool": raw.name, "tool_id": raw.id, "tool_type": "function"}
    if tool is not None:
        values["tool_description"] = tool._description()
    return {**values, "tool_arguments": raw.arguments if isinstance(raw.arguments, str) else json_text(raw.arguments)}
