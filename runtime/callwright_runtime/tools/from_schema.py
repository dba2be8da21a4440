"""Tools from a JSON schema, for tools whose parameters are known only at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.tools.arguments import Arguments
from callwright_runtime.tools.base import BaseTool
from callwright_runtime.tools.call_args import CallArgs
from callwright_runtime.tools.naming import check_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from callwright_runtime.tools.schema import Schema


def tool_from_schema(
    name: str, schema: Mapping[str, Any], call: Callable[..., Any], *, description: str = ""
) -> type[BaseTool]:
    """Return a tool with the parameters of a JSON schema. Pass it to `tools=[…]` of any provider.

    Of the arguments, only the presence of the required ones is checked: `call` gets what the model sent.

    Parameters:
        name: the name that the model uses: letters, digits, `_` and `-`, at most 64 characters.
        schema: a JSON schema of an object.
        call: called with the arguments by name; it may be async.
        description: what the tool does; default: the schema's `description`.

    Raises:
        ArgumentValueError: the name is not allowed, or the schema is not that of an object.
        ArgumentTypeError: `call` is not callable.
    """
    check_name(name)
    if schema.get("type") != "object":
        raise ArgumentValueError(f"the tool {name}: the schema is not that of an object: set 'type': 'object'.")
    if not callable(call):
        raise ArgumentTypeError(f"the tool {name}: call is a function of its arguments, not {call!r}.")
    plain = {key: value for key, value in schema.items() if key not in ("description", "title", "$schema")}
    namespace: dict[str, Any] = {
        "__module__": getattr(call, "__module__", None) or __name__,
        "__doc__": description or str(schema.get("description", "")),
        "_wire_name": name,
        "_wire_schema": {"properties": {}, **plain},
        "_run": staticmethod(call),
    }
    return type(name, (_SchemaTool,), namespace)


class _SchemaTool(BaseTool):
    _wire_name: ClassVar[str]
    _wire_schema: ClassVar[dict[str, Any]]
    _run: ClassVar[Callable[..., Any]]

    @classmethod
    def _name(cls) -> str:
        return cls._wire_name

    @classmethod
    def _description(cls) -> str:
        return (cls.__doc__ or "").strip() or f"The tool {cls._wire_name}."

    @classmethod
    def _make_arguments(cls) -> Arguments:
        return _SchemaArguments(cls._wire_schema)

    def _fill(self, arguments: Arguments, value: Any) -> None:
        self.args = arguments.values(value)
        self.tool_call = None

    def call(self) -> Any:
        """Call the function; an async function returns an awaitable."""
        return type(self)._run(**self.args)


class _SchemaArguments(Arguments):
    """Arguments that are described by a schema: a dict."""

    __slots__ = ("_schema",)

    def __init__(self, schema: dict[str, Any]) -> None:
        from pydantic import AfterValidator

        required: list[str] = schema.get("required", [])

        def check(values: dict[str, Any]) -> dict[str, Any]:
            missing = [name for name in required if name not in values]
            if missing:
                raise ValueError(f"missing: {', '.join(missing)}")
            return values

        super().__init__(Annotated[dict[str, Any], AfterValidator(check)], {}, CallArgs())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        self._schema = schema

    def schema(self) -> Schema:
        """Return the schema as it was given."""
        return self._schema

    def values(self, value: Any) -> dict[str, Any]:
        """Return the arguments."""
        return dict(value)
