"""What all generated modules do: prepare a call, read its structured answer, and read its stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.calls.batches import register_batch
from callwright_runtime.calls.factory import call_factory
from callwright_runtime.calls.request import CallRequest, JsonRules
from callwright_runtime.clients.check import is_async_function
from callwright_runtime.clients.importing import import_name
from callwright_runtime.errors.tables import register_errors
from callwright_runtime.messages.encode import split_system
from callwright_runtime.messages.parts import BaseMessageParam
from callwright_runtime.prompts.prompt import read_prompt
from callwright_runtime.streams.events import pair_chunks, pair_chunks_async
from callwright_runtime.streams.growth import Growth
from callwright_runtime.structured.json_output import extract_json
from callwright_runtime.tools.adapters import make_tool_types

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence

    from callwright_runtime.calls.batches import BatchTable
    from callwright_runtime.calls.param_table import CallParamTable
    from callwright_runtime.calls.protocols import CallDecorator
    from callwright_runtime.clients.calling import Clients, SdkMethod
    from callwright_runtime.errors.tables import ErrorTable
    from callwright_runtime.errors.tables import Rule as ErrorRule
    from callwright_runtime.messages.codec import MessageCodec
    from callwright_runtime.streams.growth import Path


class ProviderModule:
    """The parts of a provider, and what all modules make of them.

    Parameters:
        response: its response class.
        chunk: its chunk class.
        tool: the base class of its tools.
        stream: its stream class; the async one is its `async_type`.
        state: the class of the states of its streams.
        codec: encodes and decodes its messages.
        params: the table of its call params.
        clients: the clients of its SDK.
        method: the method of a call.
        stream_method: the method of a streamed call, if it differs.
        json: how the API is asked for JSON.
        arguments: completes the arguments of a call.
        splits_system: whether the system prompt is a param, not a message.
        event: returns the event in an item of a stream, or None if there is none.
        cumulative: where events repeat what came before, see `Growth`.
    """

    def __init__(  # noqa: PLR0913  the parts of a provider
        self,
        *,
        response: type[Any],
        chunk: type[Any],
        tool: type[Any],
        stream: type[Any],
        state: type[Any],
        codec: MessageCodec,
        params: CallParamTable,
        clients: Clients,
        method: SdkMethod,
        arguments: Callable[[CallRequest], None],
        stream_method: SdkMethod | None = None,
        json: JsonRules | None = None,
        splits_system: bool = False,
        event: Callable[[Any], Any] | None = None,
        cumulative: Sequence[Path] = (),
    ) -> None:
        self._response = response
        self._chunk = chunk
        self._tool = tool
        self._stream = stream
        self._state = state
        self._codec = codec
        self._params = params
        self._clients = clients
        self._method, self._streamed = method, stream_method or method
        self._arguments = arguments
        self._json = json or JsonRules()
        self._splits_system = splits_system
        self._event = event
        self._cumulative = cumulative

    def __reduce__(self) -> tuple[Any, ...]:
        # Like a function: another process imports the module. Its clients hold keys and locks, which do not travel.
        return _of_module, (self._response.__module__,)

    def setup_call(
        self,
        *,
        model: str,
        client: Any,
        fn: Callable[..., Any],
        fn_args: Mapping[str, Any],
        dynamic_config: Any,
        tools: Sequence[Any] | None,
        json_mode: bool,
        call_params: Any,
        response_model: Any,
        stream: Any,
    ) -> tuple[Callable[..., Any], str | None, list[Any], Any, dict[str, Any]]:
        """Prepare a call: return the SDK's method, the prompt template, the messages, the tools, and the arguments.

        Raises:
            CallwrightError: the prompt, a tool, a param or the client does not fit the provider.
        """
        prompt = read_prompt(fn, fn_args, dynamic_config)
        request = CallRequest(
            self._params.merge(call_params, prompt.call_params),
            (call_params, prompt.call_params),
            model=model,
            tools=make_tool_types(tools if prompt.tools is None else prompt.tools, self._tool),
            response_model=response_model,
            json_mode=json_mode,
            stream=stream,
            json=self._json,
            codec=self._codec,
        )
        conversation = prompt.messages
        if self._splits_system:
            request.system, conversation = split_system(conversation)
        if request.instruction is not None:
            conversation = [*conversation, BaseMessageParam("user", request.instruction)]
        request.messages = self._codec.encode(conversation)
        self._arguments(request)
        method, asynchronous = self._streamed if stream else self._method, is_async_function(fn)
        create = self._clients.method(prompt.client or client, fn, asynchronous, method.paths[asynchronous])
        if not method.is_plain:
            create = method.adapt(create, asynchronous)
        return create, prompt.template, request.messages, request.tools, request.kwargs

    def get_json_output(self, response: Any, json_mode: bool) -> str:
        """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool.

        Raises:
            UnknownToolError: the model called only other tools.
        """
        if isinstance(response, self._response):
            return extract_json(response, json_mode)
        content: str = response.content
        return content if json_mode else getattr(response, "arguments", "") or content

    def handle_stream(
        self, stream: Iterable[Any], tool_types: Sequence[type[Any]] | None, partial_tools: bool = False
    ) -> Iterator[tuple[Any, Any]]:
        """Wrap each event of the SDK in a chunk, paired with the tool that it completes or None."""
        event = self._event_reader()
        events = stream if event is None else (found for each in stream if (found := event(each)) is not None)
        return pair_chunks(events, self._chunk, self._state(tool_types, partial_tools))

    def handle_stream_async(
        self, stream: AsyncIterable[Any], tool_types: Sequence[type[Any]] | None, partial_tools: bool = False
    ) -> AsyncIterator[tuple[Any, Any]]:
        """Async version of `handle_stream`."""
        event = self._event_reader()
        events = stream if event is None else (found async for each in stream if (found := event(each)) is not None)
        return pair_chunks_async(events, self._chunk, self._state(tool_types, partial_tools))

    def _event_reader(self) -> Callable[[Any], Any] | None:
        """Return what makes an event of an item of one stream, or None if items are events."""
        if not self._cumulative:
            return self._event
        event, growth = self._event, Growth(self._cumulative)

        def read(item: Any) -> Any:
            found = item if event is None else event(item)
            return None if found is None else growth.reduced(found)

        return read

    def register_batch(self, *, response: str, **table: Any) -> BatchTable:
        """Register the batch endpoints of the provider; a second table replaces the first.

        Parameters:
            response: the SDK's class of responses, as `module:Name`; it is imported when answers arrive as JSON.
            table: the operations, the form of a row, and where answers are.
        """
        return register_batch(self._params.provider, self._clients, response=response, table=table)

    def register_errors(
        self, *, own: Sequence[str], read: Mapping[str, Sequence[str]], ignore: Sequence[str] = (), **rules: ErrorRule
    ) -> ErrorTable:
        """Register how errors of the SDK are read; a second table replaces the first.

        Parameters:
            own: the classes of the SDK's errors that no rule names, as `module:Name`; nothing is imported.
            read: where an error has its status, code, …
            ignore: the classes of no kind.
            rules: the kind of a failure → `classes`, `status`, `codes` and `texts`.
        """
        return register_errors(self._params.provider, read=read, rules=rules, own=own, ignore=ignore)

    def call_decorator(self) -> CallDecorator[Any, Any, Any, Any]:
        """Return the call decorator."""
        return call_factory(
            TCallResponse=self._response,
            TCallResponseChunk=self._chunk,
            TToolType=self._tool,
            TStream=self._stream,
            default_call_params=self._params.defaults,
            setup_call=self.setup_call,
            get_json_output=self.get_json_output,
            handle_stream=self.handle_stream,
            handle_stream_async=self.handle_stream_async,
        )


def _of_module(name: str) -> ProviderModule:
    """Return the parts of a provider from its module, where `setup_call` is theirs."""
    found: ProviderModule = import_name(f"{name}:setup_call").__self__
    return found
