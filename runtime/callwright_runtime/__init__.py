"""What generated provider modules are made of, and what their users import; it knows no provider."""

from callwright_runtime.arriving import arrived
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
from callwright_runtime.factory import call_factory
from callwright_runtime.messages import (
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
from callwright_runtime.params import BaseCallParams, CommonCallParams
from callwright_runtime.prompts import BaseDynamicConfig, metadata
from callwright_runtime.protocols import (
    CallDecorator,
    SameSyncAndAsyncClientSetupCall,
    SetupCall,
    StreamConfig,
)
from callwright_runtime.raw_calls import RawToolCall
from callwright_runtime.readings import BaseCallResponseChunk, FinishReason, Usage
from callwright_runtime.response_config import ResponseModelConfigDict
from callwright_runtime.responses import BaseCallResponse
from callwright_runtime.streams import BaseAsyncStream, BaseStream
from callwright_runtime.structured import AsyncStructuredStream, StructuredStream
from callwright_runtime.templates import prompt_template
from callwright_runtime.tool_types import ToolLike
from callwright_runtime.tools import BaseTool, ToolConfig

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
