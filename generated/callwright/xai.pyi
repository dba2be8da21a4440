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
    """What a tool may ask of the API, as its class variable `tool_config`."""

class XAITool(BaseTool):
    """A tool as the API takes it: the SDK's `Tool`."""

    provider: ClassVar[str]
    tool_config: ClassVar[XAIToolConfig]

XAIMessageParam: TypeAlias = Message

class XAIDynamicConfig(BaseDynamicConfig, total=False):
    """What a sync function may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | XAIMessageParam]
    call_params: XAICallParams | CommonCallParams
    client: Client

class AsyncXAIDynamicConfig(BaseDynamicConfig, total=False):
    """What an `async def` may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | XAIMessageParam]
    call_params: XAICallParams | CommonCallParams
    client: AsyncClient

class XAICallResponse(BaseCallResponse[Response, rt.CalledT_co, XAIMessageParam, XAICallParams]):
    """An answer; `response` is the SDK's own `Response`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """The text: `content`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text: `reasoning_content|empty_null`."""

    @property
    def citations(self) -> list[str]:
        """The sources that the text cites: `citations[*]`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `finish_reason|as_list`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `proto.model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `id`."""

    @property
    def usage(self) -> SamplingUsage:
        """The SDK's own token counts: `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `usage.prompt_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage.cached_prompt_text_tokens`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage.completion_tokens + usage.reasoning_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage.reasoning_tokens`."""

    @property
    def message_param(self) -> Message:
        """The answer as a message to append to a conversation, with everything that the API wants back."""

class XAICallResponseChunk(BaseCallResponseChunk[Chunk]):
    """One event of a stream; `chunk` is the SDK's own `Chunk`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """The text: `content`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text: `reasoning_content|empty_null`."""

    @property
    def arguments(self) -> str:
        """A fragment of a tool call's arguments: `choices[*].tool_calls[*].function.arguments|join`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `choices[*].finish_reason?|text`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `proto.model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `proto.id`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `proto.usage.prompt_tokens|nonzero`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `proto.usage.cached_prompt_text_tokens|nonzero`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated.

        Read from `proto.usage.completion_tokens|nonzero + proto.usage.reasoning_tokens|nonzero`.
        """

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `proto.usage.reasoning_tokens|nonzero`."""

class AsyncXAIStream(
    BaseAsyncStream[XAICallResponse[rt.CalledT_co], XAICallResponseChunk, rt.CalledT_co, XAIMessageParam]
):
    """A streamed answer, read with `async for`: pairs of a chunk (one `Chunk`) and a tool."""

    call_response_type = XAICallResponse

    @property
    def citations(self) -> list[str]:
        """The sources that the text cites: `citations[*]`."""

class XAIStream(BaseStream[XAICallResponse[rt.CalledT_co], XAICallResponseChunk, rt.CalledT_co, XAIMessageParam]):
    """A streamed answer: pairs of a chunk (one `Chunk`) and the tool that it completes, if any."""

    async_type = AsyncXAIStream
    call_response_type = XAICallResponse

    @property
    def citations(self) -> list[str]:
        """The sources that the text cites: `citations[*]`."""

def handle_stream(
    stream: Iterable[tuple[Response, Chunk]],
    tool_types: Sequence[type[XAITool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[XAICallResponseChunk, XAITool | None]]:
    """Give each event of the SDK as a chunk, and each tool with the chunk that completes it."""

def handle_stream_async(
    stream: AsyncIterable[tuple[Response, Chunk]],
    tool_types: Sequence[type[XAITool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[XAICallResponseChunk, XAITool | None]]:
    """Do what `handle_stream` does, for a stream that is read asynchronously."""

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
    """Prepare one call of `chat.create`: the method, and the arguments that it is called with."""

def get_json_output(response: XAICallResponse | XAICallResponseChunk, json_mode: bool) -> str:
    """Read the JSON text of a structured answer: the content in JSON mode, else the arguments of the forced tool."""

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
    """Make the function a call of the model: it returns the response."""

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
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

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
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

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
    """Make the function a call of the model: it returns the response."""

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
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

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
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

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
    """Make the function a call of the model: it returns what `output_parser` makes of the response."""

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
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By a sync
    client, for a function.
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
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By an
    async client, for an `async def`.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`."""

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
    """Make the function a call that returns an instance of `response_model`. By a sync client, for a function."""

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
    """Make the function a call that returns an instance of `response_model`. By an async client, for an `async
    def`.
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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`."""

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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    a sync client, for a function.
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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    an async client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated."""

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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By a
    sync client, for a function.
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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By
    an async client, for an `async def`.
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
    """Make the function a call, streamed or not: it returns the response or the stream."""

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
    """Make the function a call, streamed or not: it returns the response or the stream. By a sync client, for
    a function.
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
    """Make the function a call, streamed or not: it returns the response or the stream. By an async client,
    for an `async def`.
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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones."""

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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By a sync client, for a function.
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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By an async client, for an `async def`.
    """

call = xai_call
