"""Tools: what the model is told of them, what it calls, and what it may not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

import pytest
from pydantic import BaseModel, Field

from callwright_runtime import BaseTool, ToolArgumentsError, UnknownToolError
from tests.support.answers import Answer, Call
from tests.support.library import DUNE, DUNE_JSON, Book, lend, opening_hours, shelf_of
from tests.support.providers import names_where
from tests.support.tiers import by_law, neutral_in_any_mode, on_the_wire

pytestmark = neutral_in_any_mode


class FormatBook(BaseTool):
    """Format a book for the catalogue."""

    title: str = Field(description="The title of the book.")
    style: Literal["short", "long"] = "short"

    def call(self) -> str:
        return f"{self.title} ({self.style})"


class Order(BaseModel):
    """Order a book."""

    title: str
    copies: int = 1


@dataclass
class Place:
    """Find a place."""

    floor: int


class Desk:
    def __init__(self, name: str) -> None:
        self.name = name

    def ask(self, question: str) -> str:
        """Ask at the desk."""
        return f"{self.name}: {question}"


SHELF = Call("shelf_of", '{"title": "Dune", "floor": 2}')


@on_the_wire
def test_sends_name_description_and_parameters(caller):
    caller.will_say(Answer("Hi"))
    caller.ask(tools=[shelf_of, FormatBook, opening_hours])
    tools = caller.provider.wire.tools_of(caller.server.last)
    assert list(tools) == ["shelf_of", "FormatBook", "opening_hours"]
    assert tools["shelf_of"]["description"] == "Tell where a book stands."
    assert tools["shelf_of"]["parameters"] == {
        "type": "object",
        "properties": {
            "title": {"type": "string", "description": "The title of the book."},
            "floor": {"type": "integer", "description": "The floor to look on.", "default": 1},
        },
        "required": ["title"],
    }
    assert tools["FormatBook"]["parameters"]["properties"] == {
        "title": {"type": "string", "description": "The title of the book."},
        "style": {"type": "string", "enum": ["short", "long"], "default": "short"},
    }
    assert tools["opening_hours"]["parameters"]["properties"] == {}


@pytest.mark.parametrize(
    ("tool", "call", "expected"),
    [
        (shelf_of, SHELF, "Dune stands on floor 2"),
        (shelf_of, Call("shelf_of", '{"title": "Dune"}'), "Dune stands on floor 1"),
        (opening_hours, Call("opening_hours"), "9 to 5"),
        (FormatBook, Call("FormatBook", '{"title": "Dune"}'), "Dune (short)"),
        (Desk("Ann").ask, Call("ask", '{"question": "Open?"}'), "Ann: Open?"),
    ],
    ids=["function", "function with a default", "function without parameters", "class", "bound method"],
)
def test_tool_call_becomes_a_callable_tool(caller, tool, call, expected):
    caller.will_say(Answer(calls=(call,)))
    response = caller.ask(tools=[tool])
    assert response.tool.call() == expected
    assert response.tool.tool_call.id == call.id
    assert response.common_finish_reasons == [caller.provider.expected.finish_of_calls]


@pytest.mark.parametrize(
    ("cls", "arguments"), [(Order, '{"title": "Dune"}'), (Place, '{"floor": 3}'), (Book, DUNE_JSON)]
)
def test_calling_a_plain_class_tool_returns_an_instance(caller, cls, arguments):
    caller.will_say(Answer(calls=(Call(cls.__name__, arguments),)))
    made = caller.ask(tools=[cls]).tool.call()
    assert isinstance(made, cls)
    assert made in (Order(title="Dune"), Place(3), DUNE)


def test_an_async_tool_is_awaited_by_its_caller(caller):
    caller.will_say(Answer(calls=(Call("lend", '{"title": "Dune"}'),)))
    tool = caller.ask(tools=[lend]).tool
    import asyncio

    assert asyncio.run(_awaited(tool)) == "Dune is yours"


async def _awaited(tool):
    return await tool.call()


def test_tool_is_an_instance_of_the_users_class(caller):
    caller.will_say(Answer(calls=(Call("FormatBook", '{"title": "Dune", "style": "long"}'),)))
    tool = caller.ask(tools=[FormatBook]).tool
    assert isinstance(tool, FormatBook)
    assert isinstance(tool, caller.provider.type("Tool"))
    assert tool.title == "Dune"
    assert tool.style == "long"
    assert tool.args == {"title": "Dune", "style": "long"}


@by_law
def test_subclass_of_the_providers_tool_is_used_unchanged(caller):
    own = caller.provider.type("Tool")

    class Renew(own):
        """Renew a loan."""

        title: str

        def call(self) -> str:
            return f"renewed {self.title}"

    caller.will_say(Answer(calls=(Call("Renew", '{"title": "Dune"}'),)))
    response = caller.ask(tools=[Renew])
    assert type(response.tool) is Renew
    assert response.tool.call() == "renewed Dune"


@on_the_wire
@pytest.mark.parametrize("provider", names_where(lambda each: each.expected.strict_tools), indirect=True)
def test_tool_config_is_sent(caller):
    own = caller.provider.type("Tool")

    class Renew(own):
        """Renew a loan."""

        tool_config: ClassVar = {"strict": True}
        title: str
        weeks: int = 2

    caller.will_say(Answer("Hi"))
    caller.ask(tools=[Renew])
    (tool,) = caller.server.last["tools"]
    form = tool.get("function", tool)
    assert form["strict"] is True
    schema = caller.provider.wire.tools_of(caller.server.last)["Renew"]["parameters"]
    assert schema["additionalProperties"] is False
    assert schema["required"] == (["title"] if caller.provider.expected.dialect == "closed" else ["title", "weeks"])


@by_law
def test_parallel_calls_keep_their_order(caller):
    caller.will_say(Answer("Wait.", calls=(SHELF, Call("opening_hours", "{}", "call_2"))))
    response = caller.ask(tools=[shelf_of, opening_hours])
    assert [tool.call() for tool in response.tools] == ["Dune stands on floor 2", "9 to 5"]
    assert [(part.id, part.name, part.args) for part in response.common_tools] == [
        ("call_1", "shelf_of", {"title": "Dune", "floor": 2}),
        ("call_2", "opening_hours", {}),
    ]


@by_law
def test_answer_without_calls_has_no_tools(caller):
    caller.will_say(Answer("Hi"))
    response = caller.ask(tools=[shelf_of])
    assert response.tools is None
    assert response.tool is None
    assert response.common_tools is None


@by_law
def test_empty_tools_are_not_sent(caller):
    caller.will_say(Answer("Hi"))
    caller.ask(tools=[])
    assert "tools" not in caller.server.last


@pytest.mark.parametrize("arguments", ['{"title": 7}', "{}", '{"title": "Dune", "floor": "top"}'])
def test_arguments_that_do_not_fit_are_an_error_on_reading_the_tools_alone(caller, arguments):
    caller.will_say(Answer("Wait.", calls=(Call("shelf_of", arguments),)))
    response = caller.ask(tools=[shelf_of])
    assert response.content == "Wait."
    with pytest.raises(ToolArgumentsError, match="shelf_of") as caught:
        response.tools  # noqa: B018  reading it is what fails
    assert caught.value.name == "shelf_of"


def test_a_tool_that_was_not_given_is_an_error_that_names_the_known_ones(caller):
    caller.will_say(Answer("Wait.", calls=(Call("burn"),)))
    response = caller.ask(tools=[shelf_of, lend])
    with pytest.raises(UnknownToolError, match="burn") as caught:
        response.tools  # noqa: B018  reading it is what fails
    assert caught.value.name == "burn"
    assert caught.value.known == ("shelf_of", "lend")
    assert response.content == "Wait."


def test_parameter_may_have_any_name(caller):
    def search(id: str, json: str, args: str, call: int, delta: float = 0.5) -> str:  # noqa: A002
        """Search."""
        return f"{id} {json} {args} {call} {delta}"

    caller.will_say(Answer(calls=(Call("search", '{"id": "a", "json": "b", "args": "c", "call": 4}', "call_9"),)))
    tool = caller.ask(tools=[search]).tool
    assert tool.call() == "a b c 4 0.5"
    assert tool.tool_call.id == "call_9"
    assert tool.args["call"] == 4


@by_law
def test_response_model_with_tools_allows_answer_or_call(caller):
    caller.will_say(Answer(calls=(SHELF,)), Answer(DUNE_JSON))
    ask = caller.decorate(lambda: "Where is Dune?", response_model=Book, tools=[shelf_of])
    called, answered = caller.run(ask()), caller.run(ask())
    assert isinstance(called, caller.provider.type("CallResponse"))
    assert called.tool.call() == "Dune stands on floor 2"
    assert answered == DUNE
    for body in caller.server.bodies:
        assert list(caller.provider.wire.tools_of(body)) == ["shelf_of"]
        assert caller.provider.wire.forced_tool_of(body) is None
