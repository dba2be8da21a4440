"""A call as its decorator describes it: checked and prepared once, then sent at each call."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError, UnreadableAnswerError, UnsupportedError
from callwright_runtime.prompts.prompt import dynamic_config_of, read_metadata
from callwright_runtime.structured.stream import AsyncStructuredStream, StructuredStream
from callwright_runtime.tools.adapters import ToolTypes, make_tool_types

if TYPE_CHECKING:
    from callwright_runtime.structured.response_model import ResponseModel


Create: TypeAlias = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class ProviderParts:
    """What `call_factory` was given."""

    response_type: Any
    tool_type: Any
    stream_type: Any
    default_call_params: Any
    setup_call: Callable[..., Any]
    get_json_output: Callable[..., str]
    handle_stream: Callable[..., Any]
    handle_stream_async: Callable[..., Any]


Context: TypeAlias = dict[str, Any]
"""What the response of one call is made with, besides the SDK's object and the times."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a decorator was told, checked and prepared."""

    provider: ProviderParts
    model: str
    stream: Any
    tools: Sequence[Any] | None
    response_model: ResponseModel[Any] | None
    output_parser: Callable[[Any], Any] | None
    json_mode: bool
    client: Any
    call_params: Any
    forced_tool: ToolTypes[Any] | None

    def request(self, fn: Callable[..., Any], fn_args: dict[str, Any], result: Any) -> tuple[Create, Context, bool]:
        """Prepare one call of what the decorated function returned: what to call, and whether it asks for JSON."""
        # A text is told first, being the usual: to ask for a mapping takes longer.
        config = None if isinstance(result, str) else dynamic_config_of(fn, result)
        tools, json_mode, prompt = self.tools, self.json_mode, result
        if self.response_model is not None:
            tools, json_mode, prompt = self._structured(config, result)
        create, template, messages, tool_types, kwargs = self.provider.setup_call(
            model=self.model,
            client=self.client,
            fn=fn,
            fn_args=fn_args,
            dynamic_config=prompt,
            tools=tools,
            json_mode=json_mode,
            call_params=self.call_params,
            response_model=self.response_model.model if self.response_model is not None else None,
            stream=self.stream or self.stream is not False,  # an empty StreamConfig streams as well
        )
        context = {
            "metadata": read_metadata(fn, config),
            "tool_types": tool_types,
            "prompt_template": template,
            "fn_args": fn_args,
            "dynamic_config": result,
            "messages": messages,
            "call_params": self.call_params,
            "call_kwargs": kwargs,
        }
        return create, context, json_mode

    def _structured(self, config: Mapping[str, Any] | None, result: Any) -> tuple[Sequence[Any] | None, bool, Any]:
        """Choose between a forced tool and JSON mode: with other tools beside it, a forced one would hide them."""
        given = config.get("tools") if config is not None else None
        if config is not None and "tools" in config and not given:
            result = {key: value for key, value in config.items() if key != "tools"}
        tools = given or (self.tools if given is None else None)
        if tools or self.json_mode:
            return tools, True, result
        return self.forced_tool, False, result

    def __reduce__(self) -> tuple[Any, ...]:
        if self.client is not None:
            raise ArgumentTypeError(
                "a call that was given `client` cannot be pickled, its client holds a key: decorate in a module that "
                "the other side can import, or leave the client to its environment there."
            )
        return _restored, tuple(
            None if each.name == "forced_tool" else getattr(self, each.name) for each in fields(self)
        )

    def send(self, create: Create, context: Context, json_mode: bool) -> Any:
        """Send a request and give what the mode of the call gives."""
        start = time.time()
        raw = create(**context["call_kwargs"])
        if self.stream is not False:
            return self._stream(context, json_mode, raw, start, StructuredStream)
        return self._answer(context, json_mode, raw, start)

    async def send_async(self, create: Create, context: Context, json_mode: bool) -> Any:
        """Send a request of an async function and give what the mode of the call gives."""
        start = time.time()
        raw = await create(**context["call_kwargs"])
        if self.stream is not False:
            return self._stream(context, json_mode, raw, start, AsyncStructuredStream)
        return self._answer(context, json_mode, raw, start)

    def _answer(self, context: Context, json_mode: bool, raw: Any, start: float) -> Any:
        if isinstance(raw, str) and not self.provider.response_type.takes_text:
            raise _unreadable(raw)
        response = self.provider.response_type(response=raw, **context, start_time=start, end_time=time.time())
        if self.response_model is None:
            return response if self.output_parser is None else self.output_parser(response)
        if json_mode and context["tool_types"] and response._tool_calls():
            return response
        text = self.provider.get_json_output(response, json_mode)
        parsed = self.response_model.parse(text, response)
        return parsed if self.output_parser is None else self.output_parser(parsed)

    def _stream(self, context: Context, json_mode: bool, raw: Any, start: float, structured: Any) -> Any:
        provider = self.provider
        asynchronous = structured is AsyncStructuredStream
        handle = provider.handle_stream_async if asynchronous else provider.handle_stream
        stream_type = provider.stream_type.async_type if asynchronous else provider.stream_type
        partial = not isinstance(self.stream, bool) and bool(self.stream.get("partial_tools"))
        forced = self.response_model is not None and not json_mode
        # The arguments of a forced tool are the answer itself: no tool is made of them besides.
        pairs = handle(raw, None if forced else context["tool_types"], partial)
        stream = stream_type(stream=raw, pairs=pairs, context=context, start_time=start)
        if self.response_model is None:
            return stream

        def get_json(response: Any) -> str:
            return provider.get_json_output(response, json_mode)

        return structured(stream, self.response_model, get_json)


