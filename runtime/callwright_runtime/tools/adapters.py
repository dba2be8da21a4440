"""Adapters that make tool classes from tool classes, models, dataclasses, functions and other callables."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast, get_origin

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.support.secrets import holds_secret
from callwright_runtime.tools.annotations import find_annotation_locals
from callwright_runtime.tools.arguments import doc_of, parameters_of
from callwright_runtime.tools.base import BaseTool
from callwright_runtime.tools.cache import get_cache
from callwright_runtime.tools.naming import TOOL_NAME, name_of
from callwright_runtime.tools.native import split_native_tools
from callwright_runtime.tools.sources import FunctionTool, ModelTool, SourceTool, is_model

if TYPE_CHECKING:
    from typing import Self

ToolLike: TypeAlias = type[Any] | Callable[..., Any]
ToolT = TypeVar("ToolT", bound=BaseTool)


class ToolTypes(tuple[type[ToolT], ...]):
    """The tool classes of a call: built once when decorating, immutable, shared by all its responses."""

    base: type[BaseTool]  # the provider's base class of tools
    by_name: Mapping[str, type[ToolT]]
    native: tuple[Any, ...] = ()  # the tools that the provider runs itself, as they are sent
    call_args: Mapping[str, Any] | None = None  # the arguments of the call, if a tool has fields that they fill
    _needs_call_args: bool | None = None  # unknown until the first call, because it needs pydantic

    def __new__(cls, types: Iterable[type[ToolT]], base: type[BaseTool], native: tuple[Any, ...] = ()) -> Self:
        """Store tool classes, and the tools that the provider runs itself.

        Raises:
            ArgumentValueError: two tools have the same name.
        """
        self = super().__new__(cls, types)
        self.base = base
        self.native = native
        self.by_name = {each._name(): each for each in self}  # pyright: ignore[reportPrivateUsage]
        if len(self.by_name) < len(self):
            names = [each._name() for each in self]  # pyright: ignore[reportPrivateUsage]
            duplicate = next(name for name in names if names.count(name) > 1)
            raise ArgumentValueError(
                f"two tools are called {duplicate!r}: rename one, the model identifies tools by name."
            )
        return self

    def of_call(self, fn: Callable[..., Any], fn_args: Mapping[str, Any]) -> Self:
        """Return the tools of one call, with its arguments if a tool needs them.

        Raises:
            ArgumentValueError: a tool needs an argument that the call does not have.
        """
        if self._needs_call_args is None:
            self._needs_call_args = any(each._arguments().call_args for each in self)  # pyright: ignore[reportPrivateUsage]
        if not self._needs_call_args:
            return self
        for each in self:
            if (fields := each._arguments().call_args) is not None:  # pyright: ignore[reportPrivateUsage]
                fields.check(fn, fn_args, each.__name__)
        own: Self = super().__new__(type(self), self)  # pyright: ignore[reportUnknownMemberType]
        own.__dict__.update(self.__dict__)
        own.call_args = fn_args
        return own

    def __reduce__(self) -> Any:
        """Pickle the users' objects, because the generated classes cannot be pickled."""
        return _restore_tool_types, ([_get_source(each) for each in self], self.base, self.native)

    def __bool__(self) -> bool:
        return len(self) > 0 or bool(self.native)

    def __deepcopy__(self, memo: object) -> Self:
        return self


def _get_source(tool_type: Any) -> tuple[Any, Any]:
    source = getattr(tool_type, "_callwright_source", tool_type)
    if holds_secret(source):
        raise ArgumentTypeError(
            f"the tool {tool_name(tool_type)} cannot be pickled because it holds a client, and so a key: "
            "make it a function that does not."
        )
    return source, getattr(tool_type, "_callwright_provider", tool_type)


def list_schemas(types: Iterable[type[BaseTool]] | None) -> list[Any]:
    """Return the schemas of tools that have been built; later calls send the same objects."""
    return [each.__dict__["_callwright_schema"] for each in types or () if "_callwright_schema" in each.__dict__]


def _restore_tool_types(
    sources: Sequence[tuple[Any, Any]], base: type[BaseTool], native: tuple[Any, ...] = ()
) -> ToolTypes[Any]:
    return ToolTypes((make_tool_type(*source) for source in sources), base, native)


