"""Environment variables that default clients read."""

from __future__ import annotations

import os

from callwright_runtime.errors import ArgumentValueError


def require_env(variable: str) -> str:
    """Read an environment variable that a default client needs.

    Raises:
        ArgumentValueError: it is not set.
    """
    value = os.environ.get(variable)
    if not value:
        raise ArgumentValueError(f"the environment variable {variable} is not set: set it, or give a client.")
    return value


def env_or_none(variable: str) -> str | None:
    """Read an environment variable that a default client takes where there is one; an empty one is none."""
    return os.environ.get(variable) or None