def _unreadable(text: str) -> UnreadableAnswerError:
    return UnreadableAnswerError(
        f"the answer is no JSON, it begins with {text[:60]!r}: see whether the client's base URL is that of the API. "
        "The whole answer is in `.text`.",
        text,
    )


def _restored(*values: Any) -> Plan:
    plan = Plan(*values)
    return replace(plan, forced_tool=_forced_tool(plan.response_model, plan.provider))


def _forced_tool(response_model: ResponseModel[Any] | None, provider: ProviderParts) -> ToolTypes[Any] | None:
    """Make a response model the only tool."""
    return None if response_model is None else make_tool_types([response_model.model], provider.tool_type)


def make_plan(
    provider: ProviderParts,
    model: str,
    *,
    stream: Any,
    tools: Any,
    response_model: Any,
    output_parser: Any,
    json_mode: bool,
    client: Any,
    call_params: Any,
) -> Plan:
    """Check the arguments of a decorator and prepare what does not change from call to call.

    Raises:
        ArgumentTypeError: an argument has the wrong type.
        ArgumentValueError: two arguments do not go together.
        UnsupportedError: a common call param is one that the provider lacks.
    """
    _check_types(model, stream, tools, output_parser, call_params)
    if output_parser is not None and stream is not False:
        raise ArgumentValueError(
            "stream and output_parser do not go together: parse what the stream gave when it is done."
        )
    _check_params(provider, call_params)
    prepared = None
    if response_model is not None:
        from callwright_runtime.structured.response_model import prepare_response_model

        prepared = prepare_response_model(response_model)
    types = make_tool_types(tools, provider.tool_type)
    forced = _forced_tool(prepared, provider)
    return Plan(provider, model, stream, types, prepared, output_parser, json_mode, client, call_params, forced)


def _check_types(model: object, stream: object, tools: object, output_parser: object, call_params: object) -> None:
    if not isinstance(model, str):
        raise ArgumentTypeError(f"model is a name such as 'gpt-5', not {type(model).__name__}.")
    if not isinstance(stream, (bool, Mapping)):
        raise ArgumentTypeError(f"stream is True, False or a StreamConfig, not {stream!r}.")
    if not isinstance(stream, bool) and set(cast("Mapping[str, object]", stream)) - {"partial_tools"}:
        raise ArgumentValueError(f"stream={stream!r} has an unknown key: a StreamConfig has 'partial_tools'.")
    if tools is not None and (not isinstance(tools, Sequence) or isinstance(tools, str)):
        raise ArgumentTypeError(f"tools is a list of functions and classes, not {type(tools).__name__}.")
    if output_parser is not None and not callable(output_parser):
        raise ArgumentTypeError(f"output_parser is a function of the response, not {type(output_parser).__name__}.")
    if call_params is not None and not isinstance(call_params, Mapping):
        raise ArgumentTypeError(f"call_params is a dict, not {type(call_params).__name__}.")


def _check_params(provider: ProviderParts, call_params: Mapping[str, object] | None) -> None:
    for name, instead in provider.response_type.unsupported_params.items():
        if call_params and call_params.get(name) is not None:
            raise UnsupportedError(f"{provider.response_type.provider} has no call param {name!r}: {instead}")
