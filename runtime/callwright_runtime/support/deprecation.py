"""`deprecated`: mark old names for type checkers and at run time."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing_extensions import deprecated
else:
    # Importing typing_extensions at run time would slow down the import of every provider.
    def deprecated(message: str) -> Any:
        """Warn when the decorated function is called."""

        def mark(fn: Any) -> Any:
            @functools.wraps(fn)
            def wrapper(*args: Any, **kwargs: Any) -> Any:
                import warnings

                warnings.warn(message, DeprecationWarning, stacklevel=2)
                return fn(*args, **kwargs)

            return wrapper

        return mark


__all__ = ["deprecated"]
