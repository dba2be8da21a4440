"""Writing a set of files so that each is whole at every moment."""

import secrets
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from stat import S_IMODE

from callwright_gen.publish.change import FileChange
from callwright_gen.publish.errors import PublishError
from callwright_gen.publish.folder import TEMP_SUFFIX


def write_changes(changes: Iterable[FileChange]) -> None:
    """Make the changes in their order: every new text to a temp file beside its target first, then the renames.

    A disk that fills up leaves everything as it was, and a run that is killed leaves whole files only.

    Raises:
        PublishError: a file cannot be written, replaced or removed.
    """
    changes = tuple(changes)
    temps: dict[Path, Path] = {}
    try:
        for change in changes:
            if change.new is not None:
                temps[change.path] = _stage(change.path, change.new)
        for change in changes:
            _settle(change, temps.get(change.path))
    finally:
        for temp in temps.values():
            temp.unlink(missing_ok=True)


def _stage(target: Path, content: bytes) -> Path:
    temp = target.with_name(f".{target.name}.{secrets.token_hex(4)}{TEMP_SUFFIX}")
    with _naming(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            _fill(temp, target, content)
        except OSError:
            temp.unlink(missing_ok=True)
            raise
    return temp


def _fill(temp: Path, target: Path, content: bytes) -> None:
    # "x" creates with the mode that the umask asks for, as an editor would; a file that is there keeps its own.
    with temp.open("xb") as stream:
        stream.write(content)
    if target.exists():
        temp.chmod(S_IMODE(target.stat().st_mode))


def _settle(change: FileChange, temp: Path | None) -> None:
    with _naming(change.path):
        if temp is None:
            change.path.unlink(missing_ok=True)
        else:
            temp.replace(change.path)


@contextmanager
def _naming(target: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise PublishError(
            f"{target}: cannot be written: {error.strerror}. It stays as it was; mend the cause and run again."
        ) from error
