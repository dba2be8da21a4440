"""xAI chat: `chat.create` as a decorator of typed functions.

Generated from xai.yaml. Do not edit: change the spec and run `callwright generate xai`.
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
from pydantic import BaseModel
from typing_extensions import TypeForm, TypeVar
from xai_sdk import AsyncClient, Client
from xai_sdk.chat import Chunk, Response
from xai_sdk.proto.v6.chat_pb2 import (
    AgentCount as ChatPb2AgentCount,
    Guideline as ChatPb2Guideline,
    IncludeOption as ChatPb2IncludeOption,
    Message,
    ReasoningEffort as ChatPb2ReasoningEffort,
    ResponseFormat as ChatPb2ResponseFormat,
    SearchParameters as ChatPb2SearchParameters,
    ToolChoice,
)
from xai_sdk.proto.v6.usage_pb2 import SamplingUsage, ServiceTier as UsagePb2ServiceTier
from xai_sdk.search import SearchParameters
from xai_sdk.types import (
    AgentCount,
    ChatModel,
    Guideline,
    IncludeOption,
    ReasoningEffort,
    ResponseFormat,
    ServiceTier,
    ToolMode,
)

__all__ = [
    "AsyncXAIDynamicConfig",
    "AsyncXAIStream",
    "XAICallParams",
    "XAICallResponse",
    "XAICallResponseChunk",
    "XAIDynamicConfig",
    "XAIMessageParam",
    "XAIStream",
    "XAITool",
    "XAIToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
    "xai_call",
]

class XAICallParams(BaseCallParams, total=False):
    """Params of `chat.create`, with the names and types of the SDK's `BaseClient.create`."""

    agent_count: AgentCount | ChatPb2AgentCount | None
    """See `BaseClient.create(agent_count=…)`."""
    frequency_penalty: float | None
    """See `BaseClient.create(frequency_penalty=…)`."""
    guidelines: Sequence[Guideline | ChatPb2Guideline] | None
    """See `BaseClient.create(guidelines=…)`."""
    include: Sequence[IncludeOption | ChatPb2IncludeOption] | None
    """See `BaseClient.create(include=…)`."""
    logprobs: bool | None
    """See `BaseClient.create(logprobs=…)`."""
    max_tokens: int | None
    """See `BaseClient.create(max_tokens=…)`."""
    max_turns: int | None
    """See `BaseClient.create(max_turns=…)`."""
    parallel_tool_calls: bool | None
    """See `BaseClient.create(parallel_tool_calls=…)`."""
    presence_penalty: float | None
    """See `BaseClient.create(presence_penalty=…)`."""
    previous_response_id: str | None
    """See `BaseClient.create(previous_response_id=…)`."""
    reasoning_effort: ReasoningEffort | ChatPb2ReasoningEffort | None
    """See `BaseClient.create(reasoning_effort=…)`."""
    response_format: ResponseFormat | ChatPb2ResponseFormat | type[BaseModel] | None
    """See `BaseClient.create(response_format=…)`."""
    safety_identifier: str | None
    """See `BaseClient.create(safety_identifier=…)`."""
    search_parameters: SearchParameters | ChatPb2SearchParameters | None
    """See `BaseClient.create(search_parameters=…)`."""
    seed: int | None
    """See `BaseClient.create(seed=…)`."""
    service_tier: ServiceTier | UsagePb2ServiceTier | None
    """See `BaseClient.create(service_tier=…)`."""
    stop: Sequence[str] | None
    """See `BaseClient.create(stop=…)`."""
    store_messages: bool | None
    """See `BaseClient.create(store_messages=…)`."""
    temperature: float | None
    """See `BaseClient.create(temperature=…)`."""
    tool_choice: ToolMode | ToolChoice | None
    """See `BaseClient.create(tool_choice=…)`."""
    top_logprobs: int | None
    """See `BaseClient.create(top_logprobs=…)`."""
    top_p: float | None
    """See `BaseClient.create(top_p=…)`."""
    use_encrypted_content: bool | None
    """See `BaseClient.create(use_encrypted_content=…)`."""
    user: str | None
    """See `BaseClient.create(user=…)`."""

class XAIToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

class XAITool(BaseTool):
    """A tool that the API receives as the SDK's `Tool`."""

    provider: ClassVar[str]
    tool_config: ClassVar[XAIToolConfig]

XAIMessageParam: TypeAlias = Message

class XAIDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | XAIMessageParam]
    call_params: XAICallParams | CommonCallParams
    client: Client

class AsyncXAIDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | XAIMessageParam]
    call_params: XAICallParams | CommonCallParams
    client: AsyncClient

