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
    """What a tool may ask of the API, as its class variable `tool_config`."""

    strict: bool

class AzureTool(BaseTool):
    """A tool as the API takes it: the SDK's `ChatCompletionsToolDefinition`."""

    provider: ClassVar[str]
    tool_config: ClassVar[AzureToolConfig]

AzureMessageParam: TypeAlias = ChatRequestMessage

class AzureDynamicConfig(BaseDynamicConfig, total=False):
    """What a sync function may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | AzureMessageParam]
    call_params: AzureCallParams | CommonCallParams
    client: ChatCompletionsClient

class AsyncAzureDynamicConfig(BaseDynamicConfig, total=False):
    """What an `async def` may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | AzureMessageParam]
    call_params: AzureCallParams | CommonCallParams
    client: AioChatCompletionsClient

class AzureCallResponse(BaseCallResponse[ChatCompletions, rt.CalledT_co, AzureMessageParam, AzureCallParams]):
    """An answer; `response` is the SDK's own `ChatCompletions`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """The text: `choices[0].message.content?`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text.

        Read from `choices[0].message?.reasoning_content!{str} ?? choices[0].message?.reasoning!{str}`.
        """

    @property
    def refusal(self) -> str | None:
        """Why the model refused to answer: `choices[0].message.refusal!{str}`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `choices[*].finish_reason?|value`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `id`."""

    @property
    def usage(self) -> CompletionsUsage | None:
        """The SDK's own token counts: `usage?`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `usage?.prompt_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage?.prompt_tokens_details!.cached_tokens!|int`."""

    @property
    def cache_write_tokens(self) -> int | None:
        """Prompt tokens that were written to a cache: `usage?.prompt_tokens_details!.cache_write_tokens!|int`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage?.completion_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage?.completion_tokens_details!.reasoning_tokens!|int`."""

    @property
    def message_param(self) -> AssistantMessage:
        """The answer as a message to append to a conversation, with everything that the API wants back."""

class AzureCallResponseChunk(BaseCallResponseChunk[StreamingChatCompletionsUpdate]):
    """One event of a stream; `chunk` is the SDK's own `StreamingChatCompletionsUpdate`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """The text: `choices[*]{index=0}.delta?.content|first`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text.

        Read from `choices?[*]{index=0}.delta?.reasoning_content!{str} ??
        choices?[*]{index=0}.delta?.reasoning!{str}|first`.
        """

    @property
    def refusal(self) -> str | None:
        """Why the model refused to answer: `choices[*]{index=0}.delta?.refusal!{str}|first`."""

    @property
    def arguments(self) -> str:
        """A fragment of a tool call's arguments.

        Read from `choices[*]{index=0}.delta?.tool_calls[*].function?.arguments?|join`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `choices[*].finish_reason?|value`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `id`."""

    @property
    def usage(self) -> CompletionsUsage | None:
        """The SDK's own token counts: `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `usage.prompt_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage.prompt_tokens_details!.cached_tokens!|int`."""

    @property
    def cache_write_tokens(self) -> int | None:
        """Prompt tokens that were written to a cache: `usage.prompt_tokens_details!.cache_write_tokens!|int`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage.completion_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage.completion_tokens_details!.reasoning_tokens!|int`."""

class AsyncAzureStream(
    BaseAsyncStream[AzureCallResponse[rt.CalledT_co], AzureCallResponseChunk, rt.CalledT_co, AzureMessageParam]
):
    """A streamed answer, read with `async for`: pairs of a chunk (one `StreamingChatCompletionsUpdate`) and a
    tool.
    """

    call_response_type = AzureCallResponse

    @property
    def refusal(self) -> str | None:
        """Why the model refused to answer: `choices[0].message.refusal!{str}`."""

class AzureStream(
    BaseStream[AzureCallResponse[rt.CalledT_co], AzureCallResponseChunk, rt.CalledT_co, AzureMessageParam]
):
    """A streamed answer: pairs of a chunk (one `StreamingChatCompletionsUpdate`) and the tool that it
    completes, if any.
    """

    async_type = AsyncAzureStream
    call_response_type = AzureCallResponse

    @property
    def refusal(self) -> str | None:
        """Why the model refused to answer: `choices[0].message.refusal!{str}`."""

def handle_stream(
    stream: Iterable[StreamingChatCompletionsUpdate],
    tool_types: Sequence[type[AzureTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[AzureCallResponseChunk, AzureTool | None]]:
    """Give each event of the SDK as a chunk, and each tool with the chunk that completes it."""

def handle_stream_async(
    stream: AsyncIterable[StreamingChatCompletionsUpdate],
    tool_types: Sequence[type[AzureTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[AzureCallResponseChunk, AzureTool | None]]:
    """Do what `handle_stream` does, for a stream that is read asynchronously."""

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
    """Prepare one call of `complete`: the method, and the arguments that it is called with."""

def get_json_output(response: AzureCallResponse | AzureCallResponseChunk, json_mode: bool) -> str:
    """Read the JSON text of a structured answer: the content in JSON mode, else the arguments of the forced tool."""

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
    """Make the function a call of the model: it returns the response."""

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
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

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
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

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
    """Make the function a call of the model: it returns the response."""

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
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

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
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

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
    """Make the function a call of the model: it returns what `output_parser` makes of the response."""

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
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By a sync
    client, for a function.
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
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By an
    async client, for an `async def`.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`."""

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
    """Make the function a call that returns an instance of `response_model`. By a sync client, for a function."""

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
    """Make the function a call that returns an instance of `response_model`. By an async client, for an `async
    def`.
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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`."""

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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    a sync client, for a function.
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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    an async client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated."""

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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By a
    sync client, for a function.
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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By
    an async client, for an `async def`.
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
    """Make the function a call, streamed or not: it returns the response or the stream."""

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
    """Make the function a call, streamed or not: it returns the response or the stream. By a sync client, for
    a function.
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
    """Make the function a call, streamed or not: it returns the response or the stream. By an async client,
    for an `async def`.
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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones."""

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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By a sync client, for a function.
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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By an async client, for an `async def`.
    """

call = azure_call
