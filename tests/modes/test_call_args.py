"""`FromCallArgs`: fields that the call's arguments fill, in every kind of tool and of answer."""

from __future__ import annotations

import json
import pickle
from dataclasses import dataclass
from typing import Annotated, NamedTuple

import pytest
from pydantic import BaseModel, Field
from typing_extensions import TypedDict

from callwright_runtime import ArgumentTypeError, ArgumentValueError, BaseTool, FromCallArgs, run_tools
from tests.support.answers import Answer, Call
from tests.support.tiers import by_law, neutral_in_any_mode, spread_neutral


class Loan(BaseTool):
    """Lend a book."""

    title: str
    reader: Annotated[int, FromCallArgs()]
    city: Annotated[str, FromCallArgs("place")] = "Rome"

    def call(self) -> str:
        return f"{self.title} for {self.reader} in {self.city}"


City = Annotated[str, FromCallArgs("place")]


def lend(title: str, reader: Annotated[int, FromCallArgs()], city: City = None) -> str:
    """Lend a book."""
    return f"{title} for {reader} in {city}"


class LoanModel(BaseModel):
    """A loan."""

    title: str
    reader: Annotated[int, FromCallArgs(), Field(gt=0, alias="who")]
    city: Annotated[str, FromCallArgs("place")] = "Rome"


@dataclass
class LoanData:
    """A loan."""

    title: str
    reader: Annotated[int, FromCallArgs()]
    city: Annotated[str, FromCallArgs("place")] = "Rome"


class LoanDict(TypedDict):
    """A loan."""

    title: str
    reader: Annotated[int, FromCallArgs()]


class LoanTuple(NamedTuple):
    """A loan."""

    title: str
    reader: Annotated[int, FromCallArgs()]


# The model tries to choose the values itself.
SENT = '{"title": "Dune", "reader": 666, "who": 667, "city": "Hell", "place": "Hell"}'


def ask(reader: int) -> str:
    return "Which one?"


def ask_in(reader: int, place: str) -> str:
    return "Which one?"


@by_law
def test_a_model_neither_sees_nor_sets_what_the_call_fills(caller):
    caller.will_say(*[Answer(calls=(Call("Loan", SENT, "toolcall1"),))] * 2)
    response = caller.run(caller.decorate(ask, tools=[Loan])(7))
    sent = json.dumps(caller.provider.wire.tools_of(caller.server.last))
    assert "title" in sent
    assert "reader" not in sent
    assert "city" not in sent
    assert response.tool.call() == "Dune for 7 in Rome"
    stream = caller.run(caller.decorate(ask_in, tools=[Loan], stream=True)(8, "Oslo"))
    caller.all_of(stream)
    assert [tool.call() for tool in stream.tools] == ["Dune for 8 in Oslo"]


@neutral_in_any_mode
@pytest.mark.parametrize("tool", [lend, LoanModel, LoanData])
def test_any_kind_of_tool_has_such_fields(caller, tool):
    caller.will_say(*[Answer(calls=(Call(tool.__name__, SENT, "toolcall1"),))] * 3)
    response = caller.run(caller.decorate(ask_in, tools=[tool])(7, "Oslo"))
    assert "reader" not in json.dumps(caller.provider.wire.tools_of(caller.server.last))
    assert (response.tool.args["reader"], response.tool.args["city"]) == (7, "Oslo")
    stream = caller.run(caller.decorate(ask, tools=[tool], stream={"partial_tools": True})(7))
    made = [found for _, found in caller.all_of(stream) if found is not None]
    assert {found.args["reader"] for found in made} == {7}
    assert made[-1].args["city"] in ("Rome", None)
    if not caller.asynchronous:
        again = pickle.loads(pickle.dumps(caller.run(caller.decorate(ask_in, tools=[tool])(9, "Bern"))))
        assert "9" in run_tools(again).results[0].content


@spread_neutral("caller", "json_mode")
@pytest.mark.parametrize("model", [LoanModel, LoanData, LoanDict, LoanTuple])
@pytest.mark.parametrize("json_mode", [False, True])
def test_any_kind_of_response_model_has_such_fields(caller, model, json_mode):
    caller.will_fill(SENT)
    value = caller.run(caller.decorate(ask_in, response_model=model, json_mode=json_mode)(7, "Oslo"))
    assert "reader" not in json.dumps(caller.server.last)
    read = value.__getitem__ if model is LoanDict else lambda name: getattr(value, name)
    assert (read("title"), read("reader")) == ("Dune", 7)
    partial = caller.all_of(caller.run(caller.decorate(ask_in, response_model=model, stream=True)(8, "Oslo")))
    assert len(partial) > 1
    assert {each["reader"] if model is LoanDict else each.reader for each in partial} == {8}


@neutral_in_any_mode
def test_an_argument_that_is_missing_or_wrong_is_an_error(caller):
    ask_alone = caller.decorate(lambda: "Which one?", tools=[Loan])
    with pytest.raises(
        ArgumentValueError, match=r"Loan\.reader comes from the argument 'reader' of the call, but .*la"
    ):
        caller.run(ask_alone())
    with pytest.raises(ArgumentValueError, match=r"LoanData\.reader comes from"):
        caller.run(caller.decorate(lambda: "Which one?", response_model=LoanData)())
    assert caller.server.bodies == []
    caller.will_fill(SENT)
    with pytest.raises(Exception, match="greater than 0"):
        caller.run(caller.decorate(ask, response_model=LoanModel)(0))
    with pytest.raises(ArgumentTypeError, match="name of a parameter"):
        FromCallArgs(int)


def test_instances_made_by_hand_have_their_own_values() -> None:
    assert Loan(title="Emma", reader=3).call() == "Emma for 3 in Rome"
    assert LoanModel(title="Emma", who=3, city="Bern").city == "Bern"
