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
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool

class GroqTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionToolParam`."""

    provider: ClassVar[str]
    tool_config: ClassVar[GroqToolConfig]

GroqMessageParam: TypeAlias = ChatCompletionMessageParam

class GroqDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | GroqMessageParam]
    call_params: GroqCallParams | CommonCallParams
    client: Groq

class AsyncGroqDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | GroqMessageParam]
    call_params: GroqCallParams | CommonCallParams
    client: AsyncGroq

class GroqCallResponse(BaseCallResponse[ChatCompletion, rt.CalledT_co, GroqMessageParam, GroqCallParams]):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    pricing_provider: ClassVar[str | None]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """Return the text. Read from `choices[0].message?.content`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text. Read from `choices[0].message.reasoning`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them. Read from `choices?[*].finish_reason?`."""

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `id`."""

    @property
    def usage(self) -> CompletionUsage | None:
        """Return the token usage, as the SDK reports it. Read from `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included. Read from `usage.prompt_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `usage.prompt_tokens_details.cached_tokens`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included. Read from `usage.completion_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `usage.completion_tokens_details.reasoning_tokens`.
        """

    @property
    def message_param(self) -> ChatCompletionAssistantMessageParam:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""

class GroqCallResponseChunk(BaseCallResponseChunk[ChatCompletionChunk]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatCompletionChunk`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """Return the text. Read from `choices?[*]{index?=0}.delta?.content|first`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text. Read from `choices[*]{index?=0}.delta.reasoning|first`."""

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments.

        Read from `choices?[*]{index?=0}.delta?.tool_calls[*].function.arguments|join`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them. Read from `choices?[*].finish_reason`."""

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `id`."""

    @property
    def usage(self) -> CompletionUsage | None:
        """Return the token usage, as the SDK reports it. Read from `usage ?? x_groq.usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included.

        Read from `usage.prompt_tokens ?? x_groq.usage.prompt_tokens`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `usage.prompt_tokens_details.cached_tokens ??
        x_groq.usage.prompt_tokens_details.cached_tokens`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included.

        Read from `usage.completion_tokens ?? x_groq.usage.completion_tokens`.
        """

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `usage.completion_tokens_details.reasoning_tokens ??
        x_groq.usage.completion_tokens_details.reasoning_tokens`.
        """

class AsyncGroqStream(
    BaseAsyncStream[GroqCallResponse[rt.CalledT_co], GroqCallResponseChunk, rt.CalledT_co, GroqMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = GroqCallResponse

class GroqStream(BaseStream[GroqCallResponse[rt.CalledT_co], GroqCallResponseChunk, rt.CalledT_co, GroqMessageParam]):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncGroqStream
    call_response_type = GroqCallResponse

def handle_stream(
    stream: Iterable[ChatCompletionChunk],
    tool_types: Sequence[type[GroqTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[GroqCallResponseChunk, GroqTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ChatCompletionChunk],
    tool_types: Sequence[type[GroqTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[GroqCallResponseChunk, GroqTool | None]]:
    """Async version of `handle_stream`."""

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
    """Prepare a call of `chat.completions.create`: return the method and its arguments."""

def get_json_output(response: GroqCallResponse | GroqCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

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
    """Decorates a function that returns a prompt; a dynamic config may set other tools."""

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
    """Decorates a function; the client is sync."""

    @overload
    def __call__(self, sync_fn: Callable[_P, _Content], /) -> Callable[_P, _R]: ...
    @overload
    def __call__(self, sync_fn: Callable[_P, _Prompt], /) -> Callable[_P, _C]: ...

class _AsyncClientDecorator(Protocol[_AR, _AC]):
    """Decorates an `async def`; the client is async."""

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
    """Turn the function into a call that returns the response."""

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
    """Turn the function into a call that returns the response. For a function, with a sync client."""

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
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

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
    """Turn the function into a call that returns the response."""

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
    """Turn the function into a call that returns the response. For a function, with a sync client."""

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
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

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
    """Turn the function into a call that returns the result of `output_parser(response)`."""

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
    """Turn the function into a call that returns the result of `output_parser(response)`. For a function, with
    a sync client.
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
    """Turn the function into a call that returns the result of `output_parser(response)`. For an `async def`,
    with an async client.
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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
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
    """Turn the function into a call that returns an instance of `response_model`."""

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
    """Turn the function into a call that returns an instance of `response_model`. For a function, with a sync
    client.
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
    client: AsyncGroq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For an `async def`, with an
    async client.
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
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
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
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For a function, with a sync client.
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
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For an `async def`, with an async client.
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
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
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
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
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[StructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For a function, with a sync client.
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
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For an `async def`, with an async client.
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
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

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
    """Turn the function into a call, streamed or not, that returns the response or the stream. For a function,
    with a sync client.
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
    """Turn the function into a call, streamed or not, that returns the response or the stream. For an `async
    def`, with an async client.
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
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
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
    client: Groq,
    call_params: GroqCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | StructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For a function, with a sync client.
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
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For an `async def`, with an async client.
    """

call = groq_call
