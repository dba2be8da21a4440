"""What hooks see of a call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from callwright_runtime.responses.response import BaseCallResponse


@dataclass(slots=True, eq=False)
class CallRecord:
    """One call, as hooks see it. Treat it as read-only.

    Attributes:
        function: the qualified name of the decorated function.
        provider: the name of the provider.
        model: the model that the decorator names.
        request: the keyword arguments of the SDK's create function, as they are sent.
        stream: whether the call streams.
        start_time: when the request was sent, in seconds since the epoch.
        first_chunk_time: when the first chunk of a stream arrived; None if none has.
        last_chunk_time: when the last chunk arrived.
        end_time: when the answer arrived, or when the stream ended or was left.
        response: the response, of a stream rebuilt from what arrived; None if nothing did.
        error: the exception; None if there was none.
        partial: whether a stream was left or broke before its end, so that its usage may be incomplete.
        unread: whether a stream was closed or dropped before anything of it was read.
    """

    function: str
    provider: str
    model: str
    request: Mapping[str, Any]
    stream: bool
    start_time: float
    first_chunk_time: float | None = None
    last_chunk_time: float | None = None
    end_time: float | None = None
    response: BaseCallResponse[Any, Any, Any, Any] | None = None
    error: BaseException | None = None
    partial: bool = False
    unread: bool = False
