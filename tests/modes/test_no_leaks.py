"""No call sees what another was given, and nothing of the user's is changed."""

from __future__ import annotations

import asyncio
import copy
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from pydantic import BaseModel

from callwright_runtime import Messages
from tests.support.answers import Answer, Call
from tests.support.library import DUNE_JSON, Book, opening_hours, shelf_of
from tests.support.loopback import Loopback
from tests.support.providers import names_where
from tests.support.replies import json_reply
from tests.support.tiers import by_law, neutral, spread

pytestmark = neutral

CLIENTS = pytest.mark.parametrize("provider", names_where(lambda each: each.new_client is not None), indirect=True)
HELLO = Messages.User("Hello")


@CLIENTS
def test_a_client_of_one_call_is_not_seen_by_the_next(caller):
    with Loopback() as other:
        for server, name in ((caller.server, "mine"), (other, "other")):
            server.respond(lambda request, name=name: caller.reply(request, Answer(name)))
        client = caller.client_for(other)
        configs = iter([{"messages": [HELLO]}, {"messages": [HELLO], "client": client}, {"messages": [HELLO]}])
        ask = caller.decorate(lambda: next(configs))
        answers = [caller.run(ask()).content for _ in range(3)]
    assert answers == ["mine", "other", "mine"]


@by_law
def test_call_params_messages_and_tools_of_one_call_are_not_seen_by_the_next(caller):
    caller.will_say(*[Answer("Hi")] * 3)
    extra, headers, _ = caller.provider.expected.extra or (None, None, None)
    plain = {"messages": [HELLO]}
    special = {
        "messages": [Messages.System("Be brief."), HELLO],
        "call_params": {"max_tokens": 7, **({extra: {"mine": 1}} if extra else {})},
        "tools": [opening_hours],
    }
    configs = iter([plain, special, plain])
    params: dict[str, Any] = {headers: {"X-Trace": "7"}} if headers else {"temperature": 0.5}
    ask = caller.decorate(lambda: next(configs), tools=[shelf_of], call_params=params)
    for _ in range(3):
        caller.run(ask())
    first, second, third = caller.server.bodies
    assert first == third
    assert list(caller.provider.wire.tools_of(second)) == ["opening_hours"]


@by_law
def test_system_prompts_do_not_gather_on_a_shared_client(caller):
    caller.will_say(*[Answer("Hi")] * 3)
    for tenant in "abc":
        caller.ask([Messages.System(f"You serve {tenant}."), HELLO])
    systems = [caller.provider.wire.system_of(body) for body in caller.server.bodies]
    assert systems == ["You serve a.", "You serve b.", "You serve c."]


@spread("caller", "stream", "json_mode")
@pytest.mark.parametrize("json_mode", [False, True])
@pytest.mark.parametrize("stream", [False, True])
def test_nothing_that_the_user_gave_is_changed(caller, stream, json_mode):
    own = caller.provider.own("user", "Hello")
    extra, headers, _ = caller.provider.expected.extra or (None, None, None)
    stop = {"stop": ["END"]} if "stop" in caller.provider.expected.common else {}
    given: dict[str, Any] = {
        "messages": [Messages.System("Be brief."), own, Messages.User("Hello")],
        "call_params": {**stop, **({extra: {"a": {"b": [1]}}} if extra else {})},
        "metadata": {"tags": {"x"}},
    }
    params = {
        **({extra: {"a": {"c": 1}}, headers: {"X-A": "1"}} if extra else {}),
        **copy.deepcopy(caller.provider.expected.nested),
    }
    before = copy.deepcopy((given, params))
    caller.will_fill(DUNE_JSON)
    for _ in range(2):
        result = caller.ask(given, call_params=params, stream=stream, json_mode=json_mode, response_model=Book)
        if stream:
            caller.all_of(result)
    assert (given, params) == before
    first, second = caller.server.bodies
    assert first == second


@pytest.mark.parametrize("provider", ["anthropic"], indirect=True)  # OpenAI's schema has a param of its own
def test_nested_params_are_kept_beside_the_schema(caller):
    caller.will_fill(DUNE_JSON)
    caller.ask(response_model=Book, json_mode=True, call_params={"output_config": {"effort": "low"}})
    config = caller.server.last["output_config"]
    assert (config["effort"], config["format"]["type"]) == ("low", "json_schema")


def test_parallel_calls_each_get_their_own_answer(caller):
    """Twenty calls at once; the server answers when all have asked, each with the number that it was asked for."""
    count = 20
    together = threading.Barrier(count, timeout=20)

    def echo(request):
        together.wait()
        return caller.reply(request, Answer(request.json["messages"][0]["content"]))

    caller.server.respond(echo)
    ask = caller.decorate(_number, call_params={"max_tokens": 9})
    numbers = range(count)
    if caller.asynchronous:
        answers = caller.run(_gathered(ask, numbers))
    else:
        with ThreadPoolExecutor(count) as pool:
            answers = list(pool.map(ask, numbers))
    assert [(answer.content, answer.fn_args) for answer in answers] == [
        (str(number), {"number": number}) for number in numbers
    ]


def _number(number: int) -> str:
    return str(number)


async def _gathered(ask, numbers):
    return await asyncio.gather(*map(ask, numbers))


def test_parallel_streams_do_not_mix(caller):
    def echo(request):
        text = request.json["messages"][0]["content"]
        return caller.reply(request, Answer(text * 5, calls=(Call("shelf_of", f'{{"title": "{text}"}}'),)))

    caller.server.respond(echo)
    ask = caller.decorate(_number, stream=True, tools=[shelf_of])
    streams = [caller.run(ask(number)) for number in range(3)]
    readings = [caller.iterator(stream) for stream in streams]
    for reading in readings * 3:
        caller.following(reading)
    for reading in readings:
        caller.all_of(reading)
    assert [(stream.content, stream.tools[0].title) for stream in streams] == [
        (str(number) * 5, str(number)) for number in range(3)
    ]


def test_a_change_of_the_list_of_tools_after_decorating_changes_nothing(caller):
    caller.will_say(Answer("Hi"))
    tools: list[Any] = [shelf_of]
    ask = caller.decorate(lambda: "Hello", tools=tools)
    tools.append(opening_hours)
    caller.run(ask())
    assert list(caller.provider.wire.tools_of(caller.server.last)) == ["shelf_of"]


def test_two_response_models_of_one_name_are_told_apart(caller):
    first = type("Item", (BaseModel,), {"__annotations__": {"a": int}, "__module__": __name__})
    second = type("Item", (BaseModel,), {"__annotations__": {"b": str}, "__module__": __name__})
    caller.will_fill('{"a": 1, "b": "x"}')
    assert (caller.ask(response_model=first).a, caller.ask(response_model=second).b) == (1, "x")
    sent = [caller.provider.wire.tools_of(body)["Item"]["parameters"]["properties"] for body in caller.server.bodies]
    assert [list(properties) for properties in sent] == [["a"], ["b"]]


def test_a_failed_call_leaves_nothing_behind(caller):
    replies = iter(
        [json_reply(caller.provider.wire.error(400, "bad"), 400), json_reply(caller.provider.wire.body(Answer("Hi")))]
    )
    caller.server.respond(lambda request: next(replies))
    ask = caller.decorate(lambda: "Hello")
    with pytest.raises(Exception, match="bad"):
        caller.run(ask())
    assert caller.run(ask()).content == "Hi"
    first, second = caller.server.bodies
    assert first == second
