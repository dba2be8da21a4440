"""Mistral chat completions: `chat.complete` as a decorator of typed functions.

Generated from mistral.yaml. Do not edit: change the spec and run `callwright generate mistral`.
"""

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
from mistralai.client import Mistral
from mistralai.client.models import (
    AssistantMessageTypedDict,
    ChatCompletionRequestMessageTypedDict,
    ChatCompletionRequestStopTypedDict,
    ChatCompletionRequestToolChoiceTypedDict,
    ChatCompletionResponse,
    CompletionChunk,
    CompletionEvent,
    CustomConnectorTypedDict,
    DocumentLibraryToolTypedDict,
    GuardrailConfigTypedDict,
    ImageGenerationToolTypedDict,
    MistralPromptMode,
    PredictionTypedDict,
    ReasoningEffort,
    RequestedServiceTier,
    ResponseFormatTypedDict,
    UsageInfo,
)
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncMistralStream",
    "MistralAnswer",
    "MistralCallParams",
    "MistralCallResponse",
    "MistralCallResponseChunk",
    "MistralConnectorTool",
    "MistralDocumentLibraryTool",
    "MistralDynamicConfig",
    "MistralImageGenerationTool",
    "MistralMessageParam",
    "MistralNativeTool",
    "MistralStream",
    "MistralTool",
    "MistralToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "mistral_call",
    "setup_call",
]

class MistralCallParams(BaseCallParams, total=False):
    """Params of `chat.complete`, with the names and types of the SDK's `ChatCompletionRequestTypedDict`."""

    frequency_penalty: float | None
    guardrails: list[GuardrailConfigTypedDict] | None
    logprobs: bool | None
    max_tokens: int | None
    metadata: dict[str, Any] | None
    min_tokens: int | None
    n: int | None
    parallel_tool_calls: bool
    prediction: PredictionTypedDict
    presence_penalty: float | None
    prompt_cache_key: str | None
    prompt_logprobs: bool | None
    prompt_mode: MistralPromptMode | None
    random_seed: int | None
    reasoning_effort: ReasoningEffort | None
    repetition_penalty: float | None
    response_format: ResponseFormatTypedDict
    safe_prompt: bool
    service_tier: RequestedServiceTier | None
    stop: ChatCompletionRequestStopTypedDict | None
    temperature: float | None
    tool_choice: ChatCompletionRequestToolChoiceTypedDict
    top_k: int | None
    top_logprobs: int | None
    top_p: float | None
    top_prompt_logprobs: int | None
    timeout_ms: int | None
    http_headers: Mapping[str, object] | None
    server_url: str | None
    seed: int | None
    """A common call param, sent as `random_seed`."""

class MistralToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool

class MistralTool(BaseTool):
    """A tool that the API receives as the SDK's `ToolTypedDict`."""

    tool_config: ClassVar[MistralToolConfig]

MistralMessageParam: TypeAlias = ChatCompletionRequestMessageTypedDict
MistralImageGenerationTool: TypeAlias = ImageGenerationToolTypedDict
MistralDocumentLibraryTool: TypeAlias = DocumentLibraryToolTypedDict
MistralConnectorTool: TypeAlias = CustomConnectorTypedDict
MistralNativeTool: TypeAlias = MistralImageGenerationTool | MistralDocumentLibraryTool | MistralConnectorTool

class MistralDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | MistralMessageParam]
    call_params: MistralCallParams | CommonCallParams
    client: Mistral

class MistralCallResponse(
    BaseCallResponse[ChatCompletionResponse, rt.CalledT_co, MistralMessageParam, MistralCallParams]
):
    """Response of a call; `response` is the SDK's `ChatCompletionResponse`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def message_param(self) -> AssistantMessageTypedDict: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> UsageInfo | None: ...

MistralAnswer: TypeAlias = Answer[rt.AnswerT, MistralCallResponse]

class MistralCallResponseChunk(BaseCallResponseChunk[CompletionChunk]):
    """Chunk of a stream; `chunk` is the SDK's event, a `CompletionChunk`."""

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
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> UsageInfo | None: ...

class AsyncMistralStream(
    BaseAsyncStream[MistralCallResponse[rt.CalledT_co], MistralCallResponseChunk, rt.CalledT_co, MistralMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `CompletionChunk`) and a tool or None."""

    call_response_type = MistralCallResponse

class MistralStream(
    BaseStream[MistralCallResponse[rt.CalledT_co], MistralCallResponseChunk, rt.CalledT_co, MistralMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `CompletionChunk`) and a tool or None."""

    async_type = AsyncMistralStream
    call_response_type = MistralCallResponse

def handle_stream(
    stream: Iterable[CompletionEvent],
    tool_types: Sequence[type[MistralTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[MistralCallResponseChunk, MistralTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[CompletionEvent],
    tool_types: Sequence[type[MistralTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[MistralCallResponseChunk, MistralTool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: Mistral | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: MistralCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[MistralMessageParam], Sequence[type[MistralTool]] | None, dict[str, Any]
]:
    """Prepare a call of `chat.complete`: return the method and its arguments."""

def get_json_output(response: MistralCallResponse | MistralCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Parsed = TypeVar("_Parsed", default=MistralCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | MistralMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | MistralMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any] | MistralNativeTool]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = MistralCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | MistralDynamicConfig)
_AsyncPromptOrConfig = TypeVar("_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | MistralDynamicConfig])

class _Decorator(Generic[_R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools."""

    @overload
    def __call__(self, sync_fn: Callable[_P, _Untyped], /) -> Callable[_P, _R]: ...
    @overload
    def __call__(self, async_fn: Callable[_P, _AsyncPrompt], /) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(self, sync_fn: Callable[_P, _Prompt], /) -> Callable[_P, _R]: ...
    @overload
    def __call__(self, async_fn: Callable[_P, _AsyncPromptOrConfig], /) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(self, sync_fn: Callable[_P, _PromptOrConfig], /) -> Callable[_P, _C]: ...

@overload
def mistral_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[MistralCallResponse[_Tool], MistralCallResponse[_Tool], MistralCallResponse, MistralCallResponse]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def mistral_call(  # type: ignore[overload-overlap]
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[MistralCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_Parsed, _Parsed]:
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
def mistral_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[MistralStream[_Tool], AsyncMistralStream[_Tool], MistralStream, AsyncMistralStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def mistral_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[MistralStream, AsyncMistralStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def mistral_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def mistral_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def mistral_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _T | MistralCallResponse[_Tool], _T | MistralCallResponse[_Tool], _T | MistralCallResponse, _T | MistralCallResponse
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def mistral_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_T | MistralCallResponse, _T | MistralCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def mistral_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def mistral_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[MistralCallResponse | MistralStream, MistralCallResponse | AsyncMistralStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def mistral_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = mistral_call
