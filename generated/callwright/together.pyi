"""Together chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from together.yaml. Do not edit: change the spec and run `callwright generate together`.
"""

# pyright: reportInvalidTypeVarUse=false

from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Generic, Literal, Never, ParamSpec, TypeAlias, overload

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
from together import AsyncTogether, Together
from together._types import SequenceNotStr
from together.types import ChatCompletionChunk
from together.types.chat import ChatCompletion, ChatCompletionUsage
from together.types.chat.completion_create_params import (
    Message,
    MessageChatCompletionAssistantMessageParam,
    Reasoning,
    ResponseFormat,
    ToolChoice,
)
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncTogetherDynamicConfig",
    "AsyncTogetherStream",
    "TogetherAnswer",
    "TogetherCallParams",
    "TogetherCallResponse",
    "TogetherCallResponseChunk",
    "TogetherDynamicConfig",
    "TogetherMessageParam",
    "TogetherStream",
    "TogetherTool",
    "TogetherToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
    "together_call",
]

class TogetherCallParams(BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParamsBase`."""

    chat_template_kwargs: object
    compliance: Literal["hipaa"]
    context_length_exceeded_behavior: Literal["truncate", "error"]
    echo: bool
    frequency_penalty: float
    logit_bias: dict[str, float]
    logprobs: int
    max_tokens: int
    min_p: float
    n: int
    presence_penalty: float
    reasoning: Reasoning
    reasoning_effort: Literal["low", "medium", "high"]
    repetition_penalty: float
    response_format: ResponseFormat
    safety_model: str
    seed: int
    stop: SequenceNotStr[str]
    temperature: float
    tool_choice: ToolChoice
    top_k: int
    top_p: float
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None

class TogetherToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

class TogetherTool(BaseTool):
    """A tool that the API receives as the SDK's `ToolsParam`."""

    tool_config: ClassVar[TogetherToolConfig]

TogetherMessageParam: TypeAlias = Message

class TogetherDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | TogetherMessageParam]
    call_params: TogetherCallParams | CommonCallParams
    client: Together

class AsyncTogetherDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | TogetherMessageParam]
    call_params: TogetherCallParams | CommonCallParams
    client: AsyncTogether

class TogetherCallResponse(BaseCallResponse[ChatCompletion, rt.CalledT_co, TogetherMessageParam, TogetherCallParams]):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def cached_tokens(self) -> int | None: ...
    @property
    def message_param(self) -> MessageChatCompletionAssistantMessageParam: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> ChatCompletionUsage | None: ...

TogetherAnswer: TypeAlias = Answer[rt.AnswerT, TogetherCallResponse]

class TogetherCallResponseChunk(BaseCallResponseChunk[ChatCompletionChunk]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatCompletionChunk`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def cached_tokens(self) -> int | None: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> ChatCompletionUsage | None: ...

class AsyncTogetherStream(
    BaseAsyncStream[TogetherCallResponse[rt.CalledT_co], TogetherCallResponseChunk, rt.CalledT_co, TogetherMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = TogetherCallResponse

class TogetherStream(
    BaseStream[TogetherCallResponse[rt.CalledT_co], TogetherCallResponseChunk, rt.CalledT_co, TogetherMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncTogetherStream
    call_response_type = TogetherCallResponse

def handle_stream(
    stream: Iterable[ChatCompletionChunk],
    tool_types: Sequence[type[TogetherTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[TogetherCallResponseChunk, TogetherTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ChatCompletionChunk],
    tool_types: Sequence[type[TogetherTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[TogetherCallResponseChunk, TogetherTool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: Together | AsyncTogether | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: TogetherCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[TogetherMessageParam], Sequence[type[TogetherTool]] | None, dict[str, Any]
]:
    """Prepare a call of `chat.completions.create`: return the method and its arguments."""

def get_json_output(response: TogetherCallResponse | TogetherCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_K = TypeVar("_K", covariant=True)
_TogetherClient = TypeVar("_TogetherClient", bound=Together | AsyncTogether | None, default=None)
_Parsed = TypeVar("_Parsed", default=TogetherCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | TogetherMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | TogetherMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any]]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = TogetherCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | TogetherDynamicConfig)
_AsyncPromptOrConfig = TypeVar("_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncTogetherDynamicConfig])

class _Decorator(Generic[_K, _R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools.

    `_K` is the type of the client: a sync client needs a function, an async client an `async def`, None takes both.
    """

    @overload
    def __call__(
        self: _Decorator[Together | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Untyped], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncTogether | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPrompt], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self: _Decorator[Together | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Prompt], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncTogether | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPromptOrConfig], /
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(
        self: _Decorator[Together | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _PromptOrConfig], /
    ) -> Callable[_P, _C]: ...

@overload
def together_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _TogetherClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _TogetherClient,
    TogetherCallResponse[_Tool],
    TogetherCallResponse[_Tool],
    TogetherCallResponse,
    TogetherCallResponse,
]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def together_call(  # type: ignore[overload-overlap]
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[TogetherCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _TogetherClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_TogetherClient, _Parsed, _Parsed]:
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
def together_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _TogetherClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _TogetherClient, TogetherStream[_Tool], AsyncTogetherStream[_Tool], TogetherStream, AsyncTogetherStream
]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def together_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _TogetherClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_TogetherClient, TogetherStream, AsyncTogetherStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def together_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _TogetherClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_TogetherClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def together_call(
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
def together_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: _TogetherClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_TogetherClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def together_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: _TogetherClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _TogetherClient,
    _T | TogetherCallResponse[_Tool],
    _T | TogetherCallResponse[_Tool],
    _T | TogetherCallResponse,
    _T | TogetherCallResponse,
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def together_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _TogetherClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_TogetherClient, _T | TogetherCallResponse, _T | TogetherCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def together_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _TogetherClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_TogetherClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def together_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _TogetherClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_TogetherClient, TogetherCallResponse | TogetherStream, TogetherCallResponse | AsyncTogetherStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def together_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _TogetherClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_TogetherClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = together_call
