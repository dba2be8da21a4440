"""Decode a provider's messages to common messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, cast

from callwright_runtime.errors import UnsupportedError
from callwright_runtime.messages.parts import BaseMessageParam, Part, Role, TextPart, ToolResultPart
from callwright_runtime.support.json_text import json_text, parse_arguments


def unformat(pieces: Sequence[str], text: object) -> list[str] | None:
    """Return the values between fixed pieces of a text, the inverse of formatting; None if the text does not match."""
    if not isinstance(text, str) or not text.startswith(pieces[0]):
        return None
    values: list[str] = []
    rest = text[len(pieces[0]) :]
    for piece in pieces[1:-1]:
        value, separator, rest = rest.partition(piece)
        if not separator:
            return None
        values.append(value)
    last = pieces[-1]
    if not rest.endswith(last):
        return None
    return [*values, rest[: len(rest) - len(last)]]


def parse_tool_args(value: object) -> dict[str, Any]:
    """Return the arguments of a tool call in a message, which may be JSON text.

    Raises:
        ToolArgumentsError: the text is not a JSON object.
    """
    return parse_arguments("of a message", cast("str | dict[str, Any]", value or ""))


def from_base64(text: object) -> bytes:
    """Decode base64 text."""
    from base64 import b64decode

    return b64decode(text if isinstance(text, str | bytes) else b"")


def decode_role(provider: str, roles: Mapping[str, Role], message: object) -> Role:
    """Return the common role of a provider's message.

    Raises:
        UnsupportedError: the role has no common equivalent, or the message is an object of the SDK.
    """
    if not isinstance(message, Mapping):
        raise UnsupportedError(
            f"{provider}: a {type(message).__name__} of the SDK has no common form, only dicts have."
        )
    own = cast("Mapping[str, Any]", message).get("role", "")
    role = roles.get(own)
    if role is None:
        raise UnsupportedError(f"{provider}: a message of role {own!r} has no common form.")
    return role


def make_common_message(
    role: Role, content: object, parts: Sequence[Part], first: Sequence[Part] = ()
) -> BaseMessageParam:
    """Return a common message with a text content and parts.

    Parameters:
        role: its role; a message with only tool results gets the role "tool".
        content: its text, if it is a string.
        parts: the parts after the text.
        first: the parts before the text.
    """
    if isinstance(content, str):
        if not parts and not first:
            return BaseMessageParam(role, content)
        parts = [TextPart(content), *parts] if content else parts
    parts = [*first, *parts]
    actual_role: Literal["tool"] | Role = (
        "tool" if parts and all(isinstance(part, ToolResultPart) for part in parts) else role
    )
    return BaseMessageParam(actual_role, parts)


def text_of(content: object) -> str:
    """Return the text of a content: the string, the joined texts of its blocks, or its JSON."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        blocks = cast("list[Any]", content)
        texts = [text for block in blocks if isinstance(text := _get_text(block), str)]
        if len(texts) == len(blocks):
            return "".join(texts)
    return "" if content is None else json_text(cast("object", content))


def _get_text(block: object) -> object:
    return cast("Mapping[str, object]", block).get("text") if isinstance(block, Mapping) else None


def join_messages(messages: Sequence[BaseMessageParam]) -> BaseMessageParam:
    """Join the common messages of one answer, for an API that returns several.

    Raises:
        UnsupportedError: the messages have different roles, so they are not one answer.
    """
    roles = {message.role for message in messages}
    if len(roles) > 1:
        raise UnsupportedError(
            f"messages of the roles {', '.join(sorted(roles))} are not a single message: convert them one by one."
        )
    return BaseMessageParam("assistant", [part for message in messages for part in message.parts])
