"""Types of the neutral call decorator."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, Generic, Literal, Never, ParamSpec, TypeAlias, overload

from typing_extensions import TypeForm, TypeVar

from callwright_runtime import (
    AsyncStructuredStream,
    BaseAsyncStream,
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
)

class DynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam]
    call_params: CommonCallParams

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Parsed = TypeVar("_Parsed", default=BaseCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any]]
# No dict has the last two types. They make mypy report a wrong key or value alone, and not with every overload.
_CallParams: TypeAlias = CommonCallParams | dict[Never, None] | dict[None, Never]

# Type variables, so that checkers do not find a function that returns `Any` ambiguous.
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | DynamicConfig)
_AsyncPromptOrConfig = TypeVar("_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | DynamicConfig])

_Response: TypeAlias = BaseCallResponse[Any, _Tool]
_Stream: TypeAlias = BaseStream[BaseCallResponse[Any, _Tool], BaseCallResponseChunk, _Tool]
_AsyncStream: TypeAlias = BaseAsyncStream[BaseCallResponse[Any, _Tool], BaseCallResponseChunk, _Tool]

class _Decorator(Generic[_R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools."""

    @overload
    def __call__(self, sync_fn: Callable[_P, _Prompt], /) -> Callable[_P, _R]: ...
    @overload
    def __call__(self, async_fn: Callable[_P, _AsyncPrompt], /) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(self, async_fn: Callable[_P, _AsyncPromptOrConfig], /) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(self, sync_fn: Callable[_P, _PromptOrConfig], /) -> Callable[_P, _C]: ...

@overload
def call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: object = None,
    call_params: _CallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
) -> _Decorator[_Response[_Tool], _Response[_Tool], BaseCallResponse, BaseCallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def call(  # type: ignore[overload-overlap]
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[BaseCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: object = None,
    call_params: _CallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
) -> _Decorator[_Parsed, _Parsed]:
    """Turn the function into a call that returns the response, or the result of `output_parser(response)`."""

@overload
def call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: object = None,
    call_params: _CallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
) -> _Decorator[_Stream[_Tool], _AsyncStream[_Tool], BaseStream, BaseAsyncStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: object = None,
    call_params: _CallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
) -> _Decorator[BaseStream, BaseAsyncStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: object = None,
    call_params: _CallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
) -> _Decorator[_T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: object = None,
    call_params: _CallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model` instance."""

@overload
def call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: object = None,
    call_params: _CallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
) -> _Decorator[_T | _Response[_Tool], _T | _Response[_Tool], _T | BaseCallResponse, _T | BaseCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are called."""

@overload
def call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: object = None,
    call_params: _CallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
) -> _Decorator[_T | BaseCallResponse, _T | BaseCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are called."""

@overload
def call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: object = None,
    call_params: _CallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one validated."""

@overload
def call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: object = None,
    call_params: _CallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
) -> _Decorator[BaseCallResponse | BaseStream, BaseCallResponse | BaseAsyncStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: object = None,
    call_params: _CallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial ones."""
