"""Tool calls and their results in a conversation of several providers: ids that each API takes, and names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from callwright_runtime.errors import UnsupportedError
from callwright_runtime.messages.parts import BaseMessageParam, Part, ToolCallPart, ToolResultPart


@dataclass(frozen=True, slots=True)
class ToolIdRules:
    """What an API takes as the id of a tool call.

    Parameters:
        also: the characters that it takes beside letters and digits; None where it takes any.
        length: how many characters it wants; None where it takes any number.
        max: how many characters it takes; None where it takes any number.
    """

    also: str | None = None
    length: int | None = None
    max: int | None = None

    def normalize(self, id: str | None, fallback: str) -> str:  # noqa: A002  the word of the APIs
        """Give an id that the API takes: the same one if it does, else one that follows from it alone.

        Parameters:
            id: the id that another API gave, if it gave one.
            fallback: what stands for it where there is none, different for each call of a conversation.
        """
        if id and self._takes(id):
            return id
        from hashlib import sha256

        return sha256((id or fallback).encode()).hexdigest()[: self.length or min(self.max or 32, 32)]

    def _takes(self, id: str) -> bool:  # noqa: A002  the word of the APIs
        if self.length not in {None, len(id)} or (self.max is not None and len(id) > self.max):
            return False
        return self.also is None or all(each.isascii() and (each.isalnum() or each in self.also) for each in id)


def normalize_tool_ids(
    provider: str,
    messages: Iterable[Any],
    read: Callable[[Any], BaseMessageParam],
    *,
    rules: ToolIdRules | None = None,
    named: bool = False,
) -> list[Any]:
    """Give a conversation whose common messages name their tool calls as the API wants it.

    Results get the ids of their calls, by id, or by name in the order of the calls where they have none.

    Parameters:
        provider: whose API it is.
        messages: common messages, and others in the form of the API, which stay as they are.
        read: reads one of these others.
        rules: the ids that the API takes; None if it needs none.
        named: whether a result has to name its tool.

    Raises:
        UnsupportedError: a result has to name its tool, and no call before it has its id.
    """
    conversation = list(messages)
    for message in conversation:
        if isinstance(message, BaseMessageParam) and not isinstance(message.content, str) and _call(message.content):
            links = _Links(provider, rules, named)
            return [links.link(each, read) for each in conversation]
    return conversation


def _call(parts: Sequence[Part]) -> bool:
    return any(isinstance(part, ToolCallPart | ToolResultPart) for part in parts)


@dataclass
class _Links:
    provider: str
    rules: ToolIdRules | None
    named: bool
    calls: list[tuple[str | None, ToolCallPart]] = field(default_factory=list[tuple[str | None, ToolCallPart]])
    count: int = 0

    def link(self, message: Any, read: Callable[[Any], BaseMessageParam]) -> Any:
        if isinstance(message, BaseMessageParam):
            return message if isinstance(message.content, str) else self._linked(message)
        if self.named and isinstance(message, Mapping | list):
            self.calls.extend(_calls_in(read(message)))
        return cast("Any", message)

    def _linked(self, message: BaseMessageParam) -> BaseMessageParam:
        return BaseMessageParam(message.role, [self._part(part) for part in message.parts])

    def _part(self, part: Part) -> Part:
        match part:
            case ToolCallPart():
                return self._call(part)
            case ToolResultPart():
                return self._result(part)
            case _:
                return part

    def _call(self, part: ToolCallPart) -> ToolCallPart:
        self.count += 1
        call = (
            part if self.rules is None else replace(part, id=self.rules.normalize(part.id, f"{self.count} {part.name}"))
        )
        self.calls.append((part.id, call))
        return call

    def _result(self, part: ToolResultPart) -> ToolResultPart:
        call = self._answered(part)
        if call is not None:
            return replace(part, id=call.id, name=part.name or call.name)
        if self.named and not part.name:
            raise UnsupportedError(
                f"{self.provider} wants the name of the tool with its result, and no call before it has the id "
                f"{part.id!r}: give the ToolResultPart its `name`."
            )
        return part

    def _answered(self, part: ToolResultPart) -> ToolCallPart | None:
        for number, (id_before, call) in enumerate(self.calls):
            if id_before == part.id and (part.id is not None or part.name in {"", call.name}):
                del self.calls[number]
                return call
        return None


def _calls_in(message: BaseMessageParam) -> Iterator[tuple[str | None, ToolCallPart]]:
    return ((part.id, part) for part in message.parts if isinstance(part, ToolCallPart))
