"""The operations of a batch endpoint, as a table describes them."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from callwright_runtime.errors.tables import read_value
from callwright_runtime.support.awaitables import awaited
from callwright_runtime.support.data import dump

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Mapping, Sequence

    from callwright_runtime.batches.target import RowRequest
    from callwright_runtime.calls.batches import BatchTable

_ID = "row-"


class Found(NamedTuple):
    """What a provider answered to a row: the SDK's response or its JSON, or an error."""

    response: Any
    error: Any


class Endpoint:
    """The batch endpoint of a provider.

    The operations of a sync client never wait, so a coroutine of this class then runs to its end in one step.

    Parameters:
        table: the endpoint's table.
        client: a client of the SDK.
        asynchronous: whether its methods are awaited.
    """

    def __init__(self, table: BatchTable, client: Any, asynchronous: bool) -> None:
        self._table = table.table
        self._client = client
        self._mode = "async" if asynchronous else "sync"

    async def submit(self, requests: Sequence[RowRequest]) -> str:
        """Send the requests, and return the id of the batch."""
        table, model = self._table, requests[0].plan.model
        rows = [
            _fill(table["row"], {"$id": f"{_ID}{number}", "$request": request.body(), "$model": request.plan.model})
            for number, request in enumerate(requests)
        ]
        values: dict[str, Any] = {"$rows": rows, "$model": model}
        if "upload" in table:
            uploaded = await self._run(table["upload"], {"$rows": _as_lines(rows)})
            values["$file"] = read_value(uploaded, (table["upload"]["id"],))
        return str(read_value(await self._run(table["submit"], values), (table["submit"]["id"],)))

    async def check(self, batch: str) -> tuple[Any, str, bool]:
        """Return the SDK's object, the state, and whether nothing will change any more."""
        check = self._table["check"]
        found = await self._run(check, {"$batch": batch})
        state = read_value(found, (check["state"],))
        state = str(getattr(state, "value", state))
        return found, state, state in check["finished"]

    async def cancel(self, batch: str) -> bool:
        """Cancel the batch. Return False if the endpoint cannot."""
        if "cancel" not in self._table:
            return False
        await self._run(self._table["cancel"], {"$batch": batch})
        return True

    async def answers(self, batch: str, found: Any) -> dict[int, Found]:
        """Return the answers by the number of their row. Of two answers to one row, the first counts."""
        results = self._table["results"]
        answers: dict[int, Found] = {}
        number = -1
        async for item in self._items(results, batch, found):
            number = _number_of(read_value(item, (results["id"],))) if "id" in results else number + 1
            answers.setdefault(
                number, Found(read_value(item, (results["response"],)), read_value(item, results["error"]))
            )
        return answers

    async def _items(self, results: Mapping[str, Any], batch: str, found: Any) -> AsyncIterator[Any]:
        if "each" in results:
            for item in read_value(found, (results["each"],)) or ():
                yield item
        elif "files" in results:
            for path in results["files"]:
                if file := read_value(found, (path,)):
                    for line in (await self._read(await self._run(results, {"$file": file}))).splitlines():
                        if line.strip():
                            yield _parse(line)
        else:
            items = await self._run(results, {"$batch": batch})
            if hasattr(items, "__aiter__"):
                async for item in items:
                    yield item
            else:
                for item in cast("Iterable[Any]", items):
                    yield item

    async def _read(self, content: Any) -> bytes:
        read = (getattr(content, "aread", None) if self._mode == "async" else None) or content.read
        content_bytes: bytes = await awaited(read())
        return content_bytes

    async def _run(self, operation: Mapping[str, Any], values: Mapping[str, Any]) -> Any:
        called = operation["call"]
        method = attrgetter(called if isinstance(called, str) else called[self._mode])(self._client)
        return await awaited(method(**_fill(operation.get("with", {}), values)))


def _fill(tree: Any, values: Mapping[str, Any]) -> Any:
    """Return a tree with its placeholders replaced. Its lists become tuples, which SDKs take for files."""
    if isinstance(tree, str):
        return values.get(tree, tree)
    if isinstance(tree, dict):
        return {key: _fill(item, values) for key, item in cast("dict[str, Any]", tree).items()}
    if isinstance(tree, (list, tuple)):
        return tuple(_fill(item, values) for item in cast("list[Any]", tree))
    return tree


def _as_lines(rows: Sequence[Any]) -> bytes:
    import json

    return "".join(f"{json.dumps(row, ensure_ascii=False, default=dump)}\n" for row in rows).encode()


def _parse(line: bytes) -> Any:
    import json

    return json.loads(line)


def _number_of(name: Any) -> int:
    """Return the number of a row from its id; -1 for an id of another program."""
    text = str(name)
    digits = text.removeprefix(_ID)
    return int(digits) if text.startswith(_ID) and digits.isdecimal() else -1
