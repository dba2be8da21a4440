"""Tool calls of a stream: fragments, ids and indexes in every order that servers send."""

from __future__ import annotations

from typing import Any

import pytest

from callwright_runtime import BaseTool, ToolArgumentsError, UnknownToolError
from callwright_runtime.codegen_v1 import Blocks, make_tool_types
from callwright_runtime.streams.tool_calls import ToolCalls


class ProviderTool(BaseTool):
    provider = "test"

    @classmethod
    def _build_schema(cls) -> Any:
        return {"name": cls._name(), "parameters": cls._parameters()}


def add(a: int, b: int = 0) -> int:
    """Add."""
    return a + b


def now() -> str:
    """Tell the time."""
    return "noon"


@pytest.fixture
def calls() -> ToolCalls:
    return ToolCalls(make_tool_types([add, now], ProviderTool))


def outputs_of(tools: list[Any]) -> list[tuple[str | None, Any]]:
    return [(tool.tool_call.id, tool.call()) for tool in tools]


def test_fragments_of_two_calls_may_interleave(calls):
    calls.upsert(0, "x", "add", '{"a":')
    calls.upsert(1, "y", "add", '{"a": 1')
    calls.upsert(0, None, None, " 5}")
    calls.upsert(1, None, None, "0}")
    assert not calls.pending
    assert outputs_of(calls.finish()) == [("x", 5), ("y", 10)]


def test_ids_may_repeat_be_empty_or_arrive_late(calls):
    calls.upsert(0, "", "add", '{"a"')
    calls.upsert(0, "x", "", ": 1")
    calls.upsert(0, "x", "add", "}")
    assert outputs_of(calls.finish()) == [("x", 1)]


def test_a_new_id_at_the_same_index_starts_a_new_call_if_the_first_is_complete(calls):
    calls.upsert(0, "x", "add", '{"a": 1}')
    calls.upsert(0, "y", "add", '{"a": 2}')
    assert calls.pending
    assert outputs_of(calls.ready() + calls.finish()) == [("x", 1), ("y", 2)]


def test_a_new_id_in_each_fragment_does_not_split_a_call(calls):
    calls.upsert(0, "x1", "add", '{"a": ')
    calls.upsert(0, "x2", None, "3}")
    assert outputs_of(calls.finish()) == [("x1", 3)]


@pytest.mark.parametrize("arguments", [None, "", "  ", {}, "{}"])
def test_empty_arguments_are_an_empty_object(calls, arguments):
    calls.whole("x", "now", arguments)
    assert outputs_of(calls.ready()) == [("x", "noon")]


def test_initial_arguments_count_only_without_fragments(calls):
    calls.open(0, "x", "add", {"a": 4})
    calls.open(1, "y", "add", {})
    calls.append(1, '{"a": 6}')
    calls.close(0)
    assert outputs_of(calls.ready()) == [("x", 4)]
    calls.close(1)
    assert outputs_of(calls.ready()) == [("y", 6)]


def test_errors_are_raised_last_and_the_first_one_wins(calls):
    calls.whole("x", "add", '{"a": ')
    calls.whole("y", "add", '{"a": 1}')
    calls.whole("z", "unknown", "{}")
    assert outputs_of(calls.finish()) == [("y", 1)]
    with pytest.raises(ToolArgumentsError) as caught:
        calls.check()
    assert caught.value.arguments == '{"a": '
    assert [(raw.id, raw.name, raw.arguments) for raw in calls.raw()] == [
        ("x", "add", '{"a": '),
        ("y", "add", '{"a": 1}'),
        ("z", "unknown", "{}"),
    ]


def test_an_unknown_tool_is_named_with_the_known_ones(calls):
    calls.whole("z", "unknown", "{}")
    assert calls.finish() == []
    with pytest.raises(UnknownToolError) as caught:
        calls.check()
    assert (caught.value.name, caught.value.known) == ("unknown", ("add", "now"))


def test_without_tools_calls_are_kept_raw():
    calls = ToolCalls(None)
    calls.upsert(0, "x", "anything", "{")
    assert calls.finish() == []
    calls.check()
    assert [raw.arguments for raw in calls.raw()] == ["{"]


def test_partial_tools_show_what_arrived_and_end_complete():
    calls = ToolCalls(make_tool_types([add], ProviderTool), partial=True)
    calls.upsert(0, "x", "add", '{"a": 1, ')
    (first,) = calls.ready()
    assert (first.is_partial, first.delta, first.args) == (True, '{"a": 1, ', {"a": 1, "b": None})
    calls.upsert(0, None, None, '"b": 2}')
    (second,) = calls.ready()
    (last,) = calls.finish()
    assert (second.b, last.is_partial, last.call()) == (2, False, 3)


def test_blocks_keep_their_order_and_join_their_fragments():
    blocks = Blocks()
    blocks.open(0, {"type": "thinking", "thinking": ""})
    blocks.open(1, {"type": "tool", "input": {}})
    blocks.join(0, "thinking", "So ")
    blocks.json(1, "input", '{"a"')
    blocks.join(0, "thinking", "two.")
    blocks.json(1, "input", ": 1}")
    blocks.put(0, "signature", "s")
    blocks.open(2, {"type": "text", "text": "A", "citations": None})
    blocks.extend(2, "citations", "c1")
    blocks.extend(2, "citations", "c2")
    assert blocks.values() == [
        {"type": "thinking", "thinking": "So two.", "signature": "s"},
        {"type": "tool", "input": {"a": 1}},
        {"type": "text", "text": "A", "citations": ["c1", "c2"]},
    ]


@pytest.mark.parametrize(("fragment", "kept"), [("", {}), ('{"a": ', '{"a": ')])
def test_truncated_json_of_a_block_is_kept_as_text(fragment, kept):
    blocks = Blocks()
    blocks.open(0, {"input": {}})
    blocks.json(0, "input", fragment)
    assert blocks.values() == [{"input": kept}]


def test_arguments_may_arrive_as_an_object(calls):
    calls.upsert(0, "x", "add", {"a": 1})
    assert outputs_of(calls.finish()) == [("x", 1)]


@pytest.mark.parametrize("arguments", [7, ["a"], [["a", 1]]])
def test_arguments_that_are_neither_text_nor_an_object_are_refused_where_they_arrive(calls, arguments):
    for add_call in (lambda: calls.upsert(0, "x", "add", arguments), lambda: calls.whole("x", "add", arguments)):
        with pytest.raises(TypeError, match="neither JSON text nor an object"):
            add_call()


def test_an_empty_call_without_a_name_is_no_call(calls):
    calls.upsert(0, "x", "add", '{"a": 1}')
    calls.upsert(0, "y", None, "")
    assert outputs_of(calls.finish()) == [("x", 1)]
    calls.check()
    assert [raw.id for raw in calls.raw()] == ["x"]
