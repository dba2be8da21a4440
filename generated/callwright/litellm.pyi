"""LiteLLM completions: `completion` as a decorator of typed functions.

Generated from litellm.yaml. Do not edit: change the spec and run `callwright generate litellm`.
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
from httpx import Timeout
from litellm import AnthropicThinkingParam, ModelResponse, ModelResponseStream, OpenAIWebSearchOptions
from openai import Timeout as OpenaiTimeout
from openai.types.chat import ChatCompletionAssistantMessageParam, ChatCompletionMessageParam
from openai.types.chat.chat_completion_audio_param import ChatCompletionAudioParam
from openai.types.chat.chat_completion_modality import ChatCompletionModality
from openai.types.chat.chat_completion_prediction_content_param import ChatCompletionPredictionContentParam
from pydantic import BaseModel
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncLiteLLMStream",
    "LiteLLMCallParams",
    "LiteLLMCallResponse",
    "LiteLLMCallResponseChunk",
    "LiteLLMDynamicConfig",
    "LiteLLMMessageParam",
    "LiteLLMStream",
    "LiteLLMTool",
    "LiteLLMToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "litellm_call",
    "setup_call",
]

class LiteLLMCallParams(BaseCallParams, total=False):
    """Params of `completion`, with the names and types of the SDK's `completion`."""

    api_key: str | None
    """See `completion(api_key=…)`."""
    api_version: str | None
    """See `completion(api_version=…)`."""
    audio: ChatCompletionAudioParam | None
    """See `completion(audio=…)`."""
    base_url: str | None
    """See `completion(base_url=…)`."""
    deployment_id: object
    """See `completion(deployment_id=…)`."""
    enable_json_schema_validation: bool | None
    """See `completion(enable_json_schema_validation=…)`."""
    extra_headers: dict[Any, Any] | None
    """See `completion(extra_headers=…)`."""
    frequency_penalty: float | None
    """See `completion(frequency_penalty=…)`."""
    include_server_side_tool_invocations: bool | None
    """See `completion(include_server_side_tool_invocations=…)`."""
    logit_bias: dict[Any, Any] | None
    """See `completion(logit_bias=…)`."""
    logprobs: bool | None
    """See `completion(logprobs=…)`."""
    max_completion_tokens: int | None
    """See `completion(max_completion_tokens=…)`."""
    max_tokens: int | None
    """See `completion(max_tokens=…)`."""
    modalities: list[ChatCompletionModality] | None
    """See `completion(modalities=…)`."""
    model_list: list[Any] | None
    """See `completion(model_list=…)`."""
    n: int | None
    """See `completion(n=…)`."""
    parallel_tool_calls: bool | None
    """See `completion(parallel_tool_calls=…)`."""
    prediction: ChatCompletionPredictionContentParam | None
    """See `completion(prediction=…)`."""
    presence_penalty: float | None
    """See `completion(presence_penalty=…)`."""
    prompt_cache_key: str | None
    """See `completion(prompt_cache_key=…)`."""
    prompt_cache_retention: str | None
    """See `completion(prompt_cache_retention=…)`."""
    reasoning_effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max", "default"] | None
    """See `completion(reasoning_effort=…)`."""
    response_format: dict[Any, Any] | type[BaseModel] | None
    """See `completion(response_format=…)`."""
    safety_identifier: str | None
    """See `completion(safety_identifier=…)`."""
    seed: int | None
    """See `completion(seed=…)`."""
    service_tier: str | None
    """See `completion(service_tier=…)`."""
    stop: object
    """See `completion(stop=…)`."""
    store: bool | None
    """See `completion(store=…)`."""
    stream_options: dict[Any, Any] | None
    """See `completion(stream_options=…)`."""
    temperature: float | None
    """See `completion(temperature=…)`."""
    thinking: AnthropicThinkingParam | None
    """See `completion(thinking=…)`."""
    timeout: float | str | Timeout | OpenaiTimeout | None
    """See `completion(timeout=…)`."""
    tool_choice: str | dict[Any, Any] | None
    """See `completion(tool_choice=…)`."""
    top_logprobs: int | None
    """See `completion(top_logprobs=…)`."""
    top_p: float | None
    """See `completion(top_p=…)`."""
    user: str | None
    """See `completion(user=…)`."""
    verbosity: Literal["low", "medium", "high"] | None
    """See `completion(verbosity=…)`."""
    web_search_options: OpenAIWebSearchOptions | None
    """See `completion(web_search_options=…)`."""
    extra_body: Mapping[str, object] | None
    """See `completion(extra_body=…)`."""
    metadata: Mapping[str, object] | None
    """See `completion(metadata=…)`."""
    num_retries: int | None
    """See `completion(num_retries=…)`."""
    drop_params: bool | None
    """See `completion(drop_params=…)`."""

