"""Generic classes whose type arguments may be left out, as `TypeVar(default=…)` allows it for type checkers.

`typing_extensions` would do the same while a program runs, but importing it takes longer than importing this package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any


class DefaultArguments:
    """Mixin for a generic class: type arguments that are left out are `Any`."""

    __slots__ = ()

    if not TYPE_CHECKING:  # hidden, because type checkers use the defaults of the type variables

        def __class_getitem__(cls, arguments: Any) -> Any:
            given = arguments if isinstance(arguments, tuple) else (arguments,)
            missing = len(getattr(cls, "__parameters__", ())) - len(given)
            return super().__class_getitem__((*given, *(Any for _ in range(missing))))
