"""What exceptions mean: the section `errors`."""

from __future__ import annotations

import json
from typing import Any

KINDS = (
    "context_too_long",
    "content_filtered",
    "timeout",
    "connection_failed",
    "rate_limited",
    "overloaded",
    "unauthorized",
    "not_found",
    "bad_request",
    "server_error",
)
_HTTP = {429: "rate_limited", 401: "unauthorized", 503: "overloaded", 404: "not_found"}
_FAILED = 400


def meaning_of(errors: dict[str, Any], ancestry: tuple[str, ...], values: dict[str, Any], words: str) -> Any:
    """Return what an exception means: its kind, status, text and param; None if it means nothing.

    Parameters:
        errors: the section.
        ancestry: the names of its class and of those that it derives from.
        values: its attributes.
        words: its own text.
    """
    if _is_one(errors.get("ignore", ()), ancestry):
        return None
    read = errors["read"]
    status = _first(values, read["status"])
    codes = {code for path in read["code"] if (code := _first(values, [path])) is not None}
    text = _first(values, read["text"]) or words
    kind = next((kind for kind in KINDS if _is_kind(errors, kind, ancestry, status, codes, text)), _by_http(status))
    return kind and (kind, status, text, _first(values, read["param"]))


def _is_kind(
    errors: dict[str, Any], kind: str, ancestry: tuple[str, ...], status: Any, codes: set[str], text: str
) -> bool:
    def listed(key: str) -> list[Any]:
        found: list[Any] = errors.get(key, {}).get(kind, [])
        return found

    failed = status is not None and status >= _FAILED
    says_more = not failed or kind not in KINDS[-2:] or (kind == "server_error" and _by_http(status) == "bad_request")
    return (
        _is_one(listed("classes"), ancestry)
        or (says_more and not codes.isdisjoint(listed("codes")))
        or any(part.lower() in text.lower() for part in listed("texts"))
        or status in listed("status")
    )


def _by_http(status: Any) -> str | None:
    if status is None or status < _FAILED:
        return None
    return _HTTP.get(status) or ("bad_request" if status < 500 else "server_error")


def _is_one(refs: Any, ancestry: tuple[str, ...]) -> bool:
    return any(ref.partition(":")[2] in ancestry for ref in refs)


def _first(values: Any, paths: list[str]) -> Any:
    found = (_read(values, path.removesuffix("()").replace("worded", "word").split(".")) for path in paths)
    return next((value for value in found if value is not None), None)


def _read(value: Any, steps: list[str]) -> Any:
    if not steps or value is None:
        return value
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return None
    if isinstance(value, list):
        return next((found for item in value if (found := _read(item, steps)) is not None), None)
    return _read(value.get(steps[0]), steps[1:])
