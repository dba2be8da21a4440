"""Tools made from functions, models and dataclasses: how they are filled and run."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from callwright_runtime.tools.arguments import Arguments, arguments_of_function, parameters_of
from callwright_runtime.tools.base import BaseTool


class SourceTool(BaseTool):
    """Base class of tools made from other objects; they are pickled as those objects.

    Fields are read from `args` through `__getattr__`, because class attributes would let defaults hide them.
    """

    def _fill(self, arguments: Arguments, value: Any) -> None:
        self.args = arguments.values(value)
        self.tool_call = None

    if not TYPE_CHECKING:  # hidden, because type checkers cannot know the fields

        def __getattr__(self, name: str) -> Any:
            if name != "args" and name in self.args:  # without `args` while unpickling
                return self.args[name]
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


class FunctionTool(SourceTool):
    """A tool made from a function, or from a class by the parameters of its `__init__`."""

    @classmethod
    def _make_arguments(cls) -> Arguments:
        return arguments_of_function(cls._callwright_source, cls._callwright_locals)

    def call(self) -> Any:
        """Call the function; an async function returns an awaitable."""
        source = self._callwright_source
        arguments = dict(self.args)
        positional = [each.name for each in parameters_of(source) if each.kind is each.POSITIONAL_ONLY]
        return source(*[arguments.pop(name) for name in positional], **arguments)


class ModelTool(SourceTool):
    """A tool made from a pydantic model or a dataclass; calling it returns the instance."""

    @classmethod
    def _make_arguments(cls) -> Arguments:
        return Arguments(cls._callwright_source, {name: name for name in _list_fields(cls._callwright_source)})

    def _fill(self, arguments: Arguments, value: Any) -> None:
        super()._fill(arguments, value)
        self._instance = value

    def call(self) -> Any:
        """Return the instance."""
        return self._instance


def is_model(tool: Any) -> bool:
    """Return whether a tool is a pydantic model or a dataclass."""
    return inspect.isclass(tool) and (hasattr(tool, "model_fields") or hasattr(tool, "__dataclass_fields__"))


def _list_fields(cls: Any) -> list[str]:
    return list(cls.model_fields if hasattr(cls, "model_fields") else cls.__dataclass_fields__)
