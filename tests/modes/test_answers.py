"""`Answer` and `with_response`: a structured answer together with its response."""

from __future__ import annotations

import functools
import pickle
from typing import Literal

import cloudpickle
import pytest

from callwright import Answer, answer_of, with_response
from callwright.anthropic import AnthropicAnswer, anthropic_call
from callwright.openai import OpenAIAnswer, openai_call
from callwright_runtime import ArgumentTypeError, ArgumentValueError, ResponseModelError
from tests.support.answers import Answer as Sent
from tests.support.answers import Call
from tests.support.library import DUNE, DUNE_JSON, Book, shelf_of
from tests.support.tiers import by_law, neutral

pytestmark = neutral
WRAPPED = f'{{"value": {DUNE_JSON}}}'


@pytest.fixture(params=[False, True], ids=["forced tool", "json_mode"])
def json_mode(request):
    return request.param


@by_law
def test_the_value_comes_with_its_response(caller, json_mode):
    caller.will_fill(DUNE_JSON)
    own = getattr(caller.provider.module, f"{caller.provider.prefix}Answer")
    for model in (Answer[Book], own[Book], answer_of(Book)):
        answer = caller.ask(response_model=model, json_mode=json_mode)
        assert (answer.value, answer.response.provider) == (DUNE, caller.provider.name)
        assert isinstance(answer.response, caller.provider.type("CallResponse"))
        assert answer.response.input_tokens is not None


@by_law
def test_a_stream_has_partial_values_and_the_response_so_far(caller, json_mode):
    caller.will_fill(DUNE_JSON)
    answers = caller.all_of(caller.ask(stream=True, response_model=Answer[Book], json_mode=json_mode))
    assert all(isinstance(each, Answer) for each in answers)
    assert (answers[-1].value, answers[-1].response.provider) == (DUNE, caller.provider.name)
    assert answers[-1].response.finish_reasons == answers[0].response.finish_reasons != []


@pytest.mark.parametrize(
    ("model", "filled", "value"),
    [
        (int, '{"value": 5}', 5),
        (list[Book], f'{{"value": [{DUNE_JSON}]}}', [DUNE]),
        (Book | None, WRAPPED, DUNE),
        (Literal["a", "b"], '{"value": "b"}', "b"),
        (dict[str, int], '{"a": 1}', {"a": 1}),
    ],
    ids=repr,
)
def test_any_response_model_can_have_its_response(caller, model, filled, value):
    caller.will_fill(filled)
    assert caller.ask(response_model=Answer[model]).value == value
    assert caller.all_of(caller.ask(response_model=Answer[model], stream=True))[-1].value == value
    both = caller.run(with_response(caller.decorate(lambda: "Hello", response_model=model))())
    assert (both.value, both.response.provider) == (value, caller.provider.name)


def test_answers_go_with_tools_and_parsers(caller):
    def ask(**options):
        return caller.ask(response_model=Answer[Book], **options)

    caller.will_fill(DUNE_JSON)
    seen = ask(output_parser=lambda answer: (answer.value.title, answer.response.provider))
    assert seen == ("Dune", caller.provider.name)
    assert ask(tools=[shelf_of]).value == DUNE
    caller.will_say(Sent(calls=(Call("shelf_of", '{"title": "Dune"}'),)))
    assert ask(tools=[shelf_of]).tool.call() == "Dune stands on floor 1"


def test_with_response_goes_with_tools_parsers_methods_and_wrappers(caller):
    def both(**options):
        return caller.run(with_response(caller.decorate(lambda: "Hello", **options))())

    caller.will_fill(DUNE_JSON)
    assert both(response_model=Book, output_parser=lambda book: book.title).value == "Dune"
    answer = both(output_parser=lambda response: response.content)
    assert answer.value == answer.response.content
    assert both(response_model=Book, tools=[shelf_of]).value == DUNE
    caller.will_say(Sent(calls=(Call("shelf_of", '{"title": "Dune"}'),)))
    answer = both(response_model=Book, tools=[shelf_of])
    assert answer.value is answer.response
    assert answer.response.tool.title == "Dune"


