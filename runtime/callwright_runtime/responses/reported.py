"""Errors that a provider reports in a response with HTTP 200."""

from __future__ import annotations

from typing import Any, cast

from callwright_runtime.errors import ProviderError
from callwright_runtime.responses.malformed import BROKEN_DATA
from callwright_runtime.responses.response import BaseCallResponse
from callwright_runtime.support.data import dump

_WORDS = ("message", "detail", "error")
NO_ERROR = BaseCallResponse._reported_error  # pyright: ignore[reportPrivateUsage]
"""The method of a response class whose answers hold no errors: there is nothing to read."""


def reject_reported_error(response: BaseCallResponse[Any, Any, Any, Any]) -> None:
    """Raise if the provider answered with an error.

    Raises:
        ProviderError: the SDK's object holds an error.
    """
    try:
        error = response._reported_error()  # pyright: ignore[reportPrivateUsage]
    except BROKEN_DATA:
        return  # the property that reads the broken data raises an error that names it
    if error:
        raise ProviderError(
            f"{response.provider} answered with an error and HTTP status 200: {error_words(error)}. "
            "The whole error is in `.body`.",
            dump(error),
            response,
        )


def error_words(error: object) -> str:
    """Return the provider's own words, with its code if they do not contain it, and without a full stop at the end."""
    body = dump(error)
    if not isinstance(body, dict):
        return str(body).rstrip(". ")
    entries = cast("dict[str, object]", body)
    words = next((str(entries[key]) for key in _WORDS if entries.get(key)), str(entries)).rstrip(". ")
    code = entries.get("code")
    return words if code is None or str(code) in words else f"{words} ({code})"
