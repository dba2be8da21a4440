"""Structured streams: instances of the response model that grow while the answer arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from callwright_runtime.errors import CallwrightError, IncompleteStreamError, MalformedAnswerError, ResponseModelError
from callwright_runtime.support.json_text import json_candidates

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from typing import Self

    from callwright_runtime.streams.stream import BaseAsyncStream, BaseStream
    from callwright_runtime.structured.response_model import ResponseModel

T = TypeVar("T")


class _Structured(Generic[T]):
    """What both kinds of structured streams share.

    Parameters:
        stream: the stream underneath.
        response_model: the prepared response model.
        get_json: gives the JSON text of a response or of a chunk.
    """

    def __init__(self, stream: Any, response_model: ResponseModel[T], get_json: Callable[[Any], str]) -> None:
        from callwright_runtime.partial.json import PartialJSON
        from callwright_runtime.partial.models import partial_builder

        self.stream = stream
        self._model = response_model
        self._get_json = get_json
        self._growing = PartialJSON(partial_builder(response_model.model))
        self._complete: list[T] = []

    @property
    def constructed_response_model(self) -> T:
        """The complete and validated instance.

        Raises:
            CallwrightError: the stream has not been read to its end, or the model called tools instead.
        """
        if not self._complete:
            raise CallwrightError(
                "there is no complete answer: read the stream to its end, and look into `.stream.tools`."
            )
        return self._complete[0]

    def _grown(self, chunk: Any) -> T | None:
        text = cast("object", self._get_json(chunk))
        if not isinstance(text, str):  # an SDK that checks nothing hands on whatever the server sent
            raise MalformedAnswerError(f"a piece of the answer is {text!r}, which is no text. Look at `.stream`.")
        if not text or not self._growing.feed(text) or self._growing.is_empty:
            return None
        return self._model.unwrap(self._growing.value)

    def _whole(self) -> list[T]:
        """Read the whole answer; none if the model called the tools that it was given besides."""
        if self._complete:
            return []
        response = self.stream.construct_call_response() if self.stream.has_arrived else None
        if response is not None and self.stream.tools:
            return []
        text = self._get_json(response) if response is not None else ""
        try:
            self._complete.append(self._model.parse(text, response))
        except ResponseModelError as error:
            if any(True for _ in json_candidates(text)):
                raise
            raise IncompleteStreamError(
                "the stream ended before its JSON was complete. What arrived is in `.text`; "
                "if it was cut by a length limit, allow more tokens.",
                text,
                response,
            ) from error.__cause__
        return self._complete


class StructuredStream(_Structured[T]):
    """Iterate over growing instances of the response model; what is not there yet is None, the last one is validated.

    Each instance is a new one and stays as it is, but shares with the others what was finished before: read them, and
    copy what you want to change. The nested models, dataclasses and typed dicts in them are validated when they are
    whole; of a model that is not, `model_fields_set` names the fields that are.

    Raises while iterating:
        IncompleteStreamError: the stream ended before its JSON was complete.
        ResponseModelError: the JSON is complete but not what the model asks for.
    """

    stream: BaseStream[Any, Any, Any, Any]

    def __iter__(self) -> Iterator[T]:
        for chunk, tool in self.stream:
            if tool is None and (grown := self._grown(chunk)) is not None:
                yield grown
        yield from self._whole()

    def close(self) -> None:
        """Close the HTTP response."""
        self.stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncStructuredStream(_Structured[T]):
    """Do what `StructuredStream` does, with `async for`."""

    stream: BaseAsyncStream[Any, Any, Any, Any]

    async def __aiter__(self) -> AsyncIterator[T]:
        async for chunk, tool in self.stream:
            if tool is None and (grown := self._grown(chunk)) is not None:
                yield grown
        for whole in self._whole():
            yield whole

    async def aclose(self) -> None:
        """Close the HTTP response."""
        await self.stream.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
