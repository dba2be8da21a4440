"""Work in two processes, where one can be forked: a process that has to import everything first does not pay."""

from __future__ import annotations

import os
import pickle
import sys
import threading
from collections.abc import Callable, Sequence
from typing import NoReturn, TypeVar, cast

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_LEAST = 6  # items for which a fork pays


def map_in_halves(function: Callable[[_Item], _Result], items: Sequence[_Item]) -> list[_Result]:
    """Return the results of a function in the order of its items; a second process does every other item.

    If the second process fails, this one does its items, so that errors are raised here.
    """
    if not _pays(items):
        return [function(item) for item in items]
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        _answer(writer, function, items[1::2])
    os.close(writer)
    try:
        results = {index: function(items[index]) for index in range(0, len(items), 2)}
    finally:
        with os.fdopen(reader, "rb") as stream:
            answer = stream.read()
        _, status = os.waitpid(process, 0)
    others = cast("list[_Result]", pickle.loads(answer)) if status == 0 else [function(each) for each in items[1::2]]
    results |= dict(zip(range(1, len(items), 2), others, strict=True))
    return [results[index] for index in range(len(items))]


def _pays(items: Sequence[object]) -> bool:
    # Elsewhere a forked process is not reliable, nor with threads, which may hold locks.
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return is_safe and len(items) >= _LEAST and len(os.sched_getaffinity(0)) > 1


def _answer(writer: int, function: Callable[[_Item], object], items: Sequence[_Item]) -> NoReturn:
    """Write the results and end this process without any clean-up, which is the first one's."""
    code = 1
    try:
        answer = pickle.dumps([function(item) for item in items])
        with os.fdopen(writer, "wb") as stream:
            stream.write(answer)
        code = 0
    finally:
        os._exit(code)
