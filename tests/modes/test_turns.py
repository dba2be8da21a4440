"""Tools in turns: `run_tools` and `loop`, over the wire."""

from __future__ import annotations

import json
import threading
from contextvars import ContextVar

import pytest

from callwright_runtime import (
    ArgumentTypeError,
    ArgumentValueError,
    RoundsExceededError,
    ToolArgumentsError,
    ToolErrors,
    UnknownToolError,
    fallback,
    loop,
    run_tools,
    run_tools_async,
)
from tests.support.answers import Answer, Call
from tests.support.library import lend, opening_hours, shelf_of
from tests.support.tiers import by_law, neutral, on_the_wire
from tests.support.wire_form import bare

pytestmark = on_the_wire


def burn(title: str) -> str:
    """Burn a book."""
    raise PermissionError(f"{title} is not yours")


TOOLS = [shelf_of, opening_hours, burn]
ROUNDS = (
    Answer(
        "", calls=(Call("shelf_of", '{"title": "Dune"}', "toolcall1"), Call("burn", '{"title": "Emma"}', "toolcall2"))
    ),
    Answer("Sorry.", calls=(Call("opening_hours", "{}", "toolcall3"),)),
    Answer("On floor 1, from 9 to 5."),
)


def ran(caller, response, **options):
    return caller.run(run_tools_async(response, **options) if caller.asynchronous else run_tools(response, **options))


@by_law
def test_a_loop_of_three_rounds_with_parallel_tools_and_an_error(caller):
    for stream in (False, True):
        caller.will_say(*ROUNDS)
        ask = loop(caller.decorate(lambda title: f"Where is {title}, and when?", tools=TOOLS, stream=stream))
        steps = caller.all_of(ask("Dune"))
        assert [step.number for step in steps] == [1, 2, 3]
        assert steps[-1].response.content == "On floor 1, from 9 to 5."
        assert [[(each.id, each.content) for each in step.results] for step in steps] == [
            [],
            [
                (steps[1].results[0].id, "Dune stands on floor 1"),
                (steps[1].results[1].id, "PermissionError: Emma is not yours"),
            ],
            [(steps[2].results[0].id, "9 to 5")],
        ]
        assert isinstance(steps[1].results[1].error, PermissionError)
        wire = caller.provider.wire
        sent = bare(wire.conversation_of(caller.server.last))
        assert sent[0]["role"] == "user"
        text = json.dumps(sent)
        order = [text.index(each) for each in ("Where is Dune", "stands on floor 1", "Emma is not yours", "9 to 5")]
        assert order == sorted(order)
        assert len(steps[-1].earlier) == len(sent) - 1 or wire.__name__.endswith("openai_responses")


@neutral
def test_one_bad_call_does_not_hide_the_good_ones(caller):
    calls = (
        Call("shelf_of", '{"title": "Dune"}', "toolcall1"),
        Call("shelf_of", '{"title": 1, "floor": "top"}', "toolcall2"),
        Call("lend", "{}", "toolcall3"),
        Call("burn", '{"title": "Emma"}', "toolcall4"),
    )
    caller.will_say(Answer("", calls=calls), Answer("", calls=calls), Answer("Bye."))
    turn = ran(caller, caller.ask(tools=TOOLS))
    assert [type(each.error) for each in turn.results] == [
        type(None),
        ToolArgumentsError,
        UnknownToolError,
        PermissionError,
    ]
    assert turn.results[0].output == "Dune stands on floor 1"
    assert "- title: Input should be a valid string" in turn.results[1].content
    assert "shelf_of, opening_hours, burn" in turn.results[2].content
    with pytest.raises(ToolErrors, match="3 of 4 tool calls failed") as caught:
        ran(caller, caller.ask(tools=TOOLS), on_error="raise")
    assert [each.call_id for each in caught.value.exceptions] == ["toolcall2", "toolcall3", "toolcall4"]
    assert list(caught.value.messages) == list(turn)
    assert caught.value.subgroup(PermissionError).results == caught.value.results
    assert ran(caller, caller.ask(tools=TOOLS)) == []


