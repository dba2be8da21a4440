"""The answer of one call, and one event of a stream: thin views on the SDK's own objects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, TypeAlias, TypeVar, cast

from callwright_runtime.errors import UnknownToolError
from callwright_runtime.json_text import json_text, parse_arguments
from callwright_runtime.messages import BaseMessageParam, ToolCallPart, ToolResultPart
from callwright_runtime.tool_types import from_recipes, recipes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Self

    from callwright_runtime.raw_calls import RawToolCall
    from callwright_runtime.streaming import Arrived
    from callwright_runtime.tools import BaseTool

FinishReason: TypeAlias = Literal["stop", "length", "tool_calls", "content_filter", "other"]

ResponseT = TypeVar("ResponseT")
ChunkT = TypeVar("ChunkT")
ToolT = TypeVar("ToolT", bound="BaseTool")
MessageT = TypeVar("MessageT")
CallParamsT = TypeVar("CallParamsT")


@dataclass(frozen=True, slots=True)
class Usage:
    """The tokens of one call; None where the provider does not say."""

    input_tokens: int | None
    cached_tokens: int | None
    output_tokens: int | None
    reasoning_tokens: int | None


class _Readings:
    """What can be read of an answer and of an event alike; the emitted classes say where it stands."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, FinishReason]] = {}

    @property
    def content(self) -> str:
        """The text."""
        raise NotImplementedError

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the provider's words; empty while it has not."""
        raise NotImplementedError

    @property
    def model(self) -> str | None:
        """The model that answered."""
        return None

    @property
    def id(self) -> str | None:
        """The provider's id of the answer."""
        return None

    @property
    def usage(self) -> Any:
        """The SDK's own usage object."""
        return None

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the prompt."""
        return None

    @property
    def cached_tokens(self) -> int | None:
        """Tokens of the prompt that were read from a cache."""
        return None

    @property
    def output_tokens(self) -> int | None:
        """Tokens of the answer."""
        return None

    @property
    def reasoning_tokens(self) -> int | None:
        """Tokens that the model spent thinking."""
        return None

    @property
    def thinking(self) -> str | None:
        """What the model thought, where it shows that."""
        return None

    @property
    def common_finish_reasons(self) -> list[FinishReason]:
        """Why the model stopped, in words that are the same for all providers."""
        return [self._finish_reason_map.get(reason, "other") for reason in self.finish_reasons if reason]

    @property
    def common_usage(self) -> Usage | None:
        """The tokens of the call, the same for all providers."""
        if self.input_tokens is None and self.output_tokens is None:
            return None
        return Usage(self.input_tokens, self.cached_tokens, self.output_tokens, self.reasoning_tokens)

    def __str__(self) -> str:
        return self.content


class BaseCallResponse(_Readings, Generic[ResponseT, ToolT, MessageT, CallParamsT]):
    """The answer of one call.

    Parameters:
        response: the SDK's own object.
        metadata: what `metadata` and the dynamic config attached.
        tool_types: the tools that the model was given.
        prompt_template: the text of the template, if there is one.
        fn_args: the arguments of the decorated function by name.
        dynamic_config: what the decorated function returned.
        messages: the messages that were sent, in the provider's form.
        call_params: the call params of the decorator.
        call_kwargs: everything that the SDK was called with.
        start_time: when the request was sent, in seconds since the epoch.
        end_time: when the answer was there.
    """

    __slots__ = (
        "_tools",
        "call_kwargs",
        "call_params",
        "dynamic_config",
        "end_time",
        "fn_args",
        "messages",
        "metadata",
        "prompt_template",
        "response",
        "start_time",
        "tool_types",
    )
    provider: ClassVar[str] = ""
    unsupported_params: ClassVar[Mapping[str, str]] = {}

    def __init__(  # noqa: PLR0913  all that belongs to one call
        self,
        *,
        response: ResponseT,
        metadata: Mapping[str, Any] | None = None,
        tool_types: Sequence[type[ToolT]] | None = None,
        prompt_template: str | None = None,
        fn_args: Mapping[str, Any] | None = None,
        dynamic_config: Any = None,
        messages: Sequence[MessageT] = (),
        call_params: CallParamsT | None = None,
        call_kwargs: Mapping[str, Any] | None = None,
        start_time: float = 0.0,
        end_time: float = 0.0,
    ) -> None:
        self.response = response
        self.metadata = metadata or {}
        self.tool_types = tool_types
        self.prompt_template = prompt_template
        self.fn_args = fn_args or {}
        self.dynamic_config = dynamic_config
        self.messages = messages
        self.call_params = call_params
        self.call_kwargs = call_kwargs or {}
        self.start_time = start_time
        self.end_time = end_time
        self._tools: list[ToolT] | None = None

    @property
    def message_param(self) -> Any:
        """The answer as a message to append to a conversation, in the provider's form; nothing of it is lost."""
        raise NotImplementedError

    @property
    def tools(self) -> list[ToolT] | None:
        """The tools that the model called, in order; None if it called none or was given none.

        Raises:
            UnknownToolError: it called one that it was not given.
            ToolArgumentsError: the arguments of a call are not valid.
        """
        if self._tools is None and self.tool_types:
            by_name = {each._name(): each for each in self.tool_types}  # pyright: ignore[reportPrivateUsage]
            self._tools = [_known(by_name, call.name).from_tool_call(call) for call in self._tool_calls()]
        return self._tools or None

    @property
    def tool(self) -> ToolT | None:
        """The first tool that the model called."""
        tools = self.tools
        return tools[0] if tools else None

    @property
    def common_tools(self) -> list[ToolCallPart] | None:
        """The calls of the model as common parts; None if it called nothing."""
        calls = self._tool_calls()
        parts = [
            ToolCallPart(each.id, each.name, parse_arguments(each.name, each.arguments), each.opaque) for each in calls
        ]
        return parts or None

    @property
    def common_message_param(self) -> BaseMessageParam:
        """The answer as a common message, which any provider takes."""
        return self._to_common(self.message_param)

    @property
    def user_message_param(self) -> MessageT | None:
        """The last message that was sent, if the user said it."""
        last: Any = self.messages[-1] if self.messages else None
        role = last.get("role") if isinstance(last, dict) else getattr(last, "role", None)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        return cast("MessageT", last) if role == "user" else None

    @classmethod
    def tool_message_params(cls, tools_and_outputs: Iterable[tuple[ToolT, object]]) -> list[MessageT]:
        """Make the messages that give outputs back to the model; an output that is no text is sent as JSON."""
        results = [
            ToolResultPart(
                tool.tool_call.id if tool.tool_call else None,
                tool._name(),  # pyright: ignore[reportPrivateUsage]
                output if isinstance(output, str) else json_text(output),
            )
            for tool, output in tools_and_outputs
        ]
        return cls._to_provider([BaseMessageParam("tool", results)]) if results else []

    def _tool_calls(self) -> list[RawToolCall]:
        return []

    @classmethod
    def _to_provider(cls, messages: Iterable[BaseMessageParam | MessageT]) -> list[MessageT]:
        raise NotImplementedError

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        raise NotImplementedError

    def __repr__(self) -> str:
        shown = {"id": self.id, "model": self.model, "content": self.content, "finish_reasons": self.finish_reasons}
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in shown.items())})"

    def __getstate__(self) -> dict[str, Any]:
        """Leave out clients, which hold locks and keys; tool classes made of functions are kept as these functions."""
        state = {slot: getattr(self, slot) for slot in BaseCallResponse.__slots__}
        state["tool_types"] = recipes_of(self.tool_types)
        config: Any = self.dynamic_config
        if hasattr(config, "items") and "client" in config:
            state["dynamic_config"] = {key: value for key, value in config.items() if key != "client"}
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        for slot, value in state.items():
            setattr(self, slot, value)
        self.tool_types = from_recipes(state["tool_types"])

    def __copy__(self) -> Self:
        copied = type(self).__new__(type(self))
        for slot in BaseCallResponse.__slots__:
            setattr(copied, slot, getattr(self, slot))
        return copied


class BaseCallResponseChunk(_Readings, Generic[ChunkT]):
    """One event of a stream.

    Parameters:
        chunk: the SDK's own event.
        arrived: what has arrived of the stream, this event included.
    """

    __slots__ = ("arrived", "chunk")

    def __init__(self, chunk: ChunkT, arrived: Arrived[Any] | None = None) -> None:
        self.chunk = chunk
        self.arrived = arrived

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.chunk!r})"


def _known(by_name: Mapping[str, type[ToolT]], name: str) -> type[ToolT]:
    tool_type = by_name.get(name)
    if tool_type is None:
        raise unknown_tool(name, tuple(by_name))
    return tool_type


def unknown_tool(name: str, known: tuple[str, ...]) -> UnknownToolError:
    """Make the error for a tool that the model was not given."""
    return UnknownToolError(
        f"the model called the tool {name!r}, but was given: {', '.join(known)}. Its call is in the response itself.",
        name,
        known,
    )
