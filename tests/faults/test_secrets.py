"""The API key of a client is never shown, dumped, logged or raised."""

from __future__ import annotations

import json
import logging
import pickle
import pprint
import traceback
from typing import Any

import cloudpickle
import pytest

from callwright_runtime import CallwrightError
from tests.faults.errors import error_of
from tests.faults.raw_server import opening, whole
from tests.faults.streamed import END, chunks, half
from tests.support.answers import Answer, Call
from tests.support.library import Book, shelf_of
from tests.support.tiers import neutral, on_the_wire, spread

pytestmark = on_the_wire

SECRET = "test-key"  # of every client in `tests.support.rows`


@pytest.fixture(params=["given", "dynamic"])
def origin(request):
    return request.param


def shown(thing: Any) -> str:
    """Return a value in every form in which it may be shown."""
    texts = [repr(thing), str(thing), pprint.pformat(thing), pprint.pformat(getattr(thing, "args", ()))]
    if isinstance(thing, BaseException):
        texts += traceback.format_exception(thing)
    return "\n".join(texts)


def will_say(caller: Any, answer: Answer) -> None:
    """Answer with the body of an answer."""
    caller.server.tell(whole(json.dumps(caller.provider.wire.body(answer)).encode()))


@spread("caller", "origin")
def test_keys_are_not_in_the_repr_or_dump_of_a_response(caller, origin):
    will_say(caller, Answer("Hi", calls=(Call("shelf_of", '{"title": "Dune"}'),)))
    response = caller.ask(origin=origin, tools=[shelf_of])
    dumped = pickle.dumps(response) + cloudpickle.dumps(response) + pickle.dumps(response.tools)
    assert SECRET not in shown(response) + shown(response.tools) + shown(response.call_kwargs)
    assert SECRET.encode() not in dumped
    assert pickle.loads(pickle.dumps(response)).content == "Hi"


@spread("caller", "origin")
def test_keys_are_not_in_the_repr_of_a_stream(caller, origin):
    caller.server.tell(opening(), *chunks(caller.provider), END)
    stream = caller.ask(origin=origin, stream=True)
    pairs = caller.all_of(stream)
    assert SECRET not in shown(stream) + shown(pairs) + shown(stream.response)
    assert SECRET.encode() not in pickle.dumps(stream.construct_call_response())


@neutral
def test_keys_are_not_in_the_repr_of_a_decorated_function_which_cannot_be_pickled_with_its_client(caller):
    def ask() -> str:
        return "Hello"

    decorated = caller.provider.call("test-model", client=caller.client, tools=[shelf_of])(ask)
    cells = [cell.cell_contents for cell in decorated.__closure__]
    assert SECRET not in shown(decorated) + shown(cells) + shown(vars(decorated))
    with pytest.raises(CallwrightError, match="client") as caught:
        cloudpickle.dumps(decorated)
    assert SECRET not in shown(caught.value)


@spread("caller", "origin")
def test_keys_are_not_in_our_errors(caller, origin):
    errors = [error_of(fail) for fail in failures(caller, origin)]
    assert [error for error in errors if not isinstance(error, CallwrightError)] == []
    assert SECRET not in "\n".join(map(shown, errors))
    for error in errors:
        error.__cause__ = error.__context__ = None
        assert SECRET.encode() not in pickle.dumps((error, vars(error)))


def failures(caller: Any, origin: str) -> list[Any]:
    """Return calls that fail with errors of ours."""

    def ask(answer: Answer | None, **options: Any) -> Any:
        if answer is not None:
            will_say(caller, answer)
        return caller.ask(origin=origin, **options)

    def broken() -> Any:
        caller.server.tell(opening(), *half(caller.provider), END)
        return caller.all_of(ask(None, stream=True, response_model=Book))

    cut = Answer("Hi", calls=(Call("shelf_of", '{"title": 7}'),))
    return [
        lambda: ask(cut, tools=[shelf_of]).tools,
        lambda: ask(Answer(calls=(Call("burn"),)), tools=[shelf_of]).tools,
        lambda: ask(Answer("No."), response_model=Book, json_mode=True),
        lambda: caller.provider.call("test-model", client=caller.client, stream="yes"),
        lambda: caller.run(caller.decorate(lambda: 7, origin)()),
        broken,
    ]


@neutral
def test_keys_are_not_logged(caller, caplog):
    caplog.set_level(logging.INFO)  # below that, SDKs log what they send
    will_say(caller, Answer("Hi"))
    caller.ask()
    caller.server.tell(opening(), *half(caller.provider), end="reset")
    error_of(lambda: caller.all_of(caller.ask(stream=True)))
    assert [record for record in caplog.records if SECRET in record.getMessage()] == []
