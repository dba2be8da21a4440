"""Puts the tool calls of a stream together: their arguments arrive in fragments, and several calls may interleave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.support.json_text import is_whole_json
from callwright_runtime.tools.adapters import tools_by_name, unknown_tool
from callwright_runtime.tools.raw_call import RawToolCall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callwright_runtime.partial.json import PartialJSON
    from callwright_runtime.tools.base import BaseTool


class _Call:
    """One call while it arrives."""

    __slots__ = ("delta", "fragments", "id", "name", "opaque", "partial", "start")

    def __init__(self, id: str | None, name: str | None, start: str | dict[str, Any] | None, opaque: object) -> None:  # noqa: A002
        self.id = id or None
        self.name = name or ""
        self.start = start
        self.opaque = opaque
        self.fragments: list[str] = []
        self.delta = ""
        self.partial: PartialJSON | None = None

    @property
    def text(self) -> str:
        if len(self.fragments) > 1:  # partial tools ask for it at each fragment
            self.fragments = ["".join(self.fragments)]
        return "".join(self.fragments)

    def raw(self) -> RawToolCall:
        text = self.text
        arguments = text if text.strip() else self.start or "{}"
        return RawToolCall(self.id, self.name, arguments, self.opaque)


class ToolCalls:
    """The tool calls of one stream.

    Parameters:
        tool_types: the tools that the model was given; without any, calls are kept but no tools are made of them.
        partial: whether `ready` also gives tools whose arguments are still arriving.
    """

    __slots__ = ("_calls", "_closed", "_error", "_open", "_partial", "_touched", "_types", "pending")

    def __init__(self, tool_types: Sequence[type[BaseTool]] | None, partial: bool = False) -> None:
        self._types = tools_by_name(tool_types or ())
        self._partial = partial and bool(self._types)
        self._calls: list[_Call] = []
        self._open: dict[object, _Call] = {}
        self._touched: dict[int, _Call] = {}
        self._closed: list[_Call] = []
        self._error: Exception | None = None
        self.pending = False

    def upsert(self, key: object, id: str | None, name: str | None, fragment: str | None) -> None:  # noqa: A002
        """Add a fragment to the call at `key`, which it may begin.

        Ids and names may repeat, be empty or come late. Another id begins another call only when the call at `key` is
        complete: some servers send one index for all calls, others a new id with each fragment.
        """
        call = self._open.get(key)
        if call is None or (id and call.id and id != call.id and self._complete(call, name)):
            self.close(key)
            call = self._start(key, id, name)
        call.id = call.id or id or None
        call.name = call.name or name or ""
        self._add(call, fragment)

    def open(
        self,
        key: object,
        id: str | None,  # noqa: A002
        name: str | None,
        arguments: str | dict[str, Any] | None = None,
        opaque: object = None,
    ) -> None:
        """Begin a call; `arguments` count only if no fragment follows."""
        self.close(key)
        self._start(key, id, name, arguments, opaque)

    def append(self, key: object, fragment: str | None) -> None:
        """Add a fragment to the call at `key`; one that belongs to no call is left out."""
        call = self._open.get(key)
        if call is not None:
            self._add(call, fragment)

    def close(self, key: object) -> None:
        """End the call at `key`, if there is one."""
        call = self._open.pop(key, None)
        if call is not None:
            self._touched.pop(id(call), None)
            self._closed.append(call)
            self.pending = self.pending or bool(self._types)

    def whole(
        self,
        id: str | None,  # noqa: A002
        name: str | None,
        arguments: str | dict[str, Any] | None,
        opaque: object = None,
    ) -> None:
        """Add a call that arrived in one piece."""
        key = object()
        self._start(key, id, name, arguments, opaque)
        self.close(key)

    def ready(self) -> list[BaseTool]:
        """Give the tools that can be given now: those complete, and in partial mode those that have grown."""
        self.pending = False
        tools = [tool for call in self._closed if (tool := self._made(call)) is not None]
        self._closed = []
        if self._partial:
            tools += [tool for call in self._touched.values() if (tool := self._grown(call)) is not None]
            self._touched = {}
        return tools

    def finish(self) -> list[BaseTool]:
        """Give the tools that are left at the end of the stream."""
        for key in list(self._open):
            self.close(key)
        return self.ready()

    def check(self) -> None:
        """Report what could not be made a tool; called when everything else was given.

        Raises:
            ToolArgumentsError: the arguments of a call were not valid or were cut.
            UnknownToolError: a tool was called that was not given.
            Exception: whatever a validator of a tool raised that is no `ValueError`.
        """
        if self._error is not None:
            raise self._error

    def raw(self) -> list[RawToolCall]:
        """Give the calls as far as they have arrived, in order."""
        return [call.raw() for call in self._calls]

    def _start(
        self,
        key: object,
        id: str | None,  # noqa: A002
        name: str | None,
        start: str | dict[str, Any] | None = None,
        opaque: object = None,
    ) -> _Call:
        call = self._open[key] = _Call(id, name, start, opaque)
        self._calls.append(call)
        return call

    def _add(self, call: _Call, fragment: str | None) -> None:
        if not fragment:
            return
        call.fragments.append(fragment)
        if self._partial:
            call.delta += fragment
            self._touched[id(call)] = call
            self.pending = True

    def _complete(self, call: _Call, name: str | None) -> bool:
        text = call.text
        return is_whole_json(text) if text.strip() else bool(name)

    def _made(self, call: _Call) -> BaseTool | None:
        raw = call.raw()
        tool_type = self._types.get(raw.name)
        if tool_type is None:
            self._error = self._error or self._unknown(raw.name)
            return None
        try:
            return tool_type.from_tool_call(raw)
        except Exception as error:  # noqa: BLE001  a tool's validators may raise anything; it waits for `check`
            self._error = self._error or error
            return None

    def _unknown(self, name: str) -> Exception | None:
        return unknown_tool(name, tuple(self._types)) if self._types else None

    def _grown(self, call: _Call) -> BaseTool | None:
        tool_type = self._types.get(call.name)
        delta, call.delta = call.delta, ""
        if tool_type is None:
            return None
        return _partial_tool(tool_type, call, delta)


def _partial_tool(tool_type: type[BaseTool], call: _Call, delta: str) -> BaseTool:
    from callwright_runtime.partial.json import PartialJSON
    from callwright_runtime.partial.models import partial_builder

    arguments = tool_type._arguments()  # pyright: ignore[reportPrivateUsage]
    form: Any = arguments.form
    start = partial_builder(form)
    call.partial = call.partial or PartialJSON(start)
    call.partial.feed(delta)
    made = start("{").snapshot() if call.partial.is_empty else call.partial.value
    tool = tool_type._made(arguments, made, call.raw())  # pyright: ignore[reportPrivateUsage]
    tool.is_partial = True
    tool.delta = delta
    return tool
