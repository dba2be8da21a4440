"""Makes tool classes of what users give as tools: tool classes, models, dataclasses, functions, callables."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError, UnknownToolError
from callwright_runtime.tools.arguments import (
    Arguments,
    arguments_of_function,
    doc_of,
    find_annotation_locals,
    parameters_of,
)
from callwright_runtime.tools.base import BaseTool

if TYPE_CHECKING:
    from typing import Self

ToolLike: TypeAlias = type[Any] | Callable[..., Any]
ToolT = TypeVar("ToolT", bound=BaseTool)


class ToolTypes(tuple[type[ToolT], ...]):
    """The tool classes of a call: made once when decorating, never changed, shared by the answers of all its calls."""

    base: type[BaseTool]  # the provider's, from which all of them derive
    by_name: Mapping[str, type[ToolT]]

    def __new__(cls, types: Iterable[type[ToolT]], base: type[BaseTool]) -> Self:
        """Keep classes.

        Raises:
            ArgumentValueError: two tools have the same name.
        """
        made = super().__new__(cls, types)
        made.base = base
        made.by_name = tools_by_name(tuple(made))
        if len(made.by_name) < len(made):
            names = [each._name() for each in made]  # pyright: ignore[reportPrivateUsage]
            twice = next(name for name in names if names.count(name) > 1)
            raise ArgumentValueError(f"two tools are called {twice!r}: rename one, the model tells them apart by name.")
        return made

    def __reduce__(self) -> Any:
        """Pickle what the classes were made of, where they themselves, made at run time, cannot be."""
        return _remade, ([_recipe(each) for each in self], self.base)


def _recipe(made: Any) -> tuple[Any, Any]:
    return getattr(made, "_callwright_source", made), getattr(made, "_callwright_provider", made)


def _remade(sources: Sequence[tuple[Any, Any]], base: type[BaseTool]) -> ToolTypes[Any]:
    return ToolTypes((make_tool_type(*source) for source in sources), base)


def make_tool_types(tools: Sequence[ToolLike] | None, tool_type: type[ToolT]) -> ToolTypes[ToolT] | None:
    """Make the provider's tool classes; the class of each tool is made once and lives as long as the tool.

    Parameters:
        tools: tool classes, pydantic models, dataclasses, other classes, functions, methods, callable objects. What
            this function has made for the same provider stays as it is.
        tool_type: the provider's base class of tools.

    Raises:
        ArgumentTypeError: something cannot be a tool; the message says why.
        ArgumentValueError: two tools have the same name.
    """
    if not tools:
        return None
    if isinstance(tools, ToolTypes) and tools.base is tool_type:
        return tools  # pyright: ignore[reportUnknownVariableType]
    return ToolTypes((make_tool_type(tool, tool_type) for tool in cast("Sequence[Any]", tools)), tool_type)


def tools_by_name(types: Sequence[type[ToolT]]) -> Mapping[str, type[ToolT]]:
    """Give tool classes by the names under which the model knows them."""
    if isinstance(types, ToolTypes):
        return types.by_name  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return {each._name(): each for each in types}  # pyright: ignore[reportPrivateUsage]


def make_tool_type(tool: Any, tool_type: type[ToolT]) -> type[ToolT]:
    """Give the provider's class of one tool, made at the first request."""
    if isinstance(tool, type) and issubclass(tool, tool_type):
        return tool
    made = _made_of(tool)
    if tool_type not in made:
        made[tool_type] = _make(tool, tool_type)
    return cast("type[ToolT]", made[tool_type])


class _Made(dict[type[BaseTool], type[BaseTool]]):
    """The classes made of one tool, kept on the tool itself so that they live and die with it.

    A copy or a pickle of the tool does not take them along.
    """

    def __init__(self, owner: object = None) -> None:
        super().__init__()
        self.owner = owner

    def __reduce__(self) -> tuple[type[_Made], tuple[()]]:
        return (_Made, ())


def _made_of(tool: Any) -> dict[type[BaseTool], type[BaseTool]]:
    made = getattr(tool, "__dict__", {}).get("__callwright_tools__") if not inspect.ismethod(tool) else None
    if isinstance(made, _Made) and made.owner is tool:  # `functools.wraps` copies the attributes of what it wraps
        return made
    made = _Made(tool)
    try:
        setattr(tool, "__callwright_tools__", made)  # noqa: B010  no declared attribute
    except (AttributeError, TypeError):
        return made  # a bound method, a builtin: nowhere to keep it
    return made


