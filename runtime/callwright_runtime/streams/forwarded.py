"""Properties that a stream has because its response has them."""

from __future__ import annotations

from typing import Any


def of_response(read: Any) -> property:
    """Return a property of a stream that reads a property of the response so far.

    Parameters:
        read: the property of the response class.
    """
    name: str = read.fget.__name__

    def forward(self: Any) -> Any:
        return getattr(self.response, name)

    return property(forward, doc=read.__doc__)
