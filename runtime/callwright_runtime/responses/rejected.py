"""Answers that are not accepted: what to tell the model, in a form that every API accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.errors import ResponseModelError, ToolArgumentsError, UnknownToolError
from callwright_runtime.messages.parts import BaseMessageParam, ToolResultPart

if TYPE_CHECKING:
    from collections.abc import Callable

_RESPONSE = "__callwright_response__"  # an attribute of errors of users' functions


def run_parser(parser: Callable[[Any], Any], value: Any, response: object) -> Any:
    """Parse an answer. A `ValueError` of the parser keeps the response, so that the model can be asked again."""
    try:
        return parser(value)
    except ValueError as error:
        setattr(error, _RESPONSE, response)
        raise


def rejected_response(error: BaseException) -> Any:
    """Return the response that an error rejects, or None."""
    if isinstance(error, (ResponseModelError, ToolArgumentsError, UnknownToolError)):
        return cast("object", error.response)
    return getattr(error, _RESPONSE, None)


def messages_after(response: Any, error: Exception) -> list[Any]:
    """Return an answer and what was wrong with it, in the provider's form.

    A tool call must be answered by its result, and each of several calls by its own. Other answers are followed by a
    message of the user.
    """
    words = describe(error)
    calls = response._tool_calls()
    wrong = getattr(error, "call_id", None)
    if not calls:
        after = BaseMessageParam("user", words)
        return [*_answer(response), *response._to_provider([after])]
    results = [
        ToolResultPart(call.id, call.name, words if wrong in (None, call.id) else _NOT_RUN, is_error=True)
        for call in calls
    ]
    messages: list[Any] = response._messages_with(results)
    return messages


_NOT_RUN = "Not run, because another call was wrong. Call it again."


def _answer(response: Any) -> list[Any]:
    """Return the answer as messages. APIs reject a message of the model that contains nothing."""
    if not response.common_message_param.content:
        return []
    answer = response.message_param
    return cast("list[Any]", answer) if isinstance(answer, list) else [answer]


def describe(error: Exception) -> str:
    """Return what was wrong, for the model: the fields and the messages of pydantic, or the words of the error."""
    errors: Any = getattr(error.__cause__, "errors", None) or getattr(error, "errors", None)
    if not callable(errors):
        return f"That is not right: {error}\nCorrect it and answer again."
    lines = [
        f"- {'.'.join(map(str, each['loc'])) or 'the whole'}: {each['msg']}"
        for each in cast("Any", errors)(include_url=False, include_context=False, include_input=False)
    ]
    return "\n".join(["That is not valid:", *lines, "Correct it and answer again."])
