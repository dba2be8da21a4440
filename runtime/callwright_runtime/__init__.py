"""What generated provider modules are made of, and what their users import; it knows no provider."""

from callwright_runtime.calls.factory import call_factory
from callwright_runtime.calls.params import BaseCallParams, CommonCallParams
from callwright_runtime.calls.protocols import CallDecorator, SameSyncAndAsyncClientSetupCall, SetupCall, StreamConfig
from callwright_runtime.errors import (
    ArgumentTypeError,
    ArgumentValueError,
    CallwrightError,
    IncompleteStreamError,
    MalformedAnswerError,
    MissingSDKError,
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
from callwright_runtime.structured.config import ResponseModelConfigDict
from callwright_runtime.structured.partial_get import arrived
from callwright_runtime.structured.stream import AsyncStructuredStream, StructuredStream
from callwright_runtime.tools.adapters import ToolLike
from callwright_runtime.tools.base import BaseTool, ToolConfig
from callwright_runtime.tools.raw_call import RawToolCall

__all__ = [
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
    "ImagePart",
    "ImageURLPart",
    "IncompleteStreamError",
    "MalformedAnswerError",
    "Messages",
    "MissingSDKError",
    "OpaquePart",
    "Part",
    "RawToolCall",
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
    "arrived",
    "call_factory",
    "metadata",
    "prompt_template",
]
