"""Arguments of a tool: their schema, and the validation of a call's JSON.

They are built once per tool, at first use, because they need pydantic.
"""

from __future__ import annotations

import functools
import inspect
import typing
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Optional, cast

from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.support.hints import lazy_signature
from callwright_runtime.tools.annotations import resolve_class_hints, resolve_function_hints, unwrap_partial
from callwright_runtime.tools.call_args import CallArg, CallArgs, call_args_of, find_mark, named_mark
from callwright_runtime.tools.docstrings import parse_docstring
from callwright_runtime.tools.schema import Schema, plain_schema, read_with_nulls, schema_generator

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import ConfigDict, TypeAdapter


class Arguments:
    """Schema and validation of one tool's arguments.

    Parameters:
        form: the type to validate, a model or a dataclass.
        names: parameter name → the attribute of `form` that holds its value.
        call_args: the parameters that the arguments of the call fill; default: those that `form` declares.

    `read` validates JSON text, and `check` validates Python values; both raise `refusal`.
    """

    __slots__ = ("_adapter", "call_args", "check", "form", "names", "read", "refusal")

    def __init__(self, form: type[Any], names: Mapping[str, str], call_args: CallArgs | None = None) -> None:
        from pydantic import TypeAdapter, ValidationError

        self.form = form
        self.names = names
        self.call_args = call_args_of(form) if call_args is None else call_args
        self._adapter: TypeAdapter[Any] = TypeAdapter(form)
        self.read: Callable[[str], Any] = self._adapter.validator.validate_json
        self.check: Callable[[Mapping[str, Any]], Any] = self._adapter.validator.validate_python
        self.refusal = ValidationError

    def value(self, text: str, of_call: Mapping[str, Any] | None = None) -> Any:
        """Return the value of JSON text; a null in place of a default of None is that default.

        Parameters:
            text: the arguments.
            of_call: the arguments of the decorated function, for fields with `FromCallArgs`.

        Raises:
            ValidationError: the text is not valid, which is `refusal`.
        """

        def read(text: str) -> Any:
            if self.call_args and of_call is not None:
                return self.call_args.read(self.read, text, of_call)
            return self.read(text)

        return read_with_nulls(read, text, self.refusal, self._adapter.json_schema)

    def schema(self) -> Schema:
        """Return the plain schema, always of an object, without a description, which belongs to the tool.

        Raises:
            ArgumentTypeError: the form is something else than an object, such as a root model of a list.
        """
        schema = plain_schema(self._adapter.json_schema(schema_generator=schema_generator()))
        if schema.get("type") != "object":
            raise ArgumentTypeError(
                f"the tool {self.form.__name__} takes {schema.get('type', 'one of several types')}, but APIs accept "
                "only tools that take an object: make it a model with a field for that value."
            )
        schema.pop("description", None)
        schema.setdefault("properties", {})
        return schema

    def values(self, value: Any) -> dict[str, Any]:
        """Return the values by parameter name."""
        return {name: getattr(value, attribute) for name, attribute in self.names.items()}


def arguments_of_class(cls: type[Any], base: type[Any]) -> Arguments:
    """Build the arguments of a tool class from its annotations, defaults and validators.

    The model is separate from the class, so that a field may have any name, even one that pydantic reserves.
    """
    fields: dict[str, Any] = {}
    parts: dict[str, Any] = {}
    names: dict[str, str] = {}
    of_call: dict[str, CallArg] = {}
    descriptions = parse_docstring(cls.__doc__)[1]
    for owner in reversed(cls.__mro__):
        if issubclass(owner, base) and owner is not base:
            for name, hint in resolve_class_hints(owner).items():
                names[name] = _make_safe_name(name)
                default = owner.__dict__.get(name, ...)
                hint = _name_call_arg(hint, name, default, of_call)  # noqa: PLW2901
                field = _add_field(_allow_none(hint, default), name, names[name], descriptions.get(name))
                fields[names[name]] = (field, default)
            parts.update(_collect_pydantic_parts(owner))
    return Arguments(_create_model(cls.__name__, cls.__module__, fields, parts), names, CallArgs(of_call.values()))


def arguments_of_function(fn: Callable[..., Any], local_names: Mapping[str, Any]) -> Arguments:
    """Build the arguments of a function from its signature, its hints and its docstring.

    Parameters:
        fn: the function, or any other callable.
        local_names: the local types that its string annotations may use; its module's globals come first.
    """
    hints = resolve_function_hints(fn, local_names)
    descriptions = parse_docstring(doc_of(fn))[1]
    fields: dict[str, Any] = {}
    names: dict[str, str] = {}
    of_call: dict[str, CallArg] = {}
    for index, parameter in enumerate(parameters_of(fn)):
        name, safe = parameter.name, f"p{index}"
        names[name] = safe
        default = ... if parameter.default is parameter.empty else parameter.default
        hint = _name_call_arg(hints.get(name, parameter.annotation), name, default, of_call)
        fields[safe] = (_add_field(_allow_none(hint, default), name, safe, descriptions.get(name)), default)
    # By alias only: a key of the model that happens to be the name of another field must not reach it.
    by_alias = {"model_config": {"validate_by_name": False}}
    return Arguments(_create_model("Arguments", __name__, fields, by_alias), names, CallArgs(of_call.values()))


