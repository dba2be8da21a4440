"""Decode a provider's messages to common messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, cast

from callwright_runtime.errors import UnsupportedError
from callwright_runtime.messages.parts import BaseMessageParam, Part, Role, TextPart, ToolResultPart
from callwright_runtime.support.json_text import json_text, parse_arguments


def unformat(pieces: Sequence[str], text: object) -> list[str] | None:
    """Read the values back out of a text that was made by putting them between fixed pieces; None if it was not."""
    if not isinstance(text, str) or not text.startswith(pieces[0]):
        return None
    values: list[str] = []
    rest = text[len(pieces[0]) :]
    for piece in pieces[1:-1]:
        value, found, rest = rest.partition(piece)
        if not found:
            return None
        values.append(value)
    last = pieces[-1]
    if not rest.endswith(last):
        return None
    return [*values, rest[: len(rest) - len(last)]]


def parse_tool_args(value: object) -> dict[str, Any]:
    """Read the arguments of a tool call in a message, which may be JSON text.

    Raises:
        ToolArgumentsError: the text is no JSON object.
    """
    return parse_arguments("of a message", cast("str | dict[str, Any]", value or ""))


def from_base64(text: object) -> bytes:
    """Read base64 text."""
    from base64 import b64decode

    return b64decode(text if isinstance(text, str | bytes) else b"")


def decode_role(provider: str, roles: Mapping[str, Role], message: Mapping[str, Any]) -> Role:
    """Give the common role of a provider's message.

    Raises:
        UnsupportedError: the role has no common form.
    """
    role = roles.get(message.get("role", ""))
    if role is None:
        raise UnsupportedError(f"{provider}: a message of role {message.get('role')!r} has no common form.")
    return role


def make_common_message(
    role: Role, content: object, parts: Sequence[Part], first: Sequence[Part] = ()
) -> BaseMessageParam:
    """Make a common message of a text content and the parts that were read beside it, some of them before it."""
    if isinstance(content, str):
        if not parts and not first:
            return BaseMessageParam(role, content)
        parts = [TextPart(content), *parts] if content else parts
    parts = [*first, *parts]
    results: Literal["tool"] | Role = (
        "tool" if parts and all(isinstance(part, ToolResultPart) for part in parts) else role
    )
    return BaseMessageParam(results, parts)


def text_of(content: object) -> str:
    """Give the text of a content: a text, the texts of its blocks, or its JSON."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        blocks = cast("list[Any]", content)
        texts = [text for block in blocks if isinstance(text := _text_in(block), str)]
        if len(texts) == len(blocks):
            return "".join(texts)
    return "" if content is None else json_text(cast("object", content))


def _text_in(block: object) -> object:
    return cast("Mapping[str, object]", block).get("text") if isinstance(block, Mapping) else None


def join_messages(messages: Sequence[BaseMessageParam]) -> BaseMessageParam:
    """Join the common messages of one answer, which its API gives as several.

    Raises:
        UnsupportedError: they are of several roles, and so no answer.
    """
    roles = {message.role for message in messages}
    if len(roles) > 1:
        raise UnsupportedError(
            f"messages of the roles {', '.join(sorted(roles))} are no single message: convert them one by one."
        )
    return BaseMessageParam("assistant", [part for message in messages for part in message.parts])
