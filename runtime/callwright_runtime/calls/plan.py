"""The call plan: a decorated call, validated and prepared once, then sent at each call."""

from __future__ import annotations

import time
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from callwright_runtime.calls.check import (
    check_answer,
    check_options,
    check_params,
    make_unreadable_error,
    reject_pickled_client,
)
from callwright_runtime.calls.collected import collected
from callwright_runtime.calls.streamed import make_stream
from callwright_runtime.clients.default import last_used
from callwright_runtime.prompts.prompt import dynamic_config_of, read_metadata
from callwright_runtime.responses.rejected import run_parser
from callwright_runtime.responses.reported import NO_ERROR, reject_reported_error
from callwright_runtime.structured.stream import AsyncStructuredStream, StructuredStream
from callwright_runtime.support.surrogates import encodable
from callwright_runtime.tools.adapters import ToolTypes, make_tool_types, of_call
from callwright_runtime.watching.state import DEBUG, HOOKS, state

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from callwright_runtime.calls.parts import Context, Create, ProviderParts
    from callwright_runtime.structured.response_model import ResponseModel
    from callwright_runtime.watching.watch import Watch


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

    def request(
        self, fn: Callable[..., Any], fn_args: dict[str, Any], result: Any
    ) -> tuple[Create, Context, bool, Watch | None]:
        """Prepare one call.

        Parameters:
            fn: the decorated function.
            fn_args: its arguments by name.
            result: its result: a prompt or a dynamic config.

        Returns:
            The create function, the context of the response, whether to ask for JSON, and who watches the call.
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
        if tool_types is not None:
            tool_types = of_call(tool_types, fn, fn_args)
        if self.response_model is not None and self.response_model.call_args is not None:
            self.response_model.call_args.check(fn, fn_args, self.response_model.model.__name__)
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
        watch = None
        if state.active or state.is_debug(DEBUG) or getattr(fn, HOOKS, None):
            from callwright_runtime.watching.watch import start_watch

            watch = start_watch(fn, self.provider.response_type, self.model, self.stream is not False, context)
        return create, context, json_mode, watch

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
        reject_pickled_client(self.client)
        return _restore_plan, tuple(
            None if each.name == "forced_tool" else getattr(self, each.name) for each in fields(self)
        )

    def send(self, create: Create, context: Context, json_mode: bool, watch: Watch | None = None) -> Any:
        """Send a request and return what the mode of the call returns."""
        shared, last_used.client = last_used.client, None  # a default client is not closed while a call holds it
        if watch is not None:
            watch.before()
        try:
            start = time.time()
            kwargs: Any = context["call_kwargs"]
            try:
                raw = create(**kwargs)
            except UnicodeEncodeError as error:
                raw = create(**encodable(kwargs, error))
            if watch is not None:
                watch.note_sent()
            if self.stream is not False:
                return make_stream(self, context, json_mode, raw, start, StructuredStream, shared, watch)
            answer = self._make_answer(context, json_mode, raw, start, watch)
        except BaseException as error:
            if watch is not None:
                watch.finish(error)
            raise
        if watch is not None:
            watch.finish()
        return answer

    async def send_async(self, create: Create, context: Context, json_mode: bool, watch: Watch | None = None) -> Any:
        """Async version of `send`."""
        shared, last_used.client = last_used.client, None
        if watch is not None:
            await watch.before_async()
        try:
            start = time.time()
            kwargs: Any = context["call_kwargs"]
            try:
                raw = await create(**kwargs)
            except UnicodeEncodeError as error:
                raw = await create(**encodable(kwargs, error))
            if watch is not None:
                watch.note_sent()
            if self.stream is not False:
                return make_stream(self, context, json_mode, raw, start, AsyncStructuredStream, shared, watch)
            answer = self._make_answer(context, json_mode, raw, start, watch)
        except BaseException as error:
            if watch is not None:
                await watch.finish_async(error)
            raise
        if watch is not None:
            await watch.finish_async()
        return answer

    def _make_answer(self, context: Context, json_mode: bool, raw: Any, start: float, watch: Watch | None) -> Any:
        if isinstance(raw, str) and not self.provider.response_type.takes_text:
            raise make_unreadable_error(raw)
        response = self.provider.response_type(response=raw, **context, start_time=start, end_time=time.time())
        if self.provider.response_type._reported_error is not NO_ERROR:
            reject_reported_error(response)
        if watch is not None:
            watch.record.response = response
        if self.response_model is None and self.output_parser is None:
            return response
        result = self._parse(response, json_mode, context["tool_types"])
        if (pairs := collected.get()) is not None:
            pairs.append((result, response))
        return result

    def _parse(self, response: Any, json_mode: bool, tool_types: Any) -> Any:
        parsed = response
        if self.response_model is not None:
            if json_mode and tool_types and response._tool_calls():
                return response
            text = self.provider.get_json_output(response, json_mode)
            parsed = self.response_model.parse(text, response, json_mode)
        return parsed if self.output_parser is None else run_parser(self.output_parser, parsed, response)


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
    check_options(model, stream, tools, output_parser, call_params)
    check_params(provider.response_type, call_params)
    model_type = None
    if response_model is not None:
        from callwright_runtime.structured.response_model import prepare_response_model

        model_type = prepare_response_model(response_model)
        check_answer(provider.response_type, model_type)
    types = make_tool_types(tools, provider.tool_type)
    forced_tool = _make_forced_tool(model_type, provider)
    return Plan(provider, model, stream, types, model_type, output_parser, json_mode, client, call_params, forced_tool)
