"""What an answer gets before it goes back, because hosts leave it out: its role, literals of calls, and arguments."""

from __future__ import annotations

from typing import Any

from tests.whole.meaning.conversing import role_of

_LACKING = (None, "", [], {})


def completed(rules: dict[str, Any], message: Any) -> Any:
    """Return the message of an answer, or its items, as a request has it.

    Parameters:
        rules: the section `messages` of the spec.
        message: the message, or the list of items.
    """
    rule = rules["parts"].get("tool_call", {})
    form = _form(rule.get("shape") or rule.get("message") or {})
    key = None if "message" in rule else rule.get("key", rules["content"]["key"])
    if isinstance(message, list):
        return [_call(item, form, among=True) for item in message] if key is None else message
    if not message:
        return message
    whole = {**message, "role": message.get("role") or role_of(rules, "assistant")}
    if key is not None and isinstance(whole.get(key), list):
        whole[key] = [_call(item, form, among=key == rules["content"]["key"]) for item in whole[key]]
    return whole


def _form(shape: dict[str, Any]) -> dict[str, Any]:
    """Return the literals of the shape of a call, and what arguments are if there are none."""
    found: dict[str, Any] = {}
    for key, value in shape.items():
        if isinstance(value, dict) and not any(each.startswith("$") for each in value):
            found |= {key: inner} if (inner := _form(value)) else {}
        elif isinstance(value, str) and value.partition("|")[0] == "$args":
            found[key] = "{}" if "|" in value else {}
        elif not isinstance(value, dict) and "$" not in str(value):
            found[key] = value
    return found if "$new" not in shape else {}


def _call(block: Any, form: dict[str, Any], *, among: bool) -> Any:
    """Complete a block if it is a call: among other blocks it must have all the literals."""
    if not isinstance(block, dict) or not all(_agrees(block.get(key), value, among) for key, value in form.items()):
        return block
    return _filled(block, form)


def _agrees(given: Any, value: Any, among: bool) -> bool:
    if isinstance(value, dict):
        return not value or isinstance(given, dict)
    return value in (given, "{}") or (given in _LACKING and not among)


def _filled(block: dict[str, Any], form: dict[str, Any]) -> dict[str, Any]:
    added = {
        key: _filled(block[key], value) if isinstance(value, dict) and isinstance(block.get(key), dict) else value
        for key, value in form.items()
        if block.get(key) in _LACKING or isinstance(block.get(key), dict)
    }
    return block | added
