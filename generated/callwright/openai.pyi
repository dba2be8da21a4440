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
    """What a tool may ask of the API, as its class variable `tool_config`."""

    strict: bool

class OpenAITool(BaseTool):
    """A tool as the API takes it: the SDK's `ChatCompletionFunctionToolParam`."""

    provider: ClassVar[str]
    tool_config: ClassVar[OpenAIToolConfig]

OpenAIMessageParam: TypeAlias = ChatCompletionMessageParam

class OpenAIDynamicConfig(BaseDynamicConfig, total=False):
    """What a sync function may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | OpenAIMessageParam]
    call_params: OpenAICallParams | CommonCallParams
    client: OpenAI

class AsyncOpenAIDynamicConfig(BaseDynamicConfig, total=False):
    """What an `async def` may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | OpenAIMessageParam]
    call_params: OpenAICallParams | CommonCallParams
    client: AsyncOpenAI

class OpenAICallResponse(BaseCallResponse[ChatCompletion, rt.CalledT_co, OpenAIMessageParam, OpenAICallParams]):
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
        """What the model thought, as text.

        Read from `choices[0].message?.reasoning_content!{str} ?? choices[0].message?.reasoning!{str}`.
        """

    @property
    def refusal(self) -> str | None:
        """Why the model refused to answer: `choices[0].message?.refusal`."""

    @property
    def audio(self) -> bytes | None:
        """The spoken answer, as bytes: `choices[0].message?.audio.data|b64d`."""

    @property
    def audio_transcript(self) -> str | None:
        """The words of the spoken answer: `choices[0].message?.audio.transcript`."""

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
    def cache_write_tokens(self) -> int | None:
        """Prompt tokens that were written to a cache: `usage.prompt_tokens_details.cache_write_tokens`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage.completion_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage.completion_tokens_details.reasoning_tokens`."""

    @property
    def message_param(self) -> ChatCompletionAssistantMessageParam:
        """The answer as a message to append to a conversation, with everything that the API wants back."""

class OpenAICallResponseChunk(BaseCallResponseChunk[ChatCompletionChunk]):
    """One event of a stream; `chunk` is the SDK's own `ChatCompletionChunk`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """The text: `choices?[*]{index=0}.delta?.content|first`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text.

        Read from `choices?[*]{index=0}.delta?.reasoning_content!{str} ??
        choices?[*]{index=0}.delta?.reasoning!{str}|first`.
        """

    @property
    def refusal(self) -> str | None:
        """Why the model refused to answer: `choices?[*]{index=0}.delta?.refusal|first`."""

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
        """The SDK's own token counts: `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `usage.prompt_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage.prompt_tokens_details.cached_tokens`."""

    @property
    def cache_write_tokens(self) -> int | None:
        """Prompt tokens that were written to a cache: `usage.prompt_tokens_details.cache_write_tokens`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage.completion_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage.completion_tokens_details.reasoning_tokens`."""

class AsyncOpenAIStream(
    BaseAsyncStream[OpenAICallResponse[rt.CalledT_co], OpenAICallResponseChunk, rt.CalledT_co, OpenAIMessageParam]
):
    """A streamed answer, read with `async for`: pairs of a chunk (one `ChatCompletionChunk`) and a tool."""

    call_response_type = OpenAICallResponse

    @property
    def refusal(self) -> str | None:
        """Why the model refused to answer: `choices[0].message?.refusal`."""

    @property
    def audio(self) -> bytes | None:
        """The spoken answer, as bytes: `choices[0].message?.audio.data|b64d`."""

    @property
    def audio_transcript(self) -> str | None:
        """The words of the spoken answer: `choices[0].message?.audio.transcript`."""

class OpenAIStream(
    BaseStream[OpenAICallResponse[rt.CalledT_co], OpenAICallResponseChunk, rt.CalledT_co, OpenAIMessageParam]
):
    """A streamed answer: pairs of a chunk (one `ChatCompletionChunk`) and the tool that it completes, if any."""

    async_type = AsyncOpenAIStream
    call_response_type = OpenAICallResponse

    @property
    def refusal(self) -> str | None:
        """Why the model refused to answer: `choices[0].message?.refusal`."""

    @property
    def audio(self) -> bytes | None:
        """The spoken answer, as bytes: `choices[0].message?.audio.data|b64d`."""

    @property
    def audio_transcript(self) -> str | None:
        """The words of the spoken answer: `choices[0].message?.audio.transcript`."""

def handle_stream(
    stream: Iterable[ChatCompletionChunk],
    tool_types: Sequence[type[OpenAITool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[OpenAICallResponseChunk, OpenAITool | None]]:
    """Give each event of the SDK as a chunk, and each tool with the chunk that completes it."""

def handle_stream_async(
    stream: AsyncIterable[ChatCompletionChunk],
    tool_types: Sequence[type[OpenAITool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[OpenAICallResponseChunk, OpenAITool | None]]:
    """Do what `handle_stream` does, for a stream that is read asynchronously."""

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
    """Prepare one call of `chat.completions.create`: the method, and the arguments that it is called with."""

def get_json_output(response: OpenAICallResponse | OpenAICallResponseChunk, json_mode: bool) -> str:
    """Read the JSON text of a structured answer: the content in JSON mode, else the arguments of the forced tool."""

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
    """Make the function a call of the model: it returns the response."""

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
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

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
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

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
    """Make the function a call of the model: it returns the response."""

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
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

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
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

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
    """Make the function a call of the model: it returns what `output_parser` makes of the response."""

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
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By a sync
    client, for a function.
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
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By an
    async client, for an `async def`.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`."""

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
    """Make the function a call that returns an instance of `response_model`. By a sync client, for a function."""

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
    """Make the function a call that returns an instance of `response_model`. By an async client, for an `async
    def`.
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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`."""

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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    a sync client, for a function.
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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    an async client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated."""

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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By a
    sync client, for a function.
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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By
    an async client, for an `async def`.
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
    """Make the function a call, streamed or not: it returns the response or the stream."""

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
    """Make the function a call, streamed or not: it returns the response or the stream. By a sync client, for
    a function.
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
    """Make the function a call, streamed or not: it returns the response or the stream. By an async client,
    for an `async def`.
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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones."""

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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By a sync client, for a function.
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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By an async client, for an `async def`.
    """

call = openai_call
