"""Checks of the arguments of a call decorator, and of what it may not hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast, get_origin

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError, UnreadableAnswerError, UnsupportedError

if TYPE_CHECKING:
    from callwright_runtime.structured.response_model import ResponseModel


def check_options(model: object, stream: object, tools: object, output_parser: object, call_params: object) -> None:
    """Check the arguments of a decorator, of whatever provider.

    Raises:
        ArgumentTypeError: an argument has the wrong type.
        ArgumentValueError: two arguments cannot be combined.
    """
    if not isinstance(model, str):
        raise ArgumentTypeError(f"model is a name such as 'gpt-5', not {type(model).__name__}.")
    if not isinstance(stream, (bool, Mapping)):
        raise ArgumentTypeError(f"stream is True, False or a StreamConfig, not {stream!r}.")
    if not isinstance(stream, bool) and set(cast("Mapping[str, object]", stream)) - {"partial_tools"}:
        raise ArgumentValueError(f"stream={stream!r} has an unknown key: a StreamConfig has 'partial_tools'.")
    if tools is not None and (not isinstance(tools, Sequence) or isinstance(tools, str)):
        raise ArgumentTypeError(f"tools is a list of functions and classes, not {type(tools).__name__}.")
    if output_parser is not None and not callable(output_parser):
        raise ArgumentTypeError(f"output_parser is a function of the response, not {type(output_parser).__name__}.")
    if call_params is not None and not isinstance(call_params, Mapping):
        raise ArgumentTypeError(f"call_params is a dict, not {type(call_params).__name__}.")
    if output_parser is not None and stream is not False:
        raise ArgumentValueError(
            "stream and output_parser do not go together: parse the content once the stream is done."
        )


def check_params(response_type: Any, call_params: Mapping[str, object] | None) -> None:
    """Check the common call params of a call.

    Raises:
        UnsupportedError: the provider does not have one of them.
    """
    for name, advice in response_type.unsupported_params.items():
        if call_params and call_params.get(name) is not None:
            raise UnsupportedError(f"{response_type.provider} has no call param {name!r}: {advice}")


def check_answer(response_type: Any, response_model: ResponseModel[Any]) -> None:
    """Check the response class of `Answer[…, Response]`.

    Raises:
        ArgumentTypeError: it is the response class of another provider.
    """
    expected = get_origin(response_model.response_type) or response_model.response_type
    if expected is Any or not isinstance(expected, type) or issubclass(response_type, expected):
        return
    raise ArgumentTypeError(
        f"response_model={response_model.hint!r}: the response is a {response_type.__name__}, not a "
        f"{expected.__name__}. Use the Answer of this provider, or `Answer` with the model alone."
    )


def reject_pickled_client(client: object) -> None:
    """Raise if a call that is pickled has its own client.

    Raises:
        ArgumentTypeError: it has one.
    """
    if client is not None:
        raise ArgumentTypeError(
            "a call with its own `client` cannot be pickled because the client holds a key: decorate it in a "
            "module that the other process can import, or leave `client` out so that each process creates its own."
        )


def make_unreadable_error(text: str) -> UnreadableAnswerError:
    """Return the error for an answer that is text instead of JSON."""
    return UnreadableAnswerError(
        f"the answer is not JSON, it begins with {text[:60]!r}: check that the client's base URL is that of the API. "
        "The whole answer is in `.text`.",
        text,
    )
