"""Checks of errors: their owner and their message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime import CallwrightError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.provider import Provider


def is_sdks_own(provider: Provider, error: BaseException) -> bool:
    """Return whether an error class belongs to the SDK, or to a package that its publisher shares among SDKs."""
    return type(error).__module__.partition(".")[0] == provider.sdk.partition(".")[0]


def is_clear(provider: Provider, error: BaseException) -> bool:
    """Return whether an error is the SDK's own or ours, not one of the transport or of a parser."""
    return is_sdks_own(provider, error) or isinstance(error, CallwrightError)


def error_of(run: Callable[[], object]) -> Exception | None:
    """Call something that may raise, and return the error."""
    try:
        run()
    except Exception as error:  # noqa: BLE001  whose it is is for the test to say
        return error
    return None


def status_of(error: Any) -> int | None:
    """Return the HTTP status of an SDK's error from the attribute in which the SDK stores it."""
    response = getattr(error, "response", None)
    if isinstance(response, dict):
        return response["ResponseMetadata"]["HTTPStatusCode"]
    for holder in (error, response):
        for name in ("status_code", "code", "status"):
            if isinstance(getattr(holder, name, None), int):
                return getattr(holder, name)
    return None
