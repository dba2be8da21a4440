"""`reask`: the second request holds the answer and what was wrong with it, as each API expects."""

from __future__ import annotations

import json
from itertools import groupby

import pytest
from pydantic import BaseModel, field_validator

from callwright_runtime import (
    ArgumentTypeError,
    ArgumentValueError,
    RateLimited,
    RefusedError,
    ResponseModelError,
    ToolArgumentsError,
    UnknownToolError,
    attempts_of,
    fallback,
    reask,
    retry,
    without_waiting,
)
from tests.support.answers import Answer, Call
from tests.support.library import shelf_of
from tests.support.replies import json_reply
from tests.support.tiers import by_law, neutral, on_the_wire
from tests.support.wire_form import bare

pytestmark = on_the_wire


class Loan(BaseModel):
    """A loan of a book."""

    title: str
    days: int

    @field_validator("days")
    @classmethod
    def not_too_long(cls, days):
        if days > 30:
            raise ValueError("at most a month")
        return days


WRONG = '{"title": "Dune", "days": 300}'
RIGHT = '{"title": "Dune", "days": 14}'
SAID = "That is not valid:\n- days: Value error, at most a month\nCorrect it and answer again."


def filling(caller, *texts):
    """Answer with these texts, one request after the other, as arguments of the forced tool or else as text."""
    queue = list(texts)

    def fill(request):
        text = queue.pop(0)
        forced = caller.provider.wire.forced_tool_of(request.json)
        return caller.reply(request, Answer(calls=(Call(forced, text, "toolcall1"),)) if forced else Answer(text))

    caller.server.respond(fill)


def conversation(caller):
    return bare(caller.provider.wire.conversation_of(caller.server.last))


def test_a_forced_tool_is_answered_by_its_result(caller):
    filling(caller, WRONG, RIGHT)
    ask = reask()(caller.decorate(lambda: "Lend me Dune.", response_model=Loan))
    assert caller.run(ask()) == Loan(title="Dune", days=14)
    wire = caller.provider.wire
    question, answer, *after = conversation(caller)
    assert question == {"role": "user", "content": "Lend me Dune."}
    if wire.forced_tool_of(caller.server.bodies[0]):
        assert [(name, arguments) for _, name, arguments in wire.calls_of(answer)] == [("Loan", json.loads(WRONG))]
        assert SAID in json.dumps(after).replace("\\n", "\n")
        assert len(after) == 1
    assert len(caller.server.requests) == 2
    assert wire.forced_tool_of(caller.server.last) == wire.forced_tool_of(caller.server.bodies[0])


@by_law
def test_json_is_followed_by_a_message_of_the_user(caller):
    filling(caller, WRONG, "no JSON at all", RIGHT)
    ask = reask(2)(caller.decorate(lambda: "Lend me Dune.", response_model=Loan, json_mode=True))
    assert caller.run(ask()) == Loan(title="Dune", days=14)
    roles = [role for role, _ in groupby(turn["role"] for turn in conversation(caller))]  # instructions may follow
    assert roles[0::2] == ["user"] * 3
    assert len(set(roles[1::2])) == 1
    text = json.dumps(conversation(caller))
    assert text.index("Lend me Dune") < text.index("300") < text.index("at most a month") < text.index("no JSON at all")


@by_law
def test_wrong_arguments_of_a_tool_are_answered_for_each_call(caller):
    calls = (
        Call("shelf_of", '{"title": "Dune", "floor": "top"}', "toolcall1"),
        Call("shelf_of", '{"title": "Emma"}', "toolcall2"),
    )
    answers = [Answer(calls=calls), Answer("Never mind.")]
    caller.server.respond(lambda request: caller.reply(request, answers.pop(0)))
    response = caller.run(reask()(caller.decorate(lambda: "Where is Dune?", tools=[shelf_of]))())
    assert response.content == "Never mind."
    (attempt,) = attempts_of(response)
    assert isinstance(attempt.error, ToolArgumentsError)
    sent = json.dumps(conversation(caller)[2:])
    assert sent.index("- floor: Input should be a valid integer") < sent.index(
        "Not run, because another call was wrong"
    )


