"""A dynamic config: what the decorated function returns steers its own call, and no other."""

from __future__ import annotations

from typing import Any

import pytest

from callwright_runtime import ArgumentValueError, Messages, metadata, prompt_template
from tests.support.answers import Answer, Call
from tests.support.library import opening_hours, shelf_of
from tests.support.providers import names_where
from tests.support.tiers import by_law, neutral_in_any_mode

pytestmark = neutral_in_any_mode

CLIENTS = pytest.mark.parametrize("provider", names_where(lambda each: each.new_client is not None), indirect=True)
HELLO = [Messages.User("Hello")]


@pytest.fixture
def ask(caller):
    """Ask with a function that returns a dynamic config; gives the response and the request's body."""

    def asked(config: Any, answer: Answer | None = None, **options: Any) -> tuple[Any, Any]:
        caller.will_say(answer or Answer("Hi"))
        return caller.ask(config, **options), caller.server.last

    return asked


@by_law
def test_messages_replace_the_prompt(ask, caller):
    _, body = ask({"messages": [Messages.System("Be brief."), Messages.User("Hello")]})
    assert caller.provider.wire.system_of(body) == "Be brief."
    assert caller.provider.wire.conversation_of(body) == [{"role": "user", "content": "Hello"}]


@by_law
def test_common_and_provider_messages_may_be_mixed(ask, caller):
    own = caller.provider.own("assistant", "Hi.")
    _, body = ask({"messages": [Messages.User("Hello"), own, Messages.User("How are you?")]})
    assert [message["content"] for message in body["messages"]] == ["Hello", "Hi.", "How are you?"]


@by_law
def test_tools_replace_those_of_the_decorator(ask, caller):
    answer = Answer(calls=(Call("opening_hours"),))
    response, body = ask({"messages": HELLO, "tools": [opening_hours]}, answer, tools=[shelf_of])
    assert list(caller.provider.wire.tools_of(body)) == ["opening_hours"]
    assert response.tool.call() == "9 to 5"


def test_empty_tools_remove_those_of_the_decorator(ask):
    _, body = ask({"messages": HELLO, "tools": []}, tools=[shelf_of])
    assert "tools" not in body


def test_tools_of_the_config_apply_to_streams(caller):
    caller.will_say(Answer(calls=(Call("opening_hours"),)))
    stream = caller.ask({"messages": HELLO, "tools": [opening_hours]}, stream=True)
    assert [tool.call() for _, tool in caller.all_of(stream) if tool is not None] == ["9 to 5"]


@by_law
def test_call_params_are_merged_over_those_of_the_decorator(ask, caller):
    expected = caller.provider.expected
    own, (replaced, before, after), (kept, value) = expected.dropped, expected.replaced, expected.kept
    _, body = ask(
        {"messages": HELLO, "call_params": {replaced: after, own: None}},
        call_params={replaced: before, own: "x", kept: value},
    )
    assert (body[replaced], body[kept], own in body) == (after, value, False)


def test_common_call_params_are_translated(ask, caller):
    _, body = ask({"messages": HELLO, "call_params": {"max_tokens": 9, "top_p": 0.9}})
    expected = caller.provider.expected
    assert body[expected.common["max_tokens"]] == 9
    assert body[expected.common["top_p"]] == 0.9


def test_computed_fields_fill_the_template(caller):
    @prompt_template("Tell me of {title}, which is {age} years old.")
    def tell(title: str) -> dict[str, Any]:
        return {"computed_fields": {"age": len(title) * 10}}

    caller.will_say(Answer("Hi"))
    response = caller.run(caller.decorate(tell)("Dune"))
    assert caller.server.last["messages"] == [{"role": "user", "content": "Tell me of Dune, which is 40 years old."}]
    assert response.prompt_template == "Tell me of {title}, which is {age} years old."
    assert response.fn_args == {"title": "Dune"}


def test_metadata_is_merged_with_that_of_the_function(caller):
    @metadata({"tags": {"library"}, "version": 1})
    def greet() -> dict[str, Any]:
        return {"messages": HELLO, "metadata": {"tags": {"night"}, "version": 2}}

    caller.will_say(Answer("Hi"))
    assert caller.run(caller.decorate(greet)()).metadata == {"tags": {"library", "night"}, "version": 2}


@CLIENTS
def test_client_of_the_config_wins_over_that_of_the_decorator(caller):
    from tests.support.loopback import Loopback

    caller.will_say(Answer("by the decorator's"))
    with Loopback() as other:
        other.respond(lambda request: caller.reply(request, Answer("by the config's")))
        client = caller.client_for(other)
        response = caller.ask({"messages": HELLO, "client": client})
    assert (response.content, len(caller.server.requests)) == ("by the config's", 0)


def test_response_keeps_the_config(ask, caller):
    config = {"messages": HELLO, "call_params": dict([caller.provider.expected.kept])}
    response, _ = ask(config)
    assert response.dynamic_config == config


def test_unknown_key_raises_and_names_it(caller):
    with pytest.raises(ArgumentValueError, match="'mesages'"):
        caller.ask({"mesages": HELLO})
    assert caller.server.requests == []


@pytest.mark.parametrize("nothing", [None, "", "   ", [], {}, {"messages": []}], ids=repr)
def test_empty_prompt_raises_before_any_request(caller, nothing):
    with pytest.raises(ArgumentValueError, match="no prompt"):
        caller.ask(nothing)
    assert caller.server.requests == []


@pytest.mark.parametrize("wrong", [7, 2.5, b"Hello", [1, 2], object()], ids=["int", "float", "bytes", "list", "object"])
def test_prompt_of_another_type_raises_type_error(caller, wrong):
    with pytest.raises(TypeError, match="return a string"):
        caller.ask(wrong)
    assert caller.server.requests == []
