"""Ollama's chat, whose streams are lines of JSON."""

from __future__ import annotations

import json
from typing import Any

from tests.support.replies import Reply

PATH = "/api/chat"
_HEAD = {"model": "llama4", "created_at": "2026-11-29T08:00:00Z"}
_TOTALS = {"total_duration": 9, "load_duration": 1, "prompt_eval_count": 21, "eval_count": 13}


def body(text: str = "", *, ended: str = "stop", **message: Any) -> dict[str, Any]:
    """Write an answer."""
    return {**piece(text, **message), "done": True, "done_reason": ended, **_TOTALS}


def piece(text: str = "", **message: Any) -> dict[str, Any]:
    """Write one event of a stream."""
    return {**_HEAD, "message": {"role": "assistant", "content": text, **message}, "done": False}


def call(name: str, **arguments: Any) -> dict[str, Any]:
    """Write a tool call: it has no id, and its arguments are an object."""
    return {"function": {"name": name, "arguments": arguments}}


def lines(*events: dict[str, Any]) -> Reply:
    """Answer with a stream."""
    return Reply(
        200, {"content-type": "application/x-ndjson"}, tuple(f"{json.dumps(each)}\n".encode() for each in events), True
    )
