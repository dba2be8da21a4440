"""What calls are made with: messages, tools and models; and how a stream is read to its end."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from callwright_runtime import BaseMessageParam, CallwrightError
from callwright_runtime.messages.parts import PART_TYPES

PARTS: dict[str, Any] = {part.kind: part for part in PART_TYPES}


def add(one: int, two: int = 1) -> int:
    """Add numbers."""
    return one + two


class Sum(BaseModel):
    """A sum."""

    total: int


def object_of(arguments: Any) -> Any:
    return json.loads(arguments or "{}") if isinstance(arguments, str) else arguments


def schema_of(dialect: str) -> dict[str, Any]:
    one = {"type": "integer"}
    two = {"plain": {"default": 1, "type": "integer"}, "closed": {"type": "integer", "description": "default: 1"}}
    closed = {} if dialect == "plain" else {"additionalProperties": False}
    required = ["one", "two"] if dialect == "strict" else ["one"]
    return {"properties": {"one": one, "two": two.get(dialect, one)}, "required": required, "type": "object", **closed}


def message_of(message: dict[str, Any]) -> BaseMessageParam:
    content = message["content"]
    return BaseMessageParam(message["role"], content if isinstance(content, str) else [_part(part) for part in content])


def _part(part: dict[str, Any]) -> Any:
    values = {key: value for key, value in part.items() if key != "kind"}
    return PARTS[part["kind"]](**values)


def read_stream(stream: Any) -> Any:
    chunks: list[Any] = []
    try:
        chunks += [chunk for chunk, tool in stream if tool is None]
    except CallwrightError as error:
        return stream, chunks, error
    return stream, chunks, None


async def finished(asked: Any, *, stream: bool) -> Any:
    result = await asked()
    if not stream:
        return result
    chunks: list[Any] = []
    try:
        async for chunk, _tool in result:
            chunks.append(chunk)
    except CallwrightError as error:
        return result, chunks, error
    return result, chunks, None
