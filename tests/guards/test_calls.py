"""Classes, schemas and clients are created once, however many calls follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pydantic import TypeAdapter
from pydantic._internal._generate_schema import GenerateSchema
from pydantic._internal._model_construction import ModelMetaclass
from pydantic.json_schema import GenerateJsonSchema

from callwright import llm, prompt_template, retry
from tests.guards.counting import asked_for, counted
from tests.support.answers import Answer, Call
from tests.support.library import DUNE_JSON, Book, opening_hours, shelf_of
from tests.support.tiers import by_law, neutral, on_the_wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.caller import Caller

pytestmark = on_the_wire

BUILDING = (
    ModelMetaclass.__new__.__code__,
    TypeAdapter.__init__.__code__,
    GenerateSchema.generate_schema.__code__,
    GenerateJsonSchema.generate.__code__,
)
OURS = {"callwright", "callwright_runtime"}
MOST_AROUND = 25  # the same, of a wrapper that has nothing to do
MOST_CALLS = 71  # number of calls, including C functions, that a plain call adds
sync = pytest.mark.parametrize("caller", ["sync"], indirect=True)  # a coroutine is counted each time it is resumed
TOOLS = [shelf_of, opening_hours]
MODES: tuple[dict[str, Any], ...] = (
    {},
    {"tools": TOOLS},
    {"response_model": Book},
    {"response_model": Book, "json_mode": True},
    {"response_model": list[Book]},
    {"stream": True},
    {"stream": True, "tools": TOOLS},
    {"stream": {"partial_tools": True}, "tools": TOOLS},
    {"stream": True, "response_model": Book},
    {"stream": True, "response_model": Book, "json_mode": True},
)


def let_answer(caller: Caller, options: dict[str, Any]) -> None:
    model = options.get("response_model")
    if model is None:
        calls = (Call("shelf_of", '{"title": "Dune"}'),) if "tools" in options else ()
        caller.server.respond(lambda request: caller.reply(request, Answer("Yes.", calls=calls)))
    else:
        caller.will_fill(DUNE_JSON if model is Book else f'{{"value": [{DUNE_JSON}]}}')


def repeated(caller: Caller, options: dict[str, Any]) -> Callable[[], object]:
    ask = caller.decorate(lambda: "Hello", **options)

    def call() -> object:
        result = caller.run(ask())
        if options.get("stream"):
            return caller.all_of(result)
        return result.tools if "tools" in options else result

    return call


def test_every_way_to_build_is_counted_by_its_caller() -> None:
    with asked_for(BUILDING, "pydantic") as asked:
        type("Made", (Book,), {"__module__": __name__})
        TypeAdapter(list[Book]).json_schema()
    assert {package for package, _ in asked} == {"tests"}
    assert {name for _, name in asked} == {code.co_qualname for code in BUILDING}


@by_law
def test_only_the_first_call_builds_pydantic_classes_and_schemas(caller: Caller) -> None:
    built: list[tuple[dict[str, Any], str]] = []
    for options in MODES:
        let_answer(caller, options)
        call = repeated(caller, options)
        call()
        with asked_for(BUILDING, "pydantic") as asked:
            call()
        # Some SDKs build classes in every call.
        built += [(options, name) for package, name in asked if package in OURS]
    assert built == []


def calls_of_ours(caller: Caller, ask: Any = None, **options: Any) -> int:
    """Count the calls of our functions in one call that is neither the first nor the second, reading included."""
    ask = ask or caller.decorate(lambda: "Hello", **options)
    for _ in range(2):
        caller.run(ask())
    with counted(within=OURS) as work:
        response = caller.run(ask())
        assert (response.tools or response.content) if "tools" in options else response.content
    return work.calls


@sync
def test_a_plain_call_adds_few_function_calls(caller: Caller) -> None:
    caller.server.respond(lambda request: caller.reply(request, Answer("Yes.")))
    assert calls_of_ours(caller) <= MOST_CALLS


@neutral
@sync
def test_a_wrapper_that_has_nothing_to_do_adds_few_function_calls(caller: Caller) -> None:
    caller.server.respond(lambda request: caller.reply(request, Answer("Yes.")))
    name, model = caller.provider.name, caller.provider.model
    neutral_ask = llm.call(f"{name}/other", client=caller.client)(lambda: "Hello")
    around = {
        "override": llm.override(neutral_ask, f"{name}/{model}"),
        "template": caller.decorate(prompt_template("Hello")(lambda: None)),
        "retry": retry()(caller.decorate(lambda: "Hello")),
    }
    plain = calls_of_ours(caller)
    added = {name: calls_of_ours(caller, ask) - plain for name, ask in around.items()}
    assert {name: count for name, count in added.items() if count > MOST_AROUND} == {}


@neutral
@sync
def test_an_additional_tool_adds_only_the_cost_of_its_schema(caller: Caller) -> None:
    caller.server.respond(lambda request: caller.reply(request, Answer(calls=(Call("shelf_of", '{"title": "Dune"}'),))))
    many = [shelf_of, *(named(f"tool_{number}") for number in range(9))]
    assert calls_of_ours(caller, tools=many) - calls_of_ours(caller, tools=many[:1]) == len(many) - 1


def named(name: str) -> Callable[..., object]:
    def tool(day: str) -> str:
        """Say what is on a day."""
        return day

    tool.__name__ = tool.__qualname__ = name
    return tool


@neutral
def test_answers_of_a_function_share_its_tool_classes(caller: Caller) -> None:
    caller.server.respond(lambda request: caller.reply(request, Answer("Yes.")))
    ask = caller.decorate(lambda: "Hello", tools=TOOLS)
    first, second = caller.run(ask()), caller.run(ask())
    assert first.tool_types is second.tool_types
    assert [each.__name__ for each in first.tool_types] == [each.__name__ for each in TOOLS]


@neutral
def test_a_tool_from_a_function_stores_its_arguments_once(caller: Caller) -> None:
    caller.server.respond(lambda request: caller.reply(request, Answer(calls=(Call("shelf_of", '{"title": "Dune"}'),))))
    tool = caller.run(caller.decorate(lambda: "Hello", tools=TOOLS)()).tool
    assert (tool.title, tool.args["title"], "title" in vars(tool)) == ("Dune", "Dune", False)


def count_clients(like: object, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Record every client that the SDK creates from now on, through the shared constructor of its classes."""
    owner = next(each for each in type(like).__mro__ if "__init__" in vars(each))
    construct = owner.__init__
    made: list[object] = []

    def noted(self: object, *args: Any, **kwargs: Any) -> None:
        made.append(self)
        construct(self, *args, **kwargs)

    monkeypatch.setattr(owner, "__init__", noted)
    return made


@by_law
def test_a_hundred_calls_of_several_functions_create_one_client(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    caller.server.respond(lambda request: caller.reply(request, Answer("Hi")))
    for name, value in caller.provider.environment(caller.server.url).items():
        monkeypatch.setenv(name, value)
    made = count_clients(caller.client, monkeypatch)
    asks = [caller.decorate(lambda: "Hello", "default") for _ in range(4)]
    for _ in range(25):
        for ask in asks:
            caller.run(ask())
    assert (len(caller.server.requests), len(made)) == (100, 1)
