"""Collect the tool calls of a stream. Their arguments arrive in fragments, and several calls may interleave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.streams.incoming_call import IncomingCall
from callwright_runtime.support.json_text import is_whole_json
from callwright_runtime.tools.lookup import find_tool_type, tools_by_name
from callwright_runtime.tools.raw_call import check_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from callwright_runtime.tools.base import BaseTool
    from callwright_runtime.tools.raw_call import RawToolCall


class ToolCalls:
    """Accumulator for the tool calls of one stream.

    Parameters:
        tool_types: the tools that the model may call; if empty, calls are collected but no tools are made.
        partial: whether `ready` also returns tools whose arguments are still arriving.
    """

    __slots__ = (
        "_call_args",
        "_calls",
        "_changed",
        "_closed",
        "_error",
        "_followed",
        "_open",
        "_partial",
        "_passed",
        "_types",
        "pending",
    )

    def __init__(self, tool_types: Sequence[type[BaseTool]] | None, partial: bool = False) -> None:
        self._types = tools_by_name(tool_types or ())
        self._call_args: Mapping[str, Any] | None = getattr(tool_types, "call_args", None)
        self._partial = partial and bool(self._types)
        self._calls: list[IncomingCall] = []
        self._open: dict[object, IncomingCall] = {}
        self._changed: dict[int, IncomingCall] = {}
        self._closed: list[IncomingCall] = []
        self._error: Exception | None = None
        self._followed: IncomingCall | None = None
        self._passed = 0  # how many of the first calls are known to be of other tools than the followed one
        self.pending = False

    def upsert(
        self,
        key: object,
        id: str | None,  # noqa: A002
        name: str | None,
        fragment: str | Mapping[str, Any] | None,
    ) -> None:
        """Add a fragment to the call at `key`; begin the call if there is none.

        Ids and names may repeat, be empty or arrive late. A different id begins a new call only if the call at `key` is
        complete: some servers send one index for all calls, others send a new id with each fragment.
        """
        call = self._open.get(key)
        if call is None or (id and call.id and id != call.id and self._is_complete(call, name)):
            self.close(key)
            call = self._begin(key, id, name)
        call.id = call.id or id or None
        call.name = call.name or name or ""
        self._add(call, fragment)

    def open(
        self,
        key: object,
        id: str | None,  # noqa: A002
        name: str | None,
        arguments: str | Mapping[str, Any] | None = None,
        opaque: object = None,
    ) -> None:
        """Begin a call; `arguments` are used only if no fragment follows."""
        self.close(key)
        self._begin(key, id, name, arguments, opaque)

    def append(self, key: object, fragment: str | Mapping[str, Any] | None) -> None:
        """Add a fragment to the call at `key`; ignore it if there is no such call."""
        call = self._open.get(key)
        if call is not None:
            self._add(call, fragment)

    def close(self, key: object) -> None:
        """End the call at `key`, if there is one."""
        call = self._open.pop(key, None)
        if call is not None:
            call.is_closed = True
            self._changed.pop(id(call), None)
            self._closed.append(call)
            self.pending = self.pending or bool(self._types)

    def whole(
        self,
        id: str | None,  # noqa: A002
        name: str | None,
        arguments: str | Mapping[str, Any] | None,
        opaque: object = None,
    ) -> None:
        """Add a call that arrived as a whole."""
        key = object()
        self._begin(key, id, name, arguments, opaque)
        self.close(key)

    def ready(self) -> list[BaseTool]:
        """Return the tools completed since the last call; in partial mode also those with new fragments."""
        self.pending = False
        closed = [call for call in self._closed if not call.is_empty]
        tools = [tool for call in closed if (tool := self._make_tool(call)) is not None]
        self._closed = []
        if self._partial:
            tools += [tool for call in self._changed.values() if (tool := self._make_partial_tool(call)) is not None]
            self._changed = {}
        return tools

    def finish(self) -> list[BaseTool]:
        """End all calls and return the remaining tools."""
        for key in list(self._open):
            self.close(key)
        return self.ready()

    def check(self) -> None:
        """Raise the first error of the tool calls; called last, so that it does not hide valid tools.

        Raises:
            ToolArgumentsError: the arguments of a call were invalid or cut off.
            UnknownToolError: the model called an unknown tool.
            Exception: any error other than a `ValueError` that a tool's validator raised.
        """
        if self._error is not None:
            raise self._error

    def raw(self) -> list[RawToolCall]:
        """Return the calls that have arrived so far, in order."""
        return [call.raw() for call in self._calls if not call.is_empty]

    def follow(self, name: str) -> str:
        """Return the text that the arguments of the first call of a tool have gained since the last time."""
        if self._followed is None:
            self._followed = self._find_first(name)
        return "" if self._followed is None else self._followed.take()

    def _find_first(self, name: str) -> IncomingCall | None:
        for call in self._calls[self._passed :]:
            if call.name == name:
                return call
        while self._passed < len(self._calls) and self._calls[self._passed].name:
            self._passed += 1
        return None

    def _begin(
        self,
        key: object,
        id: str | None,  # noqa: A002
        name: str | None,
        initial: str | Mapping[str, Any] | None = None,
        opaque: object = None,
    ) -> IncomingCall:
        call = self._open[key] = IncomingCall(id, name, check_arguments(initial), opaque)
        self._calls.append(call)
        return call

    def _add(self, call: IncomingCall, fragment: str | Mapping[str, Any] | None) -> None:
        if not fragment:
            return
        if not isinstance(fragment, str):  # some servers send an object, where the API promises its text
            call.initial = check_arguments(fragment)
            return
        call.fragments.append(fragment)
        if call.fresh is not None:
            call.fresh.append(fragment)
        if self._partial:
            call.delta += fragment
            self._changed[id(call)] = call
            self.pending = True

    def _is_complete(self, call: IncomingCall, name: str | None) -> bool:
        text = call.text
        return is_whole_json(text) if text.strip() else bool(name)

    def _make_tool(self, call: IncomingCall) -> BaseTool | None:
        if not self._types:
            return None
        try:
            raw = call.raw()
            return find_tool_type(self._types, raw.name).from_tool_call(raw, self._call_args)
        except Exception as error:  # noqa: BLE001  validators may raise anything; `check` raises it later
            self._error = self._error or error
            return None

    def _make_partial_tool(self, call: IncomingCall) -> BaseTool | None:
        tool_type = self._types.get(call.name)
        delta, call.delta = call.delta, ""
        if tool_type is None:
            return None
        return _build_partial_tool(tool_type, call, delta, self._call_args)


def _build_partial_tool(
    tool_type: type[BaseTool], call: IncomingCall, delta: str, call_args: Mapping[str, Any] | None
) -> BaseTool:
    from callwright_runtime.partial.json import PartialJSON
    from callwright_runtime.partial.models import partial_builder

    arguments = tool_type._arguments()  # pyright: ignore[reportPrivateUsage]
    form: Any = arguments.form
    builder = partial_builder(form)
    call.partial = call.partial or PartialJSON(builder, in_prose=False)
    call.partial.feed(delta)
    value = builder("{").snapshot() if call.partial.is_empty else call.partial.value
    if arguments.call_args and call_args is not None:
        arguments.call_args.fill(value, call_args, arguments.names)
    tool = tool_type._from_value(arguments, value, call.raw())  # pyright: ignore[reportPrivateUsage]
    tool.is_partial = True
    tool.delta = delta
    return tool
