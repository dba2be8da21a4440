"""Make plain calls, and compare what is sent and what the answers say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime import NoMessageError, ProviderError
from tests.whole.calling import add, object_of
from tests.whole.drawing.sdk import make, plain
from tests.whole.meaning.answering import response_of
from tests.whole.meaning.asking import Asked, arguments_of
from tests.whole.meaning.completing import completed
from tests.whole.meaning.nulls import without_nulls
from tests.whole.meaning.writing import Writer

if TYPE_CHECKING:
    from tests.whole.checking.check import Check


PROPERTIES = {
    "content": "content",
    "thinking": "thinking",
    "refusal": "refusal",
    "citations": "citations",
    "audio": "audio",
    "server_tools": "server_tools",
    "finish_reasons": "finish_reasons",
    "common_finish_reasons": "common_finish_reasons",
    "model": "model",
    "id": "id",
    "usage": "usage",
    "input": "input_tokens",
    "cached": "cached_tokens",
    "cache_write": "cache_write_tokens",
    "output": "output_tokens",
    "reasoning": "reasoning_tokens",
}


def check_answer(
    check: Check, data: dict[str, Any], conversation: list[dict[str, Any]], params: dict[str, Any], *, is_async: bool
) -> None:
    """Make a plain call with tools, and compare the request and the answer."""
    asked = Asked(conversation, params, [check.tool(own=is_async)], lists=check.lists)
    answer = make(check.made.types, check.world.sdk.form, "Reply", data)
    tools = [check.own_tool() if is_async else add]
    result, client = check.call(answer, asked, is_async=is_async, tools=tools)
    check.same("the request", plain(client.sent[0]) if client.sent else None, arguments_of(check.spec, asked))
    error = check.spec["response"].get("error")
    if error and check.reader.read(error, data):
        check.same("an error sent as an answer", type(result), ProviderError)
        return
    if isinstance(result, Exception):
        check.found.append(f"the call raised {result!r}")
        return
    check_response(check, "the answer", result, data)


def check_response(check: Check, what: str, result: Any, data: Any) -> None:
    """Compare the properties of a response."""
    expected = response_of(check.spec, data, check.reader)
    for key, attribute in PROPERTIES.items():
        if key in expected and (key != "refusal" or key in check.spec["response"]):
            got, wanted = without_nulls(plain(getattr(result, attribute))), without_nulls(expected[key])
            check.same(f"{attribute} of {what}", got or None, wanted or None)
    calls = [(call.id, call.name, object_of(call.arguments), call.opaque) for call in result._tool_calls()]
    check.same(f"tool calls of {what}", calls, [(*call[:2], object_of(call[2]), call[3]) for call in expected["calls"]])
    message, said = _message(check, data)
    try:
        sent = without_nulls(plain(result.message_param))
    except NoMessageError:
        check.same(f"what is said in the message of {what}", None, said or None if check.items else said)
    else:
        check.same(f"message_param of {what}", sent, without_nulls(message))


def _message(check: Check, data: Any) -> tuple[Any, Any]:
    """Return the message that goes back, and something of the answer that it says; None if there is nothing."""
    read: list[Any] = []

    def slot(name: str) -> Any:
        value = check.reader.read(name.removeprefix("response").removeprefix("."), data)
        read.append(value)
        return list(value) if isinstance(value, list) else value

    message = Writer(slot).fill(check.spec["response"]["message_param"])
    message = completed(check.spec["messages"], message)
    return message or ([] if check.items else {}), next((value for value in read if value is not None), None)
