"""The facade of Callwright 0.1, for the modules that it generated; new modules use `codegen_v1`.

Each name here is the old name of something that `codegen_v1` has, with the parameters that it had in 0.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from callwright_runtime.messages.parts import BaseMessageParam


def IdForm(also: str | None = None, length: int | None = None, most: int | None = None) -> ToolIdRules:  # noqa: N802
    """Old name of `ToolIdRules`, whose `max` was `most`."""
    return ToolIdRules(also, length, most)


def linked(
    provider: str,
    messages: Iterable[Any],
    read: Callable[[Any], BaseMessageParam],
    *,
    form: ToolIdRules | None = None,
    named: bool = False,
) -> list[Any]:
    """Old name of `normalize_tool_ids`, whose `rules` was `form`."""
    return normalize_tool_ids(provider, messages, read, rules=form, named=named)


__all__ = []
