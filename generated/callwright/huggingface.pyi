"""Hugging Face chat completions: `chat_completion` as a decorator of typed functions.

Generated from huggingface.yaml. Do not edit: change the spec and run `callwright generate huggingface`.
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
from huggingface_hub import (
    AsyncInferenceClient,
    ChatCompletionInputGrammarType,
    ChatCompletionInputMessage,
    ChatCompletionInputStreamOptions,
    ChatCompletionInputToolChoiceClass,
    ChatCompletionInputToolChoiceEnum,
    ChatCompletionOutput,
    ChatCompletionOutputUsage,
    ChatCompletionStreamOutput,
    ChatCompletionStreamOutputUsage,
    InferenceClient,
)
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncHuggingFaceDynamicConfig",
    "AsyncHuggingFaceStream",
    "HuggingFaceAnswer",
    "HuggingFaceCallParams",
    "HuggingFaceCallResponse",
    "HuggingFaceCallResponseChunk",
    "HuggingFaceDynamicConfig",
    "HuggingFaceMessageParam",
    "HuggingFaceStream",
    "HuggingFaceTool",
    "HuggingFaceToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "huggingface_call",
    "setup_call",
]

class HuggingFaceCallParams(BaseCallParams, total=False):
    """Params of `chat_completion`, with the names and types of the SDK's `InferenceClient.chat_completion`."""

    extra_body: dict[Any, Any] | None
    frequency_penalty: float | None
    logit_bias: list[float] | None
    logprobs: bool | None
    max_tokens: int | None
    n: int | None
    presence_penalty: float | None
    response_format: ChatCompletionInputGrammarType | None
    seed: int | None
    stop: list[str] | None
    stream_options: ChatCompletionInputStreamOptions | None
    temperature: float | None
    tool_choice: ChatCompletionInputToolChoiceClass | ChatCompletionInputToolChoiceEnum | None
    tool_prompt: str | None
    top_logprobs: int | None
    top_p: float | None

class HuggingFaceToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

class HuggingFaceTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionInputTool`."""

    tool_config: ClassVar[HuggingFaceToolConfig]

HuggingFaceMessageParam: TypeAlias = ChatCompletionInputMessage

class HuggingFaceDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | HuggingFaceMessageParam]
    call_params: HuggingFaceCallParams | CommonCallParams
    client: InferenceClient

class AsyncHuggingFaceDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | HuggingFaceMessageParam]
    call_params: HuggingFaceCallParams | CommonCallParams
    client: AsyncInferenceClient

class HuggingFaceCallResponse(
    BaseCallResponse[ChatCompletionOutput, rt.CalledT_co, HuggingFaceMessageParam, HuggingFaceCallParams]
):
    """Response of a call; `response` is the SDK's `ChatCompletionOutput`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def usage(self) -> ChatCompletionOutputUsage | None: ...
    @property
    def message_param(self) -> ChatCompletionInputMessage: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...

HuggingFaceAnswer: TypeAlias = Answer[rt.AnswerT, HuggingFaceCallResponse]

class HuggingFaceCallResponseChunk(BaseCallResponseChunk[ChatCompletionStreamOutput]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatCompletionStreamOutput`."""

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
    def usage(self) -> ChatCompletionStreamOutputUsage | None: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...

class AsyncHuggingFaceStream(
    BaseAsyncStream[
        HuggingFaceCallResponse[rt.CalledT_co], HuggingFaceCallResponseChunk, rt.CalledT_co, HuggingFaceMessageParam
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionStreamOutput`) and a tool or None."""

    call_response_type = HuggingFaceCallResponse

class HuggingFaceStream(
    BaseStream[
        HuggingFaceCallResponse[rt.CalledT_co], HuggingFaceCallResponseChunk, rt.CalledT_co, HuggingFaceMessageParam
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionStreamOutput`) and a tool or None."""

    async_type = AsyncHuggingFaceStream
    call_response_type = HuggingFaceCallResponse

def handle_stream(
    stream: Iterable[ChatCompletionStreamOutput],
    tool_types: Sequence[type[HuggingFaceTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[HuggingFaceCallResponseChunk, HuggingFaceTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ChatCompletionStreamOutput],
    tool_types: Sequence[type[HuggingFaceTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[HuggingFaceCallResponseChunk, HuggingFaceTool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: InferenceClient | AsyncInferenceClient | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: HuggingFaceCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any],
    str | None,
    list[HuggingFaceMessageParam],
    Sequence[type[HuggingFaceTool]] | None,
    dict[str, Any],
]:
    """Prepare a call of `chat_completion`: return the method and its arguments."""

def get_json_output(response: HuggingFaceCallResponse | HuggingFaceCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_K = TypeVar("_K", covariant=True)
_HuggingFaceClient = TypeVar("_HuggingFaceClient", bound=InferenceClient | AsyncInferenceClient | None, default=None)
_Parsed = TypeVar("_Parsed", default=HuggingFaceCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | HuggingFaceMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | HuggingFaceMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any]]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = HuggingFaceCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | HuggingFaceDynamicConfig)
_AsyncPromptOrConfig = TypeVar(
    "_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncHuggingFaceDynamicConfig]
)

class _Decorator(Generic[_K, _R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools.

    `_K` is the type of the client: a sync client needs a function, an async client an `async def`, None takes both.
    """

    @overload
    def __call__(
        self: _Decorator[InferenceClient | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Untyped], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncInferenceClient | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPrompt], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self: _Decorator[InferenceClient | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Prompt], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncInferenceClient | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPromptOrConfig], /
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(
        self: _Decorator[InferenceClient | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _PromptOrConfig], /
    ) -> Callable[_P, _C]: ...

@overload
def huggingface_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _HuggingFaceClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _HuggingFaceClient,
    HuggingFaceCallResponse[_Tool],
    HuggingFaceCallResponse[_Tool],
    HuggingFaceCallResponse,
    HuggingFaceCallResponse,
]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def huggingface_call(  # type: ignore[overload-overlap]
    model: str | None,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[HuggingFaceCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _HuggingFaceClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_HuggingFaceClient, _Parsed, _Parsed]:
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
def huggingface_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _HuggingFaceClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _HuggingFaceClient,
    HuggingFaceStream[_Tool],
    AsyncHuggingFaceStream[_Tool],
    HuggingFaceStream,
    AsyncHuggingFaceStream,
]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def huggingface_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _HuggingFaceClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_HuggingFaceClient, HuggingFaceStream, AsyncHuggingFaceStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def huggingface_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _HuggingFaceClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_HuggingFaceClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def huggingface_call(
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
def huggingface_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: _HuggingFaceClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_HuggingFaceClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def huggingface_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: _HuggingFaceClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _HuggingFaceClient,
    _T | HuggingFaceCallResponse[_Tool],
    _T | HuggingFaceCallResponse[_Tool],
    _T | HuggingFaceCallResponse,
    _T | HuggingFaceCallResponse,
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def huggingface_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _HuggingFaceClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_HuggingFaceClient, _T | HuggingFaceCallResponse, _T | HuggingFaceCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def huggingface_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _HuggingFaceClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_HuggingFaceClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def huggingface_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _HuggingFaceClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _HuggingFaceClient, HuggingFaceCallResponse | HuggingFaceStream, HuggingFaceCallResponse | AsyncHuggingFaceStream
]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def huggingface_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _HuggingFaceClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_HuggingFaceClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = huggingface_call
