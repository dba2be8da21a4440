"""The errors of this library: every one derives from `CallwrightError` and says what to do."""

from __future__ import annotations


class CallwrightError(Exception):
    """Base of all errors that this library raises itself; errors of an SDK pass through unchanged."""


class MissingSDKError(CallwrightError, ImportError):
    """The SDK of a provider is not installed."""


class UnsupportedError(CallwrightError, ValueError):
    """The provider has no form for what was asked: a message part, a media type, a call param."""


class ArgumentTypeError(CallwrightError, TypeError):
    """An argument, a returned prompt or a tool has the wrong type."""


class ArgumentValueError(CallwrightError, ValueError):
    """Arguments that do not go together, or a value that cannot be used."""


class ToolArgumentsError(CallwrightError, ValueError):
    """The arguments of a tool call are not valid.

    Parameters:
        message: what is wrong and what to do.
        name: the tool that was called.
        arguments: the raw text that the model sent, whole.
    """

    def __init__(self, message: str, name: str = "", arguments: str = "") -> None:
        super().__init__(message)
        self.name = name
        self.arguments = arguments


class UnknownToolError(CallwrightError):
    """The model called a tool that the call was not given.

    Parameters:
        message: what is wrong and what to do.
        name: the tool that was called.
        known: the names of the tools that the call was given.
    """

    def __init__(self, message: str, name: str = "", known: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.name = name
        self.known = known


class ResponseModelError(CallwrightError, ValueError):
    """The answer is not what `response_model` asks for; pydantic's error is the cause.

    Parameters:
        message: what is wrong and what to do.
        text: the text that was read as JSON, whole.
        response: the call response.
    """

    def __init__(self, message: str, text: str = "", response: object = None) -> None:
        super().__init__(message)
        self.text = text
        self.response = response


class MalformedAnswerError(CallwrightError, ValueError):
    """The answer is not what the API promises, so that something cannot be read; Python's error is the cause."""


class UnreadableAnswerError(MalformedAnswerError):
    """What answered was no API: the SDK gave the body of the response as bare text.

    Parameters:
        message: what is wrong and what to do.
        text: the body, whole.
    """

    def __init__(self, message: str, text: str = "") -> None:
        super().__init__(message)
        self.text = text


class StreamInterrupted(CallwrightError):  # noqa: N818  the name says what happened to the stream
    """The connection or the data of a stream broke; the transport's error is the cause, what arrived is kept."""


class IncompleteStreamError(CallwrightError, ValueError):
    """A structured stream ended before its JSON was complete.

    Parameters:
        message: what is wrong and what to do.
        text: the JSON text that arrived.
        response: the call response rebuilt from what arrived.
    """

    def __init__(self, message: str, text: str = "", response: object = None) -> None:
        super().__init__(message)
        self.text = text
        self.response = response


class StreamError(CallwrightError):
    """The provider reported an error inside a stream that had begun with HTTP 200."""
