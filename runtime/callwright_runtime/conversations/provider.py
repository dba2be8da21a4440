"""Find the parts of a provider's generated module."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.responses.response import BaseCallResponse

_PACKAGE = "callwright"


def module_of(provider: object) -> ModuleType:
    """Return a provider's module, from itself or from its name.

    Raises:
        ArgumentTypeError: the argument is neither.
        ArgumentValueError: no provider has this name.
    """
    if isinstance(provider, ModuleType):
        return provider
    if not isinstance(provider, str):
        raise ArgumentTypeError(f"a provider is a name or a module, not {type(provider).__name__}.")
    from importlib import import_module

    try:
        return import_module(f"{_PACKAGE}.{provider}")
    except ModuleNotFoundError as error:
        if error.name != f"{_PACKAGE}.{provider}":
            raise
        from pkgutil import iter_modules

        known = sorted(each.name for each in iter_modules(import_module(_PACKAGE).__path__))
        raise ArgumentValueError(
            f"{provider!r} is not a provider: pass one of {', '.join(known)}, or a module that you generated."
        ) from error


def response_type_of(module: ModuleType) -> type[BaseCallResponse[Any, Any, Any, Any]]:
    """Return the response class of a provider's module.

    Raises:
        ArgumentValueError: the module has none.
    """
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, BaseCallResponse) and value.__module__ == module.__name__:
            return value  # pyright: ignore[reportUnknownVariableType]
    raise ArgumentValueError(f"{module.__name__} is not a provider's module: it has no response class.")
