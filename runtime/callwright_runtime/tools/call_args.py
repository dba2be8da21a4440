"""`FromCallArgs`: fields that a call's own arguments fill, and that the model does not see."""

from __future__ import annotations

import typing
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.support.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

_current: ContextVar[Mapping[str, Any] | None] = ContextVar("callwright_call_args", default=None)


class FromCallArgs:
    """Fill a field of a tool or of a response model from the arguments of the decorated function.

    Write `user_id: Annotated[str, FromCallArgs()]`. The field is not in the schema that the model sees, and a value
    that the model sends for it is ignored. If the function has no such parameter, the field's default is used.

    Parameters:
        name: the parameter of the decorated function; default: the name of the field.

    Raises:
        ArgumentTypeError: `name` is not a string.
    """

    __slots__ = ("name",)

    def __init__(self, name: str | None = None) -> None:
        if name is not None and not isinstance(cast("object", name), str):
            raise ArgumentTypeError(f"FromCallArgs takes the name of a parameter, not {name!r}.")
        self.name = name

    def __repr__(self) -> str:
        return f"FromCallArgs({self.name!r})" if self.name else "FromCallArgs()"

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Validate the argument of the call instead of what the model sent."""
        from pydantic_core.core_schema import with_info_before_validator_function

        return with_info_before_validator_function(self._replace, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        """Leave the field out of the schema."""
        from pydantic_core import PydanticOmit

        raise PydanticOmit

    def _replace(self, value: Any, info: Any) -> Any:
        arguments = _current.get()
        if arguments is None:
            return value  # an instance that is made by hand
        name = self.name or info.field_name
        if name in arguments:
            return arguments[name]
        from pydantic_core import PydanticUseDefault

        raise PydanticUseDefault


class CallArg(NamedTuple):
    """A field that a call's argument fills.

    Parameters:
        field: the attribute of the model or of the tool.
        key: its key in JSON.
        argument: the parameter of the decorated function.
        required: whether the field has no default.
    """

    field: str
    key: str
    argument: str
    required: bool


class CallArgs(tuple[CallArg, ...]):
    """The fields of one tool or response model that a call's arguments fill."""

    __slots__ = ()

    def check(self, fn: Any, of_call: Mapping[str, Any], owner: str) -> None:
        """Check that a call has the arguments.

        Raises:
            ArgumentValueError: one is missing.
        """
        for each in self:
            if each.required and each.argument not in of_call:
                raise ArgumentValueError(
                    f"{owner}.{each.field} comes from the argument {each.argument!r} of the call, but "
                    f"{getattr(fn, '__qualname__', None) or repr(fn)} has no such parameter: add it, or a default to "
                    "the field."
                )

    def read(self, read: Callable[[str], Any], text: str, of_call: Mapping[str, Any]) -> Any:
        """Return what `read` makes of a JSON object, with the arguments of the call."""
        start, brace, rest = text.partition("{")
        if brace and not start.strip():
            # Validators run only for keys that are there. Whatever follows for these keys is replaced by the validator.
            own = ", ".join(f"{json_text(each.key)}: null" for each in self)
            text = f"{{{own}{'' if rest.lstrip().startswith('}') else ', '}{rest}"
        with _arguments(of_call):
            return read(text)

    def fill(self, partial: Any, of_call: Mapping[str, Any], names: Mapping[str, str] | None = None) -> None:
        """Set the fields of a partial object, which is not validated.

        Parameters:
            partial: a model, a dataclass or a dict.
            of_call: the arguments of the call.
            names: the attribute of each field, if it has another name.
        """
        for each in self:
            if each.argument not in of_call:
                continue
            if isinstance(partial, dict):
                partial[each.field] = of_call[each.argument]
            else:
                name = each.field if names is None else names[each.field]
                object.__setattr__(partial, name, of_call[each.argument])


@contextmanager
def _arguments(of_call: Mapping[str, Any]) -> Generator[None]:
    token = _current.set(of_call)
    try:
        yield
    finally:
        _current.reset(token)


def find_mark(hint: Any) -> FromCallArgs | None:
    """Return the `FromCallArgs` of an annotation."""
    return next((each for each in getattr(hint, "__metadata__", ()) if isinstance(each, FromCallArgs)), None)


def named_mark(hint: Any, name: str) -> Any:
    """Return an annotation whose `FromCallArgs` names the argument, so that the field may have another name."""
    metadata = (
        FromCallArgs(each.name or name) if isinstance(each, FromCallArgs) else each for each in hint.__metadata__
    )
    return typing.Annotated[(hint.__origin__, *metadata)]


def _hints(form: Any) -> dict[str, Any]:
    """Return the annotations of a class, or none if one is not defined yet: validation then says which."""
    try:
        return typing.get_type_hints(form, include_extras=True) if hasattr(form, "__annotations__") else {}
    except NameError:
        return {}


def call_args_of(form: Any) -> CallArgs | None:
    """Return the fields of a model, dataclass, typed dict or named tuple that a call's arguments fill, if any."""
    if hasattr(form, "model_fields"):
        found = CallArgs(_of_model(form))
        root: Any = form.model_fields["root"].annotation if form.__pydantic_root_model__ else None
        return found or (None if root is None else call_args_of(root))
    if not isinstance(form, type):
        return None
    required = getattr(form, "__required_keys__", None)
    marks = {name: mark for name, hint in _hints(form).items() if (mark := find_mark(hint)) is not None}
    return (
        CallArgs(
            CallArg(
                name,
                name,
                mark.name or name,
                not hasattr(form, name) if required is None else name in required,
            )
            for name, mark in marks.items()
        )
        or None
    )


def _of_model(form: Any) -> Generator[CallArg]:
    for name, field in form.model_fields.items():
        mark = next((each for each in field.metadata if isinstance(each, FromCallArgs)), None)
        if mark is not None:
            alias = field.validation_alias if isinstance(field.validation_alias, str) else field.alias
            yield CallArg(name, alias or name, mark.name or name, field.is_required())
