"""Normalise tool-call ids and tool names when a conversation changes provider."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from callwright_runtime.errors import UnsupportedError
from callwright_runtime.messages.parts import BaseMessageParam, Part, ToolCallPart, ToolResultPart
from callwright_runtime.messages.requests import without_empty


@dataclass(frozen=True, slots=True)
class ToolIdRules:
    """An API's rules for the ids of tool calls.

    Parameters:
        also: the characters that are valid in addition to ASCII letters and digits; None if all are valid.
        length: the required number of characters; None if there is no requirement.
        max: the maximum number of characters; None if there is no maximum.
    """

    also: str | None = None
    length: int | None = None
    max: int | None = None

    def normalize(self, id: str | None, fallback: str) -> str:  # noqa: A002  the APIs' name
        """Return the id if it is valid, else a valid id derived from it.

        Parameters:
            id: the id that another API assigned, or None.
            fallback: a text to derive the id from if there is none; unique within the conversation.
        """
        if isinstance(id, str) and id and self._is_valid(id):  # some hosts send a number
            return id
        from hashlib import sha256

        return sha256(str(id or fallback).encode()).hexdigest()[: self.length or min(self.max or 32, 32)]

    def _is_valid(self, id: str) -> bool:  # noqa: A002  the APIs' name
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
    drop_empty: tuple[str, bool] | None = None,
) -> list[Any]:
    """Return a conversation whose tool calls have valid ids, and whose results have the ids of their calls.

    A result is matched to its call by id; without an id, by name in the order of the calls.

    Parameters:
        provider: the provider's name, for errors.
        messages: common messages, and messages in the provider's form, which pass through.
        read: decodes a message in the provider's form.
        rules: the API's rules for ids; None if it does not use ids.
        named: whether the API requires the tool's name in a result.
        drop_empty: for an API that rejects empty answers: its name for the role `assistant`, and whether it rejects
            texts of only whitespace, too. They are left out, see `without_empty`.

    Raises:
        UnsupportedError: a result needs the tool's name, and no earlier call has its id.
    """
    conversation = list(messages)
    if drop_empty is not None and conversation[1:]:  # the only message is the prompt
        conversation = without_empty(conversation, drop_empty[0], blank=drop_empty[1])
    for message in conversation:
        if (
            isinstance(message, BaseMessageParam)
            and not isinstance(message.content, str)
            and _has_tool_parts(message.content)
        ):
            links = _Links(provider, rules, named)
            return [links.link(each, read) for each in conversation]
    return conversation


def _has_tool_parts(parts: Sequence[Part]) -> bool:
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
            return message if isinstance(message.content, str) else self._link_message(message)
        if self.named and isinstance(message, Mapping | list):
            self.calls.extend(_iterate_calls(read(message)))
        return cast("Any", message)

    def _link_message(self, message: BaseMessageParam) -> BaseMessageParam:
        return BaseMessageParam(message.role, [self._link_part(part) for part in message.parts])

    def _link_part(self, part: Part) -> Part:
        match part:
            case ToolCallPart():
                return self._link_call(part)
            case ToolResultPart():
                return self._link_result(part)
            case _:
                return part

    def _link_call(self, part: ToolCallPart) -> ToolCallPart:
        self.count += 1
        call = (
            part if self.rules is None else replace(part, id=self.rules.normalize(part.id, f"{self.count} {part.name}"))
        )
        self.calls.append((part.id, call))
        return call

    def _link_result(self, part: ToolResultPart) -> ToolResultPart:
        call = self._pop_call(part)
        if call is not None:
            return replace(part, id=call.id, name=part.name or call.name)
        if self.named and not part.name:
            raise UnsupportedError(
                f"{self.provider} needs the name of the tool with its result, and no earlier call has the id "
                f"{part.id!r}: set the `name` of the ToolResultPart."
            )
        return part

    def _pop_call(self, part: ToolResultPart) -> ToolCallPart | None:
        for number, (id_before, call) in enumerate(self.calls):
            if id_before == part.id and (part.id is not None or part.name in {"", call.name}):
                del self.calls[number]
                return call
        return None


def _iterate_calls(message: BaseMessageParam) -> Iterator[tuple[str | None, ToolCallPart]]:
    return ((part.id, part) for part in message.parts if isinstance(part, ToolCallPart))
