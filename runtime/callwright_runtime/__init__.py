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
from callwright_runtime.conversations.plan import PlannedChange, plan
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
from callwright_runtime.messages.json import messages_from_json, messages_to_json
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
from callwright_runtime.rows.failures import RowError
from callwright_runtime.rows.map import map_calls
from callwright_runtime.spending.budget import BudgetExceededError, Spent, budget
from callwright_runtime.spending.cost import Cost, cost, explain_cost
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
from callwright_runtime.watching.hooks import Hooks, on_call, watch_calls
from callwright_runtime.watching.record import CallRecord

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
    "BudgetExceededError",
    "CacheControlPart",
    "CallDecorator",
    "CallRecord",
    "CallwrightError",
    "CommonCallParams",
    "Cost",
    "DocumentPart",
    "DocumentURLPart",
    "FinishReason",
    "GetJsonOutput",
    "HandleStream",
    "HandleStreamAsync",
    "Hooks",
    "ImagePart",
    "ImageURLPart",
    "IncompleteStreamError",
    "MalformedAnswerError",
    "MalformedEventError",
    "Messages",
    "MissingSDKError",
    "OpaquePart",
    "Part",
    "PlannedChange",
    "ProviderError",
    "RawToolCall",
    "RefusedError",
    "ResponseModelConfigDict",
    "ResponseModelError",
    "RowError",
    "SameSyncAndAsyncClientSetupCall",
    "SetupCall",
    "Spent",
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
    "budget",
    "call_factory",
    "cost",
    "explain_cost",
    "map_calls",
    "messages_from_json",
    "messages_to_json",
    "metadata",
    "on_call",
    "partial_get",
    "plan",
    "prompt_template",
    "watch_calls",
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
