"""Conversations with npm's aimock, a second third-party server; its answers are in aimock.json."""

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

# The server ends Gemini's calls with a reason that the API does not have.
pytestmark = [
    spread("calling"),
    pytest.mark.filterwarnings("ignore:FUNCTION_CALL is not a valid FinishReason:UserWarning"),
]
STORY = "Arrakis. Dune. Desert planet. The spice must flow, and the sleeper must awaken."


def answered(caller: Caller, prompt: object, **options: Any) -> Any:
    """Call: async callers stream and read to the end, sync callers get the whole answer."""
    result = caller.ask(prompt, stream=caller.asynchronous, **options)
    if caller.asynchronous:
        caller.all_of(result)
    return result


def with_results(caller: Caller, prompt: str, **options: Any) -> tuple[list[str], Any]:
    """Call, run the tools that the model requests, and call again with their results."""
    first = answered(caller, prompt, **options)
    results = [tool.call() for tool in first.tools]
    turn = first.message_param
    outputs = first.tool_message_params(list(zip(first.tools, results, strict=True)))
    turns = [caller.provider.own("user", prompt), *(turn if isinstance(turn, list) else [turn]), *outputs]
    return results, answered(caller, turns, **options)


def test_a_long_answer_arrives_whole(aimock: Server, calling: Calling) -> None:
    answer = answered(calling(aimock), "Please tell a story.")
    assert (answer.content, answer.common_finish_reasons) == (STORY, ["stop"])


def test_a_tool_is_called_and_its_result_is_sent_back(aimock: Server, calling: Calling) -> None:
    results, answer = with_results(calling(aimock), "Say, where is Dune?", tools=[shelf_of])
    assert results == ["Dune stands on floor 2"]
    assert (answer.content, answer.tools) == ("Dune stands on floor 2.", None)


def test_parallel_calls_are_all_answered(aimock: Server, calling: Calling) -> None:
    tools = [shelf_of, opening_hours]
    results, answer = with_results(calling(aimock), "Say, where and when?", tools=tools)
    assert results == ["Dune stands on floor 2", "9 to 5"]
    assert answer.content == "Floor 2, from 9 to 5."


def test_thinking_is_separate_from_the_text(aimock: Server, calling: Calling) -> None:
    answer = answered(calling(aimock), "Do think about it.")
    assert answer.content == "Dune, of course."
    assert answer.thinking == "Sand, spice, worms."


@pytest.mark.parametrize(("json_mode", "how"), [(False, "as a tool"), (True, "as JSON")])
def test_a_structured_answer_is_an_instance_of_the_model(
    aimock: Server, calling: Calling, json_mode: bool, how: str
) -> None:
    caller = calling(aimock)
    result = caller.ask(f"A book, {how}.", stream=caller.asynchronous, response_model=Book, json_mode=json_mode)
    books = caller.all_of(result) if caller.asynchronous else [result]
    assert books[-1] == DUNE


def test_an_http_error_is_the_sdks_own(aimock: Server, calling: Calling) -> None:
    with pytest.raises(Exception, match="slow down") as caught:
        answered(calling(aimock), "I ask too often.")
    assert type(caught.value).__module__.partition(".")[0] in ("openai", "anthropic", "google")


def test_a_broken_stream_raises_an_error_and_keeps_what_arrived(aimock: Server, calling: Calling) -> None:
    caller = calling(aimock)
    stream = caller.ask("Answer, then break.", stream=True)
    with pytest.raises(caller.provider.expected.interrupted()):
        caller.all_of(stream)
    assert "It stands on the second floor".startswith(stream.content[:20])
    assert not stream.finished
