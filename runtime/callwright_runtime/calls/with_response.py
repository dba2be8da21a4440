"""`with_response`: call an existing function for its value and its response."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, overload

from callwright_runtime.calls.collected import collected
from callwright_runtime.calls.wrapper import Around, require_call, wrap
from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.structured.answer import Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Generator

P = ParamSpec("P")
T = TypeVar("T")


@overload
def with_response(  # type: ignore[overload-overlap]
    fn: Callable[P, Coroutine[Any, Any, T]], /
) -> Callable[P, Coroutine[Any, Any, Answer[T]]]: ...
@overload
def with_response(fn: Callable[P, T], /) -> Callable[P, Answer[T]]: ...
def with_response(fn: Any, /) -> Any:
    """Return the same function, except that it returns an `Answer`: its value together with the response.

    Parameters:
        fn: a function that a call decorates with `response_model` or `output_parser`; also a method, or a wrapper of
            such a function that returns its result unchanged.

    Raises:
        ArgumentTypeError: no call decorates the function.
        ArgumentValueError: its result has the response already, as that of a stream has.
    """
    _check(require_call("with_response", fn))
    return wrap(fn, _WithResponse())


def _check(call: Any) -> None:
    if call.stream is not False:
        raise ArgumentValueError(
            "with_response is not for streams: read `.stream.response`, or use response_model=Answer[…]."
        )
    if call.response_model is None and call.output_parser is None:
        raise ArgumentValueError("with_response is for structured answers: this function returns its response already.")
    if call.response_model is not None and call.response_model.response_type is not None and call.output_parser is None:
        raise ArgumentValueError("with_response is not needed: response_model=Answer[…] returns the response already.")


class _WithResponse(Around):
    """Collects the responses of a call, and finds the one whose value the call returns."""

    name = "with_response"
    rebuild = staticmethod(with_response)

    @contextmanager
    def entered(self) -> Generator[Callable[[Any], Any]]:
        pairs: list[tuple[Any, Any]] = []
        token = collected.set(pairs)
        try:
            yield lambda value: _pair(value, pairs)
        finally:
            collected.reset(token)


def _pair(value: Any, pairs: list[tuple[Any, Any]]) -> Answer[Any, Any]:
    for each, response in reversed(pairs):
        if each is value:
            return Answer(value, response)
    raise ArgumentTypeError(
        f"with_response cannot find the response of {value!r}: a wrapper returns another value than the "
        "call. Apply with_response to the function, and the wrapper to the result."
    )