def make_tool_types(tools: Sequence[ToolLike] | None, tool_type: type[ToolT]) -> ToolTypes[ToolT] | None:
    """Return the provider's tool classes; each is built once and lives as long as the tool.

    Parameters:
        tools: tool classes, pydantic models, dataclasses, other classes, functions, methods, callable objects. Results
            of this function for the same provider pass through. Tools that the provider runs are stored in `native`.
        tool_type: the provider's base class of tools.

    Raises:
        ArgumentTypeError: an object cannot be a tool; the message says why.
        ArgumentValueError: two tools have the same name.
    """
    if not tools:
        return None
    if isinstance(tools, ToolTypes) and tools.base is tool_type:
        return tools  # pyright: ignore[reportUnknownVariableType]
    native: tuple[Any, ...] = ()
    tools = cast("Sequence[Any]", tools)
    if not all(map(callable, tools)):
        tools, native = split_native_tools(tools, tool_type)
    return ToolTypes((make_tool_type(tool, tool_type) for tool in tools), tool_type, native)


def of_call(tool_types: Any, fn: Callable[..., Any], fn_args: Mapping[str, Any]) -> Any:
    """Return the tools of one call; a provider that is written by hand may have a list of them."""
    return tool_types.of_call(fn, fn_args) if isinstance(tool_types, ToolTypes) else tool_types  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def make_tool_type(tool: Any, tool_type: type[ToolT]) -> type[ToolT]:
    """Return the provider's class of one tool, built at the first request."""
    if isinstance(tool, type) and issubclass(tool, tool_type):
        return tool
    origin = get_origin(tool)
    if isinstance(origin, type) and issubclass(origin, BaseTool):
        tool = origin  # the type arguments of a generic tool class are for type checkers
    cache = get_cache(tool)
    if tool_type not in cache:
        cache[tool_type] = _make_class(tool, tool_type)
    return cast("type[ToolT]", cache[tool_type])


def _make_class(tool: Any, tool_type: type[BaseTool]) -> type[BaseTool]:
    if inspect.isclass(tool) and issubclass(tool, BaseTool):
        return _combine(tool, tool_type)
    if is_model(tool):
        return _subclass(ModelTool, tool, tool_type)
    if not callable(tool):
        raise ArgumentTypeError(f"{tool!r} cannot be a tool: pass a function, a class or a BaseTool.")
    if getattr(tool, "__name__", "") == "<lambda>":
        raise ArgumentTypeError(
            "a lambda cannot be a tool because it has no name and no annotations: write a function."
        )
    return _subclass(FunctionTool, tool, tool_type)


def _combine(tool: type[BaseTool], tool_type: type[BaseTool]) -> type[BaseTool]:
    """Return a subclass of both the user's and the provider's class; the provider defines the form of the schema."""
    namespace: dict[str, Any] = {
        "__module__": tool.__module__,
        "__qualname__": tool.__qualname__,
        "__doc__": tool.__doc__,
        "__reduce__": _reduce,
        "_callwright_source": staticmethod(tool),
        "_callwright_provider": tool_type,
        "_make_arguments": staticmethod(tool._arguments),  # pyright: ignore[reportPrivateUsage]
        "_build_schema": inspect.getattr_static(tool_type, "_build_schema"),
        "provider": tool_type.provider,
        TOOL_NAME: name_of(tool),
    }
    return type(tool.__name__, (tool, tool_type), namespace)


def _subclass(kind: type[SourceTool], source: ToolLike, tool_type: type[BaseTool]) -> type[BaseTool]:
    name = _get_name(source)
    namespace: dict[str, Any] = {
        "__module__": getattr(source, "__module__", None) or __name__,
        "__qualname__": getattr(source, "__qualname__", name),
        "__doc__": doc_of(source),
        "_callwright_source": staticmethod(source),
        "_callwright_provider": tool_type,
        "__reduce__": _reduce,
        TOOL_NAME: name_of(source),
    }
    if kind is FunctionTool:
        parameters_of(source)
        namespace["_callwright_locals"] = find_annotation_locals(source)
    return type(name, (kind, tool_type), namespace)


def _reduce(tool: BaseTool) -> Any:
    return _rebuild, (*_get_source(type(tool)), tool.__dict__)


def _rebuild(source: ToolLike, tool_type: type[BaseTool], state: dict[str, Any]) -> BaseTool:
    cls = make_tool_type(source, tool_type)
    tool = cls.__new__(cls)
    tool.__dict__.update(state)
    return tool


def _get_name(source: Any) -> str:
    while isinstance(source, functools.partial):
        source = cast("Any", source).func
    return getattr(source, "__name__", None) or type(source).__name__


def tool_name(tool_type: type[BaseTool]) -> str:
    """Return the name that the model uses for a tool."""
    return tool_type._name()  # pyright: ignore[reportPrivateUsage]