class LiteLLMToolConfig(ToolConfig, total=False):
    """What a tool may ask of the API, as its class variable `tool_config`."""

    strict: bool

class LiteLLMTool(BaseTool):
    """A tool as the API takes it: the SDK's `ChatCompletionFunctionToolParam`."""

    provider: ClassVar[str]
    tool_config: ClassVar[LiteLLMToolConfig]

LiteLLMMessageParam: TypeAlias = ChatCompletionMessageParam

class LiteLLMDynamicConfig(BaseDynamicConfig, total=False):
    """What a function may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | LiteLLMMessageParam]
    call_params: LiteLLMCallParams | CommonCallParams

class LiteLLMCallResponse(BaseCallResponse[ModelResponse, rt.CalledT_co, LiteLLMMessageParam, LiteLLMCallParams]):
    """An answer; `response` is the SDK's own `ModelResponse`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """The text: `choices[0].message?.content`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text.

        Read from `choices[0].message?.reasoning_content!{str} ?? choices[0].message?.reasoning!{str}`.
        """

    @property
    def audio(self) -> bytes | None:
        """The spoken answer, as bytes: `choices[0].message?.audio!.data!{str}|b64d`."""

    @property
    def audio_transcript(self) -> str | None:
        """The words of the spoken answer: `choices[0].message?.audio!.transcript!{str}`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `choices?[*].finish_reason?`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `id`."""

    @property
    def usage(self) -> object | None:
        """The SDK's own token counts: `usage!`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `usage!.prompt_tokens!|int`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage!.prompt_tokens_details!.cached_tokens!|int`."""

    @property
    def cache_write_tokens(self) -> int | None:
        """Prompt tokens that were written to a cache.

        Read from `usage!.prompt_tokens_details!.cache_write_tokens! ??
        usage!.prompt_tokens_details!.cache_creation_tokens!|int`.
        """

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage!.completion_tokens!|int`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage!.completion_tokens_details!.reasoning_tokens!|int`."""

    @property
    def message_param(self) -> ChatCompletionAssistantMessageParam:
        """The answer as a message to append to a conversation, with everything that the API wants back."""

class LiteLLMCallResponseChunk(BaseCallResponseChunk[ModelResponseStream]):
    """One event of a stream; `chunk` is the SDK's own `ModelResponseStream`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """The text: `choices?[*]{index=0}.delta?.content|first`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text.

        Read from `choices?[*]{index=0}.delta?.reasoning_content!{str} ??
        choices?[*]{index=0}.delta?.reasoning!{str}|first`.
        """

    @property
    def arguments(self) -> str:
        """A fragment of a tool call's arguments.

        Read from `choices?[*]{index=0}.delta?.tool_calls[*].function!.arguments!{str}|join`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `choices?[*].finish_reason`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `id`."""

    @property
    def usage(self) -> object | None:
        """The SDK's own token counts: `usage!`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `usage!.prompt_tokens!|int`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage!.prompt_tokens_details!.cached_tokens!|int`."""

    @property
    def cache_write_tokens(self) -> int | None:
        """Prompt tokens that were written to a cache.

        Read from `usage!.prompt_tokens_details!.cache_write_tokens! ??
        usage!.prompt_tokens_details!.cache_creation_tokens!|int`.
        """

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage!.completion_tokens!|int`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage!.completion_tokens_details!.reasoning_tokens!|int`."""

class AsyncLiteLLMStream(
    BaseAsyncStream[LiteLLMCallResponse[rt.CalledT_co], LiteLLMCallResponseChunk, rt.CalledT_co, LiteLLMMessageParam]
):
    """A streamed answer, read with `async for`: pairs of a chunk (one `ModelResponseStream`) and a tool."""

    call_response_type = LiteLLMCallResponse

    @property
    def audio(self) -> bytes | None:
        """The spoken answer, as bytes: `choices[0].message?.audio!.data!{str}|b64d`."""

    @property
    def audio_transcript(self) -> str | None:
        """The words of the spoken answer: `choices[0].message?.audio!.transcript!{str}`."""

class LiteLLMStream(
    BaseStream[LiteLLMCallResponse[rt.CalledT_co], LiteLLMCallResponseChunk, rt.CalledT_co, LiteLLMMessageParam]
):
    """A streamed answer: pairs of a chunk (one `ModelResponseStream`) and the tool that it completes, if any."""

    async_type = AsyncLiteLLMStream
    call_response_type = LiteLLMCallResponse

    @property
    def audio(self) -> bytes | None:
        """The spoken answer, as bytes: `choices[0].message?.audio!.data!{str}|b64d`."""

    @property
    def audio_transcript(self) -> str | None:
        """The words of the spoken answer: `choices[0].message?.audio!.transcript!{str}`."""

def handle_stream(
    stream: Iterable[ModelResponseStream],
    tool_types: Sequence[type[LiteLLMTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[LiteLLMCallResponseChunk, LiteLLMTool | None]]:
    """Give each event of the SDK as a chunk, and each tool with the chunk that completes it."""

def handle_stream_async(
    stream: AsyncIterable[ModelResponseStream],
    tool_types: Sequence[type[LiteLLMTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[LiteLLMCallResponseChunk, LiteLLMTool | None]]:
    """Do what `handle_stream` does, for a stream that is read asynchronously."""

def setup_call(
    *,
    model: str,
    client: None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: LiteLLMCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[LiteLLMMessageParam], Sequence[type[LiteLLMTool]] | None, dict[str, Any]
]:
    """Prepare one call of `completion`: the method, and the arguments that it is called with."""

def get_json_output(response: LiteLLMCallResponse | LiteLLMCallResponseChunk, json_mode: bool) -> str:
    """Read the JSON text of a structured answer: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | LiteLLMMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | LiteLLMMessageParam | None
