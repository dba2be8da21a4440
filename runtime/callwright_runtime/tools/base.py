"""Tools: what a model may call.

`BaseTool` is no pydantic class: pydantic is imported only when a schema is needed, and fields may have any name.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, ClassVar, TypedDict, dataclass_transform

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError, ToolArgumentsError
from callwright_runtime.support.json_text import arguments_error
from callwright_runtime.tools.arguments import Arguments, arguments_of_class, declared_fields, find_named_locals
from callwright_runtime.tools.docstrings import parse_docstring
from callwright_runtime.tools.schema import Schema, schema_name, strict_schema, why_not_strict

if TYPE_CHECKING:
    from typing import Self

    from pydantic import Field

    from callwright_runtime.tools.raw_call import RawToolCall
else:
    Field = None  # type checkers alone read `field_specifiers`


class ToolConfig(TypedDict, total=False):
    """Base of what a tool may ask of its provider, such as `strict`; it has no keys of its own."""


@dataclass_transform(kw_only_default=True, field_specifiers=(Field,))
class BaseTool:
    """A tool as a class: annotated fields are its parameters, the docstring its description, `call` what it does.

    Defaults, pydantic's `Field(...)` and validators work as in a model. Making one by hand validates the fields.
    """

    provider: ClassVar[str] = ""
    tool_config: ClassVar[Any] = {}

    args: dict[str, Any]  # the arguments by parameter name
    tool_call: RawToolCall | None  # the call that it was made from
    is_partial: bool  # whether its arguments are still arriving; what is missing is None
    delta: str  # the newest fragment of the arguments, while they arrive

    _callwright_schema: ClassVar[Any]
    _callwright_arguments: ClassVar[Arguments]
    _callwright_locals: ClassVar[dict[str, Any]]  # what the annotations, kept as text, name
    _callwright_source: ClassVar[Any]  # what a class was made of, and for which provider
    _callwright_provider: ClassVar[type[BaseTool]]

    if not TYPE_CHECKING:  # checkers synthesize the signature from the fields
        is_partial = False
        delta = ""

        def __init__(self, **fields: Any) -> None:
            arguments = self._arguments()
            self._fill(arguments, arguments.check(fields))

    def __init_subclass__(cls) -> None:
        fields = declared_fields(cls)
        for name in fields:
            if name in TAKEN:
                raise ArgumentTypeError(
                    f"the tool {cls.__name__} has a field {name!r}, a name that tools use: rename it."
                )
        module = sys.modules.get(cls.__module__)
        if fields and module and (near := find_named_locals(fields.values(), vars(module))):
            cls._callwright_locals = near

    def call(self) -> Any:
        """Do what the tool does; tools override it.

        Raises:
            NotImplementedError: the tool has no `call`.
        """
        raise NotImplementedError(f"the tool {type(self).__name__} has no method `call`: define it.")

    @classmethod
    def _name(cls) -> str:
        return schema_name(cls.__name__)

    @classmethod
    def _description(cls) -> str:
        owners = [owner for owner in cls.__mro__ if issubclass(owner, BaseTool) and not _is_provider(owner)]
        docs = (owner.__doc__ for owner in owners)
        return parse_docstring(next(filter(None, docs), None))[0] or f"The tool {cls._name()}."

    @classmethod
    def _parameters(cls, strict: bool | None = False) -> Schema:
        """Give the JSON schema of the arguments, in the dialect that an API enforces if `strict`."""
        schema = cls._arguments().schema()
        if not strict:
            return schema
        if why_not := why_not_strict(schema):
            raise ArgumentValueError(f"the tool {cls._name()} is strict, but {why_not}: change it, or turn strict off.")
        return strict_schema(schema)

    @classmethod
    def tool_schema(cls) -> Any:
        """Give the tool in the form that the provider's API takes; built once per class."""
        if "_callwright_schema" not in cls.__dict__:
            cls._callwright_schema = cls._build_schema()
        return cls._callwright_schema

    @classmethod
    def _build_schema(cls) -> Any:
        raise NotImplementedError(f"{cls.__name__} belongs to no provider: a call makes a tool of its own from it.")

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
    def from_tool_call(cls, raw: RawToolCall) -> Self:
        """Make the tool that a model called.

        Raises:
            ToolArgumentsError: its arguments are no JSON, or not what the tool takes; the error holds their text.
        """
        arguments = cls._arguments()
        try:
            made = arguments.read(raw.text)
        except arguments.refusal as error:
            raise _refused(raw, error) from error
        return cls._made(arguments, made, raw)

    @classmethod
    def _made(cls, arguments: Arguments, made: Any, raw: RawToolCall) -> Self:
        tool = cls.__new__(cls)
        tool._fill(arguments, made)
        tool.tool_call = raw
        return tool

    def _fill(self, arguments: Arguments, made: Any) -> None:
        self.args = arguments.values(made)
        self.tool_call = None
        # One by one, and not by its `__dict__`: so all instances of a class share the table of their names.
        for name, value in self.args.items():
            if name not in TAKEN:
                setattr(self, name, value)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, BaseTool) or type(self) is not type(other):
            return NotImplemented
        return self.args == other.args and self.is_partial == other.is_partial

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]  its arguments may change

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in self.args.items())
        return f"{type(self).__name__}({values})"


TAKEN = frozenset(dir(BaseTool)).union(BaseTool.__annotations__)


def _is_provider(cls: type[BaseTool]) -> bool:
    """Tell a base class of tools from a tool: it says how schemas are built, or is the runtime's own."""
    if "_callwright_source" in cls.__dict__:
        return False
    return "_build_schema" in cls.__dict__ or cls.__module__.startswith("callwright_runtime.")


def _refused(raw: RawToolCall, error: Any) -> ToolArgumentsError:
    first = error.errors(include_url=False, include_context=False)[0]
    where = ".".join(map(str, first["loc"]))
    why = f"not valid ({where}: {first['msg']})" if where else f"not valid ({first['msg']})"
    return arguments_error(raw.name, raw.text, why)
