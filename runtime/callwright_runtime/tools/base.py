"""`BaseTool`, the base class of all tools.

It is not a pydantic class: pydantic is imported only when a schema is needed, and fields may have any name.
"""

from __future__ import annotations

import sys
import warnings
from typing import TYPE_CHECKING, Any, ClassVar, TypedDict, dataclass_transform

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError, ToolArgumentsError
from callwright_runtime.support.json_text import arguments_error
from callwright_runtime.tools.annotations import declared_fields
from callwright_runtime.tools.arguments import Arguments, arguments_of_class
from callwright_runtime.tools.docstrings import parse_docstring
from callwright_runtime.tools.local_types import find_local_types
from callwright_runtime.tools.naming import TOOL_NAME, check_name
from callwright_runtime.tools.schema import Schema, convert_schema, schema_name, why_not_strict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from pydantic import Field

    from callwright_runtime.tools.raw_call import RawToolCall
else:
    Field = None  # only type checkers read `field_specifiers`


_ROOT = f"{__name__.partition('.tools.')[0]}."  # the runtime, also where it is a copy inside another package


class ToolConfig(TypedDict, total=False):
    """Base class of the options of a tool, such as `strict`. It declares no keys itself."""


@dataclass_transform(kw_only_default=True, field_specifiers=(Field,))
class BaseTool:
    """A tool: annotated fields are its parameters, the docstring is its description, and `call` runs it.

    Defaults, pydantic's `Field(...)` and validators work as in a model. Creating an instance validates the fields. The
    model calls the tool by the name of the class, or by that of `class Weather(BaseTool, name="get-weather")`.
    """

    provider: ClassVar[str] = ""
    _native_tools: ClassVar[Mapping[str, str]] = {}  # public names of the tools that the provider runs → "module:name"
    tool_config: ClassVar[Any] = {}

    args: dict[str, Any]  # the arguments by parameter name
    tool_call: RawToolCall | None  # the model's call
    is_partial: bool  # whether its arguments are still arriving; missing ones are None
    delta: str  # the newest fragment of arguments that are still arriving

    _callwright_schema: ClassVar[Any]
    _callwright_arguments: ClassVar[Arguments]
    _callwright_locals: ClassVar[dict[str, Any]]  # local types that string annotations use
    _callwright_source: ClassVar[Any]  # the user's object and the provider's base class
    _callwright_provider: ClassVar[type[BaseTool]]

    if not TYPE_CHECKING:  # type checkers derive the signature from the fields
        is_partial = False
        delta = ""

        def __init__(self, **fields: Any) -> None:
            arguments = self._arguments()
            self._fill(arguments, arguments.check(fields))

    def __init_subclass__(cls, *, name: str | None = None, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if name is not None:
            setattr(cls, TOOL_NAME, check_name(name))
        fields = declared_fields(cls)
        for field in fields:
            if field in RESERVED_NAMES:
                raise ArgumentTypeError(
                    f"the tool {cls.__name__} has a field {field!r}, which is a reserved name: rename it."
                )
        if fields and (names := find_local_types(fields.values(), cls)):
            cls._callwright_locals = names

    def call(self) -> Any:
        """Run the tool; subclasses override this.

        Raises:
            NotImplementedError: the tool has no `call`.
        """
        raise NotImplementedError(f"the tool {type(self).__name__} has no method `call`: define it.")

    @classmethod
    def _name(cls) -> str:
        return cls.__dict__.get(TOOL_NAME) or schema_name(cls.__name__)

    @classmethod
    def _description(cls) -> str:
        owners = [owner for owner in cls.__mro__ if issubclass(owner, BaseTool) and not _is_provider_base(owner)]
        docs = (owner.__doc__ for owner in owners)
        return parse_docstring(next(filter(None, docs), None))[0] or _missing_description(cls._name())

    @classmethod
    def _parameters(
        cls, strict: bool | None = False, *, dialect: str = "plain", strict_dialect: str = "strict"
    ) -> Schema:
        """Return the JSON schema of the arguments in a dialect; with `strict`, in the dialect that the API enforces."""
        schema = cls._arguments().schema()
        if not strict:
            return convert_schema(schema, dialect)
        if why_not := why_not_strict(schema):
            raise ArgumentValueError(f"the tool {cls._name()} is strict, but {why_not}: change it, or turn strict off.")
        return convert_schema(schema, strict_dialect)

    @classmethod
    def tool_schema(cls) -> Any:
        """Return the tool in the provider's form; built once per class."""
        if "_callwright_schema" not in cls.__dict__:
            cls._callwright_schema = cls._build_schema()
        return cls._callwright_schema

    @classmethod
    def _build_schema(cls) -> Any:
        raise NotImplementedError(
            f"{cls.__name__} does not belong to a provider: pass it to a call, which makes the provider's tool from it."
        )

    @classmethod
    def _arguments(cls) -> Arguments:
        if "_callwright_arguments" not in cls.__dict__:
            from pydantic import PydanticUserError

            try:
                cls._callwright_arguments = cls._make_arguments()
            except PydanticUserError as error:
                raise ArgumentTypeError(f"the parameters of the tool {cls._name()} cannot be read: {error}") from error
        return cls._callwright_arguments

    @classmethod
    def _make_arguments(cls) -> Arguments:
        return arguments_of_class(cls, BaseTool)

    @classmethod
    def from_tool_call(cls, raw: RawToolCall, call_args: Mapping[str, Any] | None = None) -> Self:
        """Return the tool that a model called.

        Parameters:
            raw: the model's call.
            call_args: the arguments of the decorated function, for fields with `FromCallArgs`.

        Raises:
            ToolArgumentsError: the arguments are not JSON, or not valid for the tool; the error holds their text.
        """
        arguments = cls._arguments()
        try:
            value = arguments.value(raw.text, call_args)
        except arguments.refusal as error:
            raise _make_arguments_error(raw, error) from error
        return cls._from_value(arguments, value, raw)

    @classmethod
    def _from_value(cls, arguments: Arguments, value: Any, raw: RawToolCall) -> Self:
        tool = cls.__new__(cls)
        tool._fill(arguments, value)
        tool.tool_call = raw
        return tool

    def _fill(self, arguments: Arguments, value: Any) -> None:
        self.args = arguments.values(value)
        self.tool_call = None
        # Set attributes one by one, not through `__dict__`: CPython then shares the table of names between instances.
        for name, argument in self.args.items():
            if name not in RESERVED_NAMES:
                setattr(self, name, argument)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, BaseTool) or type(self) is not type(other):
            return NotImplemented
        return self.args == other.args and self.is_partial == other.is_partial

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]  its arguments may change

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in self.args.items())
        return f"{type(self).__name__}({values})"

    def _repr_markdown_(self) -> str:
        from callwright_runtime.tools.display import call_markdown

        return call_markdown(self._name(), self.args)

    def _repr_html_(self) -> str:
        from callwright_runtime.tools.display import call_html

        return call_html(self._name(), self.args)


RESERVED_NAMES = frozenset(dir(BaseTool)).union(BaseTool.__annotations__)


def _missing_description(name: str) -> str:
    if sys.flags.optimize > 1:
        warnings.warn(
            f"Python runs with -OO, which removes docstrings: the tool {name} has no description.",
            RuntimeWarning,
            stacklevel=2,
        )
    return f"The tool {name}."


def _is_provider_base(cls: type[BaseTool]) -> bool:
    """Return whether a class is a provider's base class: it builds schemas, or belongs to the runtime."""
    if "_callwright_source" in cls.__dict__:
        return False
    return "_build_schema" in cls.__dict__ or cls.__module__.startswith(_ROOT)


def _make_arguments_error(raw: RawToolCall, error: Any) -> ToolArgumentsError:
    first = error.errors(include_url=False, include_context=False)[0]
    where = ".".join(map(str, first["loc"]))
    why = f"not valid ({where}: {first['msg']})" if where else f"not valid ({first['msg']})"
    refused = arguments_error(raw.name, raw.text, why)
    refused.call_id = raw.id
    return refused