def parameters_of(fn: Callable[..., Any]) -> list[inspect.Parameter]:
    """Return the parameters that a model fills in: all except those that a partial already sets by name.

    Raises:
        ArgumentTypeError: a parameter cannot be described to a model; the message names it.
    """
    name = getattr(fn, "__qualname__", None) or repr(fn)
    bound_names = _list_bound_names(fn)
    signature = _signature_of(fn, name)
    parameters = [each for each in signature.parameters.values() if each.name not in bound_names]
    for each in parameters:
        if each.kind in (each.VAR_POSITIONAL, each.VAR_KEYWORD):
            raise ArgumentTypeError(f"the tool {name} takes {each}: declare each parameter by its name.")
        if each.annotation is each.empty:
            raise ArgumentTypeError(f"the parameter {each.name!r} of the tool {name} has no annotation: add its type.")
    return parameters


def _signature_of(fn: Callable[..., Any], name: str) -> inspect.Signature:
    own = typing.get_origin(fn) or fn
    if not (isinstance(own, type) and own.__module__ == "builtins"):  # some of these have one, without types
        with suppress(ValueError):  # of a class of Python's own, or a typed dict
            return lazy_signature(fn)
    raise ArgumentTypeError(f"{name} has no parameters that a model can fill: write a function or a model.")


def doc_of(source: Any) -> str | None:
    """Return the docstring of a callable; None if `dataclass` generated it."""
    inner = unwrap_partial(source)
    if isinstance(inner, type) or inspect.isroutine(inner):
        doc = inner.__doc__
        return None if doc and doc.startswith(f"{inner.__name__}(") else doc
    return type(inner).__call__.__doc__ or type(inner).__doc__


def _list_bound_names(source: Any) -> set[str]:
    names: set[str] = set()
    while isinstance(source, functools.partial):
        names |= set(cast("Any", source).keywords)
        source = cast("Any", source).func
    return names


def _create_model(name: str, module: str, fields: dict[str, Any], parts: dict[str, Any]) -> type[Any]:
    from pydantic import create_model

    config = cast("ConfigDict", {"validate_by_name": True, "validate_by_alias": True, **parts.pop("model_config", {})})
    model: type[Any] = create_model(name, __config__=config, __module__=module, __validators__=parts, **fields)
    return model


def _make_safe_name(name: str) -> str:
    from pydantic import BaseModel

    # No key that a model sends can be this name by accident.
    return f"{name}\0" if name.startswith("model_") or hasattr(BaseModel, name) else name


def _name_call_arg(hint: Any, name: str, default: object, of_call: dict[str, CallArg]) -> Any:
    """Note a field that an argument of the call fills; return its hint, which then names the argument."""
    of_call.pop(name, None)  # a base class may declare it in another way
    mark = find_mark(hint)
    if mark is None:
        return hint
    required = default is ... or getattr(default, "is_required", bool)()  # a `Field(…)` of pydantic
    of_call[name] = CallArg(name, name, mark.name or name, required)
    return named_mark(hint, name)


def _allow_none(hint: Any, default: object) -> Any:
    """Make a type optional if its default is None: `language: str = None` accepts null."""
    if default is None and find_mark(hint) is not None:
        return typing.Annotated[(Optional[hint.__origin__], *hint.__metadata__)]  # noqa: UP045
    return Optional[hint] if default is None else hint  # noqa: UP045  the hint may be a string or a typing object


def _add_field(hint: Any, name: str, safe: str, description: str | None) -> Any:
    """Add the name in JSON and a description to a hint; a `Field` of the user comes later and wins.

    The text of `Annotated[int, "text"]` goes before the docstring's description.
    """
    from pydantic import Field

    inner, metadata = (hint.__origin__, hint.__metadata__) if hasattr(hint, "__metadata__") else (hint, ())
    description = next((text for text in metadata if isinstance(text, str)), description)
    own: list[Any] = []
    if safe != name:
        own.append(Field(alias=name))
    if description:
        own.append(Field(description=description))
    if not own:
        return hint
    return typing.Annotated[(inner, *own, *metadata)]


def _collect_pydantic_parts(owner: type[Any]) -> dict[str, Any]:
    """Return the validators and serializers of a tool class, and its `model_config`."""
    return {
        name: item
        for name, item in owner.__dict__.items()
        if name == "model_config" or type(item).__name__ == "PydanticDescriptorProxy"
    }
