"""Call params: the provider's own, the common ones, and what is left out."""

from __future__ import annotations

from typing import Any

import pytest

from callwright_runtime import UnsupportedError
from tests.support.answers import Answer
from tests.support.providers import names_where
from tests.support.tiers import by_law, neutral, neutral_in_any_mode, on_the_wire

pytestmark = on_the_wire

COMMON: dict[str, Any] = {
    "temperature": 0.5,
    "max_tokens": 99,
    "top_p": 0.9,
    "frequency_penalty": 0.1,
    "presence_penalty": 0.2,
    "seed": 7,
    "stop": ["END", "STOP"],
}
FRAMEWORK = {"model", "messages"}
EXTRA = pytest.mark.parametrize("provider", names_where(lambda each: each.expected.extra is not None), indirect=True)


@pytest.fixture
def sent(caller):
    """Ask with call params; gives the request's body without what every request has."""

    def ask(call_params: Any, **options: Any) -> dict[str, Any]:
        caller.will_say(Answer("Hi"))
        caller.ask("Hello", call_params=call_params, **options)
        return {key: value for key, value in caller.server.last.items() if key not in FRAMEWORK}

    return ask


def defaults(caller) -> dict[str, Any]:
    return dict(caller.provider.expected.defaults)


@neutral_in_any_mode
@pytest.mark.parametrize("name", COMMON)
def test_common_param_is_translated_or_refused_at_decoration(caller, sent, name):
    own = caller.provider.expected.common.get(name)
    if own is None:
        with pytest.raises(UnsupportedError, match=name):
            caller.decorate(lambda: "Hello", call_params={name: COMMON[name]})
        return
    assert sent({name: COMMON[name]}) == {**defaults(caller), own: COMMON[name]}


def test_common_params_are_sent_together(caller, sent):
    names = caller.provider.expected.common
    own = {own: COMMON[name] for name, own in names.items()}
    assert sent({name: COMMON[name] for name in names}) == {**defaults(caller), **own}


@pytest.mark.parametrize("provider", names_where(lambda each: "stop" in each.expected.common), indirect=True)
def test_single_stop_string_is_sent_in_the_providers_form(caller, sent):
    expected = caller.provider.expected
    assert sent({"stop": "END"}) == {**defaults(caller), expected.common["stop"]: expected.stops}


@by_law
@pytest.mark.parametrize("provider", names_where(lambda each: "seed" not in each.expected.common), indirect=True)
def test_unsupported_param_of_a_dynamic_config_raises_before_the_request(caller):
    with pytest.raises(UnsupportedError, match="seed"):
        caller.ask({"messages": [caller.provider.own("user", "Hello")], "call_params": {"seed": 7}})
    assert caller.server.requests == []


@by_law
def test_provider_params_pass_unchanged(caller, sent):
    own = caller.provider.expected.own
    assert sent(own) == {**defaults(caller), **own}
    limits = {caller.provider.expected.common["max_tokens"]: 50}
    assert sent(limits) == {**defaults(caller), **limits}


@neutral_in_any_mode
def test_common_and_provider_params_may_be_mixed(caller, sent):
    expected = caller.provider.expected
    mixed = {**defaults(caller), **expected.own, expected.common["top_p"]: 0.9}
    assert sent({**expected.own, "top_p": 0.9}) == mixed


@neutral_in_any_mode
def test_none_is_not_sent(caller, sent):
    assert sent({"temperature": None, "stop": None, "service_tier": None}) == defaults(caller)


@neutral_in_any_mode
def test_none_of_an_unsupported_param_is_ignored(caller, sent):
    assert sent({"seed": None}) == defaults(caller)


@EXTRA
def test_extra_body_headers_and_query_are_sent(caller, sent):
    body, headers, query = caller.provider.expected.extra
    params = {body: {"mine": {"a": 1}}, headers: {"X-Trace": "7"}, **({query: {"beta": "1"}} if query else {})}
    assert sent(params) == {**defaults(caller), "mine": {"a": 1}}
    (request,) = caller.server.requests
    assert (request.headers["x-trace"], request.route) == ("7", caller.provider.path(stream=False))
    assert ("beta=1" in request.path) == (query is not None)


@by_law
@EXTRA
def test_extra_body_is_merged_with_that_of_the_config_and_of_common_params(caller):
    caller.will_say(Answer("Hi"))
    extra = caller.provider.expected.extra[0]
    config = {
        "messages": [caller.provider.own("user", "Hello")],
        "call_params": {"temperature": 0.5, extra: {"b": 2}},
    }
    caller.ask(config, call_params={extra: {"a": 1, "b": 1}})
    body = caller.server.last
    assert (body["b"], body["temperature"]) == (2, 0.5)
    assert ("a" in body) == caller.provider.expected.merges_extra


@pytest.mark.parametrize("provider", names_where(lambda each: each.expected.extra is None), indirect=True)
def test_param_unknown_to_the_sdk_is_refused_by_it(caller):
    with pytest.raises(Exception, match="extra_body"):
        caller.ask(call_params={"extra_body": {"mine": 1}})
    assert caller.server.requests == []


@by_law
@EXTRA
def test_timeout_is_not_sent(caller, sent):
    assert sent({caller.provider.expected.timeout: 20}) == defaults(caller)


@by_law
def test_response_keeps_the_call_params(caller):
    caller.will_say(Answer("Hi"))
    response = caller.ask(call_params={"max_tokens": 9})
    name = caller.provider.expected.common["max_tokens"]
    assert response.call_params == {"max_tokens": 9}
    assert {name: 9, "model": caller.provider.model}.items() <= caller.provider.arguments(response).items()


@by_law
def test_an_error_of_the_sdk_passes_unchanged(caller):
    from tests.support.replies import json_reply

    caller.server.reply(json_reply(caller.provider.wire.error(400, "no such model"), 400))
    with pytest.raises(Exception, match="no such model") as caught:
        caller.ask()
    assert caller.provider.expected.errors[400] in [cls.__name__ for cls in type(caught.value).__mro__]


@neutral
@pytest.mark.parametrize("stream", [False, True])
def test_every_mode_sends_the_call_params(caller, sent, stream):
    if stream:
        caller.will_say(Answer("Hi"))
        caller.all_of(caller.ask(call_params={"max_tokens": 9}, stream=True))
        body = caller.server.last
    else:
        body = sent({"max_tokens": 9})
    assert body[caller.provider.expected.common["max_tokens"]] == 9


@pytest.mark.parametrize("provider", ["openai"], indirect=True)
@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({}, {"include_usage": True}),
        ({"stream_options": None}, None),
        ({"stream_options": {"include_usage": None}}, {}),
    ],
)
def test_an_argument_of_streams_can_be_left_out(caller, given, sent):
    caller.will_say(Answer("Hi"))
    caller.all_of(caller.ask(stream=True, call_params=given))
    assert caller.server.last.get("stream_options") == sent
