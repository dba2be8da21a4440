"""Tools that a provider runs itself: its SDK types them, and they are sent as they are."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.errors import ArgumentTypeError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callwright_runtime.tools.base import BaseTool


def split_native_tools(tools: Sequence[Any], tool_type: type[BaseTool]) -> tuple[list[Any], tuple[Any, ...]]:
    """Return the caller's own tools, and those that the provider runs.

    Raises:
        ArgumentTypeError: the provider has no such tools.
    """
    native = tuple(each for each in tools if not callable(each) and _is_native(each, tool_type))
    return [each for each in tools if not any(each is other for other in native)], native


def _is_native(tool: object, tool_type: type[BaseTool]) -> bool:
    places = tool_type._native_tools  # pyright: ignore[reportPrivateUsage]
    if isinstance(tool, Mapping):
        if places:
            return True
        raise ArgumentTypeError(
            f"{tool_type.provider or 'this provider'} has no tools of its own, so a dict cannot be a tool: pass a "
            "function, a class or a BaseTool, or use tool_from_schema."
        )
    from typing_extensions import is_typeddict

    return any(isinstance(tool, found) for found in map(_load, places.values()) if not is_typeddict(found))


def with_native_tools(schemas: list[Any], tool_types: Any) -> list[Any]:
    """Return the tools of a request: the caller's own, and those that the provider runs.

    Parameters:
        schemas: the caller's own tools in the provider's form.
        tool_types: the tools of the call.
    """
    native: tuple[Any, ...] = getattr(tool_types, "native", ())
    return [
        *(schemas if len(tool_types) else ()),
        *(dict(cast("Mapping[str, Any]", each)) if isinstance(each, Mapping) else each for each in native),
    ]


def find_native_tool(module: str, tool_type: type[BaseTool], name: str) -> Any:
    """Return the SDK's type that a public name of a provider's module stands for, or the union of all of them.

    Raises:
        AttributeError: the module has no such name.
    """
    places = tool_type._native_tools  # pyright: ignore[reportPrivateUsage]
    if name in places:
        return _load(places[name])
    if name == f"{tool_type.__name__.removesuffix('Tool')}NativeTool":
        return typing.Union[tuple(map(_load, places.values()))]  # noqa: UP007  of any number
    raise AttributeError(f"module {module!r} has no attribute {name!r}")


def _load(place: str) -> Any:
    from importlib import import_module

    module, _, name = place.partition(":")
    return getattr(import_module(module), name)
