"""Answers that do not match what the API promises raise a documented error, or none."""

from __future__ import annotations

import json
import warnings
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from callwright_runtime import MalformedAnswerError, StreamInterrupted
from tests.hostile.damage import damaged, disordered
from tests.hostile.reading import ANSWER, problems_of_response, problems_of_stream
from tests.support.answers import Answer, Call
from tests.support.library import DUNE_JSON, Book, shelf_of
from tests.support.providers import OPENAI
from tests.support.replies import json_reply, sse

if TYPE_CHECKING:
    from tests.support.caller import Caller

EXAMPLES = settings(
    max_examples=20,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)
_REASONS = {"finish_reason", "finishReason", "stop_reason"}
STRUCTURED = {"response_model": Book, "json_mode": True}


@pytest.fixture(autouse=True)
def quiet() -> Any:
    """Ignore the warnings of SDKs about unknown data."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@EXAMPLES
@given(data=st.data())
def test_a_damaged_response_raises_only_documented_errors(caller: Caller, data: st.DataObject) -> None:
    body = data.draw(damaged(caller.provider.wire.body(ANSWER), types=True))
    assert problems_of_response(caller, body) == []


@EXAMPLES
@given(data=st.data())
def test_a_damaged_stream_raises_only_documented_errors(caller: Caller, data: st.DataObject) -> None:
    order = data.draw(st.sampled_from(["one by one", "interleaved"]))
    events = data.draw(disordered(caller.provider.wire.events(ANSWER, order), types=True))
    assert problems_of_stream(caller, events) == []


@EXAMPLES
@given(data=st.data())
def test_a_damaged_structured_answer_raises_only_documented_errors(caller: Caller, data: st.DataObject) -> None:
    answer = Answer(DUNE_JSON)
    body = data.draw(damaged(caller.provider.wire.body(answer), types=True))
    events = data.draw(disordered(caller.provider.wire.events(answer), types=True))
    assert problems_of_response(caller, body, **STRUCTURED) == []
    assert problems_of_stream(caller, events, **STRUCTURED) == []


@pytest.mark.parametrize("caller", [OPENAI.name], indirect=True)
def test_an_unreadable_answer_raises_malformed_answer_with_its_cause(caller: Caller) -> None:
    caller.server.reply(json_reply(caller.provider.wire.body(Answer("Hi")) | {"choices": 5}))
    response = caller.ask()
    with pytest.raises(MalformedAnswerError, match=r"`content` cannot be read.*not subscriptable") as caught:
        _ = response.content
    assert isinstance(caught.value.__cause__, TypeError)
    assert response.input_tokens == 21


@pytest.mark.parametrize("caller", [OPENAI.name], indirect=True)
def test_an_event_of_unexpected_shape_interrupts_the_stream_and_keeps_what_arrived(caller: Caller) -> None:
    events = caller.provider.wire.events(Answer("It is on the second floor."))
    caller.server.reply(sse([*events[:3], type(events[0])({"choices": [5]}), *events[3:]]))
    stream = caller.ask(stream=True)
    with pytest.raises(StreamInterrupted):
        caller.all_of(stream)
    assert stream.content
    assert "It is on the second floor.".startswith(stream.content)


EVIL = "{fn_args} {0} {{x}} {self.__class__} ${HOME} %s %(x)s __import__('os') `id` ../../../etc/passwd $(id) \\x00"


def test_text_from_a_model_is_never_evaluated(caller: Caller) -> None:
    texts = [Answer(EVIL), Answer(EVIL, calls=(Call("shelf_of", f'{{"title": {json.dumps(EVIL)}}}'),))]
    caller.will_say(*texts)
    plain = caller.ask()
    assert (plain.content, str(plain)) == (EVIL, EVIL)
    caller.server.respond(lambda request: caller.reply(request, Answer("Fine.")))
    turn = plain.message_param
    own = caller.provider.own
    caller.ask([own("user", "Hi"), *(turn if isinstance(turn, list) else [turn]), own("user", "Go on.")])
    assert json.dumps(EVIL) in json.dumps(caller.server.last)
    again = caller.ask([plain.common_message_param, own("user", "Go on.")])
    assert again.content == "Fine."
    assert json.dumps(EVIL) in json.dumps(caller.server.last)


def test_an_error_of_a_users_subclass_passes_through_unchanged(caller: Caller) -> None:
    made: Any = caller.provider.type("CallResponse")

    class Priced(made):
        @property
        def price(self) -> float:
            prices: dict[str, float] = {}
            return prices["of today"]

        @property
        def content(self) -> str:
            raise TypeError("no text today")

    caller.will_say(Answer("Hi"))
    priced = Priced(response=caller.ask().response)
    with pytest.raises(KeyError, match="of today"):
        _ = priced.price
    with pytest.raises(TypeError, match="no text today"):
        str(priced)
    assert priced.input_tokens == 21


@pytest.mark.parametrize("caller", [OPENAI.name], indirect=True)
def test_non_text_content_is_malformed_and_never_parsed_as_json(caller: Caller) -> None:
    [first, *rest] = caller.provider.wire.events(Answer("1"))
    body = caller.provider.wire.body(Answer("1"))
    body["choices"][0]["message"]["content"] = True
    caller.server.reply(json_reply(body))
    with pytest.raises(MalformedAnswerError, match=r"`content` cannot be read.*True is not text"):
        str(caller.ask())
    caller.server.reply(json_reply(body))
    with pytest.raises(MalformedAnswerError, match="True is not text"):
        caller.ask(response_model=Book, json_mode=True)
    first.data["choices"][0]["delta"]["content"] = True
    caller.server.reply(sse([first, *rest]))
    with pytest.raises(MalformedAnswerError, match="True is not text"):
        caller.all_of(caller.ask(stream=True, response_model=Book, json_mode=True))


@pytest.mark.parametrize("caller", [OPENAI.name], indirect=True)
def test_a_tool_call_without_a_name_is_a_malformed_answer(caller: Caller) -> None:
    body = caller.provider.wire.body(Answer(calls=(Call("shelf_of", "{}"),)))
    body["choices"][0]["message"]["tool_calls"][0]["function"]["name"] = ["shelf_of"]
    caller.server.reply(json_reply(body))
    with pytest.raises(MalformedAnswerError, match=r"\['shelf_of'\], which is not a name"):
        _ = caller.ask(tools=[shelf_of]).tools


@pytest.mark.parametrize("caller", ["openai", "groq", "mistral"], indirect=True)
def test_arguments_that_arrive_as_an_object_are_read_from_answers_and_streams(caller: Caller) -> None:
    [opening, *rest] = caller.provider.wire.events(Answer(calls=(Call("shelf_of", "{}"),)), "together")
    holders = [opening, *(event for event in rest if isinstance(event.data, dict))]
    body = caller.provider.wire.body(Answer(calls=(Call("shelf_of", "{}"),)))
    deltas = [choice["delta"] for event in holders for choice in event.data["choices"]]
    for message in (*deltas, body["choices"][0]["message"]):
        for call in message.get("tool_calls") or ():
            call["function"]["arguments"] = {"title": "Emma"}
    caller.server.reply(json_reply(body), sse([opening, *rest]))
    plain, stream = (caller.ask(tools=[shelf_of], stream=streamed) for streamed in (False, True))
    caller.all_of(stream)
    assert [[tool.args["title"] for tool in each.tools or ()] for each in (plain, stream)] == [["Emma"], ["Emma"]]


@pytest.mark.parametrize("caller", ["anthropic"], indirect=True)
def test_inconsistent_events_are_a_malformed_answer(caller: Caller) -> None:
    events = [event for event in caller.provider.wire.events(Answer("Two floors.")) if isinstance(event.data, dict)]
    start = next(event for event in events if event.data["type"] == "content_block_start")
    start.data["content_block"]["text"] = True
    caller.server.reply(sse(events))
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    with pytest.raises(MalformedAnswerError, match="do not fit together"):
        _ = stream.content


def test_streamed_text_from_a_model_is_never_evaluated(caller: Caller) -> None:
    caller.will_say(Answer(EVIL))
    stream = caller.ask(stream=True)
    pieces = [chunk.content for chunk, _ in caller.all_of(stream)]
    assert "".join(piece for piece in pieces if piece) == EVIL
    assert (stream.content, str(stream)) == (EVIL, EVIL)


@pytest.mark.parametrize("caller", ["anthropic", "cohere", "openai", "google"], indirect=True)
def test_a_finish_reason_that_is_empty_or_null_is_none(caller: Caller) -> None:
    body = caller.provider.wire.body(Answer("Hi"))
    holder = next(
        each for each in (body, *body.get("choices", ()), *body.get("candidates", ())) if _REASONS & each.keys()
    )
    for nothing in ("", None):
        holder.update(dict.fromkeys(_REASONS & holder.keys(), nothing))
        caller.server.reply(json_reply(body))
        response = caller.ask()
        assert (response.finish_reasons, response.common_finish_reasons) == ([], [])
