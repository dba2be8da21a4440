"""The call plan: a decorated call, validated and prepared once, then sent at each call."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from callwright_runtime.clients.default import last_used
from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError, UnreadableAnswerError, UnsupportedError
from callwright_runtime.prompts.prompt import dynamic_config_of, read_metadata
from callwright_runtime.responses.rejected import run_parser
from callwright_runtime.responses.reported import reject_reported_error
from callwright_runtime.structured.stream import AsyncStructuredStream, StructuredStream
from callwright_runtime.tools.adapters import ToolTypes, make_tool_types

if TYPE_CHECKING:
    from callwright_runtime.structured.response_model import ResponseModel


Create: TypeAlias = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class ProviderParts:
    """The arguments of `call_factory`."""

    response_type: Any
    tool_type: Any
    stream_type: Any
    default_call_params: Any
    setup_call: Callable[..., Any]
    get_json_output: Callable[..., str]
    handle_stream: Callable[..., Any]
    handle_stream_async: Callable[..., Any]


Context: TypeAlias = dict[str, Any]
"""Keyword arguments of the response class, except the SDK's object and the times."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The validated and prepared arguments of a decorator."""

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
        """Prepare one call.

        Parameters:
            fn: the decorated function.
            fn_args: its arguments by name.
            result: its result: a prompt or a dynamic config.

        Returns:
            The create function, the context of the response, and whether to ask for JSON.
        """
        # Check for `str` first: it is the common case, and cheaper than `isinstance(…, Mapping)`.
        config = None if isinstance(result, str) else dynamic_config_of(fn, result)
        tools, json_mode, prompt = self.tools, self.json_mode, result
        if self.response_model is not None:
            tools, json_mode, prompt = self._choose_json_mode(config, result)
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

    def _choose_json_mode(
        self, config: Mapping[str, Any] | None, result: Any
    ) -> tuple[Sequence[Any] | None, bool, Any]:
        """Choose between the forced tool and JSON mode.

        JSON mode is used when there are other tools: a forced tool would keep the model from calling them.
        """
        dynamic_tools = config.get("tools") if config is not None else None
        if config is not None and "tools" in config and not dynamic_tools:
            result = {key: value for key, value in config.items() if key != "tools"}
        tools = dynamic_tools or (self.tools if dynamic_tools is None else None)
        if tools or self.json_mode:
            return tools, True, result
        return self.forced_tool, False, result

    def __reduce__(self) -> tuple[Any, ...]:
        if self.client is not None:
            raise ArgumentTypeError(
                "a call with its own `client` cannot be pickled because the client holds a key: decorate it in a "
                "module that the other process can import, or leave `client` out so that each process creates its own."
            )
        return _restore_plan, tuple(
            None if each.name == "forced_tool" else getattr(self, each.name) for each in fields(self)
        )

    def send(self, create: Create, context: Context, json_mode: bool) -> Any:
        """Send a request and return what the mode of the call returns."""
        shared, last_used.client = last_used.client, None  # a default client is not closed while a call holds it
        start = time.time()
        raw = create(**context["call_kwargs"])
        if self.stream is not False:
            return self._make_stream(context, json_mode, raw, start, StructuredStream, shared)
        return self._make_answer(context, json_mode, raw, start)

    async def send_async(self, create: Create, context: Context, json_mode: bool) -> Any:
        """Async version of `send`."""
        shared, last_used.client = last_used.client, None
        start = time.time()
        raw = await create(**context["call_kwargs"])
        if self.stream is not False:
            return self._make_stream(context, json_mode, raw, start, AsyncStructuredStream, shared)
        return self._make_answer(context, json_mode, raw, start)

    def _make_answer(self, context: Context, json_mode: bool, raw: Any, start: float) -> Any:
        if isinstance(raw, str) and not self.provider.response_type.takes_text:
            raise _make_unreadable_error(raw)
        response = self.provider.response_type(response=raw, **context, start_time=start, end_time=time.time())
        reject_reported_error(response)
        if self.response_model is None:
            return response if self.output_parser is None else run_parser(self.output_parser, response, response)
        if json_mode and context["tool_types"] and response._tool_calls():
            return response
        text = self.provider.get_json_output(response, json_mode)
        parsed = self.response_model.parse(text, response, json_mode)
        return parsed if self.output_parser is None else run_parser(self.output_parser, parsed, response)

    def _make_stream(
        self, context: Context, json_mode: bool, raw: Any, start: float, structured: Any, shared: Any
    ) -> Any:
        provider = self.provider
        asynchronous = structured is AsyncStructuredStream
        handle = provider.handle_stream_async if asynchronous else provider.handle_stream
        stream_type = provider.stream_type.async_type if asynchronous else provider.stream_type
        partial = not isinstance(self.stream, bool) and bool(self.stream.get("partial_tools"))
        forced = self.response_model is not None and not json_mode
        # The arguments of a forced tool are the answer itself, so the stream must not yield a tool for them.
        pairs = handle(raw, None if forced else context["tool_types"], partial)
        stream = stream_type(stream=raw, pairs=pairs, context=context, start_time=start)
        stream._source.clients = (shared, self.client)  # some SDKs close a client that is dropped
        if self.response_model is None:
            return stream

        def get_json(response: Any) -> str:
            return provider.get_json_output(response, json_mode)

        forced_tool = context["tool_types"][0]._name() if forced and context["tool_types"] else None
        return structured(stream, self.response_model, get_json, forced_tool)


def _make_unreadable_error(text: str) -> UnreadableAnswerError:
    return UnreadableAnswerError(
        f"the answer is not JSON, it begins with {text[:60]!r}: check that the client's base URL is that of the API. "
        "The whole answer is in `.text`.",
        text,
    )


def _restore_plan(*values: Any) -> Plan:
    plan = Plan(*values)
    return replace(plan, forced_tool=_make_forced_tool(plan.response_model, plan.provider))


def _make_forced_tool(response_model: ResponseModel[Any] | None, provider: ProviderParts) -> ToolTypes[Any] | None:
    """Return tool types with the response model as the only tool."""
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
    """Validate the arguments of a decorator and prepare everything that does not change from call to call.

    Raises:
        ArgumentTypeError: an argument has the wrong type.
        ArgumentValueError: two arguments cannot be combined.
        UnsupportedError: the provider does not have a common call param.
    """
    _check_types(model, stream, tools, output_parser, call_params)
    if output_parser is not None and stream is not False:
        raise ArgumentValueError(
            "stream and output_parser do not go together: parse the content once the stream is done."
        )
    _check_params(provider, call_params)
    model_type = None
    if response_model is not None:
        from callwright_runtime.structured.response_model import prepare_response_model

        model_type = prepare_response_model(response_model)
    types = make_tool_types(tools, provider.tool_type)
    forced_tool = _make_forced_tool(model_type, provider)
    return Plan(provider, model, stream, types, model_type, output_parser, json_mode, client, call_params, forced_tool)


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
    for name, advice in provider.response_type.unsupported_params.items():
        if call_params and call_params.get(name) is not None:
            raise UnsupportedError(f"{provider.response_type.provider} has no call param {name!r}: {advice}")
