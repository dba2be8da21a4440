"""Environment variables that default clients read."""

from __future__ import annotations

import os

from callwright_runtime.errors import ArgumentValueError


def require_env(variable: str) -> str:
    """Return an environment variable that a default client requires.

    Raises:
        ArgumentValueError: it is not set.
    """
    value = os.environ.get(variable)
    if not value:
        raise ArgumentValueError(f"the environment variable {variable} is not set: set it, or pass a client.")
    return value


def env_or_none(variable: str) -> str | None:
    """Return an optional environment variable of a default client, or None; empty counts as unset."""
    return os.environ.get(variable) or None
