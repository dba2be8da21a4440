"""Arguments of a tool call that arrive as values at JSON paths."""

from __future__ import annotations

from typing import Any

import pytest

from callwright_runtime.streams.blocks import Blocks
from callwright_runtime.streams.tool_calls import ToolCalls

FIELDS = ("call", "id", "name", "args", "parts", "more", "path", ("text", "number", "flag"), "null")
LAST = "signature"


def joined(*parts: dict[str, Any]) -> tuple[list[dict[str, Any]], list[Any]]:
    blocks, calls = Blocks(), ToolCalls(None)
    assert blocks.call_piece(calls, {"call": {"name": "f", "id": "1", "more": True}, LAST: "s"}, FIELDS, LAST)
    assert blocks.call_piece(calls, {"call": {"parts": list(parts), "more": True}}, FIELDS, LAST)
    assert calls.raw() == []
    assert blocks.call_piece(calls, {"call": {}}, FIELDS, LAST)
    return blocks.values(), calls.raw()


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([], {}),
        ([("$.city", "text", "Ro"), ("$.city", "text", "me")], {"city": "Rome"}),
        ([("$.a", "text", ""), ("$.b", "number", 1.5), ("$.c", "flag", False)], {"a": "", "b": 1.5, "c": False}),
        ([("$.a", "null", "NULL_VALUE")], {"a": None}),
        (
            [("$.items[0].name", "text", "x"), ("$.items[1].name", "text", "y")],
            {"items": [{"name": "x"}, {"name": "y"}]},
        ),
        ([("$.grid[0][1]", "number", 2)], {"grid": [[None, 2]]}),
        ([("$['a b'].c", "text", "x"), ('$["d"]', "number", 1)], {"a b": {"c": "x"}, "d": 1}),
        ([("$.a", "number", 1), ("$.a.b", "number", 2)], {"a": {"b": 2}}),
        ([("$", "text", "x"), (None, "text", "x"), ("$.a", "other", 1)], {}),
        ([("$.a[99999999999]", "number", 1)], {"a": []}),
    ],
)
def test_values_are_set_at_their_paths(parts: list[tuple[Any, str, Any]], expected: dict[str, Any]) -> None:
    blocks, [call] = joined(*({"path": path, kind: value} for path, kind, value in parts))
    assert blocks == [{"call": {"name": "f", "id": "1", "args": expected}, LAST: "s"}]
    assert (call.id, call.name, call.arguments or {}, call.opaque) == (
        "1",
        "f",
        expected or "{}",
        "s",
    )


def test_other_pieces_and_whole_calls_are_as_before() -> None:
    blocks, calls = Blocks(), ToolCalls(None)
    assert not blocks.call_piece(calls, {"text": "x"}, FIELDS, LAST)
    whole = {"call": {"name": "f", "args": {"a": 1}}, LAST: "s"}
    assert blocks.call_piece(calls, whole, FIELDS, LAST)
    assert blocks.values() == [whole]
    assert [(call.name, call.arguments, call.opaque) for call in calls.raw()] == [("f", {"a": 1}, "s")]
