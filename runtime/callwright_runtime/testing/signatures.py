"""The parameters of an SDK's method, with their types."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from functools import cache, reduce
from importlib import import_module
from typing import TYPE_CHECKING, Any, get_args, get_origin

from typing_extensions import Unpack

from callwright_runtime.testing.kinds import evaluate

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Signature:
    """The parameters of a method.

    Parameters:
        name: the name of the method.
        types: the types of its parameters, by name.
        keywords: the type of all its keyword arguments together, or None.
        is_open: whether it takes keyword arguments of any name.
    """

    name: str
    types: Mapping[str, Any]
    keywords: Any
    is_open: bool


@cache
def signature_of(reference: str) -> Signature | None:
    """Return the parameters of the method at `package.module:Class.name`; None if it is not installed."""
    module, _, names = reference.partition(":")
    try:
        function: Any = reduce(getattr, names.split("."), import_module(module))
        parameters = inspect.signature(function := inspect.unwrap(function)).parameters
    except (ImportError, AttributeError, TypeError, ValueError):
        return None
    named = [each for each in parameters.values() if each.kind not in (each.VAR_KEYWORD, each.VAR_POSITIONAL)]
    types = {each.name: _type_of(function, each) for each in named if each.name != "self"}
    rest = next((each for each in parameters.values() if each.kind is each.VAR_KEYWORD), None)
    keywords = None if rest is None else _type_of(function, rest)
    unpacked = get_args(keywords)[0] if get_origin(keywords) is Unpack else None
    return Signature(names.rpartition(".")[2], types, unpacked, rest is not None and unpacked is None)


def _type_of(function: Any, parameter: inspect.Parameter) -> Any:
    """Return the type of a parameter."""
    if parameter.annotation is parameter.empty:
        return Any
    return evaluate(parameter.name, parameter.annotation, getattr(function, "__globals__", {}))
