"""`record` and `replay`: context managers and decorators."""

from __future__ import annotations

import functools
from contextlib import ExitStack, contextmanager
from inspect import iscoroutinefunction
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from callwright_runtime.testing.recordings.recording import Recording, Scrub, Settings
from callwright_runtime.testing.recordings.tap import make_route
from callwright_runtime.testing.routes import routed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterable
    from os import PathLike
    from types import TracebackType

FunctionT = TypeVar("FunctionT", bound="Callable[..., Any]")


class Session:
    """A context manager, sync and async, and a decorator of functions, sync and async."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._entered: list[ExitStack] = []

    def __enter__(self) -> Recording:
        stack = ExitStack()
        recording = stack.enter_context(_running(self._settings))
        self._entered.append(stack)
        return recording

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._entered.pop().__exit__(kind, error, traceback)

    async def __aenter__(self) -> Recording:
        return self.__enter__()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.__exit__(kind, error, traceback)

    def __call__(self, fn: FunctionT) -> FunctionT:
        """Return a function that runs inside a session of its own at each call."""
        settings = self._settings

        @functools.wraps(fn)
        def run(*args: Any, **kwargs: Any) -> Any:
            with Session(settings):
                return fn(*args, **kwargs)

        @functools.wraps(fn)
        async def run_async(*args: Any, **kwargs: Any) -> Any:
            with Session(settings):
                return await fn(*args, **kwargs)

        return cast("FunctionT", run_async if iscoroutinefunction(fn) else run)


@contextmanager
def _running(settings: Settings) -> Generator[Recording]:
    recording = Recording.open(settings)
    with routed(None, make_route(recording)):
        try:
            yield recording
        finally:
            if settings.adds:
                recording.save()
    recording.finish()


def session(mode: str, path: Path, **options: Any) -> Session:
    """Return the session of a mode of `--llm-record`.

    Parameters:
        mode: `none` answers from the file; `once` records if there is no file; `new` records what the file does not
            have; `all` records anew.
        path: the file.
        options: what `record` and `replay` take.
    """
    if mode == "once":
        mode = "none" if path.exists() else "all"
    plays, adds = mode in {"none", "new"}, mode in {"new", "all"}
    names, functions = _names(options.get("mask", ())), _functions(options.get("scrub", ()))
    strict = bool(options.get("strict"))
    return Session(Settings(path, plays=plays, adds=adds, mask=names, scrub=functions, strict=strict and not adds))


def record(
    path: str | PathLike[str],
    *,
    mask: Collection[str] = (),
    scrub: Scrub | Iterable[Scrub] = (),
) -> Session:
    """Send all calls as usual, and keep their requests and answers in a file.

    Write `with record("rome.yaml"):`. It is a decorator as well, and for `async with`. The file is written at the end,
    whole or not at all. Headers, keys and clients are not in it; values of the environment and of clients that are
    secret are replaced by `<secret>`.

    Parameters:
        path: the file; what it had is replaced.
        mask: names of fields with ids or times, such as `id` and `created`, which become stable placeholders.
        scrub: functions that get each call as plain data, and change it or return another, before it is written.

    Raises:
        MissingSDKError: PyYAML is not installed.
    """
    return Session(Settings(Path(path), plays=False, adds=True, mask=_names(mask), scrub=_functions(scrub)))


def replay(
    path: str | PathLike[str],
    *,
    strict: bool = False,
    scrub: Scrub | Iterable[Scrub] = (),
) -> Session:
    """Answer all calls from a recording, by their requests.

    Write `with replay("rome.yaml"):`. It is a decorator as well, and for `async with`. A request that was recorded
    twice gets its answers in order.

    Parameters:
        path: the file.
        strict: whether recorded calls that nobody asked for are an error.
        scrub: what `record` had, if it changes requests.

    Raises:
        RecordingError: the file cannot be read; a request is not in it; with `strict`, a recorded one was not asked.
        MissingSDKError: PyYAML is not installed.
    """
    settings = Settings(Path(path), plays=True, adds=False, scrub=_functions(scrub), strict=strict)
    return Session(settings)


def _names(mask: Collection[str]) -> frozenset[str]:
    return frozenset((mask,) if isinstance(mask, str) else mask)


def _functions(scrub: Scrub | Iterable[Scrub]) -> tuple[Scrub, ...]:
    return (scrub,) if callable(scrub) else tuple(scrub)
