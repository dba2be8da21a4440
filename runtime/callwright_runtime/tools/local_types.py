"""Local types that string annotations of tools name.

Resolving a string annotation evaluates it, so only types may take part in it: the value of any other local variable may
be text that a user typed.
"""

from __future__ import annotations

import inspect
import re
import sys
import types
import typing
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.support.closures import closure_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_FORMS = (
    type,
    types.UnionType,
    typing.TypeVar,
    typing.NewType,
    type(typing.ClassVar),
    type(typing.Final[int]),
    types.GenericAlias,
)


def find_local_types(hints: Iterable[object], target: Any) -> dict[str, Any]:
    """Return the local types that string annotations use.

    They are variables that `target` closes over, or local variables of the functions that `target` is defined in, while
    these functions are running. A local variable never replaces a global one of the module.

    Parameters:
        hints: the annotations.
        target: the annotated function or class.
    """
    names = {name for hint in hints if isinstance(hint, str) for name in re.findall(r"\w+", hint)}
    names.difference_update(_globals_of(target))
    if not names:
        return {}
    result = {name: value for name, value in closure_of(target) if name in names and is_type_form(value)}
    for local in _enclosing_locals(target):
        for name in names.intersection(local):  # since Python 3.13, the keys of local variables may be a list
            if name not in result and is_type_form(local[name]):
                result[name] = local[name]
    return result


def without_globals(local_names: Mapping[str, Any], target: Any) -> dict[str, Any]:
    """Return the local names that the module of a function does not define by now."""
    defined = _globals_of(target)
    return {name: value for name, value in local_names.items() if name not in defined}


def is_type_form(value: object) -> bool:
    """Return whether a value is a type, or an expression of types in which strings are only names."""
    is_alias = type(value).__name__ == "TypeAliasType"  # of `typing` since Python 3.12, or of `typing_extensions`
    if not (is_alias or isinstance(value, _FORMS) or typing.get_origin(value) is not None):
        return False
    return all(_is_safe_argument(each) for each in _type_arguments(value))


def _is_safe_argument(argument: object) -> bool:
    if isinstance(argument, typing.ForwardRef):
        argument = argument.__forward_arg__
    if isinstance(argument, str):
        return argument.isidentifier()  # an evaluated name does nothing
    if isinstance(argument, (list, tuple)):
        return all(map(_is_safe_argument, cast("Iterable[object]", argument)))
    return all(map(_is_safe_argument, _type_arguments(argument)))


def _type_arguments(form: object) -> tuple[object, ...]:
    origin = typing.get_origin(form)
    if origin is typing.Literal:
        return ()  # its strings are values
    arguments = typing.get_args(form)
    return arguments[:1] if origin is typing.Annotated else arguments


def _globals_of(target: Any) -> Mapping[str, Any]:
    if isinstance(target, type):
        module = sys.modules.get(target.__module__)
        return vars(module) if module is not None else {}
    return getattr(target, "__globals__", {})


def _enclosing_locals(target: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the local variables of the running functions in which a function or class is written, innermost first."""
    *outer, _ = getattr(target, "__qualname__", "").split(".<locals>.")
    scopes = {".<locals>.".join(outer[: index + 1]) for index in range(len(outer))}
    frame = inspect.currentframe() if scopes else None
    defined = _globals_of(target)
    while frame is not None:
        if frame.f_globals is defined and frame.f_code.co_qualname in scopes:
            yield frame.f_locals
        frame = frame.f_back
