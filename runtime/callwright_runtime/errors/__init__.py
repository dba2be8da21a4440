"""Errors of this library. All derive from `CallwrightError`, and each message says what to do."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from callwright_runtime.errors.classifying import classify as classify
from callwright_runtime.errors.classifying import matching as matching
from callwright_runtime.errors.kinds import (
    BadRequest as BadRequest,
)
from callwright_runtime.errors.kinds import (
    CallFailure as CallFailure,
)
from callwright_runtime.errors.kinds import (
    ConnectionFailed as ConnectionFailed,
)
from callwright_runtime.errors.kinds import (
    ContentFiltered as ContentFiltered,
)
from callwright_runtime.errors.kinds import (
    ContextTooLong as ContextTooLong,
)
from callwright_runtime.errors.kinds import (
    NotFound as NotFound,
)
from callwright_runtime.errors.kinds import (
    Overloaded as Overloaded,
)
from callwright_runtime.errors.kinds import (
    RateLimited as RateLimited,
)
from callwright_runtime.errors.kinds import (
    ServerError as ServerError,
)
from callwright_runtime.errors.kinds import (
    Timeout as Timeout,
)
from callwright_runtime.errors.kinds import (
    Unauthorized as Unauthorized,
)


class CallwrightError(Exception):
    """Base class of the errors that this library raises. Errors of an SDK pass through unchanged."""


class MissingSDKError(CallwrightError, ImportError):
    """A provider's SDK is not installed."""


class UnsupportedError(CallwrightError, ValueError):
    """The provider does not support a message part, a media type or a call param."""


class ArgumentTypeError(CallwrightError, TypeError):
    """An argument, a returned prompt or a tool has the wrong type."""


class ArgumentValueError(CallwrightError, ValueError):
    """Arguments that cannot be combined, or a value that cannot be used."""


class ToolArgumentsError(CallwrightError, ValueError):
    """The arguments of a tool call are invalid.

    Parameters:
        message: what is wrong and what to do.
        name: the name of the tool that the model called.
        arguments: the complete raw text that the model sent.

    `call_id` is the provider's id of the call, and `response` the call response, if the tool was read from one.
    """

    def __init__(self, message: str, name: str = "", arguments: str = "") -> None:
        super().__init__(message)
        self.name = name
        self.arguments = arguments
        self.call_id: str | None = None
        self.response: Any = None

    def retry_messages(self) -> list[Any]:
        """Return the messages that go on with what was wrong, in the provider's form: see `ResponseModelError`."""
        return _retry_messages(self, self.response)


class UnknownToolError(CallwrightError):
    """The model called a tool that was not passed to the call.

    Parameters:
        message: what is wrong and what to do.
        name: the name of the tool that the model called.
        known: the names of the tools that were passed to the call.

    `call_id` is the provider's id of the call, and `response` the call response, if the tool was read from one.
    """

    def __init__(self, message: str, name: str = "", known: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.name = name
        self.known = known
        self.call_id: str | None = None
        self.response: Any = None

    def retry_messages(self) -> list[Any]:
        """Return the messages that go on with what was wrong, in the provider's form: see `ResponseModelError`."""
        return _retry_messages(self, self.response)


class ResponseModelError(CallwrightError, ValueError):
    """The answer does not match `response_model`; pydantic's error is the cause.

    Parameters:
        message: what is wrong and what to do.
        text: the complete text that was parsed as JSON.
        response: the call response.
    """

    def __init__(self, message: str, text: str = "", response: object = None) -> None:
        super().__init__(message)
        self.text = text
        self.response = response

    def retry_messages(self) -> list[Any]:
        """Return the messages that go on with what was wrong, in the provider's form.

        These are the answer and a result for each of its tool calls, or a message of the user if it called none. Append
        them to the prompt and call again.
        """
        return _retry_messages(self, self.response)


class RefusedError(ResponseModelError):
    """The model refused to answer, or a content filter stopped its answer, so there is no structured output.

    Parameters:
        message: what is wrong and what to do.
        text: the complete text that was parsed as JSON.
        response: the call response.
        refusal: the model's words; empty if there are none.
    """

    def __init__(self, message: str, text: str = "", response: object = None, refusal: str = "") -> None:
        super().__init__(message, text, response)
        self.refusal = refusal


class MalformedAnswerError(CallwrightError, ValueError):
    """The answer does not have the structure that the API promises; Python's error is the cause."""


class NoMessageError(MalformedAnswerError):
    """The answer has no message, such as one that was filtered, so there is none to send back."""


class UnreadableAnswerError(MalformedAnswerError):
    """The server did not answer as an API: the SDK returned the response body as plain text.

    Parameters:
        message: what is wrong and what to do.
        text: the complete body.
    """

    def __init__(self, message: str, text: str = "") -> None:
        super().__init__(message)
        self.text = text


class StreamInterrupted(CallwrightError):  # noqa: N818  describes an event, not a mistake
    """The connection broke, or the stream sent broken data. The transport's error is the cause.

    The data that arrived before stays available on the stream.
    """

    broke_connection: ClassVar[bool] = True  # a `ConnectionFailed`, where no table knows the transport's error


class MalformedEventError(StreamInterrupted, MalformedAnswerError):
    """An event of a stream does not have the structure that the API promises; Python's error is the cause.

    The data that arrived before stays available on the stream.
    """

    broke_connection: ClassVar[bool] = False


class IncompleteStreamError(ResponseModelError):
    """A structured stream ended before its JSON was complete.

    Parameters:
        message: what is wrong and what to do.
        text: the JSON text that arrived.
        response: the call response rebuilt from what arrived.
    """


class ProviderError(CallwrightError):
    """The provider reported an error in a response with HTTP 200, which the SDK returned like an answer.

    Parameters:
        message: what the provider reported.
        body: the error as the provider sent it, as plain data.
        response: the call response; None inside a stream, which keeps what arrived.
    """

    def __init__(self, message: str, body: object = None, response: object = None) -> None:
        super().__init__(message)
        self.body = body
        self.response = response

    @property
    def code(self) -> object:
        """The provider's code of the error, a string or a number; None if it sent none."""
        body = self.body
        entries = cast("dict[str, object]", body) if isinstance(body, dict) else {}
        return next((entries[key] for key in ("code", "status", "type") if entries.get(key)), None)


class StreamError(ProviderError):
    """The provider reported an error inside a stream that began with HTTP 200."""


def _retry_messages(error: CallwrightError, response: Any) -> list[Any]:
    if response is None:
        raise ArgumentValueError("the error does not belong to a response, so there is no answer to go on from.")
    messages: list[Any] = response._messages_after(error)
    return messages
