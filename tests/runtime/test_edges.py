"""Edges of provider-neutral behaviour that a sample of mutants showed to need a test here."""

from __future__ import annotations

from typing import Any

import pytest

from callwright_runtime import ArgumentTypeError, ArgumentValueError, prompt_template
from callwright_runtime.codegen_v1 import dump, read_prompt, start_eagerly
from examples.custom_provider import Quill, QuillCallResponse, QuillStream, quill_call


def filled(template: str, **variables: Any) -> str:
    @prompt_template(template)
    def ask() -> None: ...

    (message,) = read_prompt(ask, variables, None).messages
    return message.content


def test_end_time_of_an_unread_stream_is_its_start_time():
    names = ("metadata", "tool_types", "prompt_template", "fn_args", "dynamic_config", "messages")
    context = dict.fromkeys((*names, "call_params", "call_kwargs"))
    stream = QuillStream(stream=iter(()), pairs=iter(()), context=context, start_time=2.0)
    assert (stream.start_time, stream.end_time) == (2.0, 2.0)


def test_dump_leaves_out_null_entries():
    assert dump({"a": 1, "b": None, "c": [{"d": None, "e": 2}]}) == {"a": 1, "c": [{"e": 2}]}


@pytest.mark.parametrize("wrong", [[("temperature", 1)], "hot", 3], ids=["list", "string", "number"])
def test_call_params_of_another_type_raise_at_decoration(wrong):
    with pytest.raises(ArgumentTypeError, match="call_params"):
        quill_call("q", client=Quill("http://localhost"), call_params=wrong)


def test_response_keeps_what_the_sdk_was_called_with():
    assert QuillCallResponse(response={}, call_kwargs={"a": 1}).call_kwargs == {"a": 1}
    assert QuillCallResponse(response={}).call_kwargs == {}


def test_lists_of_lists_are_separated_by_empty_lines():
    assert filled("{rows:lists}", rows=[["a", "b"], ["c"]]) == "a\nb\n\nc"
    assert filled("{rows:list}", rows=["a", "b"]) == "a\nb"


@pytest.mark.parametrize(("variables", "listed"), [({}, "none"), ({"b": 1, "a": 2}, "a, b")])
def test_unknown_template_variable_lists_the_known_ones(variables, listed):
    with pytest.raises(ArgumentValueError, match=f"'question'.*: {listed}"):
        filled("Answer {question}", **variables)


def test_closing_an_eager_generator_closes_the_generator_inside():
    closed: list[bool] = []

    def create():
        try:
            yield from range(3)
        finally:
            closed.append(True)

    events = start_eagerly(create)()
    assert next(iter(events)) == 0
    events.close()
    assert closed == [True]
