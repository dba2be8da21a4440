"""Public names of Callwright, shared by all generated provider modules. The runtime contains no provider code."""

# pyright: reportDeprecated=false
# The deprecated names are exported on purpose.

from typing import TYPE_CHECKING

from callwright_runtime.calls.factory import call_factory
from callwright_runtime.calls.params import BaseCallParams, CommonCallParams
from callwright_runtime.calls.protocols import (
    CallDecorator,
    GetJsonOutput,
    HandleStream,
    HandleStreamAsync,
    SameSyncAndAsyncClientSetupCall,
    SetupCall,
    StreamConfig,
)
from callwright_runtime.calls.with_response import with_response
from callwright_runtime.errors import (
    ArgumentTypeError,
    ArgumentValueError,
    CallwrightError,
    IncompleteStreamError,
    MalformedAnswerError,
    MalformedEventError,
    MissingSDKError,
    ProviderError,
    RefusedError,
    ResponseModelError,
    StreamError,
    StreamInterrupted,
    ToolArgumentsError,
    UnknownToolError,
    UnreadableAnswerError,
    UnsupportedError,
)
from callwright_runtime.messages.parts import (
    AudioPart,
    AudioURLPart,
    BaseMessageParam,
    CacheControlPart,
    DocumentPart,
    DocumentURLPart,
    ImagePart,
    ImageURLPart,
    Messages,
    OpaquePart,
    Part,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
)
from callwright_runtime.prompts.prompt import BaseDynamicConfig, metadata
from callwright_runtime.prompts.template import prompt_template
from callwright_runtime.responses.properties import FinishReason, Usage
from callwright_runtime.responses.response import BaseCallResponse
from callwright_runtime.streams.chunk import BaseCallResponseChunk
from callwright_runtime.streams.stream import BaseAsyncStream, BaseStream
from callwright_runtime.structured.answer import Answer, answer_of
from callwright_runtime.structured.config import ResponseModelConfigDict
from callwright_runtime.structured.partial_get import arrived, partial_get
from callwright_runtime.structured.stream import AsyncStructuredStream, StructuredStream
from callwright_runtime.tools.adapters import ToolLike
from callwright_runtime.tools.base import BaseTool, ToolConfig
from callwright_runtime.tools.raw_call import RawToolCall
from callwright_runtime.version import __version__

__all__ = [
    "Answer",
    "ArgumentTypeError",
    "ArgumentValueError",
    "AsyncStructuredStream",
    "AudioPart",
    "AudioURLPart",
    "BaseAsyncStream",
    "BaseCallParams",
    "BaseCallResponse",
    "BaseCallResponseChunk",
    "BaseDynamicConfig",
    "BaseMessageParam",
    "BaseStream",
    "BaseTool",
    "CacheControlPart",
    "CallDecorator",
    "CallwrightError",
    "CommonCallParams",
    "DocumentPart",
    "DocumentURLPart",
    "FinishReason",
    "GetJsonOutput",
    "HandleStream",
    "HandleStreamAsync",
    "ImagePart",
    "ImageURLPart",
    "IncompleteStreamError",
    "MalformedAnswerError",
    "MalformedEventError",
    "Messages",
    "MissingSDKError",
    "OpaquePart",
    "Part",
    "ProviderError",
    "RawToolCall",
    "RefusedError",
    "ResponseModelConfigDict",
    "ResponseModelError",
    "SameSyncAndAsyncClientSetupCall",
    "SetupCall",
    "StreamConfig",
    "StreamError",
    "StreamInterrupted",
    "StructuredStream",
    "TextPart",
    "ThinkingPart",
    "ToolArgumentsError",
    "ToolCallPart",
    "ToolConfig",
    "ToolLike",
    "ToolResultPart",
    "UnknownToolError",
    "UnreadableAnswerError",
    "UnsupportedError",
    "Usage",
    "__version__",
    "answer_of",
    "arrived",
    "call_factory",
    "metadata",
    "partial_get",
    "prompt_template",
    "with_response",
]

_FACADES = frozenset({"codegen_v1"})

if not TYPE_CHECKING:  # hidden, so that type checkers still report unknown names

    def __getattr__(name: str) -> object:
        # A generated module imports its facade with `from callwright_runtime import codegen_v1`.
        if name.startswith("codegen_v") and name not in _FACADES:
            raise ImportError(
                f"this module was generated for {__name__}.{name}, which callwright {__version__} does not have. "
                "Upgrade callwright, or generate the module again with the installed version."
            )
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
