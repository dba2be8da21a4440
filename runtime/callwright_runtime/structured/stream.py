"""Structured streams: partial objects of the response model while the answer arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from callwright_runtime.errors import CallwrightError, MalformedAnswerError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from typing import Self

    from callwright_runtime.streams.stream import BaseAsyncStream, BaseStream
    from callwright_runtime.structured.response_model import ResponseModel

T = TypeVar("T")


class _StructuredStreamBase(Generic[T]):
    """Shared base of sync and async structured streams.

    Parameters:
        stream: the underlying stream.
        response_model: the prepared response model.
        get_json: returns the JSON text of a response or of a chunk.
        forced_tool: the name of the forced tool, whose arguments are the answer; None in JSON mode.
    """

    def __init__(
        self,
        stream: Any,
        response_model: ResponseModel[T],
        get_json: Callable[[Any], str],
        forced_tool: str | None = None,
    ) -> None:
        from callwright_runtime.partial.json import PartialJSON
        from callwright_runtime.partial.models import partial_builder

        self.stream = stream
        self._model = response_model
        self._get_json = get_json
        self._forced_tool = forced_tool
        self._parser = PartialJSON(partial_builder(response_model.model), in_prose=forced_tool is None)
        self._complete: list[T] = []

    @property
    def constructed_response_model(self) -> T:
        """The complete and validated value.

        Raises:
            CallwrightError: the stream has not been read to its end, or the model called tools instead.
        """
        if not self._complete:
            raise CallwrightError("there is no complete answer: read the stream to its end, and check `.stream.tools`.")
        return self._complete[0]

    def _feed(self, chunk: Any) -> T | None:
        text = cast("object", self._read_chunk(chunk))
        if text and not isinstance(text, str):  # some SDKs pass on unchecked whatever the server sent
            raise MalformedAnswerError(f"a piece of the answer is {text!r}, which is not text. Look at `.stream`.")
        if not isinstance(text, str) or not text or not self._parser.feed(text) or self._parser.is_empty:
            return None
        return self._model.make_partial(self._parser.value, self.stream)

    def _read_chunk(self, chunk: Any) -> str:
        """Return the JSON text that a chunk adds; other tools and text next to the forced tool are not the answer."""
        if self._forced_tool is None or chunk.state is None:
            return self._get_json(chunk)
        arguments: str = chunk.state.calls.follow(self._forced_tool)
        return arguments

    def _parse_whole(self) -> list[T]:
        """Return the validated answer, or [] if it was returned before or if the model called other tools."""
        if self._complete:
            return []
        response = self.stream.construct_call_response() if self.stream.has_arrived else None
        if response is not None and self.stream.tools:
            return []
        text = self._get_json(response) if response is not None else ""
        self._complete.append(self._model.parse(text, response, self._forced_tool is None, streamed=True))
        return self._complete


class StructuredStream(_StructuredStreamBase[T]):
    """Iterate over partial objects of the response model; the last one is complete and validated.

    Fields that have not arrived are None. Each object is new and never changes, but shares its finished parts with
    the others: treat it as read-only, and copy it before you change it. Nested models, dataclasses and typed dicts
    are validated when they are complete; `model_fields_set` of an incomplete model names its complete fields.

    Raises while iterating:
        IncompleteStreamError: the stream ended before its JSON was complete.
        RefusedError: the model refused to answer.
        ResponseModelError: the JSON is complete but does not match the model.
    """

    stream: BaseStream[Any, Any, Any, Any]

    def __iter__(self) -> Iterator[T]:
        for chunk, tool in self.stream:
            if tool is None and (partial := self._feed(chunk)) is not None:
                yield partial
        yield from self._parse_whole()

    def close(self) -> None:
        """Close the HTTP response."""
        self.stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncStructuredStream(_StructuredStreamBase[T]):
    """Async version of `StructuredStream`, for `async for`."""

    stream: BaseAsyncStream[Any, Any, Any, Any]

    async def __aiter__(self) -> AsyncIterator[T]:
        async for chunk, tool in self.stream:
            if tool is None and (partial := self._feed(chunk)) is not None:
                yield partial
        for value in self._parse_whole():
            yield value

    async def aclose(self) -> None:
        """Close the HTTP response."""
        await self.stream.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
