"""The arguments of one tool: their schema, and how JSON becomes the values that the tool is called with.

Built once per tool and only when it is first needed, because this is where pydantic is imported.
"""

from __future__ import annotations

import functools
import inspect
import re
import sys
import typing
from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.support.hints import lazy_annotations, lazy_signature
from callwright_runtime.tools.docstrings import parse_docstring
from callwright_runtime.tools.schema import Schema, plain_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping

    from pydantic import ConfigDict, TypeAdapter


class Arguments:
    """The arguments that one tool takes.

    Parameters:
        form: the type that JSON is validated as: a model, a dataclass.
        names: parameter name → the attribute of `form` that holds its value.

    `read` validates JSON text, `check` validates Python values; `refusal` is what they raise.
    """

    __slots__ = ("_adapter", "check", "form", "names", "read", "refusal")

    def __init__(self, form: type[Any], names: Mapping[str, str]) -> None:
        from pydantic import TypeAdapter, ValidationError

        self.form = form
        self.names = names
        self._adapter: TypeAdapter[Any] = TypeAdapter(form)
        self.read: Callable[[str], Any] = self._adapter.validator.validate_json
        self.check: Callable[[Mapping[str, Any]], Any] = self._adapter.validator.validate_python
        self.refusal = ValidationError

    def schema(self) -> Schema:
        """Give the plain schema, always of an object, without the description that the tool itself carries."""
        schema = plain_schema(self._adapter.json_schema())
        schema.pop("description", None)
        schema.setdefault("properties", {})
        return schema

    def values(self, made: Any) -> dict[str, Any]:
        """Give the values by parameter name."""
        return {name: getattr(made, attribute) for name, attribute in self.names.items()}


def arguments_of_class(cls: type[Any], base: type[Any]) -> Arguments:
    """Build the arguments of a tool class from its own annotations, defaults and validators.

    The model is built beside the class and not by it, so that a field may have any name that pydantic keeps for itself.
    """
    fields: dict[str, Any] = {}
    parts: dict[str, Any] = {}
    names: dict[str, str] = {}
    described = parse_docstring(cls.__doc__)[1]
    for owner in reversed(cls.__mro__):
        if issubclass(owner, base) and owner is not base:
            for name, hint in _hints_of_class(owner).items():
                names[name] = _safe_name(name)
                default = owner.__dict__.get(name, ...)
                fields[names[name]] = (_with_field(hint, name, names[name], described.get(name)), default)
            parts.update(_pydantic_parts(owner))
    return Arguments(_model(cls.__name__, cls.__module__, fields, parts), names)


def declared_fields(
    cls: type[Any], annotations_of: Callable[[Any], Mapping[str, Any]] = lazy_annotations
) -> dict[str, Any]:
    """Return the fields that a tool class itself declares: public annotations that are not a `ClassVar`.

    By default, names that are not defined yet are left in them.
    """
    hints = annotations_of(cls)
    return {name: hint for name, hint in hints.items() if not name.startswith("_") and "ClassVar" not in str(hint)}


def arguments_of_function(fn: Callable[..., Any], near: Mapping[str, Any]) -> Arguments:
    """Build the arguments of a function from its signature, its hints and its docstring.

    Parameters:
        fn: the function, or any other callable.
        near: local names that its annotations, kept as text, may use.
    """
    hints = _hints_of_function(fn, near)
    described = parse_docstring(doc_of(fn))[1]
    fields: dict[str, Any] = {}
    names: dict[str, str] = {}
    for index, parameter in enumerate(parameters_of(fn)):
        name, safe = parameter.name, f"p{index}"
        names[name] = safe
        hint = _with_field(hints.get(name, parameter.annotation), name, safe, described.get(name))
        fields[safe] = (hint, ... if parameter.default is parameter.empty else parameter.default)
    return Arguments(_model("Arguments", __name__, fields, {}), names)


def parameters_of(fn: Callable[..., Any]) -> list[inspect.Parameter]:
    """Give the parameters that a model fills in: all but those that a partial has given by name.

    Raises:
        ArgumentTypeError: one of them cannot be described to a model; the message names it.
    """
    name = getattr(fn, "__qualname__", None) or repr(fn)
    given = _given_names(fn)
    parameters = [each for each in lazy_signature(fn).parameters.values() if each.name not in given]
    for each in parameters:
        if each.kind in (each.VAR_POSITIONAL, each.VAR_KEYWORD):
            raise ArgumentTypeError(f"the tool {name} takes {each}: declare each parameter by its name.")
        if each.annotation is each.empty:
            raise ArgumentTypeError(f"the parameter {each.name!r} of the tool {name} has no annotation: add its type.")
    return parameters


