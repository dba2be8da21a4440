"""Protocols for the arguments and the result of `call_factory`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, ParamSpec, Protocol, TypeAlias, TypedDict, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator, Mapping, Sequence

    from typing_extensions import TypeForm

    from callwright_runtime.calls.params import CommonCallParams
    from callwright_runtime.messages.parts import BaseMessageParam, Part
    from callwright_runtime.prompts.prompt import BaseDynamicConfig
    from callwright_runtime.structured.stream import AsyncStructuredStream, StructuredStream
    from callwright_runtime.tools.adapters import ToolLike

P = ParamSpec("P")
T = TypeVar("T")
O = TypeVar("O")  # noqa: E741  the result of an output parser
R_co = TypeVar("R_co", covariant=True)
AR_co = TypeVar("AR_co", covariant=True)
ResponseT_co = TypeVar("ResponseT_co", covariant=True)
ChunkT_co = TypeVar("ChunkT_co", covariant=True)
ToolT = TypeVar("ToolT")
ToolT_co = TypeVar("ToolT_co", covariant=True)
StreamT_co = TypeVar("StreamT_co", covariant=True)
AsyncStreamT_co = TypeVar("AsyncStreamT_co", covariant=True)
CallParamsT_contra = TypeVar("CallParamsT_contra", contravariant=True)
ClientT_contra = TypeVar("ClientT_contra", contravariant=True)
AsyncClientT_contra = TypeVar("AsyncClientT_contra", contravariant=True)


class StreamConfig(TypedDict, total=False):
    """Options of a stream; with `partial_tools`, it yields tools while their arguments arrive."""

    partial_tools: bool


Setup: TypeAlias = "tuple[Callable[..., Any], str | None, list[Any], Sequence[type[ToolT]] | None, dict[str, Any]]"
PromptLike: TypeAlias = "str | BaseMessageParam | Part | Sequence[Any] | BaseDynamicConfig | Mapping[str, Any] | None"
Tools: TypeAlias = "Sequence[ToolLike]"


class SetupCall(Protocol[CallParamsT_contra, ToolT_co]):
    """Prepare one call for a provider with separate sync and async clients. `fn` says which one is needed.

    Returns:
        The create function, the text of the prompt template, the messages in the provider's form, the tool types,
        and the keyword arguments for the create function.
    """

    def __call__(
        self,
        *,
        model: str,
        client: Any,
        fn: Callable[..., Any],
        fn_args: dict[str, Any],
        dynamic_config: Any,
        tools: Sequence[ToolLike] | None,
        json_mode: bool,
        call_params: CallParamsT_contra | CommonCallParams | None,
        response_model: Any,
        stream: bool | StreamConfig,
    ) -> Setup[ToolT_co]:
        """Prepare one call."""
        ...


class SameSyncAndAsyncClientSetupCall(SetupCall[CallParamsT_contra, ToolT_co], Protocol[CallParamsT_contra, ToolT_co]):
    """Prepare one call for a provider that uses the same client for sync and async functions."""


class GetJsonOutput(Protocol):
    """Return the JSON text of a response, or the next piece of it in a chunk."""

    def __call__(self, response: Any, json_mode: bool, /) -> str:
        """Return the JSON text."""
        ...


class HandleStream(Protocol[ChunkT_co, ToolT]):
    """Pair each event of the SDK's stream with the tool that it completes."""

    def __call__(
        self, stream: Any, tool_types: list[type[ToolT]] | None, partial_tools: bool = False
    ) -> Iterator[tuple[ChunkT_co, ToolT | None]]:
        """Yield the pairs."""
        ...


class HandleStreamAsync(Protocol[ChunkT_co, ToolT]):
    """Pair each event of the SDK's async stream with the tool that it completes."""

    def __call__(
        self, stream: Any, tool_types: list[type[ToolT]] | None, partial_tools: bool = False
    ) -> AsyncIterator[tuple[ChunkT_co, ToolT | None]]:
        """Yield the pairs."""
        ...


class Decorator(Protocol[R_co, AR_co]):
    """Decorate a sync or an async function."""

    @overload
    def __call__(self, fn: Callable[P, Awaitable[PromptLike]], /) -> Callable[P, Coroutine[Any, Any, AR_co]]: ...
    @overload
    def __call__(self, fn: Callable[P, PromptLike], /) -> Callable[P, R_co]: ...


class CallDecorator(Protocol[ResponseT_co, StreamT_co, AsyncStreamT_co, CallParamsT_contra]):
    """The call decorator of a provider's module. Each overload is one mode of a call."""

    @overload
    def __call__(
        self,
        model: str,
        *,
        stream: Literal[False] = False,
        tools: Tools | None = None,
        response_model: None = None,
        output_parser: None = None,
        json_mode: bool = False,
        client: Any = None,
        call_params: CallParamsT_contra | CommonCallParams | None = None,
    ) -> Decorator[ResponseT_co, ResponseT_co]: ...
    @overload
    def __call__(
        self,
        model: str,
        *,
        stream: Literal[False] = False,
        tools: Tools | None = None,
        response_model: None = None,
        output_parser: Callable[[ResponseT_co], O],
        json_mode: bool = False,
        client: Any = None,
        call_params: CallParamsT_contra | CommonCallParams | None = None,
    ) -> Decorator[O, O]: ...
    @overload
    def __call__(
        self,
        model: str,
        *,
        stream: Literal[True] | StreamConfig,
        tools: Tools | None = None,
        response_model: None = None,
        output_parser: None = None,
        json_mode: bool = False,
        client: Any = None,
        call_params: CallParamsT_contra | CommonCallParams | None = None,
    ) -> Decorator[StreamT_co, AsyncStreamT_co]: ...
    @overload
    def __call__(
        self,
        model: str,
        *,
        stream: Literal[False] = False,
        tools: None = None,
        response_model: TypeForm[T],
        output_parser: None = None,
        json_mode: bool = False,
        client: Any = None,
        call_params: CallParamsT_contra | CommonCallParams | None = None,
    ) -> Decorator[T, T]: ...
    @overload
    def __call__(
        self,
        model: str,
        *,
        stream: Literal[False] = False,
        tools: None = None,
        response_model: TypeForm[T],
        output_parser: Callable[[T], O],
        json_mode: bool = False,
        client: Any = None,
        call_params: CallParamsT_contra | CommonCallParams | None = None,
    ) -> Decorator[O, O]: ...
    @overload
    def __call__(
        self,
        model: str,
        *,
        stream: Literal[False] = False,
        tools: Tools,
        response_model: TypeForm[T],
        output_parser: None = None,
        json_mode: bool = False,
        client: Any = None,
        call_params: CallParamsT_contra | CommonCallParams | None = None,
    ) -> Decorator[T | ResponseT_co, T | ResponseT_co]: ...
    @overload
    def __call__(
        self,
        model: str,
        *,
        stream: Literal[False] = False,
        tools: Tools,
        response_model: TypeForm[T],
        output_parser: Callable[[T], O],
        json_mode: bool = False,
        client: Any = None,
        call_params: CallParamsT_contra | CommonCallParams | None = None,
    ) -> Decorator[O | ResponseT_co, O | ResponseT_co]: ...
    @overload
    def __call__(
        self,
        model: str,
        *,
        stream: Literal[True] | StreamConfig,
        tools: Tools | None = None,
        response_model: TypeForm[T],
        output_parser: None = None,
        json_mode: bool = False,
        client: Any = None,
        call_params: CallParamsT_contra | CommonCallParams | None = None,
    ) -> Decorator[StructuredStream[T], AsyncStructuredStream[T]]: ...
