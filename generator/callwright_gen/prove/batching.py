"""A client whose batch methods answer from a script, and note what they are given."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, cast

from callwright_runtime.calls.batches import TABLES
from callwright_runtime.testing.recordings.plain import plain

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject

OPERATIONS = ("upload", "submit", "check", "cancel", "results")
Mode = Literal["sync", "async"]


class BatchClient:
    """A client of the SDK, as far as a batch needs one.

    Parameters:
        subject: the compiled spec.
        gives: by operation, what its method returns: an object; of `results`, a list of the texts of files, of which
            each call returns the next, or a list of answers, which a call returns.
        mode: whether methods are awaited.
    """

    def __init__(self, subject: Subject, gives: Mapping[str, Any], mode: Mode) -> None:
        table = TABLES[subject.name].table
        self.calls: list[tuple[str, Any]] = []
        """The methods that were called, with their arguments as plain data."""
        self._is_async = mode == "async"
        found = ((name, table[name]["call"]) for name in OPERATIONS if "call" in table.get(name, ()))
        self._operations = {path if isinstance(path, str) else path[mode]: name for name, path in found}
        self._gives = gives
        self._files = iter(gives.get("results", ()))

    def __getattr__(self, name: str) -> Any:
        return _Method(self, name)

    def answer(self, path: str, arguments: Mapping[str, Any]) -> Any:
        """Return what the method at a path returns.

        Raises:
            AttributeError: the spec has no operation with this method, or nothing is known of it.
        """
        name = self._operations.get(path, path)
        self.calls.append((path, _shown(arguments)))
        if name not in self._gives:
            raise AttributeError(f"a batch needs what {path} returns, which nobody has said")
        found = self._result() if name == "results" else self._gives[name]
        return _awaitable(found) if self._is_async else found

    def _result(self) -> Any:
        items: list[Any] = self._gives["results"]
        if items and isinstance(items[0], str):
            return _File(next(self._files))
        return _later(items) if self._is_async else items


class _Method:
    """An attribute of a client, or of one of its attributes; it can be called."""

    is_answered_here = False  # nobody else answers the plain call, whose method is asked for this

    def __init__(self, client: BatchClient, path: str) -> None:
        self._client = client
        self._path = path

    def __getattr__(self, name: str) -> Any:
        return _Method(self._client, f"{self._path}.{name}")

    def __call__(self, **arguments: Any) -> Any:
        return self._client.answer(self._path, arguments)


class _File:
    """A file as SDKs return it: its bytes are read, or awaited."""

    def __init__(self, text: str) -> None:
        self._bytes = text.encode()

    def read(self) -> bytes:
        return self._bytes

    async def aread(self) -> bytes:
        return self._bytes


async def _awaitable(value: Any) -> Any:
    return value


async def _later(items: list[Any]) -> AsyncIterator[Any]:
    for item in items:
        yield item


def _shown(value: Any) -> Any:
    """Return arguments as plain data; rows in a file are text."""
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, Mapping):
        return {str(key): _shown(item) for key, item in cast("Mapping[Any, Any]", value).items()}
    if isinstance(value, list | tuple):
        return [_shown(item) for item in cast("list[Any]", value)]
    return plain(value)
