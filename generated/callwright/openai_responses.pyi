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
    """What a tool may ask of the API, as its class variable `tool_config`."""

    strict: bool

class OpenAIResponsesTool(BaseTool):
    """A tool as the API takes it: the SDK's `FunctionToolParam`."""

    provider: ClassVar[str]
    tool_config: ClassVar[OpenAIResponsesToolConfig]

OpenAIResponsesMessageParam: TypeAlias = ResponseInputItemParam | ResponseInputParam

class OpenAIResponsesDynamicConfig(BaseDynamicConfig, total=False):
    """What a sync function may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | OpenAIResponsesMessageParam]
    call_params: OpenAIResponsesCallParams | CommonCallParams
    client: OpenAI

class AsyncOpenAIResponsesDynamicConfig(BaseDynamicConfig, total=False):
    """What an `async def` may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | OpenAIResponsesMessageParam]
    call_params: OpenAIResponsesCallParams | CommonCallParams
    client: AsyncOpenAI

class OpenAIResponsesCallResponse(
    BaseCallResponse[Response, rt.CalledT_co, OpenAIResponsesMessageParam, OpenAIResponsesCallParams]
):
    """An answer; `response` is the SDK's own `Response`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """The text: `output[*]{type=message}.content[*]{type=output_text}.text|join`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text.

        Read from `output[*]{type=reasoning}.summary[*].text ??
        output[*]{type=reasoning}.content[*].text|join_or_null`.
        """

    @property
    def refusal(self) -> str | None:
        """Why the model refused to answer.

        Read from `output[*]{type=message}.content[*]{type=refusal}.refusal|join_or_null`.
        """

    @property
    def citations(self) -> list[Annotation]:
        """The sources that the text cites.

        Read from `output[*]{type=message}.content[*]{type=output_text}.annotations[*]`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words.

        Read from `incomplete_details.reason ?? {status=completed}.status ?? {status=incomplete}.status ??
        {status=failed}.status ?? {status=cancelled}.status|as_list`.
        """

    @property
    def model(self) -> str | None:
        """The model that answered: `model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `id`."""

    @property
    def usage(self) -> ResponseUsage | None:
        """The SDK's own token counts: `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `usage.input_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage.input_tokens_details?.cached_tokens`."""

    @property
    def cache_write_tokens(self) -> int | None:
        """Prompt tokens that were written to a cache: `usage.input_tokens_details?.cache_write_tokens?`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage.output_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage.output_tokens_details?.reasoning_tokens`."""

    @property
    def message_param(self) -> ResponseInputParam:
        """The answer as a message to append to a conversation, with everything that the API wants back."""

class OpenAIResponsesCallResponseChunk(BaseCallResponseChunk[ResponseStreamEvent]):
    """One event of a stream; `chunk` is the SDK's own `ResponseStreamEvent`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """The text: `{type=response.output_text.delta}.delta`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text.

        Read from `{type=response.reasoning_summary_text.delta}.delta ??
        {type=response.reasoning_text.delta}.delta`.
        """

    @property
    def refusal(self) -> str | None:
        """Why the model refused to answer: `{type=response.refusal.delta}.delta`."""

    @property
    def arguments(self) -> str:
        """A fragment of a tool call's arguments: `{type=response.function_call_arguments.delta}.delta`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words.

        Read from `{type=response.completed}.response.status ??
        {type=response.incomplete}.response.incomplete_details.reason|as_list`.
        """

    @property
    def model(self) -> str | None:
        """The model that answered: `{type=response.created}.response.model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `{type=response.created}.response.id`."""

    @property
    def usage(self) -> ResponseUsage | None:
        """The SDK's own token counts.

        Read from `{type=response.completed}.response.usage ?? {type=response.incomplete}.response.usage`.
        """

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt.

        Read from `{type=response.completed}.response.usage.input_tokens ??
        {type=response.incomplete}.response.usage.input_tokens`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache.

        Read from `{type=response.completed}.response.usage.input_tokens_details?.cached_tokens ??
        {type=response.incomplete}.response.usage.input_tokens_details?.cached_tokens`.
        """

    @property
    def cache_write_tokens(self) -> int | None:
        """Prompt tokens that were written to a cache.

        Read from `{type=response.completed}.response.usage.input_tokens_details?.cache_write_tokens? ??
        {type=response.incomplete}.response.usage.input_tokens_details?.cache_write_tokens?`.
        """

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated.

        Read from `{type=response.completed}.response.usage.output_tokens ??
        {type=response.incomplete}.response.usage.output_tokens`.
        """

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking.

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
    """A streamed answer, read with `async for`: pairs of a chunk (one `ResponseStreamEvent`) and a tool."""

    call_response_type = OpenAIResponsesCallResponse

    @property
    def refusal(self) -> str | None:
        """Why the model refused to answer.

        Read from `output[*]{type=message}.content[*]{type=refusal}.refusal|join_or_null`.
        """

    @property
    def citations(self) -> list[Annotation]:
        """The sources that the text cites.

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
    """A streamed answer: pairs of a chunk (one `ResponseStreamEvent`) and the tool that it completes, if any."""

    async_type = AsyncOpenAIResponsesStream
    call_response_type = OpenAIResponsesCallResponse

    @property
    def refusal(self) -> str | None:
        """Why the model refused to answer.

        Read from `output[*]{type=message}.content[*]{type=refusal}.refusal|join_or_null`.
        """

    @property
    def citations(self) -> list[Annotation]:
        """The sources that the text cites.

        Read from `output[*]{type=message}.content[*]{type=output_text}.annotations[*]`.
        """

def handle_stream(
    stream: Iterable[ResponseStreamEvent],
    tool_types: Sequence[type[OpenAIResponsesTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[OpenAIResponsesCallResponseChunk, OpenAIResponsesTool | None]]:
    """Give each event of the SDK as a chunk, and each tool with the chunk that completes it."""

def handle_stream_async(
    stream: AsyncIterable[ResponseStreamEvent],
    tool_types: Sequence[type[OpenAIResponsesTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[OpenAIResponsesCallResponseChunk, OpenAIResponsesTool | None]]:
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
    """Prepare one call of `responses.create`: the method, and the arguments that it is called with."""

def get_json_output(response: OpenAIResponsesCallResponse | OpenAIResponsesCallResponseChunk, json_mode: bool) -> str:
    """Read the JSON text of a structured answer: the content in JSON mode, else the arguments of the forced tool."""

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
    """Make the function a call of the model: it returns the response."""

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
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

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
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

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
    """Make the function a call of the model: it returns the response."""

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
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

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
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

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
    """Make the function a call of the model: it returns what `output_parser` makes of the response."""

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
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By a sync
    client, for a function.
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
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By an
    async client, for an `async def`.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`."""

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
    """Make the function a call that returns an instance of `response_model`. By a sync client, for a function."""

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
    """Make the function a call that returns an instance of `response_model`. By an async client, for an `async
    def`.
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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`."""

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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    a sync client, for a function.
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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    an async client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated."""

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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By a
    sync client, for a function.
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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By
    an async client, for an `async def`.
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
    """Make the function a call, streamed or not: it returns the response or the stream."""

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
    """Make the function a call, streamed or not: it returns the response or the stream. By a sync client, for
    a function.
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
    """Make the function a call, streamed or not: it returns the response or the stream. By an async client,
    for an `async def`.
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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones."""

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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By a sync client, for a function.
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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By an async client, for an `async def`.
    """

call = openai_responses_call
