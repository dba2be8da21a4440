"""Mistral chat completions: `chat.complete` as a decorator of typed functions.

Generated from mistral.yaml. Do not edit: change the spec and run `callwright generate mistral`.
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
from mistralai.client import Mistral
from mistralai.client.models import (
    AssistantMessageTypedDict,
    ChatCompletionRequestMessageTypedDict,
    ChatCompletionRequestStopTypedDict,
    ChatCompletionRequestToolChoiceTypedDict,
    ChatCompletionResponse,
    CompletionChunk,
    CompletionEvent,
    GuardrailConfigTypedDict,
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
    "MistralCallParams",
    "MistralCallResponse",
    "MistralCallResponseChunk",
    "MistralDynamicConfig",
    "MistralMessageParam",
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
    """See `ChatCompletionRequestTypedDict.frequency_penalty`."""
    guardrails: list[GuardrailConfigTypedDict] | None
    """See `ChatCompletionRequestTypedDict.guardrails`."""
    logprobs: bool | None
    """See `ChatCompletionRequestTypedDict.logprobs`."""
    max_tokens: int | None
    """See `ChatCompletionRequestTypedDict.max_tokens`."""
    metadata: dict[str, Any] | None
    """See `ChatCompletionRequestTypedDict.metadata`."""
    min_tokens: int | None
    """See `ChatCompletionRequestTypedDict.min_tokens`."""
    n: int | None
    """See `ChatCompletionRequestTypedDict.n`."""
    parallel_tool_calls: bool
    """See `ChatCompletionRequestTypedDict.parallel_tool_calls`."""
    prediction: PredictionTypedDict
    """See `ChatCompletionRequestTypedDict.prediction`."""
    presence_penalty: float | None
    """See `ChatCompletionRequestTypedDict.presence_penalty`."""
    prompt_cache_key: str | None
    """See `ChatCompletionRequestTypedDict.prompt_cache_key`."""
    prompt_logprobs: bool | None
    """See `ChatCompletionRequestTypedDict.prompt_logprobs`."""
    prompt_mode: MistralPromptMode | None
    """See `ChatCompletionRequestTypedDict.prompt_mode`."""
    random_seed: int | None
    """See `ChatCompletionRequestTypedDict.random_seed`."""
    reasoning_effort: ReasoningEffort | None
    """See `ChatCompletionRequestTypedDict.reasoning_effort`."""
    repetition_penalty: float | None
    """See `ChatCompletionRequestTypedDict.repetition_penalty`."""
    response_format: ResponseFormatTypedDict
    """See `ChatCompletionRequestTypedDict.response_format`."""
    safe_prompt: bool
    """See `ChatCompletionRequestTypedDict.safe_prompt`."""
    service_tier: RequestedServiceTier | None
    """See `ChatCompletionRequestTypedDict.service_tier`."""
    stop: ChatCompletionRequestStopTypedDict | None
    """See `ChatCompletionRequestTypedDict.stop`."""
    temperature: float | None
    """See `ChatCompletionRequestTypedDict.temperature`."""
    tool_choice: ChatCompletionRequestToolChoiceTypedDict
    """See `ChatCompletionRequestTypedDict.tool_choice`."""
    top_k: int | None
    """See `ChatCompletionRequestTypedDict.top_k`."""
    top_logprobs: int | None
    """See `ChatCompletionRequestTypedDict.top_logprobs`."""
    top_p: float | None
    """See `ChatCompletionRequestTypedDict.top_p`."""
    top_prompt_logprobs: int | None
    """See `ChatCompletionRequestTypedDict.top_prompt_logprobs`."""
    timeout_ms: int | None
    """See `chat.complete(timeout_ms=…)`."""
    http_headers: Mapping[str, object] | None
    """See `chat.complete(http_headers=…)`."""
    server_url: str | None
    """See `chat.complete(server_url=…)`."""

class MistralToolConfig(ToolConfig, total=False):
    """What a tool may ask of the API, as its class variable `tool_config`."""

    strict: bool

class MistralTool(BaseTool):
    """A tool as the API takes it: the SDK's `ToolTypedDict`."""

    provider: ClassVar[str]
    tool_config: ClassVar[MistralToolConfig]

MistralMessageParam: TypeAlias = ChatCompletionRequestMessageTypedDict

class MistralDynamicConfig(BaseDynamicConfig, total=False):
    """What a function may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | MistralMessageParam]
    call_params: MistralCallParams | CommonCallParams
    client: Mistral

class MistralCallResponse(
    BaseCallResponse[ChatCompletionResponse, rt.CalledT_co, MistralMessageParam, MistralCallParams]
):
    """An answer; `response` is the SDK's own `ChatCompletionResponse`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """The text.

        Read from `choices[0].message.content{str} ?? choices[0].message.content{list}[*]{type=text}.text|join`.
        """

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text.

        Read from `choices[0].message.content{list}[*]{type=thinking}.thinking[*]{type=text}.text|join_or_null`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `choices[*].finish_reason?`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `id`."""

    @property
    def usage(self) -> UsageInfo | None:
        """The SDK's own token counts: `usage?`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `usage?.prompt_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage?.prompt_tokens_details!.cached_tokens!|int`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage?.completion_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage?.completion_tokens_details!.reasoning_tokens!|int`."""

    @property
    def message_param(self) -> AssistantMessageTypedDict:
        """The answer as a message to append to a conversation, with everything that the API wants back."""

