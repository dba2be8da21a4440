"""Normalise two forms of the same message for comparison on the wire."""

from __future__ import annotations

import json
from typing import Any


def bare(value: Any) -> Any:
    """Drop empty values: null keys and empty lists."""
    if isinstance(value, dict):
        return {key: bare(item) for key, item in value.items() if item is not None and item != []}
    return [bare(item) for item in value] if isinstance(value, list) else value


def schema_in_prompt(messages: list[Any]) -> dict[str, Any] | None:
    """Return the JSON schema in a prompt; None without one."""
    for text in _texts(messages):
        before, found, schema = text.partition("schema:\n")
        if found and "JSON" in before:
            return json.JSONDecoder().raw_decode(schema)[0]
    return None


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict | list):
        items = value.values() if isinstance(value, dict) else value
        return [text for item in items for text in _texts(item)]
    return [value] if isinstance(value, str) else []