def _make(tool: Any, tool_type: type[BaseTool]) -> type[BaseTool]:
    if inspect.isclass(tool) and issubclass(tool, BaseTool):
        return _combine(tool, tool_type)
    if _is_form(tool):
        return _subclass(_ModelTool, tool, tool_type)
    if not callable(tool):
        raise ArgumentTypeError(f"{tool!r} cannot be a tool: give a function, a class or a BaseTool.")
    if getattr(tool, "__name__", "") == "<lambda>":
        raise ArgumentTypeError("a lambda cannot be a tool, it has no name and no annotations: write a function.")
    return _subclass(_FunctionTool, tool, tool_type)


def _combine(tool: type[BaseTool], tool_type: type[BaseTool]) -> type[BaseTool]:
    """Make a tool class that is both the user's and the provider's; the provider decides the form of the schema."""
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
    }
    return type(tool.__name__, (tool, tool_type), namespace)


def _subclass(kind: type[_SourceTool], source: ToolLike, tool_type: type[BaseTool]) -> type[BaseTool]:
    name = _name_of(source)
    namespace: dict[str, Any] = {
        "__module__": getattr(source, "__module__", None) or __name__,
        "__qualname__": getattr(source, "__qualname__", name),
        "__doc__": doc_of(source),
        "_callwright_source": staticmethod(source),
        "_callwright_provider": tool_type,
    }
    if kind is _FunctionTool:
        parameters_of(source)
        namespace["_callwright_locals"] = find_annotation_locals(source)
    return type(name, (kind, tool_type), namespace)


def _reduce(tool: BaseTool) -> Any:
    cls: Any = type(tool)
    return _rebuild, (cls._callwright_source, cls._callwright_provider, tool.__dict__)


class _SourceTool(BaseTool):
    """A tool made of something that is no tool class: it pickles by what it was made of, and keeps its fields once.

    They are read off its arguments, which a tool class cannot do: there, defaults would be found first.
    """

    def _fill(self, arguments: Arguments, made: Any) -> None:
        self.args = arguments.values(made)
        self.tool_call = None

    if not TYPE_CHECKING:  # checkers know no fields of such a tool

        def __getattr__(self, name: str) -> Any:
            if name != "args" and name in self.args:  # an instance that is being unpickled has none yet
                return self.args[name]
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __reduce__(self) -> Any:
        return _reduce(self)


class _FunctionTool(_SourceTool):
    """A tool made of a function, or of a class by the parameters of its `__init__`."""

    @classmethod
    def _make_arguments(cls) -> Arguments:
        return arguments_of_function(cls._callwright_source, cls._callwright_locals)

    def call(self) -> Any:
        """Call the function; an async one gives an awaitable."""
        source = self._callwright_source
        named = dict(self.args)
        only_positional = [each.name for each in parameters_of(source) if each.kind is each.POSITIONAL_ONLY]
        return source(*[named.pop(name) for name in only_positional], **named)


class _ModelTool(_SourceTool):
    """A tool made of a pydantic model or a dataclass: to call it is to have the instance."""

    @classmethod
    def _make_arguments(cls) -> Arguments:
        return Arguments(cls._callwright_source, {name: name for name in _form_fields(cls._callwright_source)})

    def _fill(self, arguments: Arguments, made: Any) -> None:
        super()._fill(arguments, made)
        self._instance = made

    def call(self) -> Any:
        """Give the instance."""
        return self._instance


def _rebuild(source: ToolLike, tool_type: type[BaseTool], state: dict[str, Any]) -> BaseTool:
    cls = make_tool_type(source, tool_type)
    tool = cls.__new__(cls)
    tool.__dict__.update(state)
    return tool


def _is_form(tool: Any) -> bool:
    return inspect.isclass(tool) and (hasattr(tool, "model_fields") or hasattr(tool, "__dataclass_fields__"))


def _form_fields(cls: Any) -> list[str]:
    return list(cls.model_fields if hasattr(cls, "model_fields") else cls.__dataclass_fields__)


def _name_of(source: Any) -> str:
    while isinstance(source, functools.partial):
        source = cast("Any", source).func
    return getattr(source, "__name__", None) or type(source).__name__


def tool_name(tool_type: type[BaseTool]) -> str:
    """Give the name under which the model knows a tool."""
    return tool_type._name()  # pyright: ignore[reportPrivateUsage]


def unknown_tool(name: str, known: tuple[str, ...]) -> UnknownToolError:
    """Make the error for a tool that the model was not given."""
    return UnknownToolError(
        f"the model called the tool {name!r}, but was given: {', '.join(known)}. Its call is in the response itself.",
        name,
        known,
    )
