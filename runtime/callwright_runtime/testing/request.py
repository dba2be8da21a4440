"""What a fake received: the arguments of the SDK's method, and what a test asks about them."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.clients.objects import changed_at
from callwright_runtime.support.data import dump
from callwright_runtime.testing.patterns import get_dotted, match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callwright_runtime.testing.inverse import Inverse


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it would have been sent.

    Parameters:
        provider: the provider.
        method: the method of the client, such as `chat.completions.create`.
        arguments: its arguments, in the provider's form.
        stream: whether a stream was requested.
        asynchronous: whether the call was async.
    """

    provider: str
    method: str
    arguments: dict[str, Any]
    stream: bool
    asynchronous: bool
    inverse: Inverse = field(repr=False)

    @property
    def model(self) -> str:
        """The requested model."""
        return str(get_dotted(self.arguments, self.inverse.request.model))

    @property
    def messages(self) -> list[Any]:
        """The messages, in the provider's form."""
        return list(get_dotted(self.arguments, self.inverse.request.messages) or [])

    @property
    def tools(self) -> list[Any]:
        """The tools, in the provider's form."""
        paths = self.inverse.request
        given = get_dotted(self.arguments, paths.tools)
        if paths.tool_list is None or given is None:
            return list(given or [])
        return list((match(paths.tool_list, given) or {}).get("tools") or [])

    @property
    def tool_names(self) -> list[str]:
        """The names of the tools."""
        found = (match(self.inverse.request.tool, tool) or {} for tool in self.tools)
        return [str(each["tool.name"]) for each in found if "tool.name" in each]

    @property
    def params(self) -> dict[str, Any]:
        """The other arguments."""
        paths = self.inverse.request
        known = {each.partition(".")[0] for each in (paths.model, paths.messages)}
        known |= {paths.tools} if "." not in paths.tools else set()
        return {key: value for key, value in self.arguments.items() if key not in known}

    @property
    def forced_tool(self) -> str | None:
        """The name of the tool that the model must call, or None."""
        forced = match(self.inverse.request.force, self.arguments, dotted=True)
        if forced is None or not self.tool_names:
            return None
        return str(forced.get("tool.name", self.tool_names[0]))


def as_data(arguments: dict[str, Any], places: Sequence[str]) -> dict[str, Any]:
    """Return arguments with plain data in place of the objects at some places."""
    for path in sorted(places, key=lambda path: path.count(".")):
        arguments = changed_at(arguments, path.split("."), dump)
    return arguments


def copied(arguments: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of arguments that later changes of the originals do not reach."""
    return {key: _copy(value) for key, value in arguments.items()}


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [_copy(item) for item in cast("list[Any]", value)]
    try:
        return deepcopy(value)
    except Exception:  # noqa: BLE001  an object that cannot be copied is recorded itself
        return value