class XAICallResponse(BaseCallResponse[Response, rt.CalledT_co, XAIMessageParam, XAICallParams]):
    """Response of a call; `response` is the SDK's `Response`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    pricing_provider: ClassVar[str | None]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """Return the text. Read from `content`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text. Read from `reasoning_content|empty_null`."""

    @property
    def citations(self) -> list[str]:
        """Return the sources that the text cites. Read from `citations[*]`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them. Read from `finish_reason|as_list`."""

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `proto.model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `id`."""

    @property
    def usage(self) -> SamplingUsage:
        """Return the token usage, as the SDK reports it. Read from `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included. Read from `usage.prompt_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache. Read from `usage.cached_prompt_text_tokens`."""

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included.

        Read from `usage.completion_tokens + usage.reasoning_tokens`.
        """

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning. Read from `usage.reasoning_tokens`."""

    @property
    def message_param(self) -> Message:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""

class XAICallResponseChunk(BaseCallResponseChunk[Chunk]):
    """Chunk of a stream; `chunk` is the SDK's event, a `Chunk`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """Return the text. Read from `content`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text. Read from `reasoning_content|empty_null`."""

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments.

        Read from `choices[*].tool_calls[*].function.arguments|join`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them. Read from `choices[*].finish_reason?|text`."""

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `proto.model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `proto.id`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included.

        Read from `proto.usage.prompt_tokens|nonzero`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `proto.usage.cached_prompt_text_tokens|nonzero`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included.

        Read from `proto.usage.completion_tokens|nonzero + proto.usage.reasoning_tokens|nonzero`.
        """

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `proto.usage.reasoning_tokens|nonzero`.
        """

class AsyncXAIStream(
    BaseAsyncStream[XAICallResponse[rt.CalledT_co], XAICallResponseChunk, rt.CalledT_co, XAIMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `Chunk`) and a tool or None."""

    call_response_type = XAICallResponse

    @property
    def citations(self) -> list[str]:
        """Return the sources that the text cites. Read from `citations[*]`."""

class XAIStream(BaseStream[XAICallResponse[rt.CalledT_co], XAICallResponseChunk, rt.CalledT_co, XAIMessageParam]):
    """Stream of a call: yields pairs of a chunk (one `Chunk`) and a tool or None."""

    async_type = AsyncXAIStream
    call_response_type = XAICallResponse

    @property
    def citations(self) -> list[str]:
        """Return the sources that the text cites. Read from `citations[*]`."""

def handle_stream(
    stream: Iterable[tuple[Response, Chunk]],
    tool_types: Sequence[type[XAITool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[XAICallResponseChunk, XAITool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[tuple[Response, Chunk]],
    tool_types: Sequence[type[XAITool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[XAICallResponseChunk, XAITool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: Client | AsyncClient | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: XAICallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[XAIMessageParam], Sequence[type[XAITool]] | None, dict[str, Any]]:
    """Prepare a call of `chat.create`: return the method and its arguments."""

def get_json_output(response: XAICallResponse | XAICallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | XAIMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | XAIMessageParam | None
_Prompt: TypeAlias = _Content | XAIDynamicConfig
_AsyncPrompt: TypeAlias = _Content | AsyncXAIDynamicConfig
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
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _Decorator[XAICallResponse[_Tool], XAICallResponse[_Tool], XAICallResponse, XAICallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[XAICallResponse[_Tool], XAICallResponse]:
    """Turn the function into a call that returns the response. For a function, with a sync client."""

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClient,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[XAICallResponse[_Tool], XAICallResponse]:
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

@overload
def xai_call(
    model: ChatModel | str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _Decorator[XAICallResponse, XAICallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[XAICallResponse]:
    """Turn the function into a call that returns the response. For a function, with a sync client."""

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClient,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[XAICallResponse]:
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[XAICallResponse], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser(response)`."""

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[XAICallResponse], _O],
    json_mode: bool = False,
    client: Client,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser(response)`. For a function, with
    a sync client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[XAICallResponse], _O],
    json_mode: bool = False,
    client: AsyncClient,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser(response)`. For an `async def`,
    with an async client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _Decorator[XAIStream[_Tool], AsyncXAIStream[_Tool], XAIStream, AsyncXAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[XAIStream[_Tool], XAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClient,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncXAIStream[_Tool], AsyncXAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _Decorator[XAIStream, AsyncXAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[XAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClient,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncXAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _Decorator[_T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For a function, with a sync
    client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClient,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For an `async def`, with an
    async client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: Client,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For a function, with a sync client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: AsyncClient,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For an `async def`, with an async client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _Decorator[_T | XAICallResponse[_Tool], _T | XAICallResponse[_Tool], _T | XAICallResponse, _T | XAICallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: Client,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | XAICallResponse[_Tool], _T | XAICallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClient,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | XAICallResponse[_Tool], _T | XAICallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _Decorator[_T | XAICallResponse, _T | XAICallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | XAICallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClient,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | XAICallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[StructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For a function, with a sync client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClient,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For an `async def`, with an async client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _Decorator[XAICallResponse | XAIStream, XAICallResponse | AsyncXAIStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def xai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[XAICallResponse | XAIStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream. For a function,
    with a sync client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClient,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[XAICallResponse | AsyncXAIStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream. For an `async
    def`, with an async client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | StructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For a function, with a sync client.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClient,
    call_params: XAICallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For an `async def`, with an async client.
    """

call = xai_call
