"""Count work instead of timing it: how often functions are called, and by whom."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from types import CodeType, FrameType


@dataclass
class Work:
    """The number of function calls, including C functions, and of characters passed to them."""

    calls: int = 0
    characters: int = 0


@contextmanager
def counted(within: Collection[str]) -> Iterator[Work]:
    """Count the work in this thread of functions in some top-level packages, and of what they call."""
    work = Work()

    def count(frame: FrameType, event: str, argument: Any) -> None:
        if event in ("call", "c_call") and _package(frame) in within:
            work.calls += 1
            if event == "call":
                work.characters += sum(len(each) for each in frame.f_locals.values() if isinstance(each, str))

    with _profiled(count):
        yield work


@contextmanager
def asked_for(codes: Collection[CodeType], within: str) -> Iterator[Counter[tuple[str, str]]]:
    """Count the calls of some functions in this thread.

    Calls are counted by name and by calling package: the nearest top-level package that is not `within`.
    """
    asked: Counter[tuple[str, str]] = Counter()

    def count(frame: FrameType, event: str, argument: Any) -> None:
        if event == "call" and frame.f_code in codes:
            asked[_asking(frame, within), frame.f_code.co_qualname] += 1

    with _profiled(count):
        yield asked


@contextmanager
def _profiled(count: Callable[[FrameType, str, Any], None]) -> Iterator[None]:
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield
    finally:
        sys.setprofile(before)


def _asking(frame: FrameType, within: str) -> str:
    asking = frame.f_back
    while asking is not None and _package(asking) == within:
        asking = asking.f_back
    return "" if asking is None else _package(asking)


def _package(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", "")).partition(".")[0]