@neutral
def test_tools_run_together_within_a_limit_and_keep_their_context(caller):
    name = ContextVar("name")
    name.set("mine")
    both = threading.Barrier(2, timeout=20)
    most, running, lock = [0], [0], threading.Lock()

    def meet(number: int) -> str:
        """Meet another one."""
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        both.wait()
        with lock:
            running[0] -= 1
        return f"{number} is {name.get()}"

    calls = tuple(Call("meet", f'{{"number": {number}}}', f"toolcall{number}") for number in range(4))
    caller.will_say(Answer("", calls=calls))
    response = caller.ask(tools=[meet])
    if caller.asynchronous:

        async def run():
            name.set("mine")
            return await run_tools_async(response, limit=2)

        turn = caller.run(run())
    else:
        turn = run_tools(response, limit=2)
    assert [each.content for each in turn.results] == [f"{number} is mine" for number in range(4)]
    assert most == [2]


@neutral
def test_async_tools_are_awaited_and_never_sent_as_text(caller):
    asked = Answer("", calls=(Call("lend", '{"title": "Dune"}'), Call("opening_hours", "{}", "call_2")))
    caller.will_say(asked)
    response = caller.ask(tools=[lend, opening_hours])
    if caller.asynchronous:
        assert [each.content for each in ran(caller, response).results] == ["Dune is yours", "9 to 5"]
    else:
        with pytest.raises(ArgumentTypeError, match=r"lend is async: use `await run_tools_async"):
            run_tools(response)

    def lend_later(title: str):
        """Lend a book."""
        return lend(title)

    caller.will_say(Answer("", calls=(Call("lend_later", '{"title": "Dune"}'),)))
    hidden = caller.ask(tools=[lend_later])
    if caller.asynchronous:
        assert ran(caller, hidden).results[0].content == "Dune is yours"
    else:
        with pytest.raises(ArgumentTypeError, match="is a coroutine"):
            run_tools(hidden)


@neutral
def test_a_loop_ends_with_its_rounds_and_can_be_left(caller):
    again = Answer("", calls=(Call("opening_hours", "{}"),))
    caller.server.respond(lambda request: caller.reply(request, again))
    ask = loop(caller.decorate(lambda: "When?", tools=TOOLS), rounds=2)
    steps = []
    with pytest.raises(RoundsExceededError, match="still calls opening_hours in round 2") as caught:
        caller.all_of(ask(), steps)
    assert len(steps) == len(caller.server.requests) == 2
    assert len(caught.value.messages) >= 2
    assert len(caller.some_of(ask(), 1)) == 1  # the tools of a step that is left are not run
    assert len(caller.server.requests) == 3


@neutral
def test_a_loop_goes_on_with_the_next_provider(caller):
    caller.will_say(*ROUNDS)
    ask = caller.decorate(lambda: "Where is Dune?", tools=TOOLS)
    steps = caller.all_of(loop(fallback(ask, caller.decorate(lambda: "Where is Dune?", tools=TOOLS)))())
    assert steps[-1].response.content == "On floor 1, from 9 to 5."


@neutral
def test_misuse_is_refused(caller):
    def pieces():
        yield "Hello"

    for start, error, words in (
        (lambda: loop(pieces), ArgumentTypeError, "is a generator"),
        (lambda: loop(lambda: "Hello"), ArgumentTypeError, "functions that a call decorates"),
        (lambda: loop(caller.decorate(lambda: "Hello"), rounds=0), ArgumentValueError, "at least one answer"),
        (lambda: run_tools("text"), ArgumentTypeError, "takes a response or a stream"),
    ):
        with pytest.raises(error, match=words):
            start()
    caller.will_say(Answer("Hi."), Answer("Hi."))
    response = caller.ask()
    for options in ({"limit": 0}, {"on_error": "hide"}):
        with pytest.raises(ArgumentValueError):
            run_tools(response, **options)
    with pytest.raises(Exception, match="not been read to its end"):
        run_tools(caller.ask(stream=True))
