"""What a pickle of a response leaves out: clients at any depth, credentials, and params that may hold a secret."""

from __future__ import annotations

import copy
import functools
import pickle
import threading
from typing import Any

import pytest
from pydantic import SecretStr

from callwright_runtime import ArgumentTypeError
from examples.custom_provider import quill_call
from tests.runtime.test_decorating import Echo

SECRET = "TOP-SECRET"


class QuillClient(Echo):
    """A client that pickles, key and all, as those of one SDK do."""

    def __init__(self) -> None:
        super().__init__("Hi")
        self.credential = KeyCredential()

    def close(self) -> None: ...


class LockedClient(QuillClient):
    """A client that does not pickle, as those of the other SDKs."""

    def __init__(self) -> None:
        super().__init__()
        self.lock = threading.RLock()


class KeyCredential:
    def __init__(self) -> None:
        self._key = SECRET


class Slotted:
    __slots__ = ("held",)

    def __init__(self, held: object) -> None:
        self.held = held


class Bot:
    def __init__(self, client: Any) -> None:
        self.client = client

    @quill_call("q")
    def ask(self, question: str) -> dict[str, Any]:
        return {"messages": [question], "client": self.client}

    def look_up(self, title: str) -> str:
        """Look a title up."""
        return title


def copies(response: Any) -> list[Any]:
    data = pickle.dumps(response)
    assert SECRET.encode() not in data
    return [pickle.loads(data), copy.deepcopy(response)]


@pytest.mark.parametrize("client", [QuillClient, LockedClient])
def test_a_method_whose_object_holds_a_client(client: type[QuillClient]) -> None:
    for again in copies(Bot(client()).ask("Hello")):
        assert (again.content, again.fn_args) == ("Hi", {"question": "Hello"})


@pytest.mark.parametrize("client", [QuillClient, LockedClient])
@pytest.mark.parametrize(
    "hold",
    [
        lambda client: client,
        lambda client: [client],
        lambda client: {"a": ({"b": client},)},
        Slotted,
        Bot,
        lambda client: Slotted(Bot(client)),
        lambda client: Bot(client).look_up,
        lambda client: functools.partial(Bot.look_up, Bot(client)),
    ],
)
def test_arguments_that_hold_a_client_are_left_out_at_any_depth(client: type[QuillClient], hold: Any) -> None:
    @quill_call("q", client=Echo("Hi"))
    def ask(question: str, held: object) -> str:
        return question

    for again in copies(ask("Hello", hold(client()))):
        assert again.fn_args == {"question": "Hello"}


@pytest.mark.parametrize("held", [KeyCredential(), SecretStr(SECRET), {"api_key": SECRET}, [{"Authorization": SECRET}]])
def test_credentials_in_arguments_are_left_out(held: object) -> None:
    @quill_call("q", client=Echo("Hi"))
    def ask(question: str, held: object) -> str:
        return question

    for again in copies(ask("Hello", held)):
        assert again.fn_args == {"question": "Hello"}


@pytest.mark.parametrize("name", ["extra_headers", "extra_body", "extra_query", "default_headers", "headers"])
@pytest.mark.parametrize("of_call", [False, True])
def test_params_that_may_hold_a_secret_are_left_out(name: str, of_call: bool) -> None:
    params: Any = {name: {"x-tenant": SECRET}, "warmth": 1.0, "nested": [{"api_key": SECRET, "kept": 1}]}

    @quill_call("q", client=Echo("Hi"), call_params=None if of_call else params)
    def ask() -> dict[str, Any]:
        return {"messages": ["Hello"], **({"call_params": params} if of_call else {})}

    response = ask()
    assert response.call_kwargs[name] == {"x-tenant": SECRET}
    for again in copies(response):
        assert again.call_kwargs == {**again.call_kwargs, "warmth": 1.0, "nested": [{"kept": 1}]}
        assert name not in again.call_kwargs
        assert again.messages == response.messages


def test_a_tool_of_an_object_with_a_client_says_why_it_does_not_pickle() -> None:
    response = quill_call("q", client=Echo("Hi"), tools=[Bot(QuillClient()).look_up])(lambda: "Hello")()
    with pytest.raises(ArgumentTypeError, match="look_up cannot be pickled because it holds a client"):
        pickle.dumps(response)
    assert copy.deepcopy(response).content == "Hi"
