"""OpenAI responses: `responses.create` as a decorator of typed functions.

Generated from openai_responses.yaml. Do not edit: change the spec and run `callwright generate openai_responses`.
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
from openai.types.responses import (
    Response,
    ResponseIncludable,
    ResponseInputItemParam,
    ResponseInputParam,
    ResponsePromptParam,
    ResponseStreamEvent,
    ResponseTextConfigParam,
    ResponseUsage,
    ServiceTier,
)
from openai.types.responses.response_create_params import (
    AccessPrograms,
    BackgroundOptions,
    ContextManagement,
    Conversation,
    Image,
    Moderation,
    PromptCacheOptions,
    StreamOptions,
    ToolChoice,
)
from openai.types.responses.response_output_text import Annotation
from openai.types.shared_params import Metadata, Reasoning, ResponsesModel
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncOpenAIResponsesDynamicConfig",
    "AsyncOpenAIResponsesStream",
    "OpenAIResponsesCallParams",
    "OpenAIResponsesCallResponse",
    "OpenAIResponsesCallResponseChunk",
    "OpenAIResponsesDynamicConfig",
    "OpenAIResponsesMessageParam",
    "OpenAIResponsesStream",
    "OpenAIResponsesTool",
    "OpenAIResponsesToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "openai_responses_call",
    "setup_call",
]

class OpenAIResponsesCallParams(BaseCallParams, total=False):
    """Params of `responses.create`, with the names and types of the SDK's `ResponseCreateParamsBase`."""

    access_programs: AccessPrograms
    """See `ResponseCreateParamsBase.access_programs`."""
    background: bool | None
    """See `ResponseCreateParamsBase.background`."""
    background_options: BackgroundOptions
    """See `ResponseCreateParamsBase.background_options`."""
    context_management: Iterable[ContextManagement] | None
    """See `ResponseCreateParamsBase.context_management`."""
    conversation: Conversation | None
    """See `ResponseCreateParamsBase.conversation`."""
    image: Image
    """See `ResponseCreateParamsBase.image`."""
    include: list[ResponseIncludable] | None
    """See `ResponseCreateParamsBase.include`."""
    max_output_tokens: int | None
    """See `ResponseCreateParamsBase.max_output_tokens`."""
    max_tool_calls: int | None
    """See `ResponseCreateParamsBase.max_tool_calls`."""
    metadata: Metadata | None
    """See `ResponseCreateParamsBase.metadata`."""
    moderation: Moderation | None
    """See `ResponseCreateParamsBase.moderation`."""
    parallel_tool_calls: bool | None
    """See `ResponseCreateParamsBase.parallel_tool_calls`."""
    previous_response_id: str | None
    """See `ResponseCreateParamsBase.previous_response_id`."""
    prompt: ResponsePromptParam | None
    """See `ResponseCreateParamsBase.prompt`."""
    prompt_cache_key: str | None
    """See `ResponseCreateParamsBase.prompt_cache_key`."""
    prompt_cache_options: PromptCacheOptions
    """See `ResponseCreateParamsBase.prompt_cache_options`."""
    prompt_cache_retention: Literal["in_memory", "24h"] | None
    """See `ResponseCreateParamsBase.prompt_cache_retention`."""
    reasoning: Reasoning | None
    """See `ResponseCreateParamsBase.reasoning`."""
    safety_identifier: str | None
    """See `ResponseCreateParamsBase.safety_identifier`."""
    service_tier: ServiceTier | None
    """See `ResponseCreateParamsBase.service_tier`."""
    store: bool | None
    """See `ResponseCreateParamsBase.store`."""
    stream_options: StreamOptions | None
    """See `ResponseCreateParamsBase.stream_options`."""
    temperature: float | None
    """See `ResponseCreateParamsBase.temperature`."""
    text: ResponseTextConfigParam
    """See `ResponseCreateParamsBase.text`."""
    tool_choice: ToolChoice
    """See `ResponseCreateParamsBase.tool_choice`."""
    top_logprobs: int | None
    """See `ResponseCreateParamsBase.top_logprobs`."""
    top_p: float | None
    """See `ResponseCreateParamsBase.top_p`."""
    truncation: Literal["auto", "disabled"] | None
    """See `ResponseCreateParamsBase.truncation`."""
    user: str
    """See `ResponseCreateParamsBase.user`."""
    extra_headers: Mapping[str, object] | None
    """See `responses.create(extra_headers=…)`."""
    extra_query: Mapping[str, object] | None
    """See `responses.create(extra_query=…)`."""
    extra_body: Mapping[str, object] | None
    """See `responses.create(extra_body=…)`."""
    timeout: float | None
    """See `responses.create(timeout=…)`."""

class OpenAIResponsesToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool

class OpenAIResponsesTool(BaseTool):
    """A tool that the API receives as the SDK's `FunctionToolParam`."""

    provider: ClassVar[str]
    tool_config: ClassVar[OpenAIResponsesToolConfig]

OpenAIResponsesMessageParam: TypeAlias = ResponseInputItemParam | ResponseInputParam

class OpenAIResponsesDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OpenAIResponsesMessageParam]
    call_params: OpenAIResponsesCallParams | CommonCallParams
    client: OpenAI

class AsyncOpenAIResponsesDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OpenAIResponsesMessageParam]
    call_params: OpenAIResponsesCallParams | CommonCallParams
    client: AsyncOpenAI

class OpenAIResponsesCallResponse(
    BaseCallResponse[Response, rt.CalledT_co, OpenAIResponsesMessageParam, OpenAIResponsesCallParams]
):
    """Response of a call; `response` is the SDK's `Response`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    pricing_provider: ClassVar[str | None]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """Return the text. Read from `output[*]{type=message}.content[*]{type=output_text}.text|join`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `output[*]{type=reasoning}.summary[*].text ??
        output[*]{type=reasoning}.content[*].text|join_or_null`.
        """

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer.

        Read from `output[*]{type=message}.content[*]{type=refusal}.refusal|join_or_null`.
        """

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites.

        Read from `output[*]{type=message}.content[*]{type=output_text}.annotations[*]`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them.

        Read from `incomplete_details.reason ?? {status=completed}.status ?? {status=incomplete}.status ??
        {status=failed}.status ?? {status=cancelled}.status|as_list`.
        """

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `id`."""

    @property
    def usage(self) -> ResponseUsage | None:
        """Return the token usage, as the SDK reports it. Read from `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included. Read from `usage.input_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `usage.input_tokens_details?.cached_tokens`.
        """

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache.

        Read from `usage.input_tokens_details?.cache_write_tokens?`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included. Read from `usage.output_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `usage.output_tokens_details?.reasoning_tokens`.
        """

    @property
    def message_param(self) -> ResponseInputParam:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""

class OpenAIResponsesCallResponseChunk(BaseCallResponseChunk[ResponseStreamEvent]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ResponseStreamEvent`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """Return the text. Read from `{type=response.output_text.delta}.delta`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `{type=response.reasoning_summary_text.delta}.delta ??
        {type=response.reasoning_text.delta}.delta`.
        """

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer. Read from `{type=response.refusal.delta}.delta`."""

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments.

        Read from `{type=response.function_call_arguments.delta}.delta`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them.

        Read from `{type=response.completed}.response.status ??
        {type=response.incomplete}.response.incomplete_details.reason|as_list`.
        """

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `{type=response.created}.response.model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `{type=response.created}.response.id`."""

    @property
    def usage(self) -> ResponseUsage | None:
        """Return the token usage, as the SDK reports it.

        Read from `{type=response.completed}.response.usage ?? {type=response.incomplete}.response.usage`.
        """

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included.

        Read from `{type=response.completed}.response.usage.input_tokens ??
        {type=response.incomplete}.response.usage.input_tokens`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `{type=response.completed}.response.usage.input_tokens_details?.cached_tokens ??
        {type=response.incomplete}.response.usage.input_tokens_details?.cached_tokens`.
        """

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache.

        Read from `{type=response.completed}.response.usage.input_tokens_details?.cache_write_tokens? ??
        {type=response.incomplete}.response.usage.input_tokens_details?.cache_write_tokens?`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included.

        Read from `{type=response.completed}.response.usage.output_tokens ??
        {type=response.incomplete}.response.usage.output_tokens`.
        """

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `{type=response.completed}.response.usage.output_tokens_details?.reasoning_tokens ??
        {type=response.incomplete}.response.usage.output_tokens_details?.reasoning_tokens`.
        """

class AsyncOpenAIResponsesStream(
    BaseAsyncStream[
        OpenAIResponsesCallResponse[rt.CalledT_co],
        OpenAIResponsesCallResponseChunk,
        rt.CalledT_co,
        OpenAIResponsesMessageParam,
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ResponseStreamEvent`) and a tool or None."""

    call_response_type = OpenAIResponsesCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer.

        Read from `output[*]{type=message}.content[*]{type=refusal}.refusal|join_or_null`.
        """

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites.

        Read from `output[*]{type=message}.content[*]{type=output_text}.annotations[*]`.
        """

class OpenAIResponsesStream(
    BaseStream[
        OpenAIResponsesCallResponse[rt.CalledT_co],
        OpenAIResponsesCallResponseChunk,
        rt.CalledT_co,
        OpenAIResponsesMessageParam,
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ResponseStreamEvent`) and a tool or None."""

    async_type = AsyncOpenAIResponsesStream
    call_response_type = OpenAIResponsesCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer.

        Read from `output[*]{type=message}.content[*]{type=refusal}.refusal|join_or_null`.
        """

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites.

        Read from `output[*]{type=message}.content[*]{type=output_text}.annotations[*]`.
        """

