"""Azure AI inference: `complete` as a decorator of typed functions.

Generated from azure.yaml. Do not edit: change the spec and run `callwright generate azure`.
"""

from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal, ParamSpec, Protocol, TypeAlias, overload

from azure.ai.inference import ChatCompletionsClient
from azure.ai.inference.aio import ChatCompletionsClient as AioChatCompletionsClient
from azure.ai.inference.models import (
    AssistantMessage,
    ChatCompletions,
    ChatCompletionsNamedToolChoice,
    ChatCompletionsToolChoicePreset,
    ChatRequestMessage,
    CompletionsUsage,
    JsonSchemaFormat,
    StreamingChatCompletionsUpdate,
)
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
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncAzureDynamicConfig",
    "AsyncAzureStream",
    "AzureCallParams",
    "AzureCallResponse",
    "AzureCallResponseChunk",
    "AzureDynamicConfig",
    "AzureMessageParam",
    "AzureStream",
    "AzureTool",
    "AzureToolConfig",
    "azure_call",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]

class AzureCallParams(BaseCallParams, total=False):
    """Params of `complete`, with the names and types of the SDK's `ChatCompletionsClient.complete`."""

    frequency_penalty: float | None
    """See `ChatCompletionsClient.complete(frequency_penalty=…)`."""
    max_tokens: int | None
    """See `ChatCompletionsClient.complete(max_tokens=…)`."""
    model_extras: dict[str, Any] | None
    """See `ChatCompletionsClient.complete(model_extras=…)`."""
    presence_penalty: float | None
    """See `ChatCompletionsClient.complete(presence_penalty=…)`."""
    response_format: Literal["text", "json_object"] | JsonSchemaFormat | None
    """See `ChatCompletionsClient.complete(response_format=…)`."""
    seed: int | None
    """See `ChatCompletionsClient.complete(seed=…)`."""
    stop: list[str] | None
    """See `ChatCompletionsClient.complete(stop=…)`."""
    temperature: float | None
    """See `ChatCompletionsClient.complete(temperature=…)`."""
    tool_choice: str | ChatCompletionsToolChoicePreset | ChatCompletionsNamedToolChoice | None
    """See `ChatCompletionsClient.complete(tool_choice=…)`."""
    top_p: float | None
    """See `ChatCompletionsClient.complete(top_p=…)`."""
    headers: Mapping[str, object] | None
    """See `complete(headers=…)`."""
    params: Mapping[str, object] | None
    """See `complete(params=…)`."""
    read_timeout: float | None
    """See `complete(read_timeout=…)`."""

class AzureToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool

class AzureTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionsToolDefinition`."""

    provider: ClassVar[str]
    tool_config: ClassVar[AzureToolConfig]

AzureMessageParam: TypeAlias = ChatRequestMessage

class AzureDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | AzureMessageParam]
    call_params: AzureCallParams | CommonCallParams
    client: ChatCompletionsClient

class AsyncAzureDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | AzureMessageParam]
    call_params: AzureCallParams | CommonCallParams
    client: AioChatCompletionsClient

class AzureCallResponse(BaseCallResponse[ChatCompletions, rt.CalledT_co, AzureMessageParam, AzureCallParams]):
    """Response of a call; `response` is the SDK's `ChatCompletions`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    pricing_provider: ClassVar[str | None]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """Return the text. Read from `choices[0].message.content?`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `choices[0].message?.reasoning_content!{str} ?? choices[0].message?.reasoning!{str}`.
        """

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer. Read from `choices[0].message.refusal!{str}`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them. Read from `choices[*].finish_reason?|value`."""

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `id`."""

    @property
    def usage(self) -> CompletionsUsage | None:
        """Return the token usage, as the SDK reports it. Read from `usage?`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included. Read from `usage?.prompt_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `usage?.prompt_tokens_details!.cached_tokens!|int`.
        """

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache.

        Read from `usage?.prompt_tokens_details!.cache_write_tokens!|int`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included. Read from `usage?.completion_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `usage?.completion_tokens_details!.reasoning_tokens!|int`.
        """

    @property
    def message_param(self) -> AssistantMessage:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""

