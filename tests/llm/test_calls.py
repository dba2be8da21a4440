"""`llm.call`: a call of any provider, with everything that a provider's own decorator has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from callwright import Answer, BaseCallResponse, BaseStream, BaseTool, Messages, UnsupportedError, llm, prompt_template
from callwright.openai import openai_call
from callwright_runtime import ArgumentTypeError, ArgumentValueError
from tests.guards.counting import counted
from tests.llm.conftest import NAMES
from tests.support.library import DUNE, Book, shelf_of

if TYPE_CHECKING:
    from tests.llm.conftest import Everyone

MODELS = pytest.mark.parametrize("name", NAMES)


class Shelf(BaseTool):
    """Find a book."""

    title: str

    def call(self) -> str:
        return f"{self.title} is here"


def question(text: str = "Hello") -> str:
    return text


@MODELS
def test_each_mode_of_a_call_has_the_same_result_for_every_provider(name: str, everyone: Everyone) -> None:
    def ask(**options: Any) -> Any:
        return everyone.run(llm.call(f"{name}/test-model", **options)(everyone.fn(question))())

    own = everyone.answering[name].provider
    response = ask()
    assert (response.content, response.provider, type(response)) == (f"{name} answers", name, own.type("CallResponse"))
    assert response.common_message_param.role == "assistant"
    assert ask(output_parser=lambda r: r.content) == f"{name} answers"
    assert ask(response_model=Book) == DUNE
    assert ask(response_model=Book, output_parser=lambda book: book.title) == "Dune"
    both = ask(response_model=Answer[Book])
    assert (both.value, both.response.provider) == (DUNE, name)
    tool = ask(tools=[Shelf]).tool
    assert (isinstance(tool, Shelf), isinstance(tool, own.type("Tool")), tool.call()) == (True, True, "Dune is here")
    assert ask(tools=[shelf_of, Shelf]).tool.call() == "Dune stands on floor 1"
    assert ask(tools=[Shelf], response_model=Book).tool.title == "Dune"


@MODELS
def test_streams_are_those_of_the_provider(name: str, everyone: Everyone) -> None:
    def ask(**options: Any) -> Any:
        return everyone.run(llm.call(f"{name}/test-model", stream=True, **options)(everyone.fn(question))())

    stream = ask()
    text = "".join(chunk.content for chunk, _ in everyone.all_of(stream))
    assert (text, stream.provider, stream.construct_call_response().content) == (
        f"{name} answers",
        name,
        f"{name} answers",
    )
    assert isinstance(stream, BaseStream) is not everyone.asynchronous
    tools = [tool for _, tool in everyone.all_of(ask(tools=[Shelf])) if tool is not None]
    assert [tool.call() for tool in tools] == ["Dune is here"]
    assert everyone.all_of(ask(response_model=Book))[-1] == DUNE
    last = everyone.all_of(ask(response_model=Answer[Book]))[-1]
    assert (last.value, last.response.provider) == (DUNE, name)


def test_params_are_translated_and_the_providers_own_are_used_only_for_it(everyone: Everyone) -> None:
    options: dict[str, Any] = {
        "call_params": {"max_tokens": 7},
        "provider_params": {"anthropic": {"service_tier": "auto"}, "openai": {"store": True}},
    }
    for name in NAMES:
        everyone.run(llm.call(f"{name}/test-model", **options)(everyone.fn(question))())
    openai, anthropic, google = (everyone.sent(name)[-1] for name in NAMES)
    assert (openai["max_completion_tokens"], openai["store"], "service_tier" in openai) == (7, True, False)
    assert (anthropic["max_tokens"], anthropic["service_tier"], "store" in anthropic) == (7, "auto", False)
    assert google["max_output_tokens"] == 7
    with pytest.raises(UnsupportedError, match="anthropic"):
        everyone.run(llm.call("anthropic/test-model", call_params={"seed": 1})(everyone.fn(question))())


@MODELS
def test_neutral_messages_templates_and_dynamic_configs(name: str, everyone: Everyone) -> None:
    def config(text: str) -> llm.DynamicConfig:
        return {
            "messages": [Messages.User(text), Messages.Assistant("Hm."), Messages.User("And?")],
            "call_params": {"temperature": 0.5},
            "tools": [Shelf],
        }

    @prompt_template("A {genre} book.")
    def template(genre: str) -> None: ...

    call, wire = llm.call(f"{name}/test-model"), everyone.answering[name].provider.wire
    assert everyone.run(call(everyone.fn(config))("Hi")).tool.title == "Dune"
    assert len(wire.conversation_of(everyone.sent(name)[-1])) == 3
    response: BaseCallResponse = everyone.run(call(everyone.fn(question))("Hi"))
    assert isinstance(response.user_message_param, dict)
    if not everyone.asynchronous:
        assert call(template)("sci-fi").prompt_template == "A {genre} book."


def test_methods_class_methods_and_static_methods(everyone: Everyone) -> None:
    class Library:
        genre = "sci-fi"

        @llm.call("openai/test-model")
        def ask(self, text: str) -> str:
            return f"{self.genre} {text}"

        @classmethod
        @llm.call("openai/test-model")
        def make(cls, text: str) -> str:
            return f"{cls.genre} {text}"

        @llm.call("openai/test-model")
        @staticmethod
        def still(text: str) -> str:
            return text

    for fn, text in ((Library().ask, "sci-fi a"), (Library.make, "sci-fi a"), (Library.still, "a")):
        assert llm.override(fn, "anthropic/test-model")("a").provider == "anthropic"
        assert fn("a").provider == "openai"
        assert everyone.sent("openai")[-1]["messages"] == [{"role": "user", "content": text}]


def test_a_client_is_used_and_belongs_to_its_provider(everyone: Everyone) -> None:
    own = everyone.answering["openai"]
    client = own.provider.client(own.server.url, asynchronous=everyone.asynchronous)
    ask = llm.call("openai/test-model", client=client)(everyone.fn(question))
    asked: list[Any] = []
    client.chat.completions.create = recording(client.chat.completions.create, asked)
    assert everyone.run(ask()).provider == "openai"
    assert everyone.run(llm.override(ask, "openai/other")()).provider == "openai"
    assert [kwargs["model"] for kwargs in asked] == ["test-model", "other"]
    assert everyone.run(llm.override(ask, "anthropic/test-model")()).provider == "anthropic"
    everyone.run(client.close())


def recording(create: Any, asked: list[Any]) -> Any:
    def record(**kwargs: Any) -> Any:
        asked.append(kwargs)
        return create(**kwargs)

    return record


@pytest.mark.parametrize(
    ("options", "error", "words"),
    [
        ({"model": "gpt-5"}, ArgumentValueError, ("'gpt-5'", "provider/model", "anthropic", "xai")),
        ({"model": "openai:gpt-5"}, ArgumentValueError, ("'openai:gpt-5'", "provider/model")),
        ({"model": "openai/"}, ArgumentValueError, ("provider/model",)),
        ({"model": "opanai/gpt-5"}, ArgumentValueError, ("'opanai'", "'openai'", "google", "callwright.providers")),
        ({"model": 3}, ArgumentTypeError, ("3", "provider/model")),
        ({"call_params": {"temprature": 1}}, ArgumentValueError, ("temprature", "top_p", "provider_params")),
        ({"call_params": 3}, ArgumentTypeError, ("call_params",)),
        ({"provider_params": {"opanai": {}}}, ArgumentValueError, ("'opanai'", "'openai'")),
        ({"provider_params": {"openai": 3}}, ArgumentTypeError, ("openai", "int")),
        ({"provider_params": 3}, ArgumentTypeError, ("provider_params",)),
        ({"tools": [3]}, ArgumentTypeError, ("3", "tool")),
        ({"tools": [shelf_of, shelf_of]}, ArgumentValueError, ("shelf_of",)),
        ({"response_model": 3}, ArgumentTypeError, ("response_model",)),
        ({"stream": True, "output_parser": str}, ArgumentValueError, ("stream", "output_parser")),
    ],
)
def test_misuse_is_refused_when_decorating(options: dict[str, Any], error: type[Exception], words: tuple[str]) -> None:
    with pytest.raises(error) as raised:
        llm.call(**{"model": "openai/gpt-5", **options})
    assert [word for word in words if word not in str(raised.value)] == []


def test_only_functions_that_return_a_prompt_are_decorated() -> None:
    def generator():
        yield "a"

    for wrong in (generator, Book, 3):
        with pytest.raises(ArgumentTypeError):
            llm.call("openai/gpt-5")(wrong)


@pytest.mark.parametrize("everyone", ["sync"], indirect=True)
def test_a_call_adds_few_function_calls_to_the_providers_own(everyone: Everyone) -> None:
    def calls_of(ask: Any) -> int:
        for _ in range(2):
            ask()
        with counted(within={"callwright", "callwright_runtime"}) as work:
            ask()
        return work.calls

    own, neutral = openai_call("test-model")(question), llm.call("openai/test-model")(question)
    assert calls_of(neutral) - calls_of(own) <= 5
