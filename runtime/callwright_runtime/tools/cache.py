"""Cache of the tool classes that were made from one object, stored on the object itself."""

from __future__ import annotations

import inspect
from typing import Any

from callwright_runtime.tools.base import BaseTool


class ToolTypeCache(dict[type[BaseTool], type[BaseTool]]):
    """The tool classes of one object, by provider base class; they live as long as the object.

    Copies and pickles of the object start with an empty cache.
    """

    def __init__(self, owner: object = None) -> None:
        super().__init__()
        self.owner = owner

    def __reduce__(self) -> tuple[type[ToolTypeCache], tuple[()]]:
        return (ToolTypeCache, ())


def get_cache(tool: Any) -> dict[type[BaseTool], type[BaseTool]]:
    """Return the cache of an object; an object without attributes gets a new one each time."""
    cache = getattr(tool, "__dict__", {}).get("__callwright_tools__") if not inspect.ismethod(tool) else None
    if isinstance(cache, ToolTypeCache) and cache.owner is tool:  # `functools.wraps` copies attributes to the wrapper
        return cache
    cache = ToolTypeCache(tool)
    try:
        setattr(tool, "__callwright_tools__", cache)  # noqa: B010  not a declared attribute
    except (AttributeError, TypeError):
        return cache  # a bound method or a builtin
    return cache