_Prompt: TypeAlias = _Content | LiteLLMDynamicConfig
_AsyncPrompt: TypeAlias = _Content | LiteLLMDynamicConfig
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

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: LiteLLMCallParams | CommonCallParams | None = None,
) -> _Decorator[LiteLLMCallResponse[_Tool], LiteLLMCallResponse[_Tool], LiteLLMCallResponse, LiteLLMCallResponse]:
    """Make the function a call of the model: it returns the response."""

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: LiteLLMCallParams | CommonCallParams | None = None,
) -> _Decorator[LiteLLMCallResponse, LiteLLMCallResponse]:
    """Make the function a call of the model: it returns the response."""

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[LiteLLMCallResponse], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: LiteLLMCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Make the function a call of the model: it returns what `output_parser` makes of the response."""

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: LiteLLMCallParams | CommonCallParams | None = None,
) -> _Decorator[LiteLLMStream[_Tool], AsyncLiteLLMStream[_Tool], LiteLLMStream, AsyncLiteLLMStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: LiteLLMCallParams | CommonCallParams | None = None,
) -> _Decorator[LiteLLMStream, AsyncLiteLLMStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: LiteLLMCallParams | CommonCallParams | None = None,
) -> _Decorator[_T, _T]:
    """Make the function a call that returns an instance of `response_model`."""

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: LiteLLMCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`."""

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: LiteLLMCallParams | CommonCallParams | None = None,
) -> _Decorator[
    _T | LiteLLMCallResponse[_Tool], _T | LiteLLMCallResponse[_Tool], _T | LiteLLMCallResponse, _T | LiteLLMCallResponse
]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called.
    """

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: LiteLLMCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | LiteLLMCallResponse, _T | LiteLLMCallResponse]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called.
    """

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: LiteLLMCallParams | CommonCallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated."""

@overload
def litellm_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: LiteLLMCallParams | CommonCallParams | None = None,
) -> _Decorator[LiteLLMCallResponse | LiteLLMStream, LiteLLMCallResponse | AsyncLiteLLMStream]:
    """Make the function a call, streamed or not: it returns the response or the stream."""

@overload
def litellm_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: LiteLLMCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones."""

call = litellm_call
