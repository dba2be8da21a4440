"""One call of a tool: find the tool, run it, and write its output or its error as a result."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.errors import ArgumentTypeError, ToolArgumentsError, UnknownToolError
from callwright_runtime.responses.rejected import describe
from callwright_runtime.support.tasks import run_in_thread
from callwright_runtime.tools.lookup import tools_by_name
from callwright_runtime.tools.outputs import output_text
from callwright_runtime.turns.results import ToolResult
from callwright_runtime.watching.state import state
from callwright_runtime.watching.tracers import run_traced, run_traced_async

if TYPE_CHECKING:
    from callwright_runtime.tools.base import BaseTool
    from callwright_runtime.tools.raw_call import RawToolCall


class CalledTool:
    """A call of a response.

    Parameters:
        raw: the model's call.
        tool: the tool; None if the call is invalid.
        invalid: why the call is invalid.
    """

    __slots__ = ("invalid", "raw", "tool")

    def __init__(self, raw: RawToolCall, tool: BaseTool | None, invalid: Exception | None) -> None:
        self.raw = raw
        self.tool = tool
        self.invalid = invalid

    def reject_async(self) -> None:
        """Raise if the tool is async.

        Raises:
            ArgumentTypeError: it is.
        """
        if self._is_async:
            raise ArgumentTypeError(
                f"the tool {self.raw.name} is async: use `await run_tools_async(…)`, or `loop` of an async function."
            )

    @property
    def _is_async(self) -> bool:
        tool: Any = self.tool
        source: object = getattr(tool, "_callwright_source", None)
        return inspect.iscoroutinefunction(source) or inspect.iscoroutinefunction(getattr(tool, "call", None))

    def run(self) -> ToolResult:
        """Run a tool that is not async."""
        return cast("ToolResult", run_traced(self.raw, self.tool, self._run)) if state.tracers else self._run()

    def _run(self) -> ToolResult:
        if self.tool is None:
            return self._fail(self.invalid)
        try:
            output = self.tool.call()
        except Exception as error:  # noqa: BLE001  the model is told
            return self._fail(error)
        return self._result(output)

    async def run_async(self) -> ToolResult:
        """Run a tool: await it if it is async, else run it in a thread."""
        if not state.tracers:
            return await self._run_async()
        return cast("ToolResult", await run_traced_async(self.raw, self.tool, self._run_async))

    async def _run_async(self) -> ToolResult:
        if self.tool is None:
            return self._fail(self.invalid)
        try:
            output = self.tool.call() if self._is_async else await run_in_thread(self.tool.call)
            if hasattr(output, "__await__"):
                output = await output
        except Exception as error:  # noqa: BLE001
            return self._fail(error)
        return self._result(output)

    def _result(self, output: Any) -> ToolResult:
        assert self.tool is not None
        if inspect.iscoroutine(output):
            output.close()  # it is an error, not a result; without this, Python warns as well
        return ToolResult(self.raw.id, self.raw.name, output_text(self.tool, output), self.tool, output)

    def _fail(self, error: Any) -> ToolResult:
        if not hasattr(error, "call_id"):
            error.call_id = self.raw.id
            error.add_note(f"In the tool {self.raw.name!r}, call {self.raw.id!r}.")
        words = describe(error) if self.tool is None else f"{type(error).__name__}: {error}"
        return ToolResult(self.raw.id, self.raw.name, words, self.tool, None, error)


def read_calls(response: Any) -> list[CalledTool]:
    """Return the calls of a response, valid or not."""
    by_name = tools_by_name(response.tool_types or ())
    calls: list[CalledTool] = []
    for raw in response._real_calls():
        try:
            calls.append(CalledTool(raw, response._read_tool(by_name, raw), None))
        except (ToolArgumentsError, UnknownToolError) as error:
            calls.append(CalledTool(raw, None, error))
    return calls
