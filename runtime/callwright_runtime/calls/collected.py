"""Responses of structured answers, collected for `with_response`."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

# The results of calls with their responses, while a `with_response` runs; tasks and threads of their own do not see it.
collected: ContextVar[list[tuple[Any, Any]] | None] = ContextVar("callwright_collected", default=None)
