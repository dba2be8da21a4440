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
from httpx import Timeout as HttpxTimeout
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
    timeout: float | str | HttpxTimeout | OpenaiTimeout | None
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
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool

class LiteLLMTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionFunctionToolParam`."""

    provider: ClassVar[str]
    tool_config: ClassVar[LiteLLMToolConfig]

LiteLLMMessageParam: TypeAlias = ChatCompletionMessageParam

class LiteLLMDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | LiteLLMMessageParam]
    call_params: LiteLLMCallParams | CommonCallParams

class LiteLLMCallResponse(BaseCallResponse[ModelResponse, rt.CalledT_co, LiteLLMMessageParam, LiteLLMCallParams]):
    """Response of a call; `response` is the SDK's `ModelResponse`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """Return the text. Read from `choices[0].message?.content`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `choices[0].message?.reasoning_content!{str} ?? choices[0].message?.reasoning!{str}`.
        """

    @property
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes. Read from `choices[0].message?.audio!.data!{str}|b64d`."""

    @property
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response.

        Read from `choices[0].message?.audio!.transcript!{str}`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them. Read from `choices?[*].finish_reason?`."""

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `id`."""

    @property
    def usage(self) -> object | None:
        """Return the token usage, as the SDK reports it. Read from `usage!`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included. Read from `usage!.prompt_tokens!|int`."""

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `usage!.prompt_tokens_details!.cached_tokens!|int`.
        """

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache.

        Read from `usage!.prompt_tokens_details!.cache_write_tokens! ??
        usage!.prompt_tokens_details!.cache_creation_tokens!|int`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included. Read from `usage!.completion_tokens!|int`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `usage!.completion_tokens_details!.reasoning_tokens!|int`.
        """

    @property
    def message_param(self) -> ChatCompletionAssistantMessageParam:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""

class LiteLLMCallResponseChunk(BaseCallResponseChunk[ModelResponseStream]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ModelResponseStream`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """Return the text. Read from `choices?[*]{index?=0}.delta?.content|first`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `choices?[*]{index?=0}.delta?.reasoning_content!{str} ??
        choices?[*]{index?=0}.delta?.reasoning!{str}|first`.
        """

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments.

        Read from `choices?[*]{index?=0}.delta?.tool_calls[*].function!.arguments!{str}|join`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them. Read from `choices?[*].finish_reason`."""

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `id`."""

    @property
    def usage(self) -> object | None:
        """Return the token usage, as the SDK reports it. Read from `usage!`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included. Read from `usage!.prompt_tokens!|int`."""

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `usage!.prompt_tokens_details!.cached_tokens!|int`.
        """

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache.

        Read from `usage!.prompt_tokens_details!.cache_write_tokens! ??
        usage!.prompt_tokens_details!.cache_creation_tokens!|int`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included. Read from `usage!.completion_tokens!|int`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `usage!.completion_tokens_details!.reasoning_tokens!|int`.
        """

class AsyncLiteLLMStream(
    BaseAsyncStream[LiteLLMCallResponse[rt.CalledT_co], LiteLLMCallResponseChunk, rt.CalledT_co, LiteLLMMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `ModelResponseStream`) and a tool or None."""

    call_response_type = LiteLLMCallResponse

    @property
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes. Read from `choices[0].message?.audio!.data!{str}|b64d`."""

    @property
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response.

        Read from `choices[0].message?.audio!.transcript!{str}`.
        """

class LiteLLMStream(
    BaseStream[LiteLLMCallResponse[rt.CalledT_co], LiteLLMCallResponseChunk, rt.CalledT_co, LiteLLMMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `ModelResponseStream`) and a tool or None."""

    async_type = AsyncLiteLLMStream
    call_response_type = LiteLLMCallResponse

    @property
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes. Read from `choices[0].message?.audio!.data!{str}|b64d`."""

    @property
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response.

        Read from `choices[0].message?.audio!.transcript!{str}`.
        """

def handle_stream(
    stream: Iterable[ModelResponseStream],
    tool_types: Sequence[type[LiteLLMTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[LiteLLMCallResponseChunk, LiteLLMTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ModelResponseStream],
    tool_types: Sequence[type[LiteLLMTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[LiteLLMCallResponseChunk, LiteLLMTool | None]]:
    """Async version of `handle_stream`."""

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
    """Prepare a call of `completion`: return the method and its arguments."""

def get_json_output(response: LiteLLMCallResponse | LiteLLMCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

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
    """Turn the function into a call that returns the response."""

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
    """Turn the function into a call that returns the response."""

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
    """Turn the function into a call that returns the result of `output_parser(response)`."""

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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

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
    """Turn the function into a call that returns an instance of `response_model`."""

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
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
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
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

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
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

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
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = litellm_call
