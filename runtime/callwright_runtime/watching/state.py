"""Whether anything watches calls. A call reads this first, so that nobody pays for what is not used."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Hooks: TypeAlias = Any
"""`watching.hooks.Hooks`, which depend on this module."""
Tracer: TypeAlias = Any
"""`watching.tracers.Tracer`, likewise."""

HOOKS = "__callwright_hooks__"  # an attribute of functions with hooks of their own
DEBUG = 10  # `logging.DEBUG`, without the import


class State:
    """What watches the calls of this process.

    Attributes:
        active: the number of hooks of all calls, and of budgets.
        is_debug: whether a level is logged under `callwright`.
        hooks: the hooks of all calls.
        tracers: what makes spans of calls, tools and loops.
        scopes: functions that return the hooks of the current context, such as its budgets.
    """

    def __init__(self) -> None:
        self.active = 0
        self.is_debug: Callable[[int], bool] = self._find_logger
        self.hooks: tuple[Hooks, ...] = ()
        self.tracers: tuple[Tracer, ...] = ()
        self.scopes: tuple[Callable[[], Sequence[Hooks]], ...] = ()
        self._lock = Lock()

    def _find_logger(self, level: int) -> bool:
        from logging import getLogger

        self.is_debug = getLogger("callwright").isEnabledFor
        return self.is_debug(level)

    def add_to_active(self, number: int) -> None:
        """Count hooks and budgets."""
        with self._lock:
            self.active += number

    def add(self, hooks: Hooks) -> None:
        """Add hooks for all calls."""
        with self._lock:
            self.hooks = (*self.hooks, hooks)
            self.active += 1

    def add_tracer(self, tracer: Tracer) -> None:
        """Add a tracer of all calls."""
        with self._lock:
            self.tracers = (*self.tracers, tracer)
            self.active += 1

    def remove_tracer(self, tracer: Tracer) -> None:
        """Remove a tracer, if it is there."""
        with self._lock:
            left = tuple(each for each in self.tracers if each is not tracer)
            self.active -= len(self.tracers) - len(left)
            self.tracers = left

    def remove(self, hooks: Hooks) -> None:
        """Remove hooks, if they are there."""
        with self._lock:
            left = tuple(each for each in self.hooks if each is not hooks)
            self.active -= len(self.hooks) - len(left)
            self.hooks = left


state = State()
