"""Read the variables that a function closes over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


def closure_of(target: Any) -> Iterator[tuple[str, object]]:
    """Yield the names and values of the variables that a function or method closes over; other objects have none."""
    function = getattr(target, "__func__", target)
    names = getattr(getattr(function, "__code__", None), "co_freevars", ())
    for name, cell in zip(names, getattr(function, "__closure__", None) or (), strict=False):
        try:
            yield name, cell.cell_contents
        except ValueError:  # not assigned yet
            continue
