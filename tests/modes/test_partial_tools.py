"""`stream={"partial_tools": True}`: tools while their arguments arrive, and at last the complete one."""

from __future__ import annotations

import pytest

from callwright_runtime import BaseTool, ToolArgumentsError
from tests.support.answers import Answer, Call
from tests.support.library import shelf_of
from tests.support.providers import names_where
from tests.support.tiers import by_law, neutral, on_the_wire

pytestmark = on_the_wire

PARTIAL = {"partial_tools": True}
IN_PIECES = pytest.mark.parametrize("provider", names_where(lambda each: not each.expected.whole_calls), indirect=True)
TWO = (
    Call("shelf_of", '{"title": "Dune Messiah", "floor": 2}', "call_1"),
    Call("shelf_of", '{"title": "Emma"}', "call_2"),
)


class Note(BaseTool):
    """Write down what matters."""

    title: str
    points: list[str]
    rank: int = 3

    def call(self) -> str:
        return f"{self.title}: {len(self.points)}"


def tools_of(caller, tools=(shelf_of,)):
    stream = caller.ask(tools=list(tools), stream=PARTIAL)
    return [tool for _, tool in caller.all_of(stream) if tool is not None]


@by_law
@IN_PIECES
def test_a_tool_grows_and_comes_complete_at_the_end(caller):
    caller.will_say(Answer(calls=TWO[:1]))
    *growing, complete = tools_of(caller)
    assert len(growing) > 2
    assert all(tool.is_partial for tool in growing)
    assert {tool.title for tool in growing} >= {"Dune Messiah"}
    assert all("Dune Messiah".startswith(tool.title or "") for tool in growing)
    assert (complete.is_partial, complete.call()) == (False, "Dune Messiah stands on floor 2")


@by_law
@IN_PIECES
def test_deltas_are_the_fragments(caller):
    caller.will_say(Answer(calls=TWO[:1]))
    assert "".join(tool.delta for tool in tools_of(caller) if tool.is_partial) == TWO[0].arguments


@neutral
@IN_PIECES
def test_fields_that_have_not_arrived_are_none(caller):
    caller.will_say(Answer(calls=(Call("Note", '{"title": "Dune", "points": ["sand", "spice"], "rank": 1}'),)))
    first, *_, last, complete = tools_of(caller, [Note])
    assert (first.points, first.rank) == (None, None)
    assert isinstance(first, Note)
    assert (last.is_partial, complete.is_partial) == (True, False)
    assert (complete.title, complete.points, complete.rank) == ("Dune", ["sand", "spice"], 1)


@by_law
@IN_PIECES
@pytest.mark.parametrize("order", ["one by one", "interleaved", "together"])
def test_parallel_calls_grow_each_on_its_own(caller, order):
    caller.will_say(Answer(calls=TWO), order=order)
    tools = tools_of(caller)
    for call in TWO:
        mine = [tool for tool in tools if tool.tool_call.id == call.id]
        assert "".join(tool.delta for tool in mine if tool.is_partial) == call.arguments
    assert [tool.call() for tool in tools if not tool.is_partial] == [
        "Dune Messiah stands on floor 2",
        "Emma stands on floor 1",
    ]


@by_law
def test_partial_tools_leave_nothing_double_in_the_message(caller):
    caller.will_say(Answer(calls=TWO))
    stream = caller.ask(tools=[shelf_of], stream=PARTIAL)
    caller.all_of(stream)
    assert [part.id for part in stream.common_tools] == ["call_1", "call_2"]
    assert [tool.is_partial for tool in stream.tools] == [False, False]


@by_law
@IN_PIECES
def test_a_cut_call_was_seen_growing_and_is_an_error_at_the_end(caller):
    caller.will_say(Answer(calls=(Call("shelf_of", '{"title": "Dune Mess'),), ended="length"))
    stream = caller.ask(tools=[shelf_of], stream=PARTIAL)
    seen = []
    with pytest.raises(ToolArgumentsError):
        caller.all_of(stream, seen)
    assert [tool.title for _, tool in seen if tool is not None][-1] == "Dune Mess"


@neutral
def test_without_partial_tools_only_complete_ones_come(caller):
    caller.will_say(Answer(calls=TWO))
    stream = caller.ask(tools=[shelf_of], stream={"partial_tools": False})
    tools = [tool for _, tool in caller.all_of(stream) if tool is not None]
    assert [tool.is_partial for tool in tools] == [False, False]


@pytest.mark.parametrize("provider", names_where(lambda each: each.expected.whole_calls), indirect=True)
def test_calls_that_come_whole_come_once(caller):
    caller.will_say(Answer(calls=TWO))
    assert [(tool.is_partial, tool.tool_call.id) for tool in tools_of(caller)] == [(False, "call_1"), (False, "call_2")]
