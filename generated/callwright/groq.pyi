"""Groq chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from groq.yaml. Do not edit: change the spec and run `callwright generate groq`.
"""

from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal, ParamSpec, Protocol, TypeAlias, overload

from callwright_runtime import (
    AsyncStructuredStream,
    BaseAsyncStream,
    BaseCallParams,
    BaseCallResponse,
    BaseCallResponseChunk,
    BaseDynamicConfig,
    BaseMessageParam,
    BaseStream,
    BaseTool,
    CommonCallParams,
    Part,
    StreamConfig,
    StructuredStream,
    ToolConfig,
    ToolLike,
    codegen_v1 as rt,
)
from groq import AsyncGroq, Groq
from groq._types import SequenceNotStr
from groq.types import CompletionUsage
from groq.types.chat import (
    ChatCompletion,
    ChatCompletionAssistantMessageParam,
    ChatCompletionChunk,
    ChatCompletionMessageParam,
    ChatCompletionToolChoiceOptionParam,
)
from groq.types.chat.completion_create_params import CompoundCustom, Document, ResponseFormat, SearchSettings
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncGroqDynamicConfig",
    "AsyncGroqStream",
    "GroqCallParams",
    "GroqCallResponse",
    "GroqCallResponseChunk",
    "GroqDynamicConfig",
    "GroqMessageParam",
    "GroqStream",
    "GroqTool",
    "GroqToolConfig",
    "call",
    "get_json_output",
    "groq_call",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]