def test_with_response_finds_the_response_of_the_outer_call(caller):
    caller.will_say(Sent('{"value": 1}'), Sent('{"value": 1}'))
    inner = caller.decorate(lambda: "inner", response_model=int, json_mode=True)
    outer = caller.decorate(lambda text: text, response_model=int, json_mode=True)

    def chained():
        first = caller.run(inner())
        return outer(f"outer {first}")

    answer = caller.run(with_response(functools.wraps(outer)(chained))())
    assert answer.value == 1
    assert "outer 1" in str(answer.response.messages)


def test_methods_of_every_kind_can_be_asked_for_both(caller):
    caller.will_fill(DUNE_JSON)
    call = caller.provider.call(caller.provider.model, response_model=Book, client=caller.client)
    if caller.asynchronous:

        class Library:
            @call
            async def ask(self) -> str:
                return "Hello"

            both = with_response(ask)

    else:

        class Library:
            @call
            def ask(self) -> str:
                return "Hello"

            @classmethod
            @call
            def make(cls) -> str:
                return "Hello"

            both = with_response(ask)
            made = with_response(vars()["make"])

        assert with_response(Library.make)().value == Library.made().value == DUNE
    assert caller.run(with_response(Library().ask)()).value == caller.run(Library().both()).value == DUNE


def test_errors_hold_the_response_as_before(caller):
    caller.will_fill('{"title": 3}')
    ask = caller.decorate(lambda: "Hello", response_model=Book)
    for fn in (with_response(ask), caller.decorate(lambda: "Hello", response_model=Answer[Book])):
        with pytest.raises(ResponseModelError) as raised:
            caller.run(fn())
        assert raised.value.response.provider == caller.provider.name


def test_answers_are_pickled_partial_ones_with_what_has_arrived(caller):
    caller.will_fill(DUNE_JSON)
    whole = caller.ask(response_model=Answer[Book])
    first = caller.all_of(caller.ask(response_model=Answer[Book], stream=True))[0]
    for answer in (whole, first):
        copied = pickle.loads(pickle.dumps(answer))
        assert (copied.value, copied.response.id) == (answer.value, answer.response.id)
    match whole:
        case Answer(value=Book(title=title), response=response):
            assert (title, response.provider) == ("Dune", caller.provider.name)


@openai_call("gpt-5", response_model=Book)
def extract(text: str) -> str:
    return text


extract_both = with_response(extract)


def test_functions_are_pickled():
    for fn in (extract_both, with_response(extract)):
        assert pickle.loads(pickle.dumps(fn)).__name__ == "extract"
    fn = openai_call("gpt-5", response_model=OpenAIAnswer[Book])(lambda: "Hello")
    assert pickle.loads(cloudpickle.dumps(fn)).__callwright_call__.response_model.hint == OpenAIAnswer[Book]


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (Answer, "has no response model"),
        (OpenAIAnswer, "has no response model"),
        (list[Answer[Book]], "outermost"),
        (Answer[Book] | None, "outermost"),
        (Answer[Answer[Book]], "inside an Answer"),
        (AnthropicAnswer[Book], "OpenAICallResponse, not a AnthropicCallResponse"),
        (Answer[Book](DUNE, None), "not a type"),
    ],
)
def test_misplaced_answers_are_refused(model, words):
    with pytest.raises(ArgumentTypeError, match=words):
        openai_call("gpt-5", response_model=model)


def test_with_response_is_refused_where_there_is_nothing_to_add():
    def plain(text: str) -> str:
        return text

    for wrong in (plain, 3, openai_call):
        with pytest.raises(ArgumentTypeError, match="decorate it first"):
            with_response(wrong)
    for options, words in (
        ({}, "its response already"),
        ({"response_model": Answer[Book]}, "not needed"),
        ({"response_model": Book, "stream": True}, "not for streams"),
    ):
        with pytest.raises(ArgumentValueError, match=words):
            with_response(anthropic_call("claude", **options)(plain))
