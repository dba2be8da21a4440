"""Conversations with PyPI's llmock, a third-party server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.library import DUNE, Book, opening_hours, shelf_of
from tests.support.tiers import spread

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.independent.servers import Server
    from tests.support.caller import Caller

    Calling = Callable[..., Caller]

pytestmark = spread("calling", "stream")

SHELF = {"name": "shelf_of", "arguments": {"title": "Dune", "floor": 2}}
HOURS = {"name": "opening_hours", "arguments": {}}
both_ways = pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])


def script(server: Server, **reply: Any) -> None:
    """Set the next answer."""
    server.post("/_llmock/scenario", {"behaviors": [{"type": "reply", **reply}]})


def answered(caller: Caller, prompt: object, *, stream: bool, **options: Any) -> Any:
    """Call, and read the stream to its end if it is one."""
    result = caller.ask(prompt, stream=stream, **options)
    if stream:
        caller.all_of(result)
    return result


@both_ways
def test_a_question_is_answered(llmock: Server, calling: Calling, stream: bool) -> None:
    script(llmock, text="Dune, by Frank Herbert.")
    answer = answered(calling(llmock), "Recommend a book.", stream=stream)
    assert answer.content == "Dune, by Frank Herbert."
    assert answer.common_finish_reasons == ["stop"]
    assert answer.input_tokens > 0
    assert answer.output_tokens > 0


@both_ways
def test_a_tool_is_called_and_its_result_is_sent_back(llmock: Server, calling: Calling, stream: bool) -> None:
    caller = calling(llmock)
    script(llmock, tool_calls=[SHELF])
    first = answered(caller, "Where is Dune?", stream=stream, tools=[shelf_of])
    result = first.tools[0].call()
    script(llmock, text="On the second floor.")
    turns = [caller.provider.own("user", "Where is Dune?"), *_turns(first, [result])]
    second = answered(caller, turns, stream=stream, tools=[shelf_of])
    assert result == "Dune stands on floor 2"
    assert first.common_finish_reasons == [caller.provider.expected.finish_of_calls]
    assert (second.content, second.tools) == ("On the second floor.", None)


@both_ways
def test_parallel_tool_calls_are_kept_apart(llmock: Server, calling: Calling, stream: bool) -> None:
    script(llmock, tool_calls=[SHELF, HOURS, {"name": "shelf_of", "arguments": {"title": "Emma"}}])
    answer = answered(calling(llmock), "Where, and when?", stream=stream, tools=[shelf_of, opening_hours])
    outputs = [tool.call() for tool in answer.tools]
    assert outputs == ["Dune stands on floor 2", "9 to 5", "Emma stands on floor 1"]


@both_ways
def test_a_structured_answer_is_an_instance_of_the_model(llmock: Server, calling: Calling, stream: bool) -> None:
    script(llmock, tool_calls=[{"name": "Book", "arguments": DUNE.model_dump()}])
    caller = calling(llmock)
    result = caller.ask("Recommend a book.", stream=stream, response_model=Book)
    books = caller.all_of(result) if stream else [result]
    assert books[-1] == DUNE


@both_ways
def test_a_structured_answer_in_json_mode_follows_the_schema(llmock: Server, calling: Calling, stream: bool) -> None:
    caller = calling(llmock)
    script(llmock, text=DUNE.model_dump_json())
    result = caller.ask("Recommend a book.", stream=stream, response_model=Book, json_mode=True)
    books = caller.all_of(result) if stream else [result]
    assert books[-1] == DUNE


def _turns(answer: Any, results: list[str]) -> list[Any]:
    """Return the answer and the results of its tools as messages."""
    turn = answer.message_param
    outputs = answer.tool_message_params(list(zip(answer.tools, results, strict=True)))
    return [*(turn if isinstance(turn, list) else [turn]), *outputs]
