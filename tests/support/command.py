"""Run the command line in this process as a process of its own would run, without the second that a start takes.

What only a process can show (a terminal, a signal, what is imported, the seed of hashes) has tests with real ones, and
so has `prove`, which imports the SDK: types that were found once are remembered by their names.
"""

from __future__ import annotations

import gc
import io
import sys
import traceback
import warnings
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from subprocess import CompletedProcess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from types import ModuleType


def callwright(folder: Path, *arguments: str, path: Sequence[Path] = (), **environment: str) -> CompletedProcess[str]:
    """Run a command.

    Parameters:
        folder: the working directory.
        arguments: the command and its arguments.
        path: folders that are searched for modules first.
        environment: variables besides those of this process.
    """
    from callwright_gen.__main__ import main

    out, err = _stream(), _stream()
    with _process(folder, ["callwright", *arguments], path, environment), redirect_stdout(out), redirect_stderr(err):
        try:
            main()
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(end.code is not None)
            if isinstance(end.code, str):
                print(end.code, file=err)
        except Exception:  # noqa: BLE001  a process would end with it
            traceback.print_exc()
            code = 1
    return CompletedProcess(["callwright", *arguments], code, _text(out), _text(err))


@contextmanager
def _process(
    folder: Path, arguments: Sequence[str], path: Sequence[Path], environment: dict[str, str]
) -> Iterator[None]:
    """Give this process the state of a new one for a time."""
    threshold = gc.get_threshold()
    with pytest.MonkeyPatch.context() as patch, _without_modules_in(path), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        patch.chdir(folder)
        patch.setattr(sys, "argv", list(arguments))
        patch.setenv("NO_COLOR", "1")
        patch.setenv("PYDANTIC_DISABLE_PLUGINS", "1")  # the command sets it
        for name, value in environment.items():
            patch.setenv(name, value)
        for each in reversed(path):
            patch.syspath_prepend(each)
        try:
            yield
        finally:
            gc.set_threshold(*threshold)


@contextmanager
def _without_modules_in(path: Sequence[Path]) -> Iterator[None]:
    """Forget modules of the names in some folders, which other tests may have imported from other folders."""
    names = {each.stem for folder in path if folder.exists() for each in folder.iterdir()}
    before = _modules(names)
    for name in before:
        del sys.modules[name]
    try:
        yield
    finally:
        for name in _modules(names):
            del sys.modules[name]
        sys.modules.update(before)


def _modules(names: set[str]) -> dict[str, ModuleType]:
    """Return the loaded modules below packages of these names."""
    return {name: module for name, module in sys.modules.items() if name.partition(".")[0] in names}


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)


def _text(stream: io.TextIOWrapper) -> str:
    return stream.buffer.getvalue().decode()  # type: ignore[attr-defined]
