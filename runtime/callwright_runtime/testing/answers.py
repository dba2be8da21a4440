"""Make answers: write the values of a reply where the spec reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args

from callwright_runtime.errors import ArgumentValueError, UnsupportedError
from callwright_runtime.responses.properties import FinishReason
from callwright_runtime.support.json_text import json_text
from callwright_runtime.testing.make import find_type, make, plain_data
from callwright_runtime.testing.write import MISSING, ConflictError, find, write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from callwright_runtime.testing.inverse import Count, Inverse
    from callwright_runtime.testing.reply import Reply, Usage


def make_answer(inverse: Inverse, reply: Reply, extra: Mapping[str, Any] | None = None) -> Any:
    """Return the SDK's response object of a reply, with extra fields that a reply does not speak of.

    Raises:
        UnsupportedError: the provider has no place for a part of the reply.
        ArgumentValueError: the finish reason is unknown.
    """
    return make(find_type(inverse.types["response"]), answer_data(inverse, reply, extra), constants_of(inverse.fields))


def answer_data(inverse: Inverse, reply: Reply, extra: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return the response of a reply as plain data."""
    data: Any = dict(extra or {})
    for name, value, new in _values(inverse, reply):
        data = _write(inverse, data, name, value, new=new)
    for call in call_items(inverse, reply):
        data = _write_call(inverse, data, call)
    data = _write_finish(inverse, data, reply)
    if reply.usage is not None:
        data = _write_usage(inverse, data, reply.usage)
    data = _with_constants(inverse.fields, data)
    return plain_data(find_type(inverse.types["response"]), data)


def _values(inverse: Inverse, reply: Reply) -> list[tuple[str, Any, bool]]:
    named = [("id", reply.id, False), ("model", reply.model, False)]
    thinking = [("thinking", reply.thinking, True), ("signature", reply.signature, False)]
    parts = [*thinking, ("content", reply.text, True), ("refusal", reply.refusal, True)]
    present = [each for each in (*named, *parts) if each[1] is not None]
    known = [each for each in present if each[0] not in {"id", "model"} or each[0] in inverse.response]
    return [*known, *(("citations", citation, True) for citation in reply.citations)]


def _write(inverse: Inverse, data: Any, name: str, value: Any, *, new: bool) -> Any:
    path = inverse.response.get(name)
    if path is None:
        raise UnsupportedError(f"{inverse.provider}: an answer has no {name!r}, so a Reply cannot have it.")
    if path.requested:
        return data
    try:
        return write(data, path, value, new=new)
    except ConflictError as error:
        raise UnsupportedError(
            f"{inverse.provider}: {name!r} cannot be combined with the rest of this Reply: {error}."
        ) from error


def _write_call(inverse: Inverse, data: Any, call: Any) -> Any:
    try:
        return write(data, inverse.tool_calls.each, call, new=True)
    except ConflictError as error:
        raise UnsupportedError(
            f"{inverse.provider}: an answer has a place for one tool call, so a Reply cannot have several."
        ) from error


def call_items(inverse: Inverse, reply: Reply) -> list[Any]:
    """Return the tool calls of a reply, as items of a response."""
    paths, items = inverse.tool_calls, list[Any]()
    for number, call in enumerate(reply.tool_calls, 1):
        item = write(MISSING, paths.name, call.name)
        item = write(item, paths.arguments, json_text(call.args) if paths.as_text else call.args)
        item = write(item, paths.id, call.id or f"call_{number}") if paths.id is not None else item
        items.append({**paths.constants, **item} if paths.constants else item)
    return items


def finish_word(inverse: Inverse, reply: Reply) -> str | None:
    """Return the provider's word for the finish reason of a reply.

    Raises:
        ArgumentValueError: the provider does not have the reason.
    """
    words = {word: common for word, common in inverse.finish.items() if word != "default" and not word.isdigit()}
    wanted = reply.finish or ("tool_calls" if reply.tool_calls else "stop")
    if reply.finish in words:
        return reply.finish
    for word, common in words.items():
        if common == wanted or (common == "stop_or_tool_calls" and wanted in {"stop", "tool_calls"}):
            return word
    if reply.finish is None:
        return next((word for word, common in words.items() if common == "stop"), None)
    known = ", ".join(sorted({*words, *(each for each in words.values() if each in get_args(FinishReason))}))
    raise ArgumentValueError(f"{inverse.provider} has no finish reason {reply.finish!r}: use one of {known}.")


def _write_finish(inverse: Inverse, data: Any, reply: Reply) -> Any:
    word = finish_word(inverse, reply)
    return data if word is None else write(data, inverse.response["finish"], word)


def _write_usage(inverse: Inverse, data: Any, usage: Usage) -> Any:
    """Write the counts: those of one place first, then the sums, from which the others are subtracted."""
    for name, count in sorted(inverse.usage.items(), key=lambda each: len(each[1].added)):
        value = getattr(usage, name)
        if value is not None:
            data = write(data, count.path, max(value - _others(count, data), 0))
    return data


def _others(count: Count, data: Any) -> int:
    values = (find(data, path.steps) for path in count.added)
    return sum(value for value in values if isinstance(value, int))


def _with_constants(pattern: Any, data: Any) -> Any:
    """Return a response with the constants of the pattern where it has none, and with an empty list of blocks."""
    match pattern:
        case dict() if isinstance(data, dict):
            fields = cast("dict[str, Any]", data)
            known = cast("dict[str, Any]", pattern).items()
            added = {key: _with_constants(inner, fields.get(key, MISSING)) for key, inner in known}
            return {**fields, **{key: value for key, value in added.items() if value is not MISSING}}
        case list() if isinstance(data, list):
            items = cast("list[Any]", data)
            pairs = zip(cast("list[Any]", pattern), items, strict=False)
            return [*(_with_constants(inner, item) for inner, item in pairs), *items[len(cast("list[Any]", pattern)) :]]
        case ("merge", *inners):
            for inner in inners:
                data = _with_constants(inner, data)
            return data
        case ("$", "blocks", *_) if data is MISSING:
            return list[Any]()
        case str() if data is MISSING:
            return pattern
        case _:
            return data


def constants_of(pattern: Any) -> dict[str, Any]:
    """Return the constants of the response that a stream is rebuilt to, by field name."""
    found: dict[str, Any] = {}
    match pattern:
        case dict():
            for key, inner in pattern.items():  # pyright: ignore[reportUnknownVariableType]
                found |= {key: inner} if isinstance(inner, str) else constants_of(inner)
        case list():
            for inner in pattern:  # pyright: ignore[reportUnknownVariableType]
                found |= constants_of(inner)
        case ("new", _, inner):  # pyright: ignore[reportUnknownVariableType]
            found |= constants_of(inner)
        case ("merge", *items):  # pyright: ignore[reportUnknownVariableType]
            for inner in items:  # pyright: ignore[reportUnknownVariableType]
                found |= constants_of(inner)
        case _:
            pass
    return found
