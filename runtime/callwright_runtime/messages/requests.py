"""Adapt the messages of a whole request to rules of an API that no single part can follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.messages.parts import BaseMessageParam

if TYPE_CHECKING:
    from collections.abc import Iterable


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
            if path[0] in block:
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


def without_empty(messages: Iterable[Any], role: str) -> list[Any]:
    """Leave out the answers of the model that contain nothing, because the API rejects them.

    Parameters:
        messages: common messages, and messages in the provider's form.
        role: the provider's name for the role `assistant`.
    """
    return [message for message in messages if not _is_empty(message, role)]


def _is_empty(message: Any, role: str) -> bool:
    if isinstance(message, BaseMessageParam):
        return message.role == "assistant" and not message.content
    if not isinstance(message, Mapping):
        return False
    fields = cast("Mapping[str, Any]", message)
    return fields.get("role") == role and all(_says_nothing(value) for key, value in fields.items() if key != "role")


def _says_nothing(value: Any) -> bool:
    return not value or (isinstance(value, list) and all(map(_is_empty_text, cast("list[Any]", value))))


def _is_empty_text(block: Any) -> bool:
    if not isinstance(block, Mapping):
        return False
    fields = cast("Mapping[str, Any]", block)
    return fields.get("text") == "" and not any(value for key, value in fields.items() if key != "type")
