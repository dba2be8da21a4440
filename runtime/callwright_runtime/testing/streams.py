"""The streams of a fake: iterators with the methods that SDKs give theirs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from callwright_runtime.testing.reply import Cut


class FakeStream(Iterator[Any]):
    """A sync stream.

    Parameters:
        items: what it yields.
        cut: where it breaks off.
        close: dotted name of the method that closes it, if it is not `close`.
    """

    def __init__(self, items: Sequence[Any], cut: Cut | None, close: str = "") -> None:
        self._items = _until(items, cut)
        self.closed = False
        if close:
            owner, _, method = close.partition(".")
            setattr(self, owner, SimpleNamespace(**{method: self.close}))

    def __next__(self) -> Any:
        if self.closed:
            raise StopIteration
        return next(self._items)

    def close(self) -> None:
        """End the stream."""
        self.closed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


class AsyncFakeStream(AsyncIterator[Any]):
    """Async version of `FakeStream`."""

    def __init__(self, items: Sequence[Any], cut: Cut | None) -> None:
        self._items = _until(items, cut)
        self.closed = False

    async def __anext__(self) -> Any:
        if self.closed:
            raise StopAsyncIteration
        try:
            return next(self._items)
        except StopIteration:
            raise StopAsyncIteration from None

    async def aclose(self) -> None:
        """End the stream."""
        self.closed = True

    async def close(self) -> None:
        """End the stream."""
        self.closed = True

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        self.closed = True


def _until(items: Sequence[Any], cut: Cut | None) -> Iterator[Any]:
    yield from items if cut is None else items[: cut.after]
    if cut is not None and isinstance(cut.error, BaseException):
        raise cut.error