class MistralCallResponseChunk(BaseCallResponseChunk[CompletionChunk]):
    """One event of a stream; `chunk` is the SDK's own `CompletionChunk`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """The text.

        Read from `choices[*]{index=0}.delta.content{str} ??
        choices[*]{index=0}.delta.content{list}[*]{type=text}.text|join`.
        """

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text.

        Read from
        `choices[*]{index=0}.delta.content{list}[*]{type=thinking}.thinking[*]{type=text}.text|join_or_null`.
        """

    @property
    def arguments(self) -> str:
        """A fragment of a tool call's arguments.

        Read from `choices[*]{index=0}.delta.tool_calls{list}[*].function.arguments{str}|join`.
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
    def usage(self) -> UsageInfo | None:
        """The SDK's own token counts: `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `usage.prompt_tokens`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage.prompt_tokens_details!.cached_tokens!|int`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage.completion_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage.completion_tokens_details!.reasoning_tokens!|int`."""

class AsyncMistralStream(
    BaseAsyncStream[MistralCallResponse[rt.CalledT_co], MistralCallResponseChunk, rt.CalledT_co, MistralMessageParam]
):
    """A streamed answer, read with `async for`: pairs of a chunk (one `CompletionChunk`) and a tool."""

    call_response_type = MistralCallResponse

class MistralStream(
    BaseStream[MistralCallResponse[rt.CalledT_co], MistralCallResponseChunk, rt.CalledT_co, MistralMessageParam]
):
    """A streamed answer: pairs of a chunk (one `CompletionChunk`) and the tool that it completes, if any."""

    async_type = AsyncMistralStream
    call_response_type = MistralCallResponse

def handle_stream(
    stream: Iterable[CompletionEvent],
    tool_types: Sequence[type[MistralTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[MistralCallResponseChunk, MistralTool | None]]:
    """Give each event of the SDK as a chunk, and each tool with the chunk that completes it."""

def handle_stream_async(
    stream: AsyncIterable[CompletionEvent],
    tool_types: Sequence[type[MistralTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[MistralCallResponseChunk, MistralTool | None]]:
    """Do what `handle_stream` does, for a stream that is read asynchronously."""

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
    """Prepare one call of `chat.complete`: the method, and the arguments that it is called with."""

def get_json_output(response: MistralCallResponse | MistralCallResponseChunk, json_mode: bool) -> str:
    """Read the JSON text of a structured answer: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | MistralMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | MistralMessageParam | None
_Prompt: TypeAlias = _Content | MistralDynamicConfig
_AsyncPrompt: TypeAlias = _Content | MistralDynamicConfig
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
def mistral_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: MistralCallParams | CommonCallParams | None = None,
) -> _Decorator[MistralCallResponse[_Tool], MistralCallResponse[_Tool], MistralCallResponse, MistralCallResponse]:
    """Make the function a call of the model: it returns the response."""

@overload
def mistral_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: MistralCallParams | CommonCallParams | None = None,
) -> _Decorator[MistralCallResponse, MistralCallResponse]:
    """Make the function a call of the model: it returns the response."""

@overload
def mistral_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[MistralCallResponse], _O],
    json_mode: bool = False,
    client: Mistral | None = None,
    call_params: MistralCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Make the function a call of the model: it returns what `output_parser` makes of the response."""

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
    call_params: MistralCallParams | CommonCallParams | None = None,
) -> _Decorator[MistralStream[_Tool], AsyncMistralStream[_Tool], MistralStream, AsyncMistralStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    call_params: MistralCallParams | CommonCallParams | None = None,
) -> _Decorator[MistralStream, AsyncMistralStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    call_params: MistralCallParams | CommonCallParams | None = None,
) -> _Decorator[_T, _T]:
    """Make the function a call that returns an instance of `response_model`."""

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
    call_params: MistralCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`."""

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
    call_params: MistralCallParams | CommonCallParams | None = None,
) -> _Decorator[
    _T | MistralCallResponse[_Tool], _T | MistralCallResponse[_Tool], _T | MistralCallResponse, _T | MistralCallResponse
]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    call_params: MistralCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | MistralCallResponse, _T | MistralCallResponse]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    call_params: MistralCallParams | CommonCallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated."""

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
    call_params: MistralCallParams | CommonCallParams | None = None,
) -> _Decorator[MistralCallResponse | MistralStream, MistralCallResponse | AsyncMistralStream]:
    """Make the function a call, streamed or not: it returns the response or the stream."""

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
    call_params: MistralCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones."""

call = mistral_call
