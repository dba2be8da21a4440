"""Azure AI inference: `complete` as a decorator of typed functions.

Generated from azure.yaml. Do not edit: change the spec and run `callwright generate azure`.
"""

# pyright: reportInvalidTypeVarUse=false

from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Generic, Literal, Never, ParamSpec, TypeAlias, overload

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
    Answer,
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
    "AzureAnswer",
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
    max_tokens: int | None
    model_extras: dict[str, Any] | None
    presence_penalty: float | None
    response_format: Literal["text", "json_object"] | JsonSchemaFormat | None
    seed: int | None
    stop: list[str] | None
    temperature: float | None
    tool_choice: str | ChatCompletionsToolChoicePreset | ChatCompletionsNamedToolChoice | None
    top_p: float | None
    headers: Mapping[str, object] | None
    params: Mapping[str, object] | None
    read_timeout: float | None

class AzureToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool

class AzureTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionsToolDefinition`."""

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

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""

    @property
    def message_param(self) -> AssistantMessage: ...
    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> CompletionsUsage | None: ...

AzureAnswer: TypeAlias = Answer[rt.AnswerT, AzureCallResponse]

class AzureCallResponseChunk(BaseCallResponseChunk[StreamingChatCompletionsUpdate]):
    """Chunk of a stream; `chunk` is the SDK's event, a `StreamingChatCompletionsUpdate`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> CompletionsUsage | None: ...

class AsyncAzureStream(
    BaseAsyncStream[AzureCallResponse[rt.CalledT_co], AzureCallResponseChunk, rt.CalledT_co, AzureMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `StreamingChatCompletionsUpdate`) and a tool or
    None.
    """

    call_response_type = AzureCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""

class AzureStream(
    BaseStream[AzureCallResponse[rt.CalledT_co], AzureCallResponseChunk, rt.CalledT_co, AzureMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `StreamingChatCompletionsUpdate`) and a tool or None."""

    async_type = AsyncAzureStream
    call_response_type = AzureCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""

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
_K = TypeVar("_K", covariant=True)
_AzureClient = TypeVar("_AzureClient", bound=ChatCompletionsClient | AioChatCompletionsClient | None, default=None)
_Parsed = TypeVar("_Parsed", default=AzureCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | AzureMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | AzureMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any]]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = AzureCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | AzureDynamicConfig)
_AsyncPromptOrConfig = TypeVar("_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncAzureDynamicConfig])

class _Decorator(Generic[_K, _R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools.

    `_K` is the type of the client: a sync client needs a function, an async client an `async def`, None takes both.
    """

    @overload
    def __call__(
        self: _Decorator[ChatCompletionsClient | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Untyped], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AioChatCompletionsClient | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPrompt], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self: _Decorator[ChatCompletionsClient | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Prompt], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AioChatCompletionsClient | None, _R, _AR, _C, _AC],
        async_fn: Callable[_P, _AsyncPromptOrConfig],
        /,
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(
        self: _Decorator[ChatCompletionsClient | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _PromptOrConfig], /
    ) -> Callable[_P, _C]: ...

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _AzureClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AzureClient, AzureCallResponse[_Tool], AzureCallResponse[_Tool], AzureCallResponse, AzureCallResponse]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def azure_call(  # type: ignore[overload-overlap]
    model: str | None,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[AzureCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _AzureClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AzureClient, _Parsed, _Parsed]:
    """Turn the function into a call that returns the response, or the result of `output_parser(response)`.

    Parameters:
        model: The name of the model.
        stream: Whether to stream; a `StreamConfig` also streams tools whose arguments are incomplete.
        response_model: The type of a structured answer.
        tools: Tool classes, pydantic models and functions that the model may call.
        output_parser: Gets the response, or the instance of `response_model`; the call returns its result.
        json_mode: Whether a structured answer is JSON text instead of the arguments of a tool.
        client: A client of the SDK; without one, calls share a default client.
        call_params: The API's other parameters, by their own names or by the common ones.
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
    client: _AzureClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AzureClient, AzureStream[_Tool], AsyncAzureStream[_Tool], AzureStream, AsyncAzureStream]:
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
    client: _AzureClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AzureClient, AzureStream, AsyncAzureStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def azure_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _AzureClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AzureClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

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
    call_params: _CallParams | None = None,
) -> _Decorator[None, _O, _O]:
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
    client: _AzureClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_AzureClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
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
    client: _AzureClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _AzureClient,
    _T | AzureCallResponse[_Tool],
    _T | AzureCallResponse[_Tool],
    _T | AzureCallResponse,
    _T | AzureCallResponse,
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
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _AzureClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AzureClient, _T | AzureCallResponse, _T | AzureCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
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
    client: _AzureClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AzureClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
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
    client: _AzureClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AzureClient, AzureCallResponse | AzureStream, AzureCallResponse | AsyncAzureStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def azure_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _AzureClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AzureClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = azure_call
