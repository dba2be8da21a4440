"""What a stream knows while it arrives; all of it is read off the response made of what has arrived so far."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from callwright_runtime.errors import CallwrightError, MalformedAnswerError
from callwright_runtime.responses.malformed import BROKEN_DATA
from callwright_runtime.responses.response import BaseCallResponse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from callwright_runtime.messages.parts import BaseMessageParam, ToolCallPart
    from callwright_runtime.responses.properties import FinishReason, Usage
    from callwright_runtime.streams.events import StreamState
    from callwright_runtime.tools.base import BaseTool

ResponseT_co = TypeVar("ResponseT_co", bound=BaseCallResponse[Any, Any, Any, Any], covariant=True)
ChunkT = TypeVar("ChunkT")
ToolT_co = TypeVar("ToolT_co", bound="BaseTool", covariant=True)
MessageT = TypeVar("MessageT")


class StreamSnapshot(Generic[ResponseT_co, ChunkT, ToolT_co, MessageT]):
    """What a stream knows at any time; all of it is read off the response made of what has arrived so far.

    Parameters:
        stream: the SDK's own stream.
        pairs: what `handle_stream` made of it.
        context: what the responses of the call are made with besides the SDK's object and the times.
        start_time: when the request was sent, in seconds since the epoch.
    """

    call_response_type: ClassVar[type[BaseCallResponse[Any, Any, Any, Any]]]

    def __init__(self, *, stream: Any, pairs: Any, context: Mapping[str, Any], start_time: float) -> None:
        self.stream = stream
        self.start_time = start_time
        self.end_time = start_time
        self.done = False
        self._pairs = pairs
        self._context = context
        self.metadata: Mapping[str, Any] = context["metadata"]
        self.tool_types: Sequence[type[ToolT_co]] | None = context["tool_types"]
        self.prompt_template: str | None = context["prompt_template"]
        self.fn_args: Mapping[str, Any] = context["fn_args"]
        self.dynamic_config: Any = context["dynamic_config"]
        self.messages: Sequence[MessageT] = context["messages"]
        self.call_params: Any = context["call_params"]
        self.call_kwargs: Mapping[str, Any] = context["call_kwargs"]
        self._state: StreamState[Any] | None = None
        self._snapshot: ResponseT_co | None = None
        self._tools: list[ToolT_co] = []
        self._closed = False

    @property
    def response(self) -> ResponseT_co:
        """The call response made of what has arrived so far.

        Raises:
            CallwrightError: nothing has arrived yet.
            MalformedAnswerError: what has arrived does not fit together.
        """
        if self._snapshot is None:
            if self._state is None:
                raise CallwrightError("nothing of the stream has arrived yet: iterate over it first.")
            made = self.call_response_type(
                response=_rebuild(self._state),
                **self._context,
                start_time=self.start_time,
                end_time=self.end_time,
            )
            self._snapshot = cast("ResponseT_co", made)
        return self._snapshot

    def construct_call_response(self) -> ResponseT_co:
        """Make the call response of the whole stream.

        Raises:
            CallwrightError: the stream has not been read to its end.
        """
        if not self.done:
            raise CallwrightError(
                "the stream has not been read to its end: iterate over it before asking for the response."
            )
        return self.response

    def tool_message_params(self, tools_and_outputs: Iterable[tuple[BaseTool, object]]) -> list[MessageT]:
        """Make the messages that give the outputs of tools back to the model."""
        return self.call_response_type.tool_message_params(tools_and_outputs)

    @property
    def has_arrived(self) -> bool:
        """Whether any event has arrived."""
        return self._state is not None

    @property
    def finished(self) -> bool:
        """Whether a finish reason has arrived; a stream that is done without one was cut."""
        return any(self.finish_reasons)

    @property
    def tools(self) -> list[ToolT_co] | None:
        """The tools that were given so far; None if there were none."""
        return list(self._tools) or None

    @property
    def common_tools(self) -> list[ToolCallPart] | None:
        """The calls so far as common parts; None if there are none."""
        return None if self._state is None else self.response.common_tools

    @property
    def content(self) -> str:
        """The text so far."""
        return "" if self._state is None else self.response.content

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the provider's words; empty while it has not."""
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
    def usage(self) -> Any:
        """The SDK's own usage object."""
        return None if self._state is None else self.response.usage

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt, including those that were read from a cache or written to one."""
        return None if self._state is None else self.response.input_tokens

    @property
    def cached_tokens(self) -> int | None:
        """Tokens of the prompt that were read from a cache."""
        return None if self._state is None else self.response.cached_tokens

    @property
    def cache_write_tokens(self) -> int | None:
        """Tokens of the prompt that were written to a cache."""
        return None if self._state is None else self.response.cache_write_tokens

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated, including those of its thinking."""
        return None if self._state is None else self.response.output_tokens

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking."""
        return None if self._state is None else self.response.reasoning_tokens

    @property
    def common_usage(self) -> Usage | None:
        """The tokens of the call, the same for all providers."""
        return None if self._state is None else self.response.common_usage

    @property
    def thinking(self) -> str | None:
        """What the model thought, where it shows that."""
        return None if self._state is None else self.response.thinking

    @property
    def message_param(self) -> Any:
        """The answer so far as a message to append to a conversation, in the provider's form."""
        return self.response.message_param

    @property
    def common_message_param(self) -> BaseMessageParam:
        """The answer so far as a common message."""
        return self.response.common_message_param

    @property
    def user_message_param(self) -> MessageT | None:
        """The last message that was sent, if the user said it."""
        return self.response.user_message_param

    def __str__(self) -> str:
        return str(self.content)  # an SDK that checks nothing hands on whatever the server sent

    def _seen(self, chunk: Any, tool: Any) -> None:
        self._state, self._snapshot = chunk.state, None
        if tool is not None and not tool.is_partial:
            self._tools.append(tool)

    def _close_once(self) -> bool:
        if self._closed:
            return False
        self._closed = True
        self._snapshot = None
        self.end_time = time.time()
        return True

    def _check_open(self) -> None:
        if self._closed and not self.done:
            raise CallwrightError(
                "the stream was left before its end, which closed it: to go on later, keep one iterator of it."
            )


def _rebuild(state: StreamState[Any]) -> Any:
    try:
        return state.response()
    except BROKEN_DATA as error:
        raise MalformedAnswerError(
            f"the events of the stream do not fit together ({type(error).__name__}: {error}). Look at them one by one."
        ) from error
