"""Read the arguments of a call by name."""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, Any

from callwright_runtime.support.hints import lazy_signature

if TYPE_CHECKING:
    from collections.abc import Callable


def make_arguments_reader(fn: Callable[..., Any]) -> Callable[[tuple[Any, ...], dict[str, Any]], dict[str, Any]]:
    """Return a function that maps the arguments of a call to their names.

    It does not check them: Python already did so, because it runs after the decorated function.
    """
    signature = _signature_of(fn)
    parameters = signature.parameters.values()
    if any(each.kind in (each.VAR_POSITIONAL, each.VAR_KEYWORD, each.POSITIONAL_ONLY) for each in parameters):
        return functools.partial(_bind, signature)
    names = tuple(signature.parameters)
    count = len(names)
    defaults = {each.name: each.default for each in parameters if each.default is not each.empty}

    def read(args: tuple[Any, ...], kwargs: dict[str, Any]) -> dict[str, Any]:
        values = dict(zip(names, args, strict=False))
        if len(values) == count:
            return values
        values = {**defaults, **values, **kwargs}
        return {name: values[name] for name in names}

    return read


def _signature_of(fn: Callable[..., Any]) -> inspect.Signature:
    """Return a wrapper's own signature, or that of the wrapped function if the wrapper accepts any arguments."""
    own = lazy_signature(fn, follow_wrapped=False)
    kinds = {each.kind for each in own.parameters.values()}
    passes_on = bool(kinds) and kinds <= {inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD}
    return lazy_signature(fn) if passes_on else own


def _bind(signature: inspect.Signature, args: tuple[Any, ...], kwargs: dict[str, Any]) -> dict[str, Any]:
    try:
        arguments = signature.bind(*args, **kwargs)
    except TypeError:  # a wrapper that accepts anything gave the function other arguments: only their names are known
        return dict(kwargs)
    arguments.apply_defaults()
    return arguments.arguments
