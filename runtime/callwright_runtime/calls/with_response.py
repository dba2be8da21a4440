"""`with_response`: call an existing function for its value and its response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, overload

from callwright_runtime.calls.collected import collected
from callwright_runtime.calls.wrapper import Around, require_call, wrap
from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.structured.answer import Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

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

    def entered(self) -> _Collecting:
        return _Collecting()


class _Collecting:
    """Collects the values and responses of calls while it is entered."""

    __slots__ = ("_pairs", "_token")

    def __init__(self) -> None:
        self._pairs: list[tuple[Any, Any]] = []

    def __enter__(self) -> Callable[[Any], Any]:
        self._token = collected.set(self._pairs)
        return self._answer

    def __exit__(self, *_: object) -> None:
        collected.reset(self._token)

    def _answer(self, value: Any) -> Answer[Any, Any]:
        for each, response in reversed(self._pairs):
            if each is value:
                return Answer(value, response)
        raise ArgumentTypeError(
            f"with_response cannot find the response of {value!r}: a wrapper returns another value than the "
            "call. Apply with_response to the function, and the wrapper to the result."
        )
