"""Resolve the annotations of tools: fields of classes and parameters of functions."""

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
from callwright_runtime.support.hints import lazy_annotations
from callwright_runtime.tools.local_types import find_local_types, without_globals

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping


def declared_fields(
    cls: type[Any], annotations_of: Callable[[Any], Mapping[str, Any]] = lazy_annotations
) -> dict[str, Any]:
    """Return the fields that a tool class itself declares: public annotations other than `ClassVar`.

    By default, names that are not defined yet are left in them.
    """
    hints = annotations_of(cls)
    return {name: hint for name, hint in hints.items() if not name.startswith("_") and not _is_class_var(hint)}


def _is_class_var(hint: object) -> bool:
    if isinstance(hint, str):
        return re.match(r"\s*(\w+\.)*ClassVar\b", hint) is not None
    return hint is typing.ClassVar or typing.get_origin(hint) is typing.ClassVar


def find_annotation_locals(fn: Callable[..., Any]) -> dict[str, Any]:
    """Return the local types that the string annotations of a function use."""
    target = _find_annotated(fn)
    return find_local_types(lazy_annotations(target).values(), inspect.unwrap(target))


def unwrap_partial(source: Any) -> Any:
    """Return the callable inside a partial."""
    while isinstance(source, functools.partial):
        source = cast("Any", source).func
    return source


def _find_annotated(fn: Callable[..., Any]) -> Any:
    """Return the object that holds the annotations of a callable."""
    inner = unwrap_partial(fn)
    if isinstance(inner, type):
        return cast("Any", inner).__init__
    return inner if inspect.isroutine(inner) else inner.__call__


def resolve_class_hints(owner: type[Any]) -> dict[str, Any]:
    """Resolve the hints of the fields that a tool class itself declares."""
    module = sys.modules.get(owner.__module__)  # a module that was executed by hand may not be registered
    namespace = {**owner.__dict__.get("_callwright_locals", {}), **(vars(module) if module else {})}
    with _naming_errors(owner.__qualname__):
        fields = declared_fields(owner, inspect.get_annotations)
        holder = type(owner.__name__, (), {"__annotations__": fields, "__module__": owner.__module__})
        return typing.get_type_hints(holder, namespace, include_extras=True)


def resolve_function_hints(fn: Callable[..., Any], local_names: Mapping[str, Any]) -> dict[str, Any]:
    """Resolve the hints of the parameters; what the function returns may be known to type checkers alone."""
    target = _find_annotated(fn)
    hints = {name: hint for name, hint in lazy_annotations(target).items() if name != "return"}
    holder = SimpleNamespace(__annotations__=hints, __type_params__=getattr(target, "__type_params__", ()))
    local_types = without_globals(local_names, inspect.unwrap(target))
    namespace = getattr(inspect.unwrap(target), "__globals__", {})
    with _naming_errors(getattr(target, "__qualname__", repr(target))):
        return typing.get_type_hints(holder, namespace, local_types or None, include_extras=True)


@contextmanager
def _naming_errors(name: str) -> Generator[None]:
    """Report an annotation with an unknown name as an error of the tool of this name."""
    try:
        yield
    except NameError as error:
        raise ArgumentTypeError(
            f"an annotation of the tool {name} uses {error.name!r}, which is not defined where the tool is."
        ) from error
