"""What a response and an event say: the properties that `response`, `usage`, `finish` and `stream.chunk` read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.whole.meaning.reading import Reader, Several
from tests.whole.meaning.verbs import leaves_of, values_at

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = ("thinking", "refusal", "model", "id")
COUNTS = ("input", "cached", "cache_write", "output", "reasoning")
COMMON = ("stop", "length", "tool_calls", "content_filter")


def response_of(spec: dict[str, Any], data: Any, reader: Reader) -> dict[str, Any]:
    """Return the properties of a response."""
    paths = {"model": "model", "id": "id", "usage": "usage", **spec["response"]}
    found = _properties(spec, paths, lambda path: reader.read(path, data))
    calls = calls_of(spec, data, reader)
    found["calls"] = calls
    found["common_finish_reasons"] = _common(spec, found["finish_reasons"], called=bool(calls))
    if "citations" in paths:
        found["citations"] = list(reader.read(paths["citations"], data))
    if "audio" in paths:
        found["audio"] = reader.read(paths["audio"], data)
    if "native_tools" in spec:
        found["server_tools"] = list(reader.read(spec["native_tools"]["calls"], data))
    return found


def chunk_of(spec: dict[str, Any], event: Any, reader: Reader) -> dict[str, Any]:
    """Return the properties of an event."""
    given = spec["stream"].get("chunk")
    types = spec["types"]
    paths = {"model": "model", "id": "id", "usage": "usage", **spec["response"]}
    if given == "response" or (given is None and types["response"] == types["chunk"]):
        return _properties(spec, paths, lambda path: reader.read(path, event))
    leaves = leaves_of(spec["stream"].get("response", {}))
    own: dict[str, Any] = dict(given or {})
    derived = {name: path for name, path in paths.items() if name not in own and isinstance(path, str)}
    names = ("content", "finish", "usage", *TEXTS)
    found = _properties(spec, own, lambda path: reader.read(path, event))
    follow = {name: derived[name] for name in names if name in derived}
    late = _properties(spec, follow, lambda path: values_at(leaves, path, event, reader))
    return found | {key: value for key, value in late.items() if key not in _given(own)}


def _given(paths: dict[str, Any]) -> set[str]:
    keys = {"finish": {"finish_reasons"}, "usage": {"usage", *COUNTS}}
    return {key for name in paths for key in keys.get(name, {name})}


def _properties(spec: dict[str, Any], paths: dict[str, Any], read: Callable[[str], Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"content": read(paths["content"]) or "" if paths.get("content") else ""}
    found |= {name: read(paths[name]) if paths.get(name) else None for name in TEXTS}
    found |= {name: found[name] or None for name in ("thinking", "refusal")}  # an empty one is none
    reasons = read(paths["finish"]) if paths.get("finish") else None
    found["finish_reasons"] = [reason for reason in reasons or () if reason]
    usage = paths.get("usage")
    if isinstance(usage, dict):
        found["usage"] = read(usage["from"]) if "from" in usage else None
        return found | {key: _count(usage.get(key), read) for key in COUNTS}
    found["usage"] = read(usage) if usage else None
    counts = spec.get("usage") or {}
    reader = Reader()
    return found | {key: _count(counts.get(key), lambda path: reader.read(path, found["usage"])) for key in COUNTS}


def _count(path: Any, read: Callable[[str], Any]) -> int | None:
    if isinstance(path, list):
        parts = [value for each in path if (value := read(each)) is not None]
        return sum(parts) if parts else None
    return None if path is None else read(path)


def calls_of(spec: dict[str, Any], data: Any, reader: Reader) -> list[tuple[Any, ...]]:
    """Return the tool calls: id, name, arguments, opaque data."""
    paths = spec["response"]["tool_calls"]
    found: list[tuple[Any, ...]] = []
    for call in reader.read(paths["each"], data) or ():
        values = {
            key: reader.read(paths[key], call) if paths.get(key) else None
            for key in ("id", "name", "arguments", "opaque")
        }
        id_ = None if values["id"] in paths.get("null_ids", ()) else values["id"] or None
        arguments = values["arguments"] or {}
        if values["name"] or arguments not in ({}, "{}"):
            found.append((id_, values["name"] or "", arguments, values["opaque"]))
    return found


def _common(spec: dict[str, Any], reasons: list[str], *, called: bool) -> list[str]:
    table = {word: common for common, words in spec["finish"].items() if isinstance(words, list) for word in words}
    own = {word: word for word in COMMON if "stop" not in table.values() or word != "stop"}
    default = spec["finish"].get("default", "other")
    meant = [table.get(reason) or own.get(reason, default) for reason in reasons if reason]
    both = "tool_calls" if called else "stop"
    return [both if each == "stop_or_tool_calls" else each for each in meant if each != "unfinished"]


__all__ = ["Several", "calls_of", "chunk_of", "response_of"]
