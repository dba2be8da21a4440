"""Helpers for type hints."""

from __future__ import annotations

import typing
from typing import Any


def unwrap_alias(hint: Any) -> Any:
    """Strip `Annotated[...]` and type aliases."""
    while True:
        if typing.get_origin(hint) is typing.Annotated:
            hint = hint.__origin__
        elif hasattr(hint, "__value__"):  # a `type` alias
            hint = hint.__value__
        else:
            return hint