def doc_of(source: Any) -> str | None:
    """Give the docstring of a callable; one that a dataclass made for itself is none."""
    inner = _innermost(source)
    if isinstance(inner, type) or inspect.isroutine(inner):
        doc = inner.__doc__
        return None if doc and doc.startswith(f"{inner.__name__}(") else doc
    return type(inner).__call__.__doc__ or type(inner).__doc__


def find_named_locals(hints: Iterable[object], module_globals: object) -> dict[str, Any]:
    """Keep the locals that annotations kept as text name.

    They belong to the functions being run in that module right now, and are gone when the annotations are resolved.
    """
    named = {name for hint in hints if isinstance(hint, str) for name in re.findall(r"\w+", hint)}
    found: dict[str, Any] = {}
    frame = inspect.currentframe() if named else None
    while frame is not None:
        if frame.f_globals is module_globals and frame.f_locals is not module_globals:
            found = {**{name: frame.f_locals[name] for name in named if name in frame.f_locals}, **found}
        frame = frame.f_back
    return found


def find_annotation_locals(fn: Callable[..., Any]) -> dict[str, Any]:
    """Keep the locals that the annotations of a function name."""
    target = _hinted(fn)
    return find_named_locals(lazy_annotations(target).values(), getattr(inspect.unwrap(target), "__globals__", None))


def _innermost(source: Any) -> Any:
    while isinstance(source, functools.partial):
        source = cast("Any", source).func
    return source


def _given_names(source: Any) -> set[str]:
    given: set[str] = set()
    while isinstance(source, functools.partial):
        given |= set(cast("Any", source).keywords)
        source = cast("Any", source).func
    return given


def _hinted(fn: Callable[..., Any]) -> Any:
    """Find what carries the annotations of a callable."""
    inner = _innermost(fn)
    if isinstance(inner, type):
        return cast("Any", inner).__init__
    return inner if inspect.isroutine(inner) else inner.__call__


def _model(name: str, module: str, fields: dict[str, Any], parts: dict[str, Any]) -> type[Any]:
    from pydantic import create_model

    config = cast("ConfigDict", {"validate_by_name": True, "validate_by_alias": True, **parts.pop("model_config", {})})
    model: type[Any] = create_model(name, __config__=config, __module__=module, __validators__=parts, **fields)
    return model


def _safe_name(name: str) -> str:
    from pydantic import BaseModel

    return f"{name}_" if name.startswith("model_") or hasattr(BaseModel, name) else name


def _with_field(hint: Any, name: str, safe: str, description: str | None) -> Any:
    """Add the name in JSON and the docstring's text to a hint; a `Field` of the user comes later and wins."""
    from pydantic import Field

    own: list[Any] = []
    if safe != name:
        own.append(Field(alias=name))
    if description:
        own.append(Field(description=description))
    if not own:
        return hint
    bare, metadata = (hint.__origin__, hint.__metadata__) if hasattr(hint, "__metadata__") else (hint, ())
    return typing.Annotated[(bare, *own, *metadata)]


def _pydantic_parts(owner: type[Any]) -> dict[str, Any]:
    """The validators and serializers of a tool class, and its `model_config`."""
    return {
        name: item
        for name, item in owner.__dict__.items()
        if name == "model_config" or type(item).__name__ == "PydanticDescriptorProxy"
    }


def _hints_of_class(owner: type[Any]) -> dict[str, Any]:
    known = {**vars(sys.modules[owner.__module__]), **owner.__dict__.get("_callwright_locals", {})}
    with _naming(owner.__qualname__):
        fields = declared_fields(owner, inspect.get_annotations)
        holder = type(owner.__name__, (), {"__annotations__": fields, "__module__": owner.__module__})
        return typing.get_type_hints(holder, known, include_extras=True)


def _hints_of_function(fn: Callable[..., Any], near: Mapping[str, Any]) -> dict[str, Any]:
    """Resolve the hints of the parameters; what the function returns may be known to type checkers alone."""
    target = _hinted(fn)
    hints = {name: hint for name, hint in lazy_annotations(target).items() if name != "return"}
    holder = SimpleNamespace(__annotations__=hints, __type_params__=getattr(target, "__type_params__", ()))
    known = getattr(inspect.unwrap(target), "__globals__", {})
    with _naming(getattr(target, "__qualname__", repr(target))):
        return typing.get_type_hints(holder, known, dict(near) or None, include_extras=True)


@contextmanager
def _naming(name: str) -> Generator[None]:
    try:
        yield
    except NameError as error:
        raise ArgumentTypeError(
            f"an annotation of the tool {name} names {error.name!r}, which is not known where it is defined."
        ) from error
