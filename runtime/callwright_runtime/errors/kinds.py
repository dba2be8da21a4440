"""What went wrong with a call, in words that all providers share. `classify` finds the kind of an SDK's error."""

from __future__ import annotations

from typing import ClassVar


class CallFailure(Exception):  # noqa: N818  the kinds are read as `except matching(RateLimited)`
    """Base class of the kinds of failures.

    Parameters:
        message: the words of the SDK's error.
        error: the SDK's error.
        provider: the provider whose SDK raised it; empty if unknown.
        status: the HTTP status; None if there was no answer.
        code: the provider's own code of the error; None if it has none.
        retry_after: seconds that the provider asks to wait; None if it does not say.
        param: the param that the provider names as the wrong one.
    """

    kind: ClassVar[str] = ""

    def __init__(
        self,
        message: str = "",
        *,
        error: BaseException | None = None,
        provider: str = "",
        status: int | None = None,
        code: str | None = None,
        retry_after: float | None = None,
        param: str | None = None,
    ) -> None:
        super().__init__(message)
        self.error = error
        self.provider = provider
        self.status = status
        self.code = code
        self.retry_after = retry_after
        self.param = param


class RateLimited(CallFailure):
    """Too many requests or tokens, or a quota is used up. `retry_after` is in seconds."""

    kind = "rate_limited"


class Overloaded(CallFailure):
    """The provider has no capacity at the moment."""

    kind = "overloaded"


class Timeout(CallFailure):
    """The answer did not arrive in time."""

    kind = "timeout"


class ConnectionFailed(CallFailure):
    """The connection could not be made, or it broke."""

    kind = "connection_failed"


class Unauthorized(CallFailure):
    """The key is missing or wrong, or it may not do this; or the account cannot pay."""

    kind = "unauthorized"


class NotFound(CallFailure):
    """The model, or something else that the request names, does not exist."""

    kind = "not_found"


class BadRequest(CallFailure):
    """The provider rejects the request; `param` is the param that it names."""

    kind = "bad_request"


class ContextTooLong(BadRequest):
    """The prompt is longer than the model's context."""

    kind = "context_too_long"


class ContentFiltered(BadRequest):
    """The provider refuses the content of the request."""

    kind = "content_filtered"


class ServerError(CallFailure):
    """The provider failed."""

    kind = "server_error"


KINDS: tuple[type[CallFailure], ...] = (
    ContextTooLong,
    ContentFiltered,
    Timeout,
    ConnectionFailed,
    RateLimited,
    Overloaded,
    Unauthorized,
    NotFound,
    BadRequest,
    ServerError,
)
"""All kinds, the most specific first: the first one that matches an error is its kind."""
