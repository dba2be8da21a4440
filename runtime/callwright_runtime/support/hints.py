"""Helpers for type hints."""

from __future__ import annotations

import functools
import inspect
import sys
import typing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

# Python 3.14 evaluates annotations when they are read. These two do not fail for a name that is not defined, or not
# yet: they put a `ForwardRef` in its place.
if sys.version_info >= (3, 14):
    from annotationlib import Format

    lazy_annotations = functools.partial(inspect.get_annotations, format=Format.FORWARDREF)
    lazy_signature = functools.partial(inspect.signature, annotation_format=Format.FORWARDREF)
else:
    lazy_annotations = inspect.get_annotations
    lazy_signature = inspect.signature


def unwrap_alias(hint: Any) -> Any:
    """Strip `Annotated[...]` and type aliases; the arguments of a generic alias replace its type variables."""
    while True:
        if typing.get_origin(hint) is typing.Annotated:
            hint = hint.__origin__
        elif hasattr(hint, "__value__"):  # a `type` alias
            alias = typing.get_origin(hint) or hint
            hint = substitute(alias.__value__, _zip_arguments(alias.__type_params__, hint))
        else:
            return hint


def substitute(hint: Any, arguments: Mapping[Any, Any]) -> Any:
    """Replace type variables in a hint."""
    if not arguments:
        return hint
    if isinstance(hint, typing.TypeVar):
        return arguments.get(hint, hint)
    parameters = getattr(hint, "__parameters__", ())
    if not parameters or _is_bare_class(hint):
        return hint
    return hint[tuple(arguments.get(each, each) for each in parameters)]


def type_arguments(hint: Any) -> dict[Any, Any]:
    """Return the arguments of a generic class by type variable, including those that its bases are given."""
    cls = typing.get_origin(hint) or hint
    arguments = _zip_arguments(getattr(cls, "__parameters__", ()), hint)
    for base in getattr(cls, "__orig_bases__", ()):
        if typing.get_origin(base) not in (None, typing.Generic):
            inherited = type_arguments(substitute(base, arguments))
            arguments = inherited | arguments
    return arguments


def _zip_arguments(parameters: Any, hint: Any) -> dict[Any, Any]:
    return dict(zip(parameters, typing.get_args(hint), strict=False))


def _is_bare_class(hint: Any) -> bool:
    """Return whether a hint is a generic class without arguments; a pydantic model with arguments is a class too."""
    if not isinstance(hint, type):
        return False
    return not getattr(hint, "__pydantic_generic_metadata__", {}).get("args")