@neutral
def test_a_parser_may_reject_an_answer(caller):
    def short(response):
        if len(response.content) > 5:
            raise ValueError("five letters, please")
        return response.content

    filling(caller, "A long answer", "Short")
    ask = reask()(caller.decorate(lambda: "Say something.", output_parser=short))
    assert caller.run(ask()) == "Short"
    assert (
        conversation(caller)[-1]["content"] == "That is not right: five letters, please\nCorrect it and answer again."
    )
    filling(caller, WRONG, RIGHT)
    checked = caller.decorate(lambda: "Lend me Dune.", response_model=dict[str, object], output_parser=_short_loan)
    assert caller.run(reask()(checked)()) == 14


def _short_loan(loan):
    if loan["days"] > 30:
        raise ValueError("too long")
    return loan["days"]


@neutral
def test_the_last_error_is_raised_with_those_before(caller):
    filling(caller, WRONG, WRONG, WRONG, RIGHT)
    with pytest.raises(ResponseModelError, match="at most a month") as caught:
        caller.run(reask(2)(caller.decorate(lambda: "Lend me Dune.", response_model=Loan))())
    assert len(attempts_of(caught.value)) == len(caught.value.__notes__) == 2
    assert len(caller.server.requests) == 3


@neutral
def test_refusals_and_other_errors_are_not_asked_about(caller):
    caller.server.respond(lambda request: caller.reply(request, Answer("", ended="content_filter")))
    ask = reask(3)(caller.decorate(lambda: "Lend me Dune.", response_model=Loan))
    with pytest.raises(RefusedError):
        caller.run(ask())
    caller.server.respond(lambda request: json_reply(caller.provider.wire.error(400, "no"), 400))
    with pytest.raises(Exception, match="no"):
        caller.run(ask())
    assert len(caller.server.requests) == 2

    def failing(_):
        raise ValueError("in the prompt")

    with pytest.raises(ValueError, match="in the prompt"):
        caller.run(reask(3)(caller.decorate(failing))(1))


@neutral
def test_messages_to_go_on_by_hand(caller):
    answers = [Answer(calls=(Call("lend", "{}", "toolcall1"),)), Answer("Sorry.")]
    caller.server.respond(lambda request: caller.reply(request, answers.pop(0)))
    response = caller.ask("Where is Dune?", tools=[shelf_of])
    with pytest.raises(UnknownToolError) as caught:
        _ = response.tools
    history = [caller.provider.own("user", "Where is Dune?"), *caught.value.retry_messages()]
    assert caller.ask(history, tools=[shelf_of]).content == "Sorry."
    assert "the model called the tool 'lend'" in json.dumps(conversation(caller)[2:])
    with pytest.raises(ArgumentValueError, match="does not belong to a response"):
        ToolArgumentsError("wrong").retry_messages()


@neutral
def test_wrappers_compose_in_any_order(caller):
    def answering():
        queue = [None, WRONG, None, RIGHT]

        def fill(request):
            text = queue.pop(0)
            if text is None:
                return json_reply(caller.provider.wire.error(429, "no"), 429)
            forced = caller.provider.wire.forced_tool_of(request.json)
            return caller.reply(request, Answer(calls=(Call(forced, text, "toolcall1"),)))

        caller.server.respond(fill)

    extract = caller.decorate(lambda: "Lend me Dune.", response_model=Loan)
    other = caller.decorate(lambda: "Lend me Dune.", response_model=Loan)
    for ask in (
        reask()(retry(2)(extract)),
        reask()(fallback(retry(2)(extract), other, on=RateLimited)),
        reask()(fallback(extract, other, on=RateLimited)),
        fallback(reask()(retry(2)(extract)), other),
    ):
        answering()
        with without_waiting():
            assert caller.run(ask()).days == 14
        assert "at most a month" in json.dumps(conversation(caller))


@neutral
def test_misuse_is_refused_where_it_is_written(caller):
    streamed = caller.decorate(lambda: "Hello", stream=True)
    for decorate, words in (
        (lambda: reask()(lambda: "Hello"), "below reask"),
        (lambda: reask()(streamed), "streams, and what was shown"),
        (lambda: reask(streamed), "parentheses"),
        (lambda: reask("2"), "times is a number"),
    ):
        with pytest.raises(ArgumentTypeError, match=words):
            decorate()
    with pytest.raises(ArgumentValueError, match="never asks again"):
        reask(0)
