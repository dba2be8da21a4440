"""Write a set of files atomically, one by one."""

import secrets
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from stat import S_IMODE

from callwright_gen.publish.change import FileChange
from callwright_gen.publish.errors import PublishError
from callwright_gen.publish.folder import TEMP_SUFFIX


def write_changes(changes: Iterable[FileChange]) -> None:
    """Apply the changes in order: first write all temporary files next to their targets, then rename them.

    If the disk is full, nothing changes. If the run is killed, every file is complete, old or new. The last file is the
    manifest: if only files before it were replaced, its temporary file stays, and lists what was generated.

    Raises:
        PublishError: a file cannot be written, replaced or removed.
    """
    changes = tuple(changes)
    temps: dict[Path, Path] = {}
    applied = 0
    try:
        for change in changes:
            if change.new is not None:
                temps[change.path] = _stage(change.path, change.new)
        for change in changes:
            _apply(change, temps.get(change.path))
            applied += 1
    finally:
        unneeded = list(temps.values())[: -1 if 0 < applied < len(changes) else None]
        for temp in unneeded:
            temp.unlink(missing_ok=True)


def _stage(target: Path, content: bytes) -> Path:
    temp = target.with_name(f".{target.name}.{secrets.token_hex(4)}{TEMP_SUFFIX}")
    with _reporting(target, "No files were changed"):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write(temp, target, content)
        except OSError:
            temp.unlink(missing_ok=True)
            raise
    return temp


def _write(temp: Path, target: Path, content: bytes) -> None:
    # "x" creates the file with the default mode of the umask; an existing file keeps its mode.
    with temp.open("xb") as stream:
        stream.write(content)
    if target.exists():
        temp.chmod(S_IMODE(target.stat().st_mode))


def _apply(change: FileChange, temp: Path | None) -> None:
    with _reporting(change.path, "This file was not changed"):
        if temp is None:
            change.path.unlink(missing_ok=True)
        else:
            temp.replace(change.path)


@contextmanager
def _reporting(target: Path, effect: str) -> Generator[None]:
    """Convert an `OSError` to a `PublishError` that names the file and the effect on the output."""
    try:
        yield
    except OSError as error:
        raise PublishError(
            f"{target}: cannot be written: {error.strerror}. {effect}. Fix the problem and run again."
        ) from error
