"""Names of tools other than those of their functions or classes."""

from __future__ import annotations

import functools
import inspect
import re
from typing import TYPE_CHECKING, Any, TypeVar, cast

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError

if TYPE_CHECKING:
    from collections.abc import Callable

ToolT = TypeVar("ToolT")

TOOL_NAME = "__callwright_tool_name__"  # an attribute of functions and classes
_NAME = re.compile("[A-Za-z0-9_-]{1,64}")


def tool(*, name: str) -> Callable[[ToolT], ToolT]:
    """Set the name by which the model calls a tool: a function, a class, a model or a `BaseTool`.

    Of a tool class, `class Weather(BaseTool, name="get-weather")` is the same. A subclass has its own name.

    Parameters:
        name: letters, digits, `_` and `-`, at most 64 characters.

    Raises:
        ArgumentValueError: the name is not allowed, or the tool has another one already.
        ArgumentTypeError: the object cannot be a tool, or cannot have a name, such as a method of an instance.
    """
    check_name(name)

    def set_name(source: ToolT, /) -> ToolT:
        if not callable(source):
            raise ArgumentTypeError(f"@tool(name={name!r}) is for functions and classes, not for {source!r}.")
        if (other := name_of(source)) not in (None, name):
            raise ArgumentValueError(f"the tool {other!r} cannot be called {name!r} as well: write another function.")
        if inspect.ismethod(source) or not hasattr(source, "__dict__"):
            raise ArgumentTypeError(f"{source!r} cannot have a name of its own: write a function that calls it.")
        setattr(source, TOOL_NAME, name)
        return source

    return set_name


def check_name(name: object) -> str:
    """Return a name that all APIs accept.

    Raises:
        ArgumentValueError: it is another one.
    """
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ArgumentValueError(
            f"a tool cannot be called {name!r}: use letters, digits, '_' and '-', at most 64 characters."
        )
    return name


def name_of(source: Any) -> str | None:
    """Return the name that was set for a function or a class; classes do not inherit it."""
    while True:
        found = getattr(source, "__dict__", {}).get(TOOL_NAME)
        if found is not None or not isinstance(source, functools.partial):
            return cast("str | None", found)
        source = cast("Any", source).func
