"""Google Gemini: `models.generate_content` as a decorator of typed functions.

Generated from google.yaml. Do not edit: change the spec and run `callwright generate google`.
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
    SafetySettingDict,
    SchemaUnionDict,
    ServiceTier,
    SpeechConfigUnionDict,
    ThinkingConfigDict,
    ToolConfigDict,
)
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncGoogleStream",
    "GoogleCallParams",
    "GoogleCallResponse",
    "GoogleCallResponseChunk",
    "GoogleDynamicConfig",
    "GoogleMessageParam",
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
    """See `GenerateContentConfigDict.audio_timestamp`."""
    audio_transcription_config: AudioTranscriptionConfigDict | None
    """See `GenerateContentConfigDict.audio_transcription_config`."""
    automatic_continuation: bool | None
    """See `GenerateContentConfigDict.automatic_continuation`."""
    cached_content: str | None
    """See `GenerateContentConfigDict.cached_content`."""
    candidate_count: int | None
    """See `GenerateContentConfigDict.candidate_count`."""
    continuation_token: bytes | None
    """See `GenerateContentConfigDict.continuation_token`."""
    enable_enhanced_civic_answers: bool | None
    """See `GenerateContentConfigDict.enable_enhanced_civic_answers`."""
    frequency_penalty: float | None
    """See `GenerateContentConfigDict.frequency_penalty`."""
    generation_output_config: GenerationOutputConfigDict | None
    """See `GenerateContentConfigDict.generation_output_config`."""
    http_options: HttpOptionsDict | None
    """See `GenerateContentConfigDict.http_options`."""
    image_config: ImageConfigDict | None
    """See `GenerateContentConfigDict.image_config`."""
    labels: dict[str, str] | None
    """See `GenerateContentConfigDict.labels`."""
    logprobs: int | None
    """See `GenerateContentConfigDict.logprobs`."""
    max_output_tokens: int | None
    """See `GenerateContentConfigDict.max_output_tokens`."""
    media_resolution: MediaResolution | None
    """See `GenerateContentConfigDict.media_resolution`."""
    model_armor_config: ModelArmorConfigDict | None
    """See `GenerateContentConfigDict.model_armor_config`."""
    model_selection_config: ModelSelectionConfigDict | None
    """See `GenerateContentConfigDict.model_selection_config`."""
    presence_penalty: float | None
    """See `GenerateContentConfigDict.presence_penalty`."""
    response_json_schema: Any | None
    """See `GenerateContentConfigDict.response_json_schema`."""
    response_logprobs: bool | None
    """See `GenerateContentConfigDict.response_logprobs`."""
    response_mime_type: str | None
    """See `GenerateContentConfigDict.response_mime_type`."""
    response_modalities: list[str] | None
    """See `GenerateContentConfigDict.response_modalities`."""
    response_schema: SchemaUnionDict | None
    """See `GenerateContentConfigDict.response_schema`."""
    routing_config: GenerationConfigRoutingConfigDict | None
    """See `GenerateContentConfigDict.routing_config`."""
    safety_settings: list[SafetySettingDict] | None
    """See `GenerateContentConfigDict.safety_settings`."""
    seed: int | None
    """See `GenerateContentConfigDict.seed`."""
    service_tier: ServiceTier | None
    """See `GenerateContentConfigDict.service_tier`."""
    speech_config: SpeechConfigUnionDict | None
    """See `GenerateContentConfigDict.speech_config`."""
    stop_sequences: list[str] | None
    """See `GenerateContentConfigDict.stop_sequences`."""
    store: bool | None
    """See `GenerateContentConfigDict.store`."""
    temperature: float | None
    """See `GenerateContentConfigDict.temperature`."""
    thinking_config: ThinkingConfigDict | None
    """See `GenerateContentConfigDict.thinking_config`."""
    tool_config: ToolConfigDict | None
    """See `GenerateContentConfigDict.tool_config`."""
    top_k: float | None
    """See `GenerateContentConfigDict.top_k`."""
    top_p: float | None
    """See `GenerateContentConfigDict.top_p`."""

class GoogleToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

class GoogleTool(BaseTool):
    """A tool that the API receives as the SDK's `FunctionDeclarationDict`."""

    provider: ClassVar[str]
    tool_config: ClassVar[GoogleToolConfig]

