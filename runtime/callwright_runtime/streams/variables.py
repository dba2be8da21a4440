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
    ChunkT_co = typing_extensions.TypeVar("ChunkT_co", default=BaseCallResponseChunk, covariant=True)
    ToolT_co = typing_extensions.TypeVar("ToolT_co", bound=BaseTool, default=BaseTool, covariant=True)
    MessageT_co = typing_extensions.TypeVar("MessageT_co", default=Any, covariant=True)
else:
    ResponseT_co = TypeVar("ResponseT_co", bound=BaseCallResponse[Any, Any, Any, Any], covariant=True)
    ChunkT_co = TypeVar("ChunkT_co", covariant=True)
    ToolT_co = TypeVar("ToolT_co", bound="BaseTool", covariant=True)
    MessageT_co = TypeVar("MessageT_co", covariant=True)
