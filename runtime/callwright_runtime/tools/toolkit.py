"""Toolkits: tools that share the state of an instance."""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast, overload

from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.tools.naming import check_name

if TYPE_CHECKING:
    from collections.abc import Callable

Function = TypeVar("Function", bound="Callable[..., Any]")

_MARK = "__callwright_toolkit_tool__"


@overload
def toolkit_tool(method: Function, /) -> Function: ...
@overload
def toolkit_tool(*, name: str) -> Callable[[Function], Function]: ...
def toolkit_tool(method: Any = None, /, *, name: str | None = None) -> Any:
    """Mark a method of a `BaseToolKit` as a tool. `{self.name}` in its docstring is an attribute of the instance.

    Parameters:
        method: the method.
        name: the name by which the model calls it, after that of the namespace; default: the name of the method.

    Raises:
        ArgumentTypeError: it is not a method.
        ArgumentValueError: the name is not allowed.
    """
    if name is not None:
        check_name(name)
    if method is None and name is not None:
        return functools.partial(_mark, name)
    return _mark(name, method)


def _mark(name: str | None, method: Any) -> Any:
    if not inspect.isfunction(cast("object", method)) or "self" not in inspect.signature(method).parameters:
        raise ArgumentTypeError(f"@toolkit_tool marks methods of a BaseToolKit, not {method!r}.")
    setattr(method, _MARK, name or method.__name__)
    return method


class BaseToolKit:
    """Base class of toolkits: its marked methods are tools. Pass `tools=kit.create_tools()` to a call.

    With `namespace`, the names of the tools begin with it and `_`. Several toolkits may have the same one.
    """

    namespace: ClassVar[str] = ""

    def create_tools(self) -> list[Callable[..., Any]]:
        """Return the tools of this instance.

        Raises:
            ArgumentTypeError: no method is marked with `@toolkit_tool`.
        """
        names = [name for name in _names_of(type(self)) if hasattr(getattr(type(self), name, None), _MARK)]
        if not names:
            raise ArgumentTypeError(f"{type(self).__name__} has no tools: mark its methods with @toolkit_tool.")
        return [self._make_tool(getattr(self, name)) for name in names]

    def _make_tool(self, method: Any) -> Callable[..., Any]:
        if inspect.iscoroutinefunction(method):

            async def call_async(*args: Any, **kwargs: Any) -> Any:
                return await method(*args, **kwargs)

            tool: Any = functools.wraps(method)(call_async)
        else:

            def call(*args: Any, **kwargs: Any) -> Any:
                return method(*args, **kwargs)

            tool = functools.wraps(method)(call)
        prefix = f"{self.namespace}_" if self.namespace else ""
        tool.__name__ = f"{prefix}{getattr(method, _MARK)}"
        tool.__doc__ = (method.__doc__ or "").format(self=self)
        return cast("Callable[..., Any]", tool)


def _names_of(cls: type) -> list[str]:
    """Return the names of the attributes of a class, in the order of their definition, base classes first."""
    return list(dict.fromkeys(name for owner in reversed(cls.__mro__) for name in owner.__dict__))
