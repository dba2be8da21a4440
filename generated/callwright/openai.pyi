"""OpenAI chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from openai.yaml. Do not edit: change the spec and run `callwright generate openai`.
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
from openai import AsyncOpenAI, OpenAI
from openai._types import SequenceNotStr
from openai.types import ChatModel, CompletionUsage, ReasoningEffort
from openai.types.chat import (
    ChatCompletion,
    ChatCompletionAssistantMessageParam,
    ChatCompletionAudioParam,
    ChatCompletionChunk,
    ChatCompletionMessageParam,
    ChatCompletionPredictionContentParam,
    ChatCompletionStreamOptionsParam,
    ChatCompletionToolChoiceOptionParam,
)
from openai.types.chat.completion_create_params import Moderation, PromptCacheOptions, ResponseFormat, WebSearchOptions
from openai.types.shared_params import Metadata
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncOpenAIDynamicConfig",
    "AsyncOpenAIStream",
    "OpenAICallParams",
    "OpenAICallResponse",
    "OpenAICallResponseChunk",
    "OpenAIDynamicConfig",
    "OpenAIMessageParam",
    "OpenAIStream",
    "OpenAITool",
    "OpenAIToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "openai_call",
    "setup_call",
]

class OpenAICallParams(BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParamsBase`."""

    audio: ChatCompletionAudioParam | None
    """See `CompletionCreateParamsBase.audio`."""
    frequency_penalty: float | None
    """See `CompletionCreateParamsBase.frequency_penalty`."""
    logit_bias: dict[str, int] | None
    """See `CompletionCreateParamsBase.logit_bias`."""
    logprobs: bool | None
    """See `CompletionCreateParamsBase.logprobs`."""
    max_completion_tokens: int | None
    """See `CompletionCreateParamsBase.max_completion_tokens`."""
    max_tokens: int | None
    """See `CompletionCreateParamsBase.max_tokens`."""
    metadata: Metadata | None
    """See `CompletionCreateParamsBase.metadata`."""
    modalities: list[Literal["text", "audio"]] | None
    """See `CompletionCreateParamsBase.modalities`."""
    moderation: Moderation | None
    """See `CompletionCreateParamsBase.moderation`."""
    n: int | None
    """See `CompletionCreateParamsBase.n`."""
    parallel_tool_calls: bool
    """See `CompletionCreateParamsBase.parallel_tool_calls`."""
    prediction: ChatCompletionPredictionContentParam | None
    """See `CompletionCreateParamsBase.prediction`."""
    presence_penalty: float | None
    """See `CompletionCreateParamsBase.presence_penalty`."""
    prompt_cache_key: str | None
    """See `CompletionCreateParamsBase.prompt_cache_key`."""
    prompt_cache_options: PromptCacheOptions
    """See `CompletionCreateParamsBase.prompt_cache_options`."""
    prompt_cache_retention: Literal["in_memory", "24h"] | None
    """See `CompletionCreateParamsBase.prompt_cache_retention`."""
    reasoning_effort: ReasoningEffort | None
    """See `CompletionCreateParamsBase.reasoning_effort`."""
    response_format: ResponseFormat
    """See `CompletionCreateParamsBase.response_format`."""
    safety_identifier: str | None
    """See `CompletionCreateParamsBase.safety_identifier`."""
    seed: int | None
    """See `CompletionCreateParamsBase.seed`."""
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None
    """See `CompletionCreateParamsBase.service_tier`."""
    stop: str | SequenceNotStr[str] | None
    """See `CompletionCreateParamsBase.stop`."""
    store: bool | None
    """See `CompletionCreateParamsBase.store`."""
    stream_options: ChatCompletionStreamOptionsParam | None
    """See `CompletionCreateParamsBase.stream_options`."""
    temperature: float | None
    """See `CompletionCreateParamsBase.temperature`."""
    tool_choice: ChatCompletionToolChoiceOptionParam
    """See `CompletionCreateParamsBase.tool_choice`."""
    top_logprobs: int | None
    """See `CompletionCreateParamsBase.top_logprobs`."""
    top_p: float | None
    """See `CompletionCreateParamsBase.top_p`."""
    user: str
    """See `CompletionCreateParamsBase.user`."""
    verbosity: Literal["low", "medium", "high"] | None
    """See `CompletionCreateParamsBase.verbosity`."""
    web_search_options: WebSearchOptions
    """See `CompletionCreateParamsBase.web_search_options`."""
    extra_headers: Mapping[str, object] | None
    """See `chat.completions.create(extra_headers=…)`."""
    extra_query: Mapping[str, object] | None
    """See `chat.completions.create(extra_query=…)`."""
    extra_body: Mapping[str, object] | None
    """See `chat.completions.create(extra_body=…)`."""
    timeout: float | None
    """See `chat.completions.create(timeout=…)`."""

class OpenAIToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool

