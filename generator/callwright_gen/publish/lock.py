"""Lock folders, so that two runs do not write to them at once."""

from __future__ import annotations

import os
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from errno import EACCES, EAGAIN
from pathlib import Path

from callwright_gen.publish.errors import PublishError

try:
    import fcntl
except ImportError:  # Windows has no locks of folders; runs there are not kept apart
    fcntl = None  # type: ignore[assignment]

_PATIENCE = 20.0  # seconds; a run holds its locks for a fraction of one
_PAUSE = 0.02
_BUSY = (EACCES, EAGAIN)


@contextmanager
def lock_folders(*folders: Path) -> Generator[None]:
    """Hold the locks of all folders that exist. The system releases them if the run is killed.

    Raises:
        PublishError: another run holds one of them for too long.
    """
    deadline = time.monotonic() + _PATIENCE
    with ExitStack() as held:
        # In one order for all runs: otherwise two of them could wait for each other.
        for folder in sorted({folder.resolve() for folder in folders}):
            if folder.is_dir():
                held.enter_context(_locked(folder, deadline))
        yield


@contextmanager
def _locked(folder: Path, deadline: float) -> Generator[None]:
    if fcntl is None:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        while not _try_lock(descriptor):
            if time.monotonic() > deadline:
                raise PublishError(f"{folder}: another run of callwright is writing here; wait for it, or stop it")
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(descriptor)  # which releases the lock


def _try_lock(descriptor: int) -> bool:
    """Lock an open folder; where the file system has no locks, do nothing."""
    assert fcntl is not None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _BUSY
    return True
