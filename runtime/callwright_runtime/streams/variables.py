"""Type variables of streams. Only type checkers use their defaults: a bare `BaseStream` is a stream of any provider."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from callwright_runtime.responses.response import BaseCallResponse

if TYPE_CHECKING:
    import typing_extensions

    from callwright_runtime.streams.chunk import BaseCallResponseChunk
    from callwright_runtime.tools.base import BaseTool

    ResponseT_co = typing_extensions.TypeVar(
        "ResponseT_co", bound=BaseCallResponse[Any, Any, Any, Any], default=BaseCallResponse, covariant=True
    )
    ChunkT = typing_extensions.TypeVar("ChunkT", default=BaseCallResponseChunk)
    ToolT_co = typing_extensions.TypeVar("ToolT_co", bound=BaseTool, default=BaseTool, covariant=True)
    MessageT = typing_extensions.TypeVar("MessageT", default=Any)
else:
    ResponseT_co = TypeVar("ResponseT_co", bound=BaseCallResponse[Any, Any, Any, Any], covariant=True)
    ChunkT = TypeVar("ChunkT")
    ToolT_co = TypeVar("ToolT_co", bound="BaseTool", covariant=True)
    MessageT = TypeVar("MessageT")
