"""Refusals of a structured answer."""

from __future__ import annotations

from typing import Any, cast

from callwright_runtime.errors import CallwrightError, RefusedError
from callwright_runtime.responses.response import BaseCallResponse


def make_refused_error(text: str, response: object, has_json: bool) -> RefusedError | None:
    """Return the error for an answer that the model refused or that a filter stopped; None if neither happened.

    Parameters:
        text: the text that was parsed as JSON.
        response: the call response.
        has_json: whether the text has complete JSON, so that a filter did not stop it.
    """
    if not isinstance(response, BaseCallResponse):
        return None
    response = cast("BaseCallResponse[Any, Any, Any, Any]", response)
    try:
        refusal: object = getattr(response, "refusal", None)  # not every provider has it
        if isinstance(refusal, str) and refusal:
            return _make_error(f"the model refused to answer: {refusal!r}", refusal, text, response)
        if has_json or "content_filter" not in response.common_finish_reasons:
            return None
        words = response.content
    except CallwrightError:  # the answer is malformed
        return None
    reasons = ", ".join(map(repr, response.finish_reasons))
    why = f"the model refused to answer, or a content filter stopped it (finish reason {reasons})"
    return _make_error(f"{why}: {words!r}" if words else why, words, text, response)


def _make_error(message: str, refusal: str, text: str, response: object) -> RefusedError:
    return RefusedError(
        f"{message}. Change the prompt, or handle refusals; the whole answer is in `.response`.",
        text,
        response,
        refusal=refusal,
    )
