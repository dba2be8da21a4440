"""Ids and names of tool calls, if the next API requires other ones than the last."""

from __future__ import annotations

import re

import pytest

from callwright_runtime import BaseMessageParam, Messages, TextPart, ToolCallPart, ToolResultPart, UnsupportedError
from tests.support.everyone import BY_NAME

# The ids that APIs document as valid; an API that is not listed accepts any.
TAKEN = {
    "anthropic": r"[a-zA-Z0-9_-]+",
    "azure": r".{1,40}",
    "bedrock": r"[a-zA-Z0-9_-]{1,64}",
    "groq": r".{1,40}",
    "mistral": r"[a-zA-Z0-9]{9}",
    "openai": r".{1,40}",
    "openai_responses": r".{1,64}",
}
NEED_IDS = [name for name in BY_NAME if name != "google"]
IDS = {"of nine characters": "D681PevKs", "with an underscore": "call_7", "with a dot": "f.add:0", "long": "x" * 70}


def calls_and_results(name: str, *messages: BaseMessageParam) -> list[ToolCallPart | ToolResultPart]:
    """Encode messages for a provider, and return the calls and results found in them."""
    response = BY_NAME[name].type("CallResponse")
    own = response._to_provider([Messages.User("Hello"), *messages])
    parts = [part for message in response.common_messages(own) for part in message.parts]
    return [part for part in parts if isinstance(part, ToolCallPart | ToolResultPart)]


def call_message(*ids: str | None, name: str = "add") -> BaseMessageParam:
    return BaseMessageParam("assistant", [ToolCallPart(each, name, {"one": 1}) for each in ids])


def result_message(*results: tuple[str | None, str, str]) -> BaseMessageParam:
    return BaseMessageParam("tool", [ToolResultPart(*each) for each in results])


@pytest.mark.parametrize("name", BY_NAME)
def test_an_id_the_api_rejects_is_replaced_in_call_and_result_alike(name: str):
    taken = TAKEN.get(name, ".*")
    for what, given in IDS.items():
        call, result = calls_and_results(name, call_message(given), result_message((given, "add", "2")))
        assert call.id == result.id, what
        assert re.fullmatch(taken, str(call.id)), what
        assert (call.id == given) == (re.fullmatch(taken, given) is not None), what


@pytest.mark.parametrize("name", BY_NAME)
def test_the_same_history_gives_the_same_ids_in_every_request(name: str):
    history = [call_message("f.add:0", None), result_message(("f.add:0", "add", "2"), (None, "add", "3"))]
    longer = calls_and_results(name, *history, Messages.User("And?"), call_message("f.add:1"))
    assert longer[: len(calls_and_results(name, *history))] == calls_and_results(name, *history)


@pytest.mark.parametrize("name", NEED_IDS)
def test_calls_without_ids_get_ids_and_results_match_them_by_name_and_order(name: str):
    calls = BaseMessageParam("assistant", [ToolCallPart(None, each, {}) for each in ("add", "count", "add")])
    results = result_message((None, "count", "one"), (None, "add", "two"), (None, "add", "three"))
    first, second, third, *given = calls_and_results(name, calls, results)
    assert len({first.id, second.id, third.id, None}) == 4
    assert [(part.id, part.content) for part in given] == [(second.id, "one"), (first.id, "two"), (third.id, "three")]


def test_no_ids_are_sent_to_an_api_without_ids():
    call, result = calls_and_results("google", call_message(None), result_message((None, "add", "2")))
    assert (call.id, result.id) == (None, None)


@pytest.mark.parametrize("name", ["google", "mistral"])
def test_a_result_gets_the_name_of_its_call_if_the_api_requires_it(name: str):
    *_, result = calls_and_results(
        name, call_message("D681PevKs", name="count"), result_message(("D681PevKs", "", "2"))
    )
    assert (result.name or "count", result.content) == ("count", "2")


@pytest.mark.parametrize("name", ["google", "mistral"])
def test_a_provider_specific_call_names_its_result_too(name: str):
    response = BY_NAME[name].type("CallResponse")
    own = response._to_provider([call_message("D681PevKs", name="count")])
    (_, result) = response._to_provider([*own, result_message(("D681PevKs", "", "2"))])
    assert "count" in str(result)


@pytest.mark.parametrize("name", ["google", "mistral"])
def test_a_result_without_a_preceding_call_must_name_its_tool(name: str):
    with pytest.raises(UnsupportedError, match=rf"{name}.*name.*'lost'"):
        calls_and_results(name, call_message("D681PevKs"), result_message(("lost", "", "2")))


@pytest.mark.parametrize("name", BY_NAME)
def test_messages_in_the_providers_own_form_are_sent_unchanged(name: str):
    response = BY_NAME[name].type("CallResponse")
    own = response._to_provider([call_message("D681PevKs"), result_message(("D681PevKs", "add", "2"))])
    assert response._to_provider(own) == own


@pytest.mark.parametrize("name", BY_NAME)
def test_empty_text_is_not_sent_with_a_tool_call(name: str):
    (own, *rest) = (
        BY_NAME[name]
        .type("CallResponse")
        ._to_provider([BaseMessageParam("assistant", [TextPart(""), ToolCallPart("D681PevKs", "add", {})])])
    )
    assert "text" not in str(own)
    assert rest == []
