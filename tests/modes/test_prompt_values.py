"""Prompts as values: `BasePrompt` classes, and templates that return messages."""

from __future__ import annotations

import asyncio
import functools
import pickle
from dataclasses import field
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import (
    ArgumentTypeError,
    ArgumentValueError,
    BaseMessageParam,
    BasePrompt,
    Messages,
    metadata,
    prompt_template,
)
from tests.support.answers import Answer
from tests.support.tiers import neutral

if TYPE_CHECKING:
    from tests.support.caller import Caller

TEXT = "SYSTEM: You help. USER: A {genre} book of {year}."
FILLED = [Messages.System("You help."), Messages.User("A sci-fi book of 1999.")]


@metadata({"tags": {"v1"}})
@prompt_template(TEXT)
class Wish(BasePrompt):
    """A wish."""

    genre: str
    born: int = 1998
    liked: list[str] = field(default_factory=list)

    @property
    def year(self) -> int:
        return self.born + 1


class OwnMessages(BasePrompt):
    text: str

    def to_messages(self) -> list[BaseMessageParam]:
        return [Messages.User(self.text)]


@prompt_template(TEXT)
def wish(genre: str, year: int = 1999) -> None: ...


@neutral
def test_a_prompt_class_is_sent_by_any_decorator(caller: Caller) -> None:
    caller.will_say(Answer("Dune."), Answer("Emma."))

    def run(prompt: BasePrompt) -> Any:
        decorator = caller.provider.call(caller.provider.model, client=caller.client)
        return caller.run(prompt.run_async(decorator)) if caller.asynchronous else prompt.run(decorator)

    response = run(Wish(genre="sci-fi"))
    assert response.content == "Dune."
    assert response.fn_args == {"genre": "sci-fi", "born": 1998, "liked": []}
    assert (response.prompt_template, response.metadata) == (TEXT, {"tags": {"v1"}})
    assert "A sci-fi book of 1999." in str(caller.server.requests[0].json)
    assert run(OwnMessages(text="Hello")).content == "Emma."


def test_a_template_returns_messages_as_a_function_as_a_class_and_by_itself() -> None:
    assert Wish(genre="sci-fi").to_messages() == FILLED
    assert wish("sci-fi") == FILLED
    assert prompt_template(TEXT)(genre="sci-fi", year=1999) == FILLED
    assert pickle.loads(pickle.dumps(prompt_template(TEXT)))(genre="sci-fi", year=1999) == FILLED

    @prompt_template(TEXT)
    async def later(genre: str) -> dict[str, Any]:
        return {"computed_fields": {"year": 1999}, "metadata": {"tags": {"v2"}}}

    assert asyncio.run(later("sci-fi")) == {"metadata": {"tags": {"v2"}}, "messages": FILLED}


@neutral
def test_a_wrapper_between_the_template_and_the_call_sees_the_messages(caller: Caller) -> None:
    caller.will_say(Answer("Dune."))
    seen: list[Any] = []

    def noting(fn: Any) -> Any:
        @functools.wraps(fn)
        def noted(*args: Any, **kwargs: Any) -> Any:
            seen.append(fn(*args, **kwargs))
            return seen[-1]

        return noted

    response = caller.run(caller.decorate(noting(wish))("sci-fi"))
    assert (seen, response.prompt_template) == ([FILLED], TEXT)


def test_a_message_of_a_template_is_dedented() -> None:
    template = prompt_template(
        """
        SYSTEM:
            You help:
              - always
        USER: {x}
            and more
        """
    )
    assert template(x="a\n    b") == [Messages.System("You help:\n  - always"), Messages.User("a\n    b\nand more")]


def test_misuse_is_an_error_that_names_it() -> None:
    with pytest.raises(ArgumentValueError, match=r"'gnre', but .*Bad has neither a field nor a property"):

        @prompt_template("A {gnre} book.")
        class Bad(BasePrompt):
            genre: str

    class Empty(BasePrompt):
        genre: str = "sci-fi"

    with pytest.raises(ArgumentValueError, match=r"Empty has no prompt: decorate it with @prompt_template"):
        Empty().to_messages()
    with pytest.raises(ArgumentTypeError, match=r"Wish.run takes a call decorator with its model"):
        Wish(genre="sci-fi").run("openai/gpt")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(ArgumentTypeError, match="derive it from BasePrompt"):
        prompt_template("A book.")(dict)
    with pytest.raises(ArgumentTypeError, match="decorates a function or a BasePrompt class, not 3"):
        prompt_template("A book.")(3)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
    with pytest.raises(ArgumentValueError, match="has no variable 'gnre'; its variables are: genre, year"):
        prompt_template(TEXT)(gnre="sci-fi")
    with pytest.raises(ArgumentValueError, match="uses 'year', but the variables are: genre"):
        prompt_template(TEXT)(genre="sci-fi")
