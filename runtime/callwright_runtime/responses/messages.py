"""How an answer goes on: as messages, in the provider's form and in the common one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from callwright_runtime.errors import NoMessageError
from callwright_runtime.messages.opaque import with_provider
from callwright_runtime.messages.parts import BaseMessageParam, ToolCallPart, ToolResultPart
from callwright_runtime.responses.malformed import guarded
from callwright_runtime.support.json_text import parse_arguments
from callwright_runtime.tools.outputs import output_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import typing_extensions

    from callwright_runtime.messages.codec import MessageCodec
    from callwright_runtime.tools.base import BaseTool
    from callwright_runtime.tools.raw_call import RawToolCall

    MessageT = typing_extensions.TypeVar("MessageT", default=Any)
else:  # only type checkers use the default
    MessageT = TypeVar("MessageT")


class ResponseMessages(Generic[MessageT]):
    """The messages of an answer; generated classes define where its own is, and which tools it calls."""

    __slots__ = ()
    provider: ClassVar[str] = ""
    _user_role: ClassVar[str] = "user"
    _codec: ClassVar[MessageCodec | None] = None
    if TYPE_CHECKING:
        messages: Sequence[MessageT]

    @property
    def message_param(self) -> Any:
        """The complete answer in the provider's form, to append to a conversation.

        Raises:
            NoMessageError: the answer has no message, such as one that was filtered.
        """
        raise NotImplementedError

    @guarded
    def common_tools(self) -> list[ToolCallPart] | None:
        """The model's tool calls as common message parts; None if there are none."""
        calls = self._tool_calls()
        parts = [
            with_provider(
                self.provider, ToolCallPart(each.id, each.name, parse_arguments(each.name, each.arguments), each.opaque)
            )
            for each in calls
            if each.name or each.text != "{}"
        ]
        return parts or None

    @guarded
    def common_message_param(self) -> BaseMessageParam:
        """The answer as a common message, which any provider accepts."""
        try:
            message = self.message_param
        except NoMessageError:
            message = None
        return self._to_common(message) if message else BaseMessageParam("assistant", [])

    @guarded
    def user_message_param(self) -> MessageT | None:
        """The last message that was sent, if its role is the user's."""
        last: Any = self.messages[-1] if self.messages else None
        role = last.get("role") if isinstance(last, dict) else getattr(last, "role", None)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        return cast("MessageT", last) if role == self._user_role else None

    @classmethod
    def common_messages(cls, messages: Iterable[BaseMessageParam | MessageT]) -> list[BaseMessageParam]:
        """Decode a conversation to common messages, so that any provider can continue it.

        Parameters:
            messages: messages in the provider's form, such as `message_param`; common messages pass through.

        Raises:
            UnsupportedError: a message has a role without a common equivalent.
        """
        return [each if isinstance(each, BaseMessageParam) else cls._to_common(each) for each in messages]

    @classmethod
    def tool_message_params(cls, tools_and_outputs: Iterable[tuple[BaseTool, object]]) -> list[MessageT]:
        """Return messages that send tool outputs back to the model; outputs other than strings are sent as JSON."""
        results = [
            ToolResultPart(
                tool.tool_call.id if tool.tool_call else None,
                tool._name(),  # pyright: ignore[reportPrivateUsage]
                output_text(tool, output),
            )
            for tool, output in tools_and_outputs
        ]
        return cls._to_provider([BaseMessageParam("tool", results)]) if results else []

    def _tool_calls(self) -> list[RawToolCall]:
        return []

    def _messages_with(self, results: list[ToolResultPart]) -> list[Any]:
        """Return this answer and the results of its tool calls as messages."""
        answer = self.message_param
        return [
            *(cast("list[Any]", answer) if isinstance(answer, list) else [answer]),
            *self._to_provider([BaseMessageParam("tool", results)]),
        ]

    def _messages_after(self, error: Exception) -> list[Any]:
        """Return the messages that go on with what was wrong with this answer."""
        from callwright_runtime.responses.rejected import messages_after

        return messages_after(self, error)

    @classmethod
    def _to_provider(cls, messages: Iterable[BaseMessageParam | MessageT]) -> list[MessageT]:
        if cls._codec is None:
            raise NotImplementedError
        return cls._codec.encode(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        if cls._codec is None:
            raise NotImplementedError
        return cls._codec.decode(message)
