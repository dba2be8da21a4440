"""What a call plan is made of: a provider's functions and classes, and the types of a prepared request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

Create: TypeAlias = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class ProviderParts:
    """The arguments of `call_factory`."""

    response_type: Any
    tool_type: Any
    stream_type: Any
    default_call_params: Any
    setup_call: Callable[..., Any]
    get_json_output: Callable[..., str]
    handle_stream: Callable[..., Any]
    handle_stream_async: Callable[..., Any]


Context: TypeAlias = dict[str, Any]
"""Keyword arguments of the response class, except the SDK's object and the times."""
