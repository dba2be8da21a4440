"""What of an answer's message goes back in the next turn: read from the raw body, independently of the modules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_LABELS = ("type", "thought")


def everything(message: Any) -> Any:
    """Return the message of an API that accepts every answer."""
    return message


def without_empty(message: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """Leave out empty texts and lists; return None if only the role remains."""
    return _nonempty(message, lambda text: text)


def without_blank(message: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """Leave out texts of whitespace, too."""
    return _nonempty(message, lambda text: text.strip())


def chat(message: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """Leave out empty texts, lists and annotations; a spoken answer is sent back by its id."""
    request = {"role": "assistant"} if message else {}
    request |= {key: value for key, value in (message or {}).items() if key != "annotations"}
    if "tool_calls" in request:
        request["tool_calls"] = [{**call, "type": call.get("type") or "function"} for call in request["tool_calls"]]
    if "audio" in request:
        request["audio"] = {"id": request["audio"]["id"]}
    return without_empty(request)


def _nonempty(message: Mapping[str, Any] | None, content: Any) -> Mapping[str, Any] | None:
    left: dict[str, Any] = {}
    for key, value in (message or {}).items():
        is_list = isinstance(value, list)
        left[key] = [_whole(block) for block in value if not _is_empty(block, content)] if is_list else value
    left = {key: value for key, value in left.items() if value != []}
    said = [value for key, value in left.items() if key != "role"]
    return left if any(content(value) if isinstance(value, str) else value for value in said) else None


def _whole(block: Any) -> Any:
    """Return a tool call with the arguments of none, if it has none; other blocks are unchanged."""
    if isinstance(block, dict) and block.get("type") == "tool_use":
        return {**block, "input": block.get("input") or {}}
    function = block.get("function") if isinstance(block, dict) else None
    if function is None or function.get("arguments"):
        return block
    return {**block, "function": {**function, "arguments": "{}"}}


def _is_empty(block: Any, content: Any) -> bool:
    is_text = isinstance(block, dict) and block.get("type") == "text"
    text = block.get("text", "" if is_text else None) if isinstance(block, dict) else None
    data = [value for key, value in block.items() if key not in {"text", *_LABELS}] if isinstance(text, str) else []
    return isinstance(text, str) and not content(text) and not any(data)