def handle_stream(
    stream: Iterable[ResponseStreamEvent],
    tool_types: Sequence[type[OpenAIResponsesTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[OpenAIResponsesCallResponseChunk, OpenAIResponsesTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ResponseStreamEvent],
    tool_types: Sequence[type[OpenAIResponsesTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[OpenAIResponsesCallResponseChunk, OpenAIResponsesTool | None]]:
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
    call_params: OpenAIResponsesCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any],
    str | None,
    list[OpenAIResponsesMessageParam],
    Sequence[type[OpenAIResponsesTool]] | None,
    dict[str, Any],
]:
    """Prepare a call of `responses.create`: return the method and its arguments."""

def get_json_output(response: OpenAIResponsesCallResponse | OpenAIResponsesCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | OpenAIResponsesMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | OpenAIResponsesMessageParam | None
_Prompt: TypeAlias = _Content | OpenAIResponsesDynamicConfig
_AsyncPrompt: TypeAlias = _Content | AsyncOpenAIResponsesDynamicConfig
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
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _Decorator[
    OpenAIResponsesCallResponse[_Tool],
    OpenAIResponsesCallResponse[_Tool],
    OpenAIResponsesCallResponse,
    OpenAIResponsesCallResponse,
]:
    """Turn the function into a call that returns the response."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[OpenAIResponsesCallResponse[_Tool], OpenAIResponsesCallResponse]:
    """Turn the function into a call that returns the response. For a function, with a sync client."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[OpenAIResponsesCallResponse[_Tool], OpenAIResponsesCallResponse]:
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

@overload
def openai_responses_call(
    model: ResponsesModel,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _Decorator[OpenAIResponsesCallResponse, OpenAIResponsesCallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[OpenAIResponsesCallResponse]:
    """Turn the function into a call that returns the response. For a function, with a sync client."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[OpenAIResponsesCallResponse]:
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[OpenAIResponsesCallResponse], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser(response)`."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[OpenAIResponsesCallResponse], _O],
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser(response)`. For a function, with
    a sync client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[OpenAIResponsesCallResponse], _O],
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser(response)`. For an `async def`,
    with an async client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _Decorator[
    OpenAIResponsesStream[_Tool], AsyncOpenAIResponsesStream[_Tool], OpenAIResponsesStream, AsyncOpenAIResponsesStream
]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[OpenAIResponsesStream[_Tool], OpenAIResponsesStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncOpenAIResponsesStream[_Tool], AsyncOpenAIResponsesStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _Decorator[OpenAIResponsesStream, AsyncOpenAIResponsesStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[OpenAIResponsesStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncOpenAIResponsesStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _Decorator[_T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For a function, with a sync
    client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For an `async def`, with an
    async client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For a function, with a sync client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For an `async def`, with an async client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _Decorator[
    _T | OpenAIResponsesCallResponse[_Tool],
    _T | OpenAIResponsesCallResponse[_Tool],
    _T | OpenAIResponsesCallResponse,
    _T | OpenAIResponsesCallResponse,
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | OpenAIResponsesCallResponse[_Tool], _T | OpenAIResponsesCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | OpenAIResponsesCallResponse[_Tool], _T | OpenAIResponsesCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | OpenAIResponsesCallResponse, _T | OpenAIResponsesCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | OpenAIResponsesCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | OpenAIResponsesCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[StructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For a function, with a sync client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For an `async def`, with an async client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _Decorator[
    OpenAIResponsesCallResponse | OpenAIResponsesStream, OpenAIResponsesCallResponse | AsyncOpenAIResponsesStream
]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[OpenAIResponsesCallResponse | OpenAIResponsesStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream. For a function,
    with a sync client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[OpenAIResponsesCallResponse | AsyncOpenAIResponsesStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream. For an `async
    def`, with an async client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: OpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | StructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For a function, with a sync client.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncOpenAI,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For an `async def`, with an async client.
    """

call = openai_responses_call
