"""Google Gemini: `models.generate_content` as a decorator of typed functions.

Generated from google.yaml. Do not edit: change the spec and run `callwright generate google`.
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
from google.genai import Client
from google.genai.types import (
    AudioTranscriptionConfigDict,
    Citation,
    ContentDict,
    ContentOrDict,
    GenerateContentResponse,
    GenerateContentResponseUsageMetadata,
    GenerationConfigRoutingConfigDict,
    GenerationOutputConfigDict,
    HttpOptionsDict,
    ImageConfigDict,
    MediaResolution,
    ModelArmorConfigDict,
    ModelSelectionConfigDict,
    Part as TypesPart,
    SafetySettingDict,
    SchemaUnionDict,
    ServiceTier,
    SpeechConfigUnionDict,
    ThinkingConfigDict,
    Tool,
    ToolConfigDict,
    ToolDict,
)
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncGoogleStream",
    "GoogleAnswer",
    "GoogleCallParams",
    "GoogleCallResponse",
    "GoogleCallResponseChunk",
    "GoogleDynamicConfig",
    "GoogleMessageParam",
    "GoogleNativeTool",
    "GoogleServerModelTool",
    "GoogleServerTool",
    "GoogleStream",
    "GoogleTool",
    "GoogleToolConfig",
    "call",
    "get_json_output",
    "google_call",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]

class GoogleCallParams(BaseCallParams, total=False):
    """Params of `models.generate_content`, with the names and types of the SDK's `GenerateContentConfigDict`."""

    audio_timestamp: bool | None
    audio_transcription_config: AudioTranscriptionConfigDict | None
    automatic_continuation: bool | None
    cached_content: str | None
    candidate_count: int | None
    continuation_token: bytes | None
    enable_enhanced_civic_answers: bool | None
    frequency_penalty: float | None
    generation_output_config: GenerationOutputConfigDict | None
    http_options: HttpOptionsDict | None
    image_config: ImageConfigDict | None
    labels: dict[str, str] | None
    logprobs: int | None
    max_output_tokens: int | None
    media_resolution: MediaResolution | None
    model_armor_config: ModelArmorConfigDict | None
    model_selection_config: ModelSelectionConfigDict | None
    presence_penalty: float | None
    response_json_schema: Any | None
    response_logprobs: bool | None
    response_mime_type: str | None
    response_modalities: list[str] | None
    response_schema: SchemaUnionDict | None
    routing_config: GenerationConfigRoutingConfigDict | None
    safety_settings: list[SafetySettingDict] | None
    seed: int | None
    service_tier: ServiceTier | None
    speech_config: SpeechConfigUnionDict | None
    stop_sequences: list[str] | None
    store: bool | None
    temperature: float | None
    thinking_config: ThinkingConfigDict | None
    tool_config: ToolConfigDict | None
    top_k: float | None
    top_p: float | None
    max_tokens: int | None
    """A common call param, sent as `max_output_tokens`."""
    stop: str | Sequence[str] | None
    """A common call param, sent as `stop_sequences`."""

class GoogleToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

class GoogleTool(BaseTool):
    """A tool that the API receives as the SDK's `FunctionDeclarationDict`."""

    tool_config: ClassVar[GoogleToolConfig]

GoogleMessageParam: TypeAlias = ContentOrDict
GoogleServerTool: TypeAlias = ToolDict
GoogleServerModelTool: TypeAlias = Tool
GoogleNativeTool: TypeAlias = GoogleServerTool | GoogleServerModelTool

class GoogleDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | GoogleMessageParam]
    call_params: GoogleCallParams | CommonCallParams
    client: Client

class GoogleCallResponse(
    BaseCallResponse[GenerateContentResponse, rt.CalledT_co, GoogleMessageParam, GoogleCallParams]
):
    """Response of a call; `response` is the SDK's `GenerateContentResponse`."""

    __slots__ = ()

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def message_param(self) -> ContentDict: ...
    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""

    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> GenerateContentResponseUsageMetadata | None: ...
    @property
    def server_tools(self) -> list[TypesPart]:
        """Return the calls and results of tools that the provider ran."""

GoogleAnswer: TypeAlias = Answer[rt.AnswerT, GoogleCallResponse]

class GoogleCallResponseChunk(BaseCallResponseChunk[GenerateContentResponse]):
    """Chunk of a stream; `chunk` is the SDK's event, a `GenerateContentResponse`."""

    __slots__ = ()

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""

    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> GenerateContentResponseUsageMetadata | None: ...
    @property
    def server_tools(self) -> list[TypesPart]:
        """Return the calls and results of tools that the provider ran."""

class AsyncGoogleStream(
    BaseAsyncStream[GoogleCallResponse[rt.CalledT_co], GoogleCallResponseChunk, rt.CalledT_co, GoogleMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `GenerateContentResponse`) and a tool or None."""

    call_response_type = GoogleCallResponse

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""

    @property
    def server_tools(self) -> list[TypesPart]:
        """Return the calls and results of tools that the provider ran."""

class GoogleStream(
    BaseStream[GoogleCallResponse[rt.CalledT_co], GoogleCallResponseChunk, rt.CalledT_co, GoogleMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `GenerateContentResponse`) and a tool or None."""

    async_type = AsyncGoogleStream
    call_response_type = GoogleCallResponse

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""

    @property
    def server_tools(self) -> list[TypesPart]:
        """Return the calls and results of tools that the provider ran."""

def handle_stream(
    stream: Iterable[GenerateContentResponse],
    tool_types: Sequence[type[GoogleTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[GoogleCallResponseChunk, GoogleTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[GenerateContentResponse],
    tool_types: Sequence[type[GoogleTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[GoogleCallResponseChunk, GoogleTool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: Client | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: GoogleCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[GoogleMessageParam], Sequence[type[GoogleTool]] | None, dict[str, Any]]:
    """Prepare a call of `models.generate_content`: return the method and its arguments."""

def get_json_output(response: GoogleCallResponse | GoogleCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Parsed = TypeVar("_Parsed", default=GoogleCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | GoogleMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | GoogleMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any] | GoogleNativeTool]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = GoogleCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | GoogleDynamicConfig)
_AsyncPromptOrConfig = TypeVar("_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | GoogleDynamicConfig])

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
def google_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[GoogleCallResponse[_Tool], GoogleCallResponse[_Tool], GoogleCallResponse, GoogleCallResponse]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def google_call(  # type: ignore[overload-overlap]
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[GoogleCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: Client | None = None,
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
def google_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[GoogleStream[_Tool], AsyncGoogleStream[_Tool], GoogleStream, AsyncGoogleStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def google_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[GoogleStream, AsyncGoogleStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def google_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def google_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: Client | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def google_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: Client | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _T | GoogleCallResponse[_Tool], _T | GoogleCallResponse[_Tool], _T | GoogleCallResponse, _T | GoogleCallResponse
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def google_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_T | GoogleCallResponse, _T | GoogleCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def google_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def google_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[GoogleCallResponse | GoogleStream, GoogleCallResponse | AsyncGoogleStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def google_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client | None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = google_call
