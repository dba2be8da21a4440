"""Ollama chat: `chat` as a decorator of typed functions.

Generated from ollama.yaml. Do not edit: change the spec and run `callwright generate ollama`.
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
from ollama import AsyncClient, ChatResponse, Client, Message
from pydantic.json_schema import JsonSchemaValue
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncOllamaDynamicConfig",
    "AsyncOllamaStream",
    "OllamaAnswer",
    "OllamaCallParams",
    "OllamaCallResponse",
    "OllamaCallResponseChunk",
    "OllamaDynamicConfig",
    "OllamaMessageParam",
    "OllamaStream",
    "OllamaTool",
    "OllamaToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "ollama_call",
    "setup_call",
]

class OllamaCallParams(BaseCallParams, total=False):
    """Params of `chat`, with the names and types of the SDK's `Client.chat`."""

    format: Literal["", "json"] | JsonSchemaValue | None
    keep_alive: float | str | None
    logprobs: bool | None
    think: bool | str | None
    top_logprobs: int | None
    embedding_only: bool | None
    f16_kv: bool | None
    frequency_penalty: float | None
    logits_all: bool | None
    low_vram: bool | None
    main_gpu: int | None
    mirostat: int | None
    mirostat_eta: float | None
    mirostat_tau: float | None
    num_batch: int | None
    num_ctx: int | None
    num_gpu: int | None
    num_keep: int | None
    num_predict: int | None
    num_thread: int | None
    numa: bool | None
    penalize_newline: bool | None
    presence_penalty: float | None
    repeat_last_n: int | None
    repeat_penalty: float | None
    seed: int | None
    stop: Sequence[str] | None
    temperature: float | None
    tfs_z: float | None
    top_k: int | None
    top_p: float | None
    typical_p: float | None
    use_mlock: bool | None
    use_mmap: bool | None
    vocab_only: bool | None
    max_tokens: int | None
    """A common call param, sent as `num_predict`."""

class OllamaToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

class OllamaTool(BaseTool):
    """A tool that the API receives as the SDK's `Tool`."""

    tool_config: ClassVar[OllamaToolConfig]

OllamaMessageParam: TypeAlias = Message

class OllamaDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OllamaMessageParam]
    call_params: OllamaCallParams | CommonCallParams
    client: Client

class AsyncOllamaDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OllamaMessageParam]
    call_params: OllamaCallParams | CommonCallParams
    client: AsyncClient

class OllamaCallResponse(BaseCallResponse[ChatResponse, rt.CalledT_co, OllamaMessageParam, OllamaCallParams]):
    """Response of a call; `response` is the SDK's `ChatResponse`."""

    __slots__ = ()

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def input_tokens(self) -> int | None: ...
    @property
    def output_tokens(self) -> int | None: ...
    @property
    def message_param(self) -> Message: ...
    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def model(self) -> str | None: ...

OllamaAnswer: TypeAlias = Answer[rt.AnswerT, OllamaCallResponse]

class OllamaCallResponseChunk(BaseCallResponseChunk[ChatResponse]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatResponse`."""

    __slots__ = ()

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def input_tokens(self) -> int | None: ...
    @property
    def output_tokens(self) -> int | None: ...
    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def model(self) -> str | None: ...

class AsyncOllamaStream(
    BaseAsyncStream[OllamaCallResponse[rt.CalledT_co], OllamaCallResponseChunk, rt.CalledT_co, OllamaMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatResponse`) and a tool or None."""

    call_response_type = OllamaCallResponse

class OllamaStream(
    BaseStream[OllamaCallResponse[rt.CalledT_co], OllamaCallResponseChunk, rt.CalledT_co, OllamaMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `ChatResponse`) and a tool or None."""

    async_type = AsyncOllamaStream
    call_response_type = OllamaCallResponse

def handle_stream(
    stream: Iterable[ChatResponse],
    tool_types: Sequence[type[OllamaTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[OllamaCallResponseChunk, OllamaTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ChatResponse],
    tool_types: Sequence[type[OllamaTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[OllamaCallResponseChunk, OllamaTool | None]]:
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
    call_params: OllamaCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[OllamaMessageParam], Sequence[type[OllamaTool]] | None, dict[str, Any]]:
    """Prepare a call of `chat`: return the method and its arguments."""

def get_json_output(response: OllamaCallResponse | OllamaCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_K = TypeVar("_K", covariant=True)
_OllamaClient = TypeVar("_OllamaClient", bound=Client | AsyncClient | None, default=None)
_Parsed = TypeVar("_Parsed", default=OllamaCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | OllamaMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | OllamaMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any]]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = OllamaCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | OllamaDynamicConfig)
_AsyncPromptOrConfig = TypeVar("_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncOllamaDynamicConfig])

class _Decorator(Generic[_K, _R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools.

    `_K` is the type of the client: a sync client needs a function, an async client an `async def`, None takes both.
    """

    @overload
    def __call__(
        self: _Decorator[Client | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Untyped], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncClient | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPrompt], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self: _Decorator[Client | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Prompt], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncClient | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPromptOrConfig], /
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(
        self: _Decorator[Client | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _PromptOrConfig], /
    ) -> Callable[_P, _C]: ...

@overload
def ollama_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OllamaClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _OllamaClient, OllamaCallResponse[_Tool], OllamaCallResponse[_Tool], OllamaCallResponse, OllamaCallResponse
]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def ollama_call(  # type: ignore[overload-overlap]
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[OllamaCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _OllamaClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OllamaClient, _Parsed, _Parsed]:
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
def ollama_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OllamaClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OllamaClient, OllamaStream[_Tool], AsyncOllamaStream[_Tool], OllamaStream, AsyncOllamaStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def ollama_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OllamaClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OllamaClient, OllamaStream, AsyncOllamaStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def ollama_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OllamaClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OllamaClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def ollama_call(
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
def ollama_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: _OllamaClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_OllamaClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def ollama_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: _OllamaClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _OllamaClient,
    _T | OllamaCallResponse[_Tool],
    _T | OllamaCallResponse[_Tool],
    _T | OllamaCallResponse,
    _T | OllamaCallResponse,
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def ollama_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OllamaClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OllamaClient, _T | OllamaCallResponse, _T | OllamaCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def ollama_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OllamaClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OllamaClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def ollama_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OllamaClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OllamaClient, OllamaCallResponse | OllamaStream, OllamaCallResponse | AsyncOllamaStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def ollama_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OllamaClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OllamaClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = ollama_call