class OpenAITool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionFunctionToolParam`."""

    provider: ClassVar[str]
    tool_config: ClassVar[OpenAIToolConfig]

OpenAIMessageParam: TypeAlias = ChatCompletionMessageParam

class OpenAIDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OpenAIMessageParam]
    call_params: OpenAICallParams | CommonCallParams
    client: OpenAI

class AsyncOpenAIDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OpenAIMessageParam]
    call_params: OpenAICallParams | CommonCallParams
    client: AsyncOpenAI

class OpenAICallResponse(BaseCallResponse[ChatCompletion, rt.CalledT_co, OpenAIMessageParam, OpenAICallParams]):
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
        """Return the model's thinking, as text.

        Read from `choices[0].message?.reasoning_content!{str} ?? choices[0].message?.reasoning!{str}`.
        """

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer. Read from `choices[0].message?.refusal`."""

    @property
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes. Read from `choices[0].message?.audio.data|b64d`."""

    @property
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response. Read from `choices[0].message?.audio.transcript`."""

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
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache.

        Read from `usage.prompt_tokens_details.cache_write_tokens`.
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

class OpenAICallResponseChunk(BaseCallResponseChunk[ChatCompletionChunk]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatCompletionChunk`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """Return the text. Read from `choices?[*]{index?=0}.delta?.content|first`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `choices?[*]{index?=0}.delta?.reasoning_content!{str} ??
        choices?[*]{index?=0}.delta?.reasoning!{str}|first`.
        """

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer.

        Read from `choices?[*]{index?=0}.delta?.refusal|first`.
        """

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
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache.

        Read from `usage.prompt_tokens_details.cache_write_tokens`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included. Read from `usage.completion_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `usage.completion_tokens_details.reasoning_tokens`.
        """

class AsyncOpenAIStream(
    BaseAsyncStream[OpenAICallResponse[rt.CalledT_co], OpenAICallResponseChunk, rt.CalledT_co, OpenAIMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = OpenAICallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer. Read from `choices[0].message?.refusal`."""

    @property
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes. Read from `choices[0].message?.audio.data|b64d`."""

    @property
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response. Read from `choices[0].message?.audio.transcript`."""

class OpenAIStream(
    BaseStream[OpenAICallResponse[rt.CalledT_co], OpenAICallResponseChunk, rt.CalledT_co, OpenAIMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncOpenAIStream
    call_response_type = OpenAICallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer. Read from `choices[0].message?.refusal`."""

    @property
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes. Read from `choices[0].message?.audio.data|b64d`."""

    @property
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response. Read from `choices[0].message?.audio.transcript`."""

def handle_stream(
    stream: Iterable[ChatCompletionChunk],
    tool_types: Sequence[type[OpenAITool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[OpenAICallResponseChunk, OpenAITool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ChatCompletionChunk],
    tool_types: Sequence[type[OpenAITool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[OpenAICallResponseChunk, OpenAITool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: OpenAI | AsyncOpenAI | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: OpenAICallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[OpenAIMessageParam], Sequence[type[OpenAITool]] | None, dict[str, Any]]:
    """Prepare a call of `chat.completions.create`: return the method and its arguments."""

def get_json_output(response: OpenAICallResponse | OpenAICallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | OpenAIMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | OpenAIMessageParam | None
_Prompt: TypeAlias = _Content | OpenAIDynamicConfig
_AsyncPrompt: TypeAlias = _Content | AsyncOpenAIDynamicConfig
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
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _Decorator[OpenAICallResponse[_Tool], OpenAICallResponse[_Tool], OpenAICallResponse, OpenAICallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[OpenAICallResponse[_Tool], OpenAICallResponse]:
    """Turn the function into a call that returns the response. For a function, with a sync client."""

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[OpenAICallResponse[_Tool], OpenAICallResponse]:
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

@overload
def openai_call(
    model: str | ChatModel,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _Decorator[OpenAICallResponse, OpenAICallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[OpenAICallResponse]:
    """Turn the function into a call that returns the response. For a function, with a sync client."""

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[OpenAICallResponse]:
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[OpenAICallResponse], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser(response)`."""

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[OpenAICallResponse], _O],
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser(response)`. For a function, with
    a sync client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[OpenAICallResponse], _O],
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser(response)`. For an `async def`,
    with an async client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _Decorator[OpenAIStream[_Tool], AsyncOpenAIStream[_Tool], OpenAIStream, AsyncOpenAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[OpenAIStream[_Tool], OpenAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncOpenAIStream[_Tool], AsyncOpenAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _Decorator[OpenAIStream, AsyncOpenAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[OpenAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncOpenAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _Decorator[_T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For a function, with a sync
    client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For an `async def`, with an
    async client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For a function, with a sync client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For an `async def`, with an async client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _Decorator[
    _T | OpenAICallResponse[_Tool], _T | OpenAICallResponse[_Tool], _T | OpenAICallResponse, _T | OpenAICallResponse
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | OpenAICallResponse[_Tool], _T | OpenAICallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | OpenAICallResponse[_Tool], _T | OpenAICallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _Decorator[_T | OpenAICallResponse, _T | OpenAICallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | OpenAICallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | OpenAICallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[StructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For a function, with a sync client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For an `async def`, with an async client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _Decorator[OpenAICallResponse | OpenAIStream, OpenAICallResponse | AsyncOpenAIStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def openai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[OpenAICallResponse | OpenAIStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream. For a function,
    with a sync client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[OpenAICallResponse | AsyncOpenAIStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream. For an `async
    def`, with an async client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | StructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For a function, with a sync client.
    """

@overload
def openai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For an `async def`, with an async client.
    """

call = openai_call
