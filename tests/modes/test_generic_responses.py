"""Responses and streams are generic in their tools, for type checkers alone: when it runs, nothing is different."""

from __future__ import annotations

import copy
import pickle
from typing import get_args, get_origin

from callwright_runtime import BaseTool
from tests.support.answers import Answer, Call
from tests.support.tiers import by_law, neutral

pytestmark = neutral


class Note(BaseTool):
    """Write down what matters."""

    title: str


def called(caller):
    caller.will_say(Answer(calls=(Call("Note", '{"title": "Dune"}', "call_1"),)))
    return caller.ask(tools=[Note])


@by_law
def test_the_classes_can_be_subscripted_by_tools(caller):
    for name in ("CallResponse", "Stream", "AsyncStream"):
        cls = caller.provider.type(name)
        assert (get_origin(cls[Note]), get_args(cls[Note])) == (cls, (Note,))


def test_a_response_is_an_instance_of_the_class_itself_and_holds_no_dict(caller):
    response = called(caller)
    assert type(response) is caller.provider.type("CallResponse")
    assert isinstance(response.tool, Note)
    assert not hasattr(response, "__dict__")


def test_one_that_is_made_by_its_subscripted_class_copies_and_pickles(caller):
    response = called(caller)
    cls = type(response)
    made = cls[Note](response=response.response, tool_types=response.tool_types, messages=response.messages)
    assert type(made) is cls
    assert not hasattr(made, "__dict__")
    copies = [copy.copy(made)]
    if caller.provider.expected.pickled:
        copies.append(pickle.loads(pickle.dumps(made)))
    assert [each.tool for each in copies] == [response.tool] * len(copies)
