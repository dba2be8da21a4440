"""Results that may have to be awaited."""

from __future__ import annotations

from typing import Any


async def awaited(result: Any) -> Any:
    """Return a result, awaited if it is awaitable."""
    return await result if hasattr(result, "__await__") else result
