"""Properties of a stream while it arrives, read from a response rebuilt from the events so far."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, cast

from callwright_runtime.errors import ArgumentTypeError, CallwrightError, MalformedAnswerError
from callwright_runtime.responses.malformed import BROKEN_DATA
from callwright_runtime.streams.usage import StreamUsage
from callwright_runtime.streams.variables import ChunkT_co, MessageT_co, ResponseT_co, ToolT_co
from callwright_runtime.support.copies import own_copy
from callwright_runtime.support.generics import DefaultArguments
from callwright_runtime.tools.adapters import list_schemas

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Self

    from callwright_runtime.messages.parts import BaseMessageParam, ToolCallPart
    from callwright_runtime.responses.properties import FinishReason
    from callwright_runtime.responses.response import BaseCallResponse
    from callwright_runtime.streams.events import StreamState
    from callwright_runtime.streams.source import StreamSource
    from callwright_runtime.tools.base import BaseTool


class StreamSnapshot(StreamUsage, DefaultArguments, Generic[ResponseT_co, ChunkT_co, ToolT_co, MessageT_co]):
    """Base class of streams: the properties of the answer so far.

    They are read from a response that is rebuilt from the events that have arrived.

    Parameters:
        stream: the SDK's own stream.
        pairs: the pairs that `handle_stream` yields.
        context: keyword arguments of the response class, except the SDK's object and the times.
        start_time: when the request was sent, in seconds since the epoch.
    """

    call_response_type: ClassVar[type[BaseCallResponse[Any, Any, Any, Any]]]
    _source_type: ClassVar[type[StreamSource]]

    def __init__(self, *, stream: Any, pairs: Any, context: Mapping[str, Any], start_time: float) -> None:
        self.stream = stream
        self.start_time = start_time
        self.end_time = start_time
        self.done = False
        self._source = self._source_type(stream, pairs)
        self._context = context
        self.metadata: Mapping[str, Any] = context["metadata"]
        self.tool_types: Sequence[type[ToolT_co]] | None = context["tool_types"]
        self.prompt_template: str | None = context["prompt_template"]
        self.fn_args: Mapping[str, Any] = context["fn_args"]
        self.dynamic_config: Any = context["dynamic_config"]
        self.messages: Sequence[MessageT_co] = context["messages"]
        self._state: StreamState[Any] | None = None
        self._snapshot: ResponseT_co | None = None
        self._tools: list[ToolT_co] = []

    @cached_property
    def call_params(self) -> Any:
        """The call params of the decorator. This is a copy: changing it changes no other call."""
        return own_copy(self._context["call_params"])

    @cached_property
    def call_kwargs(self) -> Mapping[str, Any]:
        """The keyword arguments of the SDK's create function. This is a copy: changing it changes no other call."""
        return own_copy(self._context["call_kwargs"], unchanged=self.messages, shared=list_schemas(self.tool_types))

    @property
    def response(self) -> ResponseT_co:
        """The call response, rebuilt from the events so far.

        Raises:
            CallwrightError: nothing has arrived yet.
            MalformedAnswerError: the events do not fit together.
        """
        if self._snapshot is None:
            if self._state is None:
                raise CallwrightError("nothing of the stream has arrived yet: iterate over it first.")
            response = self.call_response_type(
                response=_rebuild(self._state),
                **self._context,
                start_time=self.start_time,
                end_time=self.end_time,
            )
            self._snapshot = cast("ResponseT_co", response)
        return self._snapshot

    def construct_call_response(self) -> ResponseT_co:
        """Return the call response of the whole stream.

        Raises:
            CallwrightError: the stream has not been read to its end.
        """
        if not self.done:
            raise CallwrightError(
                "the stream has not been read to its end: iterate over it before asking for the response."
            )
        return self.response

    def tool_message_params(self, tools_and_outputs: Iterable[tuple[BaseTool, object]]) -> list[MessageT_co]:
        """Return messages that send the outputs of tools back to the model."""
        return self.call_response_type.tool_message_params(tools_and_outputs)

    def common_messages(self, messages: Iterable[object]) -> list[BaseMessageParam]:
        """Decode a conversation to common messages, so that any provider can continue it.

        Parameters:
            messages: messages in the provider's form, such as `message_param`; common messages pass through.

        Raises:
            UnsupportedError: a message has a role without a common equivalent.
        """
        return self.call_response_type.common_messages(messages)

    @property
    def has_arrived(self) -> bool:
        """Whether any event has arrived."""
        return self._state is not None

    @property
    def is_partial(self) -> bool:
        """Whether the stream was left or broke before its end, so that its usage may be incomplete."""
        return self._source.left and not self.done

    @property
    def finished(self) -> bool:
        """Whether a finish reason has arrived. A stream that is done without one was cut off."""
        return any(self.finish_reasons)

    @property
    def tools(self) -> list[ToolT_co] | None:
        """The tools that are complete so far; None if there are none."""
        return list(self._tools) or None

    @property
    def common_tools(self) -> list[ToolCallPart] | None:
        """The tool calls so far as common message parts; None if there are none."""
        return None if self._state is None else self.response.common_tools

    @property
    def provider(self) -> str:
        """Name of the provider that answers."""
        return self.call_response_type.provider

    @property
    def content(self) -> str:
        """The text so far."""
        return "" if self._state is None else self.response.content

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the provider's words; empty while the model has not stopped."""
        if self._state is None:
            return []
        response = self.response
        return [each for each in response.finish_reasons if response._is_finish(each)]  # pyright: ignore[reportPrivateUsage]

    @property
    def common_finish_reasons(self) -> list[FinishReason]:
        """Why the model stopped, in words that are the same for all providers."""
        return [] if self._state is None else self.response.common_finish_reasons

    @property
    def model(self) -> str | None:
        """The model that answers."""
        return None if self._state is None else self.response.model

    @property
    def id(self) -> str | None:
        """The provider's id of the answer."""
        return None if self._state is None else self.response.id

    @property
    def thinking(self) -> str | None:
        """The model's thinking, if the provider returns it."""
        return None if self._state is None else self.response.thinking

    @property
    def message_param(self) -> Any:
        """The answer so far in the provider's form, to append to a conversation."""
        return self.response.message_param

    @property
    def common_message_param(self) -> BaseMessageParam:
        """The answer so far as a common message."""
        return self.response.common_message_param

    @property
    def user_message_param(self) -> MessageT_co | None:
        """The last message that was sent, if its role is the user's."""
        return self.response.user_message_param

    def __str__(self) -> str:
        return str(self.content)  # some SDKs pass on unchecked whatever the server sent

    def _repr_markdown_(self) -> str:
        return "" if self._state is None else self.response._repr_markdown_()  # pyright: ignore[reportPrivateUsage]

    def _repr_html_(self) -> str:
        return "" if self._state is None else self.response._repr_html_()  # pyright: ignore[reportPrivateUsage]

    def __copy__(self) -> Self:
        copied = type(self).__new__(type(self))
        copied.__dict__.update(self.__dict__)
        return copied

    def __reduce__(self) -> NoReturn:
        raise ArgumentTypeError(
            "a stream can be neither pickled nor deeply copied, because it holds a connection: read it to its end and "
            "use `construct_call_response()`."
        )

    def _record(self, chunk: Any, tool: Any) -> None:
        self._state, self._snapshot = chunk.state, None
        if tool is not None and not tool.is_partial:
            self._tools.append(tool)

    def _so_far(self) -> Any:
        return None if self._state is None else self.response

    def _restart(self) -> None:
        """Forget what has arrived, because the events come again."""
        self._state, self._snapshot, self._tools = None, None, []

    def _note_end(self) -> None:
        """Note the time at which the stream ended or was left."""
        if not self._source.left:
            self._snapshot = None
            self.end_time = time.time()

    def _check_open(self) -> None:
        if self._source.left and not self.done:
            raise CallwrightError(
                "the stream was closed because it was left before its end: to go on later, reuse one iterator."
            )


def _rebuild(state: StreamState[Any]) -> Any:
    try:
        return state.response()
    except BROKEN_DATA as error:
        raise MalformedAnswerError(
            f"the events of the stream do not fit together ({type(error).__name__}: {error}). Look at them one by one."
        ) from error
