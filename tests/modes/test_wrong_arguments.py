"""Arguments that do not go together: each an error that names them, before any request."""

from __future__ import annotations

from typing import Any

import pytest

from callwright_runtime import BaseTool
from tests.support.library import Book, shelf_of
from tests.support.providers import names_where
from tests.support.tiers import by_law, neutral

pytestmark = neutral

TWO_CLIENTS = pytest.mark.parametrize(
    "provider", names_where(lambda each: each.new_client is not None and not each.expected.one_client), indirect=True
)
NO_CLIENT = pytest.mark.parametrize("provider", names_where(lambda each: each.new_client is None), indirect=True)


def other_shelf_of() -> Any:
    def shelf_of(floor: int) -> str:
        """Another one."""
        return ""

    return shelf_of


def untyped(title):
    """No annotation."""


def many(*titles: str) -> None:
    """Any number of arguments."""


def shout(response: Any) -> str:
    return str(response).upper()


WRONG: dict[str, tuple[dict[str, Any], type[Exception], str]] = {
    "stream and output_parser": ({"stream": True, "output_parser": shout}, ValueError, r"stream.*output_parser"),
    "stream config and output_parser": ({"stream": {}, "output_parser": shout}, ValueError, r"stream.*output_parser"),
    "stream, response_model and output_parser": (
        {"stream": True, "response_model": Book, "output_parser": shout},
        ValueError,
        r"stream.*output_parser",
    ),
    "response_model is a value": ({"response_model": 3}, TypeError, r"response_model.*3"),
    "response_model is an instance": ({"response_model": {"a": int}}, TypeError, r"response_model"),
    "response_model is a class without schema": ({"response_model": object()}, TypeError, r"response_model"),
    "response_model is a plain class": ({"response_model": type("Plain", (), {})}, TypeError, r"response_model.*Plain"),
    "tools holds a number": ({"tools": [3]}, TypeError, r"3 cannot be a tool"),
    "tools is one function": ({"tools": shelf_of}, TypeError, r"tools.*list"),
    "two tools of one name": ({"tools": [shelf_of, other_shelf_of()]}, ValueError, r"shelf_of"),
    "lambda": ({"tools": [lambda title: title]}, TypeError, r"lambda"),
    "tool without annotation": ({"tools": [untyped]}, TypeError, r"untyped.*title|title.*untyped"),
    "tool with *args": ({"tools": [many]}, TypeError, r"many.*titles|titles.*many"),
    "output_parser is a text": ({"output_parser": "upper"}, TypeError, r"output_parser"),
    "stream is a text": ({"stream": "yes"}, TypeError, r"stream"),
    "stream config with an unknown key": ({"stream": {"partial_tool": True}}, ValueError, r"partial_tool'"),
    "call_params is a list": ({"call_params": ["temperature"]}, TypeError, r"call_params"),
}


@pytest.mark.parametrize(("options", "error", "message"), WRONG.values(), ids=WRONG)
def test_wrong_arguments_raise_at_decoration(provider, options, error, message):
    with pytest.raises(error, match=message):
        provider.call(provider.model, **options)(lambda: "Hello")


def test_model_must_be_a_string(provider):
    with pytest.raises(TypeError, match="model"):
        provider.call(lambda: "Hello")


def test_an_unknown_argument_is_refused(provider):
    with pytest.raises(TypeError, match="output_parse"):
        provider.call(provider.model, output_parse=shout)


@pytest.mark.parametrize("thing", [3, "Hello", Book, None], ids=["int", "text", "class", "None"])
def test_only_functions_are_decorated(provider, thing):
    with pytest.raises(TypeError, match="function"):
        provider.call(provider.model)(thing)


@by_law
@TWO_CLIENTS
def test_client_of_the_other_mode_raises_before_any_request(caller):
    other = caller.other_client()
    prefix = caller.provider.prefix
    wanted = (caller.provider.expected.clients or (prefix, f"Async{prefix}"))[caller.asynchronous]
    with pytest.raises(TypeError, match=rf"client.*{wanted}.*not {type(other).__name__}"):
        caller.ask(client=other)
    assert caller.server.requests == []


@TWO_CLIENTS
def test_client_of_the_other_mode_in_a_dynamic_config_raises(caller):
    other = caller.other_client()
    with pytest.raises(TypeError, match=r"client"):
        caller.ask({"messages": [caller.provider.own("user", "Hello")], "client": other})
    assert caller.server.requests == []


@NO_CLIENT
@pytest.mark.parametrize("dynamic", [False, True])
def test_client_raises_where_the_provider_has_none(caller, dynamic):
    prompt = {"messages": [caller.provider.own("user", "Hello")], "client": object()} if dynamic else "Hello"
    with pytest.raises(TypeError, match=rf"{caller.provider.name}_call.*client"):
        caller.ask(prompt, client=None if dynamic else object())
    assert caller.server.requests == []


def test_tool_field_that_hides_a_tool_attribute_raises_at_definition():
    with pytest.raises(TypeError, match="'args'"):
        type("Search", (BaseTool,), {"__annotations__": {"args": str}, "__module__": __name__})
