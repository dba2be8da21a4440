"""Adapt the messages of a whole request to rules of an API that no single part can follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.messages.parts import BaseMessageParam, OpaquePart, TextPart, ThinkingPart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from callwright_runtime.messages.parts import Part


def text_or(text: str, default: str) -> str:
    """Return a text, or `default` if it is empty or only whitespace."""
    return text if text.strip() else default


def make_distinct(messages: Iterable[Any], key: str, path: Sequence[str]) -> list[Any]:
    """Number values that occur before in the same request: `a`, `a` → `a`, `a-2`. Changed blocks are copied.

    Parameters:
        messages: the encoded messages.
        key: key of a message that holds its blocks.
        path: keys that lead from a block to the value.
    """
    seen: set[str] = set()
    result: list[Any] = []
    for message in messages:
        fields: dict[str, Any] = message if isinstance(message, dict) else {}  # pyright: ignore[reportUnknownVariableType]
        blocks: list[Any] = fields.get(key) or []
        for block in blocks:  # a loop costs less than a call: nearly no request has such a block
            if isinstance(block, Mapping) and path[0] in block:  # others are objects of the SDK
                message = {**fields, key: [_distinct(each, path, seen) for each in blocks]}  # noqa: PLW2901
                break
        result.append(message)
    return result


def _distinct(value: Any, path: Sequence[str], seen: set[str]) -> Any:
    if not path:
        return _number(value, seen) if isinstance(value, str) else value
    if not isinstance(value, Mapping) or path[0] not in value:
        return cast("Any", value)
    block = cast("Mapping[str, Any]", value)
    return {**block, path[0]: _distinct(block[path[0]], path[1:], seen)}


def _number(name: str, seen: set[str]) -> str:
    number, distinct = 1, name
    while distinct in seen:
        number += 1
        distinct = f"{name}-{number}"
    seen.add(distinct)
    return distinct


def without_empty(messages: Iterable[Any], role: str, *, blank: bool = False) -> list[Any]:
    """Leave out the model's empty texts, and its answers that contain nothing, because the API rejects them.

    Parameters:
        messages: common messages, and messages in the provider's form.
        role: the provider's name for the role `assistant`.
        blank: whether the API also rejects texts of only whitespace.
    """
    result: list[Any] = []
    for message in messages:
        if isinstance(message, BaseMessageParam):
            if message.role != "assistant" or (message := _without_empty_parts(message, blank)).content:
                result.append(message)
        elif not isinstance(message, Mapping) or cast("Mapping[str, Any]", message).get("role", role) != role:
            result.append(message)
        elif has_content := _without_empty_blocks(cast("Mapping[str, Any]", message), blank):
            result.append(has_content)
    return result


def _without_empty_parts(message: BaseMessageParam, blank: bool) -> BaseMessageParam:
    content = message.content
    if isinstance(content, str):
        return BaseMessageParam(message.role, "") if _is_empty(content, blank) else message
    parts = [part for part in content if not _is_empty_part(part, blank)]
    return message if len(parts) == len(content) else BaseMessageParam(message.role, parts)


def _is_empty_part(part: Part, blank: bool) -> bool:
    match part:
        case TextPart(text=text, opaque=None):
            return _is_empty(text, blank)
        case ThinkingPart(thinking="", opaque=None):
            return True
        case OpaquePart(value=value):
            return _is_empty_text(value, blank)
        case _:
            return False


def _without_empty_blocks(message: Mapping[str, Any], blank: bool) -> Mapping[str, Any] | None:
    """Return a message of the model without empty texts and lists, or None if nothing else is in it."""
    left: dict[str, Any] = {}
    has_content = False
    for key, value in message.items():
        if isinstance(value, list):
            blocks = [block for block in cast("list[Any]", value) if not _is_empty_text(block, blank)]
            if blocks:
                left[key] = blocks
                has_content = True
        else:
            left[key] = value
            if key != "role" and value and not (isinstance(value, str) and _is_empty(value, blank)):
                has_content = True
    return left if has_content else None


def _is_empty_text(block: Any, blank: bool) -> bool:
    """Return whether a block is null, or a text without content that has no other data, such as a signature."""
    if not isinstance(block, Mapping):
        return block is None
    fields = cast("Mapping[str, Any]", block)
    text = fields.get("text")
    if text is None and ("text" in fields or fields.get("type") == "text"):
        text = ""  # some hosts leave it out, or send null
    if not isinstance(text, str) or not _is_empty(text, blank):
        return False
    return not any(value for key, value in fields.items() if key not in {"text", "type"} and value is not True)


def _is_empty(text: str, blank: bool) -> bool:
    return not (text.strip() if blank else text)