class AzureCallResponseChunk(BaseCallResponseChunk[StreamingChatCompletionsUpdate]):
    """Chunk of a stream; `chunk` is the SDK's event, a `StreamingChatCompletionsUpdate`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """Return the text. Read from `choices[*]{index?=0}.delta?.content|first`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `choices?[*]{index?=0}.delta?.reasoning_content!{str} ??
        choices?[*]{index?=0}.delta?.reasoning!{str}|first`.
        """

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer.

        Read from `choices[*]{index?=0}.delta?.refusal!{str}|first`.
        """

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments.

        Read from `choices[*]{index?=0}.delta?.tool_calls[*].function?.arguments?|join`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them. Read from `choices[*].finish_reason?|value`."""

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `id`."""

    @property
    def usage(self) -> CompletionsUsage | None:
        """Return the token usage, as the SDK reports it. Read from `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included. Read from `usage.prompt_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `usage.prompt_tokens_details!.cached_tokens!|int`.
        """

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache.

        Read from `usage.prompt_tokens_details!.cache_write_tokens!|int`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included. Read from `usage.completion_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `usage.completion_tokens_details!.reasoning_tokens!|int`.
        """

class AsyncAzureStream(
    BaseAsyncStream[AzureCallResponse[rt.CalledT_co], AzureCallResponseChunk, rt.CalledT_co, AzureMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `StreamingChatCompletionsUpdate`) and a tool or
    None.
    """

    call_response_type = AzureCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer. Read from `choices[0].message.refusal!{str}`."""

class AzureStream(
    BaseStream[AzureCallResponse[rt.CalledT_co], AzureCallResponseChunk, rt.CalledT_co, AzureMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `StreamingChatCompletionsUpdate`) and a tool or None."""

    async_type = AsyncAzureStream
    call_response_type = AzureCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer. Read from `choices[0].message.refusal!{str}`."""

def handle_stream(
    stream: Iterable[StreamingChatCompletionsUpdate],
    tool_types: Sequence[type[AzureTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[AzureCallResponseChunk, AzureTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[StreamingChatCompletionsUpdate],
    tool_types: Sequence[type[AzureTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[AzureCallResponseChunk, AzureTool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: ChatCompletionsClient | AioChatCompletionsClient | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: AzureCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[AzureMessageParam], Sequence[type[AzureTool]] | None, dict[str, Any]]:
    """Prepare a call of `complete`: return the method and its arguments."""

def get_json_output(response: AzureCallResponse | AzureCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | AzureMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | AzureMessageParam | None
_Prompt: TypeAlias = _Content | AzureDynamicConfig
_AsyncPrompt: TypeAlias = _Content | AsyncAzureDynamicConfig
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
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _Decorator[AzureCallResponse[_Tool], AzureCallResponse[_Tool], AzureCallResponse, AzureCallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[AzureCallResponse[_Tool], AzureCallResponse]:
    """Turn the function into a call that returns the response. For a function, with a sync client."""

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AioChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AzureCallResponse[_Tool], AzureCallResponse]:
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

@overload
def azure_call(
    model: str | None,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _Decorator[AzureCallResponse, AzureCallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[AzureCallResponse]:
    """Turn the function into a call that returns the response. For a function, with a sync client."""

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AioChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AzureCallResponse]:
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[AzureCallResponse], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser(response)`."""

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[AzureCallResponse], _O],
    json_mode: bool = False,
    client: ChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser(response)`. For a function, with
    a sync client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[AzureCallResponse], _O],
    json_mode: bool = False,
    client: AioChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser(response)`. For an `async def`,
    with an async client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _Decorator[AzureStream[_Tool], AsyncAzureStream[_Tool], AzureStream, AsyncAzureStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[AzureStream[_Tool], AzureStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AioChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncAzureStream[_Tool], AsyncAzureStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _Decorator[AzureStream, AsyncAzureStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[AzureStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AioChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncAzureStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _Decorator[_T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For a function, with a sync
    client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AioChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For an `async def`, with an
    async client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: ChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For a function, with a sync client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: AioChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For an `async def`, with an async client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _Decorator[
    _T | AzureCallResponse[_Tool], _T | AzureCallResponse[_Tool], _T | AzureCallResponse, _T | AzureCallResponse
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: ChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | AzureCallResponse[_Tool], _T | AzureCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: AioChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | AzureCallResponse[_Tool], _T | AzureCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | AzureCallResponse, _T | AzureCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: ChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | AzureCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: AioChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | AzureCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[StructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For a function, with a sync client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AioChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For an `async def`, with an async client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _Decorator[AzureCallResponse | AzureStream, AzureCallResponse | AsyncAzureStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def azure_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[AzureCallResponse | AzureStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream. For a function,
    with a sync client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AioChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AzureCallResponse | AsyncAzureStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream. For an `async
    def`, with an async client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | StructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For a function, with a sync client.
    """

@overload
def azure_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AioChatCompletionsClient,
    call_params: AzureCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For an `async def`, with an async client.
    """

call = azure_call