GoogleMessageParam: TypeAlias = ContentOrDict

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
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    pricing_provider: ClassVar[str | None]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """Return the text. Read from `candidates[0].content.parts[*]{not:thought}.text|join`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `candidates[0].content.parts[*]{has:thought}.text|join_or_null`.
        """

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites. Read from `candidates[0].citation_metadata.citations[*]`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them.

        Read from `candidates[*].finish_reason ?? prompt_feedback.block_reason|value|as_list`.
        """

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `model_version`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `response_id`."""

    @property
    def usage(self) -> GenerateContentResponseUsageMetadata | None:
        """Return the token usage, as the SDK reports it. Read from `usage_metadata`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included.

        Read from `usage_metadata.prompt_token_count + usage_metadata.tool_use_prompt_token_count`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `usage_metadata.cached_content_token_count`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included.

        Read from `usage_metadata.candidates_token_count + usage_metadata.thoughts_token_count`.
        """

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `usage_metadata.thoughts_token_count`.
        """

    @property
    def message_param(self) -> ContentDict:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""

class GoogleCallResponseChunk(BaseCallResponseChunk[GenerateContentResponse]):
    """Chunk of a stream; `chunk` is the SDK's event, a `GenerateContentResponse`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """Return the text. Read from `candidates[0].content.parts[*]{not:thought}.text|join`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `candidates[0].content.parts[*]{has:thought}.text|join_or_null`.
        """

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites. Read from `candidates[0].citation_metadata.citations[*]`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them.

        Read from `candidates[*].finish_reason ?? prompt_feedback.block_reason|value|as_list`.
        """

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `model_version`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `response_id`."""

    @property
    def usage(self) -> GenerateContentResponseUsageMetadata | None:
        """Return the token usage, as the SDK reports it. Read from `usage_metadata`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included.

        Read from `usage_metadata.prompt_token_count + usage_metadata.tool_use_prompt_token_count`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `usage_metadata.cached_content_token_count`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included.

        Read from `usage_metadata.candidates_token_count + usage_metadata.thoughts_token_count`.
        """

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `usage_metadata.thoughts_token_count`.
        """

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments.

        Read from `candidates[0].content.parts[*]{has:function_call}.function_call.args|json|join`.
        """

class AsyncGoogleStream(
    BaseAsyncStream[GoogleCallResponse[rt.CalledT_co], GoogleCallResponseChunk, rt.CalledT_co, GoogleMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `GenerateContentResponse`) and a tool or None."""

    call_response_type = GoogleCallResponse

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites. Read from `candidates[0].citation_metadata.citations[*]`."""

class GoogleStream(
    BaseStream[GoogleCallResponse[rt.CalledT_co], GoogleCallResponseChunk, rt.CalledT_co, GoogleMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `GenerateContentResponse`) and a tool or None."""

    async_type = AsyncGoogleStream
    call_response_type = GoogleCallResponse

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites. Read from `candidates[0].citation_metadata.citations[*]`."""

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
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | GoogleMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | GoogleMessageParam | None
_Prompt: TypeAlias = _Content | GoogleDynamicConfig
_AsyncPrompt: TypeAlias = _Content | GoogleDynamicConfig
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
    call_params: GoogleCallParams | CommonCallParams | None = None,
) -> _Decorator[GoogleCallResponse[_Tool], GoogleCallResponse[_Tool], GoogleCallResponse, GoogleCallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def google_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Client | None = None,
    call_params: GoogleCallParams | CommonCallParams | None = None,
) -> _Decorator[GoogleCallResponse, GoogleCallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def google_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[GoogleCallResponse], _O],
    json_mode: bool = False,
    client: Client | None = None,
    call_params: GoogleCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser(response)`."""

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
    call_params: GoogleCallParams | CommonCallParams | None = None,
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
    call_params: GoogleCallParams | CommonCallParams | None = None,
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
    call_params: GoogleCallParams | CommonCallParams | None = None,
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
    call_params: GoogleCallParams | CommonCallParams | None = None,
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
    call_params: GoogleCallParams | CommonCallParams | None = None,
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
    call_params: GoogleCallParams | CommonCallParams | None = None,
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
    call_params: GoogleCallParams | CommonCallParams | None = None,
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
    call_params: GoogleCallParams | CommonCallParams | None = None,
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
    call_params: GoogleCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = google_call
