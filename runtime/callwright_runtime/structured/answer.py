"""`Answer`: a structured answer together with its response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar, cast, final, get_args, get_origin

from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.responses.response import BaseCallResponse
from callwright_runtime.support.generics import DefaultArguments
from callwright_runtime.support.hints import unwrap_alias

if TYPE_CHECKING:
    import typing_extensions

    from callwright_runtime.streams.snapshot import StreamSnapshot

    T_co = TypeVar("T_co", covariant=True)
    AnswerResponseT_co = typing_extensions.TypeVar("AnswerResponseT_co", default=BaseCallResponse, covariant=True)
else:  # only type checkers use the default
    T_co = TypeVar("T_co", covariant=True)
    AnswerResponseT_co = TypeVar("AnswerResponseT_co", covariant=True)

T = TypeVar("T")
AnswerT = TypeVar("AnswerT")


@final
class Answer(DefaultArguments, Generic[T_co, AnswerResponseT_co]):
    """A structured answer together with its response: `response_model=Answer[Book]` instead of `Book`.

    Parameters:
        value: the instance of the response model.
        response: the call response that it was read from.

    In a stream the value is partial, and `response` is what has arrived when you read it.
    """

    __slots__ = ("_response", "_stream", "_value")
    __match_args__ = ("value", "response")

    def __init__(self, value: T_co, response: AnswerResponseT_co) -> None:
        self._value = value
        self._response: AnswerResponseT_co | None = response
        self._stream: StreamSnapshot[Any, Any, Any, Any] | None = None

    @property
    def value(self) -> T_co:
        """The instance of the response model."""
        return self._value

    @property
    def response(self) -> AnswerResponseT_co:
        """The call response."""
        return cast("AnswerResponseT_co", self._response if self._stream is None else self._stream.response)

    def __repr__(self) -> str:
        return f"Answer(value={self.value!r}, response={self.response!r})"

    def __reduce__(self) -> Any:
        return Answer, (self.value, self.response)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, _: object) -> NoReturn:
        raise ArgumentTypeError(
            f"{source!r} is inside another type: `Answer` must be the outermost, as in `Answer[list[Book]]`."
        )


def answer_of(model: type[T], /) -> type[Answer[T]]:
    """Return the response model `Answer[model]` for a model in a variable, which checkers reject between brackets."""
    return cast("type[Answer[T]]", Answer[model])  # type: ignore[valid-type]


def make_partial_answer(value: T, stream: StreamSnapshot[Any, Any, Any, Any]) -> Answer[T, Any]:
    """Return an answer of a stream; its response is rebuilt only when it is read."""
    answer = Answer[T, Any](value, None)
    answer._stream = stream  # pyright: ignore[reportPrivateUsage]
    return answer


def split_answer(hint: Any) -> tuple[Any, Any] | None:
    """Return the type arguments of an `Answer`: the response model and the response class. None for another type.

    Raises:
        ArgumentTypeError: it is `Answer` without a response model, or one inside another.
    """
    bare = unwrap_alias(hint)
    if bare is not Answer and get_origin(bare) is not Answer:
        return None
    model, response = get_args(bare) or (AnswerT, BaseCallResponse)
    if isinstance(model, TypeVar):
        raise ArgumentTypeError(f"response_model={hint!r} has no response model: write `Answer[Book]`.")
    if split_answer(model) is not None:
        raise ArgumentTypeError(f"response_model={hint!r} is an Answer inside an Answer: write it once.")
    return model, response
