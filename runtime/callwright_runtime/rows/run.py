"""One run over rows: what sync and async mapping share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.rows.failures import RowError, make_group
from callwright_runtime.rows.keys import Keys
from callwright_runtime.rows.records import Records

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from callwright_runtime.rows.progress import Advance


class Row:
    """A row that was taken from the input."""

    __slots__ = ("index", "key", "stored", "value")

    def __init__(self, index: int, value: Any, key: str, stored: bool) -> None:
        self.index = index
        self.value = value
        self.key = key
        self.stored = stored


class Run:
    """The state of one run.

    Parameters:
        fn: the mapped function.
        keep: whether failed rows are results.
        resume: the file of finished rows.
        key: returns what identifies a row.
    """

    def __init__(
        self,
        fn: Callable[..., Any],
        keep: bool,
        resume: str | os.PathLike[str] | None,
        key: Callable[[Any], object] | None,
    ) -> None:
        name = getattr(fn, "__qualname__", None) or type(fn).__qualname__
        self.keep = keep
        self.records = None if resume is None else Records(Path(resume), f"{getattr(fn, '__module__', '')}.{name}")
        self.failures: list[RowError[Any]] = []
        self._keys = Keys(key)
        self._taken = self._done = self._failed = 0

    @property
    def stopped(self) -> bool:
        """Whether no further row is started."""
        return bool(self.failures)

    def take(self, value: Any) -> Row:
        """Number the next row of the input, and look whether it is finished already."""
        key = "" if self.records is None else self._keys.key(value)
        row = Row(self._taken, value, key, self.records is not None and key in self.records)
        self._taken += 1
        return row

    def store(self, row: Row, result: Any) -> Any:
        """Store a result as soon as it is there."""
        if hasattr(result, "__await__"):
            if hasattr(result, "close"):
                result.close()
            raise ArgumentTypeError("the function returned a coroutine: declare it as `async def`.")
        if self.records is not None:
            self.records.add(row.key, row.index, result)
        return result

    def fail(self, row: Row, error: Exception) -> RowError[Any]:
        """Note that a row failed."""
        failure = RowError(row.index, row.value, error)
        if self.records is not None:
            self.records.add_error(row.key, row.index, error)
        if not self.keep:
            self.failures.append(failure)
        return failure

    def read(self, row: Row) -> Any:
        """Return the stored result of a row that an earlier run finished."""
        return cast("Records", self.records).result(row.key)

    def count(self, result: Any, advance: Advance | None) -> None:
        """Count a finished row."""
        self._done += 1
        self._failed += isinstance(result, RowError)
        if advance is not None:
            advance(self._done, self._failed)

    def end(self) -> None:
        """Raise the errors of failed rows, unless they are results.

        Raises:
            ExceptionGroup: rows failed.
        """
        if self.failures:
            raise make_group(sorted(self.failures, key=lambda each: each.index), self._done)
