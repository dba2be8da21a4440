"""Build a provider's call decorator from its parts."""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, Any, Protocol, cast

from callwright_runtime.calls import continued
from callwright_runtime.calls.parts import ProviderParts
from callwright_runtime.calls.plan import make_plan
from callwright_runtime.calls.wrapper import MARK
from callwright_runtime.clients.check import is_async_function, is_coroutine_function
from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.prompts.decorator import unfilled
from callwright_runtime.responses.malformed import guard_class
from callwright_runtime.support.arguments import make_arguments_reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from callwright_runtime.calls.parts import Context
    from callwright_runtime.calls.protocols import (
        CallDecorator,
        CallParamsT_contra,
        ChunkT_co,
        GetJsonOutput,
        HandleStream,
        HandleStreamAsync,
        ResponseT_co,
        SetupCall,
        StreamT_co,
        ToolT,
    )
    from callwright_runtime.watching.watch import Watch

PARTS = "__callwright_parts__"  # an attribute of a provider's call decorator


class Sendable(Protocol):
    """A call plan, or an object that chooses one at each call."""

    def request(
        self, fn: Callable[..., Any], fn_args: dict[str, Any], result: Any
    ) -> tuple[Any, Context, bool, Watch | None]:
        """Prepare one call."""
        ...

    def send(self, create: Any, context: Context, json_mode: bool, watch: Watch | None = None) -> Any:
        """Send a request."""
        ...

    async def send_async(self, create: Any, context: Context, json_mode: bool, watch: Watch | None = None) -> Any:
        """Async version of `send`."""
        ...


def call_factory(
    *,
    TCallResponse: type[ResponseT_co],
    TCallResponseChunk: type[ChunkT_co],
    TToolType: type[ToolT],
    TStream: type[StreamT_co],
    default_call_params: CallParamsT_contra,
    setup_call: SetupCall[CallParamsT_contra, ToolT],
    get_json_output: GetJsonOutput,
    handle_stream: HandleStream[ChunkT_co, ToolT],
    handle_stream_async: HandleStreamAsync[ChunkT_co, ToolT],
) -> CallDecorator[ResponseT_co, StreamT_co, Any, CallParamsT_contra]:
    """Return a provider's call decorator.

    Properties of the response and chunk classes raise `MalformedAnswerError` from now on if an answer is broken.

    Parameters:
        TCallResponse: the provider's response class.
        TCallResponseChunk: the provider's chunk class.
        TToolType: the base class of the provider's tools.
        TStream: the provider's stream class; its `async_type` is the async stream class.
        default_call_params: the call params of a decorator without `call_params`.
        setup_call: prepares one call.
        get_json_output: returns the JSON text of a response or of a chunk.
        handle_stream: pairs the events of a stream with the tools that they complete.
        handle_stream_async: async version of `handle_stream`.

    Returns:
        The decorator, used as `@decorator("model", …)` on a function that returns the prompt.
    """
    guard_class(TCallResponse)
    guard_class(TCallResponseChunk)
    provider = ProviderParts(
        TCallResponse,
        TToolType,
        TStream,
        default_call_params,
        setup_call,
        get_json_output,
        handle_stream,
        handle_stream_async,
    )

    def call(
        model: str,
        *,
        stream: Any = False,
        tools: Any = None,
        response_model: Any = None,
        output_parser: Any = None,
        json_mode: bool = False,
        client: Any = None,
        call_params: Any = None,
    ) -> Any:
        plan = make_plan(
            provider,
            model,
            stream=stream,
            tools=tools,
            response_model=response_model,
            output_parser=output_parser,
            json_mode=json_mode,
            client=client,
            call_params=call_params or default_call_params,
        )

        def decorate(fn: Any, /) -> Any:
            return decorate_call(plan, fn)

        return decorate

    setattr(call, PARTS, provider)
    return cast("CallDecorator[ResponseT_co, StreamT_co, Any, CallParamsT_contra]", call)


def decorate_call(plan: Sendable, fn: Any, /) -> Any:
    """Return a function that sends what `fn` returns, as the plan says.

    Raises:
        ArgumentTypeError: `fn` is not a function, or is a generator.
    """
    if isinstance(fn, (classmethod, staticmethod)):
        return type(cast("Any", fn))(decorate_call(plan, cast("Any", fn).__func__))
    fn = unfilled(fn)
    if not callable(fn) or isinstance(fn, type):
        raise ArgumentTypeError(f"a call decorates a function, not {fn!r}.")
    if inspect.isgeneratorfunction(fn) or inspect.isasyncgenfunction(fn):
        raise ArgumentTypeError(f"{fn.__qualname__} is a generator: return the prompt instead of yielding it.")
    if not is_async_function(fn):
        decorated = _decorate_sync(plan, fn)
    elif is_coroutine_function(fn):
        decorated = _decorate_async(plan, fn)
    else:
        decorated = _decorate_wrapper(plan, fn)
    wrapper = functools.wraps(fn)(decorated)
    setattr(wrapper, MARK, plan)
    return wrapper


def _decorate_sync(plan: Sendable, fn: Callable[..., Any]) -> Callable[..., Any]:
    read_arguments = make_arguments_reader(fn)

    def call(*args: Any, **kwargs: Any) -> Any:
        result, fn_args = fn(*args, **kwargs), read_arguments(args, kwargs)
        if (more := continued.current.get()) is not None:
            result = more.extend(plan, fn, fn_args, result)
        return plan.send(*plan.request(fn, fn_args, result))

    return call


def _decorate_async(plan: Sendable, fn: Callable[..., Any]) -> Callable[..., Any]:
    read_arguments = make_arguments_reader(fn)

    async def call(*args: Any, **kwargs: Any) -> Any:
        result, fn_args = await fn(*args, **kwargs), read_arguments(args, kwargs)
        if (more := continued.current.get()) is not None:
            result = more.extend(plan, fn, fn_args, result)
        return await plan.send_async(*plan.request(fn, fn_args, result))

    return call


def _decorate_wrapper(plan: Sendable, fn: Callable[..., Any]) -> Callable[..., Any]:
    """Decorate a sync wrapper of an `async def`: it may return its coroutine, or run it and return its result."""
    read_arguments = make_arguments_reader(fn)
    sync_fn = _without_wrapped(fn)

    def call(*args: Any, **kwargs: Any) -> Any:
        result = fn(*args, **kwargs)
        if hasattr(result, "__await__"):
            return call_async(result, args, kwargs)
        return plan.send(*request(sync_fn, result, args, kwargs))

    async def call_async(result: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        return await plan.send_async(*request(fn, await result, args, kwargs))

    def request(fn: Any, result: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        fn_args = read_arguments(args, kwargs)
        if (more := continued.current.get()) is not None:
            result = more.extend(plan, fn, fn_args, result)
        return plan.request(fn, fn_args, result)

    return call


def _without_wrapped(fn: Callable[..., Any]) -> Callable[..., Any]:
    """Return the same function with the same attributes, except that it does not name the one it wraps."""

    def call(*args: Any, **kwargs: Any) -> Any:
        return fn(*args, **kwargs)

    same = functools.wraps(fn)(call)
    del same.__wrapped__
    return same