class GroqCallParams(BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParams`."""

    citation_options: Literal["enabled", "disabled"] | None
    """See `CompletionCreateParams.citation_options`."""
    compound_custom: CompoundCustom | None
    """See `CompletionCreateParams.compound_custom`."""
    disable_tool_validation: bool
    """See `CompletionCreateParams.disable_tool_validation`."""
    documents: Iterable[Document] | None
    """See `CompletionCreateParams.documents`."""
    exclude_domains: SequenceNotStr[str] | None
    """See `CompletionCreateParams.exclude_domains`."""
    frequency_penalty: float | None
    """See `CompletionCreateParams.frequency_penalty`."""
    include_domains: SequenceNotStr[str] | None
    """See `CompletionCreateParams.include_domains`."""
    include_reasoning: bool | None
    """See `CompletionCreateParams.include_reasoning`."""
    logit_bias: dict[str, int] | None
    """See `CompletionCreateParams.logit_bias`."""
    logprobs: bool | None
    """See `CompletionCreateParams.logprobs`."""
    max_completion_tokens: int | None
    """See `CompletionCreateParams.max_completion_tokens`."""
    max_tokens: int | None
    """See `CompletionCreateParams.max_tokens`."""
    metadata: dict[str, str] | None
    """See `CompletionCreateParams.metadata`."""
    n: int | None
    """See `CompletionCreateParams.n`."""
    parallel_tool_calls: bool | None
    """See `CompletionCreateParams.parallel_tool_calls`."""
    presence_penalty: float | None
    """See `CompletionCreateParams.presence_penalty`."""
    reasoning_effort: Literal["none", "default", "low", "medium", "high"] | None
    """See `CompletionCreateParams.reasoning_effort`."""
    reasoning_format: Literal["hidden", "raw", "parsed"] | None
    """See `CompletionCreateParams.reasoning_format`."""
    response_format: ResponseFormat | None
    """See `CompletionCreateParams.response_format`."""
    search_settings: SearchSettings | None
    """See `CompletionCreateParams.search_settings`."""
    seed: int | None
    """See `CompletionCreateParams.seed`."""
    service_tier: Literal["auto", "on_demand", "flex", "performance"] | None
    """See `CompletionCreateParams.service_tier`."""
    stop: str | SequenceNotStr[str] | None
    """See `CompletionCreateParams.stop`."""
    store: bool | None
    """See `CompletionCreateParams.store`."""
    temperature: float | None
    """See `CompletionCreateParams.temperature`."""
    tool_choice: ChatCompletionToolChoiceOptionParam | None
    """See `CompletionCreateParams.tool_choice`."""
    top_logprobs: int | None
    """See `CompletionCreateParams.top_logprobs`."""
    top_p: float | None
    """See `CompletionCreateParams.top_p`."""
    user: str | None
    """See `CompletionCreateParams.user`."""
    extra_headers: Mapping[str, object] | None
    """See `chat.completions.create(extra_headers=…)`."""
    extra_query: Mapping[str, object] | None
    """See `chat.completions.create(extra_query=…)`."""
    extra_body: Mapping[str, object] | None
    """See `chat.completions.create(extra_body=…)`."""
    timeout: float | None
    """See `chat.completions.create(timeout=…)`."""

class GroqToolConfig(ToolConfig, total=False):
    """What a tool may ask of the API, as its class variable `tool_config`."""

    strict: bool

class GroqTool(BaseTool):
    """A tool as the API takes it: the SDK's `ChatCompletionToolParam`."""

    provider: ClassVar[str]
    tool_config: ClassVar[GroqToolConfig]

GroqMessageParam: TypeAlias = ChatCompletionMessageParam

class GroqDynamicConfig(BaseDynamicConfig, total=False):
    """What a sync function may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | GroqMessageParam]
    call_params: GroqCallParams | CommonCallParams
    client: Groq

class AsyncGroqDynamicConfig(BaseDynamicConfig, total=False):
    """What an `async def` may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | GroqMessageParam]
    call_params: GroqCallParams | CommonCallParams
    client: AsyncGroq

class GroqCallResponse(BaseCallResponse[ChatCompletion, rt.CalledT_co, GroqMessageParam, GroqCallParams]):
    """An answer; `response` is the SDK's own `ChatCompletion`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """The text: `choices[0].message?.content`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text: `choices[0].message.reasoning`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `choices?[*].finish_reason?`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `id`."""

    @property
    def usage(self) -> CompletionUsage | None:
        """The SDK's own token counts: `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `usage.prompt_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage.prompt_tokens_details.cached_tokens`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage.completion_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage.completion_tokens_details.reasoning_tokens`."""

    @property
    def message_param(self) -> ChatCompletionAssistantMessageParam:
        """The answer as a message to append to a conversation, with everything that the API wants back."""

class GroqCallResponseChunk(BaseCallResponseChunk[ChatCompletionChunk]):
    """One event of a stream; `chunk` is the SDK's own `ChatCompletionChunk`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """The text: `choices?[*]{index=0}.delta?.content|first`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text: `choices[*]{index=0}.delta.reasoning|first`."""

    @property
    def arguments(self) -> str:
        """A fragment of a tool call's arguments.

        Read from `choices?[*]{index=0}.delta?.tool_calls[*].function.arguments|join`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `choices?[*].finish_reason`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `id`."""

    @property
    def usage(self) -> CompletionUsage | None:
        """The SDK's own token counts: `usage ?? x_groq.usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `usage.prompt_tokens ?? x_groq.usage.prompt_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache.

        Read from `usage.prompt_tokens_details.cached_tokens ??
        x_groq.usage.prompt_tokens_details.cached_tokens`.
        """

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage.completion_tokens ?? x_groq.usage.completion_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking.

        Read from `usage.completion_tokens_details.reasoning_tokens ??
        x_groq.usage.completion_tokens_details.reasoning_tokens`.
        """

class AsyncGroqStream(
    BaseAsyncStream[GroqCallResponse[rt.CalledT_co], GroqCallResponseChunk, rt.CalledT_co, GroqMessageParam]
):
    """A streamed answer, read with `async for`: pairs of a chunk (one `ChatCompletionChunk`) and a tool."""

    call_response_type = GroqCallResponse

class GroqStream(BaseStream[GroqCallResponse[rt.CalledT_co], GroqCallResponseChunk, rt.CalledT_co, GroqMessageParam]):
    """A streamed answer: pairs of a chunk (one `ChatCompletionChunk`) and the tool that it completes, if any."""

    async_type = AsyncGroqStream
    call_response_type = GroqCallResponse

def handle_stream(
    stream: Iterable[ChatCompletionChunk],
    tool_types: Sequence[type[GroqTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[GroqCallResponseChunk, GroqTool | None]]:
    """Give each event of the SDK as a chunk, and each tool with the chunk that completes it."""

def handle_stream_async(
    stream: AsyncIterable[ChatCompletionChunk],
    tool_types: Sequence[type[GroqTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[GroqCallResponseChunk, GroqTool | None]]:
    """Do what `handle_stream` does, for a stream that is read asynchronously."""

def setup_call(
    *,
    model: str,
    client: Groq | AsyncGroq | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: GroqCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[GroqMessageParam], Sequence[type[GroqTool]] | None, dict[str, Any]]:
    """Prepare one call of `chat.completions.create`: the method, and the arguments that it is called with."""

def get_json_output(response: GroqCallResponse | GroqCallResponseChunk, json_mode: bool) -> str:
    """Read the JSON text of a structured answer: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | GroqMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | GroqMessageParam | None
_Prompt: TypeAlias = _Content | GroqDynamicConfig
_AsyncPrompt: TypeAlias = _Content | AsyncGroqDynamicConfig
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any]]

class _Decorator(Protocol[_R, _AR, _C, _AC]):
    """Decorates a function or an `async def` that gives a prompt; one by a dynamic config may have other tools."""

    @overload
    def __call__(
        self, async_fn: Callable[_P, Coroutine[Any, Any, _Content]], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(self, fn: Callable[_P, _Content], /) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self, async_fn: Callable[_P, Coroutine[Any, Any, _AsyncPrompt]], /
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(self, fn: Callable[_P, _Prompt], /) -> Callable[_P, _C]: ...

class _SyncClientDecorator(Protocol[_R, _C]):
    """Decorates a function, for its client is a sync one."""

    @overload
    def __call__(self, sync_fn: Callable[_P, _Content], /) -> Callable[_P, _R]: ...
    @overload
    def __call__(self, sync_fn: Callable[_P, _Prompt], /) -> Callable[_P, _C]: ...

class _AsyncClientDecorator(Protocol[_AR, _AC]):
    """Decorates an `async def`, for its client is an async one."""

    @overload
    def __call__(
        self, async_fn: Callable[_P, Coroutine[Any, Any, _Content]], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self, async_fn: Callable[_P, Coroutine[Any, Any, _AsyncPrompt]], /
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _Decorator[GroqCallResponse[_Tool], GroqCallResponse[_Tool], GroqCallResponse, GroqCallResponse]:
    """Make the function a call of the model: it returns the response."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[GroqCallResponse[_Tool], GroqCallResponse]:
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[GroqCallResponse[_Tool], GroqCallResponse]:
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

@overload
def groq_call(
    model: str
    | Literal[
        "compound-beta",
        "compound-beta-mini",
        "gemma2-9b-it",
        "llama-3.1-8b-instant",
        "llama-3.3-70b-versatile",
        "meta-llama/llama-4-maverick-17b-128e-instruct",
        "meta-llama/llama-4-scout-17b-16e-instruct",
        "meta-llama/llama-guard-4-12b",
        "moonshotai/kimi-k2-instruct",
        "openai/gpt-oss-120b",
        "openai/gpt-oss-20b",
        "qwen/qwen3-32b",
        "qwen/qwen3.6-27b",
        "qwen/qwen3.8-27b",
    ],
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _Decorator[GroqCallResponse, GroqCallResponse]:
    """Make the function a call of the model: it returns the response."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[GroqCallResponse]:
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[GroqCallResponse]:
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[GroqCallResponse], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Make the function a call of the model: it returns what `output_parser` makes of the response."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[GroqCallResponse], _O],
    json_mode: bool = False,
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By a sync
    client, for a function.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[GroqCallResponse], _O],
    json_mode: bool = False,
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By an
    async client, for an `async def`.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _Decorator[GroqStream[_Tool], AsyncGroqStream[_Tool], GroqStream, AsyncGroqStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[GroqStream[_Tool], GroqStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncGroqStream[_Tool], AsyncGroqStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _Decorator[GroqStream, AsyncGroqStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[GroqStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncGroqStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _Decorator[_T, _T]:
    """Make the function a call that returns an instance of `response_model`."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T]:
    """Make the function a call that returns an instance of `response_model`. By a sync client, for a function."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T]:
    """Make the function a call that returns an instance of `response_model`. By an async client, for an `async
    def`.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    a sync client, for a function.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    an async client, for an `async def`.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _Decorator[
    _T | GroqCallResponse[_Tool], _T | GroqCallResponse[_Tool], _T | GroqCallResponse, _T | GroqCallResponse
]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | GroqCallResponse[_Tool], _T | GroqCallResponse]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | GroqCallResponse[_Tool], _T | GroqCallResponse]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | GroqCallResponse, _T | GroqCallResponse]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | GroqCallResponse]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | GroqCallResponse]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[StructuredStream[_T]]:
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By a
    sync client, for a function.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncStructuredStream[_T]]:
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By
    an async client, for an `async def`.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _Decorator[GroqCallResponse | GroqStream, GroqCallResponse | AsyncGroqStream]:
    """Make the function a call, streamed or not: it returns the response or the stream."""

@overload
def groq_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[GroqCallResponse | GroqStream]:
    """Make the function a call, streamed or not: it returns the response or the stream. By a sync client, for
    a function.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[GroqCallResponse | AsyncGroqStream]:
    """Make the function a call, streamed or not: it returns the response or the stream. By an async client,
    for an `async def`.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones."""

@overload
def groq_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | StructuredStream[_T]]:
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By a sync client, for a function.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | AsyncStructuredStream[_T]]:
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By an async client, for an `async def`.
    """

call = groq_call
