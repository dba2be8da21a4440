"""The file of a resumable run: one JSON line for each finished row.

A line is written as soon as its row is finished, with one write, so that a killed process loses no finished row. Every
second, and at the end, the file is synchronised with the disk for the case that the machine stops.
"""

from __future__ import annotations

import json
import os
import time
from base64 import b64decode, b64encode
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.support.json_text import json_text

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

_SYNC_SECONDS = 1.0
_PLAIN = (str, int, float, bool, type(None))


class Records:
    """The finished rows in a file.

    Parameters:
        path: the file; it is created if it does not exist.
        function: the name of the mapped function.

    Raises:
        ArgumentValueError: the file was written by something else, or for another function.
    """

    def __init__(self, path: Path, function: str) -> None:
        self._path = path
        self._lock = Lock()
        self._synced = time.monotonic()
        self._file = path.open("a+b", buffering=0)
        self._offsets: dict[str, int] = {}
        try:
            self._read(function)
        except BaseException:
            self._file.close()
            raise

    def _read(self, function: str) -> None:
        """Note where the finished rows are, and cut off a last line that was not written completely."""
        good = 0
        with self._path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if not line.endswith(b"\n"):
                    break
                self._note(number, line, good, function)
                good += len(line)
        if good < self._path.stat().st_size:
            self._file.truncate(good)
        if not good:
            self._append({"callwright_rows": 1, "function": function})

    def _note(self, number: int, line: bytes, offset: int, function: str) -> None:
        try:
            record = json.loads(line)
            found = record["function"] if number == 1 else function
            if number > 1 and "error" not in record:
                self._offsets[record["key"]] = offset
        except (ValueError, KeyError, TypeError) as error:
            raise ArgumentValueError(f"{self._path}:{number}: not a record of map_calls: pass another file.") from error
        if found != function:
            raise ArgumentValueError(
                f"{self._path} holds the results of {found}, not of {function}: pass another file."
            )

    def __contains__(self, key: str) -> bool:
        return key in self._offsets

    def result(self, key: str) -> Any:
        """Return the stored result of a finished row."""
        with self._lock:
            self._file.seek(self._offsets[key])
            line = _read_line(self._file)
        record = json.loads(line)
        if "pickle" not in record:
            return record["result"]
        import pickle

        return pickle.loads(b64decode(record["pickle"]))  # written by an earlier run of the same program

    def add(self, key: str, index: int, result: Any) -> None:
        """Store the result of a row.

        Raises:
            ArgumentTypeError: the result cannot be stored.
        """
        record: dict[str, Any] = {"key": key, "index": index, "result": _shown(result)}
        if not _is_plain(result):
            record["pickle"] = b64encode(_pickled(result)).decode("ascii")
        self._append(record)

    def add_error(self, key: str, index: int, error: Exception) -> None:
        """Note that a row failed. A later run asks for it again."""
        self._append({"key": key, "index": index, "error": f"{type(error).__name__}: {error}"})

    def _append(self, record: dict[str, Any]) -> None:
        line = json_text(record).encode("utf-8", "backslashreplace") + b"\n"
        with self._lock:
            written = 0
            while written < len(line):
                written += self._file.write(line[written:]) or 0
            if time.monotonic() - self._synced > _SYNC_SECONDS:
                self._sync()

    def _sync(self) -> None:
        os.fsync(self._file.fileno())
        self._synced = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._sync()
            self._file.close()


def _read_line(file: Any) -> bytes:
    line = b""
    while not line.endswith(b"\n"):
        piece = file.read(65536)
        head, newline, _ = piece.partition(b"\n")
        line += head + newline
        if not piece:
            break
    return line


def _shown(result: Any) -> Any:
    """Return what the line shows of a result to those who read the file with other tools."""
    if hasattr(result, "model_dump"):
        return result.model_dump(mode="json")
    if hasattr(result, "common_usage"):
        return {"content": result.content, "model": result.model, "id": result.id}
    return result if _is_plain(result) else str(result)


def _is_plain(value: Any) -> bool:
    """Return whether JSON holds a value exactly."""
    if type(value) is list:
        return all(map(_is_plain, cast("list[Any]", value)))
    if type(value) is dict:
        entries = cast("dict[Any, Any]", value).items()
        return all(type(key) is str and _is_plain(item) for key, item in entries)
    return type(value) in _PLAIN and value == value  # noqa: PLR0124  NaN is not equal to itself


def _pickled(result: Any) -> bytes:
    import pickle

    try:
        return pickle.dumps(result)
    except Exception as error:
        raise ArgumentTypeError(
            f"a result of type {type(result).__name__} cannot be stored for `resume` ({error}): return data, a "
            "response, or an instance of a class at the top level of a module."
        ) from error
