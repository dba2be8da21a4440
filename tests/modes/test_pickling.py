"""Decorated functions and responses are pickled, copied and sent to other processes."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import cloudpickle
import pytest

from callwright_runtime import BaseTool
from tests.support.answers import Answer, Call
from tests.support.library import shelf_of
from tests.support.providers import PROVIDERS, names_where
from tests.support.tiers import by_law, neutral_in_any_mode, on_the_wire, spread

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.provider import Provider

pytestmark = neutral_in_any_mode


class Note(BaseTool):
    """Write down what matters."""

    title: str

    def call(self) -> str:
        return self.title


def recommend(genre: str) -> str:
    """Recommend a book."""
    return f"Recommend a {genre} book."


def asking(provider: Provider) -> Callable[[str], Any]:
    """Decorate `recommend` for a provider, and make it a function of this module."""
    ask = provider.call(provider.model)(recommend)
    ask.__qualname__ = ask.__name__ = f"ask_{provider.name}"
    return globals().setdefault(ask.__name__, ask)


ASKS = {provider.name: asking(provider) for provider in PROVIDERS}
PICKLED = pytest.mark.parametrize("provider", names_where(lambda each: each.expected.pickled), indirect=True)
UNPICKLED = pytest.mark.parametrize("provider", names_where(lambda each: not each.expected.pickled), indirect=True)
ANSWER = Answer(
    "Wait.", calls=(Call("shelf_of", '{"title": "Dune"}', "call_1"), Call("Note", '{"title": "x"}', "call_2"))
)


def seen(response):
    return (response.content, [tool.call() for tool in response.tools], response.common_usage, response.fn_args)


def test_a_decorated_function_pickles_by_reference(provider):
    ask = ASKS[provider.name]
    assert pickle.loads(pickle.dumps(ask)) is ask


@spread("caller", "pickler")
@PICKLED
@pytest.mark.parametrize("pickler", [pickle, cloudpickle], ids=["pickle", "cloudpickle"])
def test_a_response_with_tools_is_pickled_whole(caller, pickler):
    caller.will_say(ANSWER)
    response = caller.ask(tools=[shelf_of, Note])
    before = seen(response)
    again = pickle.loads(pickler.dumps(response))
    assert seen(again) == before
    assert type(again) is type(response)
    assert again.response == response.response
    assert again.message_param == response.message_param


@pytest.mark.parametrize("pickler", [pickle, cloudpickle], ids=["pickle", "cloudpickle"])
def test_a_tool_is_pickled_and_can_be_called(caller, pickler):
    caller.will_say(ANSWER)
    tools = caller.ask(tools=[shelf_of, Note]).tools
    again = pickle.loads(pickler.dumps(tools))
    assert [tool.call() for tool in again] == ["Dune stands on floor 1", "x"]
    assert [type(tool) for tool in again] == [type(tool) for tool in tools]


@on_the_wire
@UNPICKLED
def test_a_response_that_the_sdk_cannot_pickle_is_an_error(caller):
    caller.will_say(ANSWER)
    with pytest.raises((pickle.PicklingError, TypeError), match="pickle"):
        pickle.dumps(caller.ask())


@by_law
def test_a_response_is_copied_deeply(caller):
    caller.will_say(ANSWER)
    response = caller.ask(tools=[shelf_of, Note])
    again = copy.deepcopy(response)
    assert seen(again) == seen(response)
    assert again.response is not response.response


@PICKLED
def test_no_client_and_no_key_are_in_a_pickle_or_a_repr(caller):
    caller.will_say(ANSWER)
    response = caller.ask({"messages": [caller.provider.own("user", "Hello")], "client": caller.client})
    assert b"test-key" not in pickle.dumps(response)
    assert "test-key" not in repr(response)
    assert pickle.loads(pickle.dumps(response)).content == "Wait."


def test_nested_decorated_function_is_cloudpickled_to_another_process(provider, server):
    from tests.support.replies import json_reply

    server.reader = getattr(provider.wire, "request_of", None)
    server.reply(json_reply(provider.wire.body(Answer("From afar."))))

    def ask(genre: str) -> str:
        return f"Recommend a {genre} book."

    data = cloudpickle.dumps(provider.call(provider.model, tools=[shelf_of])(ask))
    code = "import sys, pickle; print(pickle.load(sys.stdin.buffer)('sad').content)"
    environment = {"PYTHONPATH": ":".join(sys.path), **provider.environment(server.url)}
    done = subprocess.run([sys.executable, "-c", code], input=data, env=environment, capture_output=True, check=False)
    assert (done.stdout.decode().strip(), done.returncode) == ("From afar.", 0), done.stderr.decode()
    assert server.last["messages"] == [{"role": "user", "content": "Recommend a sad book."}]


def test_structured_output_pickles_as_the_users_class(caller):
    from tests.support.library import DUNE, DUNE_JSON, Book

    caller.will_fill(DUNE_JSON)
    book = caller.ask(response_model=Book)
    assert pickle.dumps(book) == pickle.dumps(DUNE)
