"""Whose an error is, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime import CallwrightError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.provider import Provider


def is_sdks_own(provider: Provider, error: BaseException) -> bool:
    """Tell whether a class of error belongs to the SDK, or to the packages that its publisher shares among SDKs."""
    return type(error).__module__.partition(".")[0] == provider.sdk.partition(".")[0]


def is_clear(provider: Provider, error: BaseException) -> bool:
    """Tell whether an error is the SDK's own or ours, and not one of the transport below or of a parser."""
    return is_sdks_own(provider, error) or isinstance(error, CallwrightError)


def error_of(run: Callable[[], object]) -> Exception | None:
    """Run something that may raise; gives the error."""
    try:
        run()
    except Exception as error:  # noqa: BLE001  whose it is is for the test to say
        return error
    return None


def status_of(error: Any) -> int | None:
    """Find the HTTP status that an SDK's error holds, where SDKs keep it."""
    response = getattr(error, "response", None)
    if isinstance(response, dict):
        return response["ResponseMetadata"]["HTTPStatusCode"]
    for holder in (error, response):
        for name in ("status_code", "code", "status"):
            if isinstance(getattr(holder, name, None), int):
                return getattr(holder, name)
    return None
