"""Public names of Callwright, shared by all generated provider modules. The runtime contains no provider code."""

# pyright: reportDeprecated=false
# The deprecated names are exported on purpose.

from typing import TYPE_CHECKING

from callwright_runtime import errors
from callwright_runtime.batches.batch import batch
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
    BadRequest,
    CallFailure,
    CallwrightError,
    ConnectionFailed,
    ContentFiltered,
    ContextTooLong,
    IncompleteStreamError,
    MalformedAnswerError,
    MalformedEventError,
    MissingSDKError,
    NoMessageError,
    NotFound,
    Overloaded,
    ProviderError,
    RateLimited,
    RefusedError,
    ResponseModelError,
    ServerError,
    StreamError,
    StreamInterrupted,
    Timeout,
    ToolArgumentsError,
    Unauthorized,
    UnknownToolError,
    UnreadableAnswerError,
    UnsupportedError,
    classify,
    matching,
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
from callwright_runtime.prompts.base import BasePrompt
from callwright_runtime.prompts.decorator import PromptTemplate, prompt_template
from callwright_runtime.prompts.prompt import BaseDynamicConfig, metadata
from callwright_runtime.resilience.asking import reask
from callwright_runtime.resilience.attempts import Attempt, attempts_of
from callwright_runtime.resilience.backoff import backoff
from callwright_runtime.resilience.falling_back import fallback
from callwright_runtime.resilience.retrying import retry
from callwright_runtime.resilience.sleeping import without_waiting
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
from callwright_runtime.tools.call_args import FromCallArgs
from callwright_runtime.tools.from_schema import tool_from_schema
from callwright_runtime.tools.mcp import MCPToolError, mcp_tools
from callwright_runtime.tools.naming import tool
from callwright_runtime.tools.raw_call import RawToolCall
from callwright_runtime.tools.toolkit import BaseToolKit, toolkit_tool
from callwright_runtime.tracing.trace import Tracing, trace_calls
from callwright_runtime.turns.looping import RoundsExceededError, Step, loop
from callwright_runtime.turns.results import ToolErrors, ToolResult, ToolTurn
from callwright_runtime.turns.running import run_tools, run_tools_async
from callwright_runtime.version import __version__
from callwright_runtime.watching.hooks import Hooks, on_call, watch_calls
from callwright_runtime.watching.record import CallRecord

__all__ = [
    "Answer",
    "ArgumentTypeError",
    "ArgumentValueError",
    "AsyncStructuredStream",
    "Attempt",
    "AudioPart",
    "AudioURLPart",
    "BadRequest",
    "BaseAsyncStream",
    "BaseCallParams",
    "BaseCallResponse",
    "BaseCallResponseChunk",
    "BaseDynamicConfig",
    "BaseMessageParam",
    "BasePrompt",
    "BaseStream",
    "BaseTool",
    "BaseToolKit",
    "BudgetExceededError",
    "CacheControlPart",
    "CallDecorator",
    "CallFailure",
    "CallRecord",
    "CallwrightError",
    "CommonCallParams",
    "ConnectionFailed",
    "ContentFiltered",
    "ContextTooLong",
    "Cost",
    "DocumentPart",
    "DocumentURLPart",
    "FinishReason",
    "FromCallArgs",
    "GetJsonOutput",
    "HandleStream",
    "HandleStreamAsync",
    "Hooks",
    "ImagePart",
    "ImageURLPart",
    "IncompleteStreamError",
    "MCPToolError",
    "MalformedAnswerError",
    "MalformedEventError",
    "Messages",
    "MissingSDKError",
    "NoMessageError",
    "NotFound",
    "OpaquePart",
    "Overloaded",
    "Part",
    "PlannedChange",
    "PromptTemplate",
    "ProviderError",
    "RateLimited",
    "RawToolCall",
    "RefusedError",
    "ResponseModelConfigDict",
    "ResponseModelError",
    "RoundsExceededError",
    "RowError",
    "SameSyncAndAsyncClientSetupCall",
    "ServerError",
    "SetupCall",
    "Spent",
    "Step",
    "StreamConfig",
    "StreamError",
    "StreamInterrupted",
    "StructuredStream",
    "TextPart",
    "ThinkingPart",
    "Timeout",
    "ToolArgumentsError",
    "ToolCallPart",
    "ToolConfig",
    "ToolErrors",
    "ToolLike",
    "ToolResult",
    "ToolResultPart",
    "ToolTurn",
    "Tracing",
    "Unauthorized",
    "UnknownToolError",
    "UnreadableAnswerError",
    "UnsupportedError",
    "Usage",
    "__version__",
    "answer_of",
    "arrived",
    "attempts_of",
    "backoff",
    "batch",
    "budget",
    "call_factory",
    "classify",
    "cost",
    "errors",
    "explain_cost",
    "fallback",
    "loop",
    "map_calls",
    "matching",
    "mcp_tools",
    "messages_from_json",
    "messages_to_json",
    "metadata",
    "on_call",
    "partial_get",
    "plan",
    "prompt_template",
    "reask",
    "retry",
    "run_tools",
    "run_tools_async",
    "tool",
    "tool_from_schema",
    "toolkit_tool",
    "trace_calls",
    "watch_calls",
    "with_response",
    "without_waiting",
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
