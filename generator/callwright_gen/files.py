"""Read regular files up to a size: a named pipe or an endless device must not stop a run.

Only the standard library is imported here.
"""

import os
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from errno import EFBIG, EINVAL, EISDIR
from pathlib import Path
from stat import S_ISDIR, S_ISREG

MAX_BYTES = 50_000_000  # the largest recorded surface of a real SDK has about 100,000
_SYSTEM_FILES = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini"})


_UNSAVED: ContextVar[Mapping[str, bytes]] = ContextVar("_UNSAVED", default={})  # noqa: B039 - it is never changed


@contextmanager
def unsaved(contents: Mapping[Path, str]) -> Generator[None]:
    """Read these texts instead of the files, as an editor holds them before they are saved."""
    token = _UNSAVED.set({os.path.realpath(path): text.encode() for path, text in contents.items()})
    try:
        yield
    finally:
        _UNSAVED.reset(token)


def read_file(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Return the content of a regular file.

    Raises:
        OSError: the file cannot be read, is not a regular file, or has more than `limit` bytes.
    """
    if (held := _UNSAVED.get()) and (content := held.get(os.path.realpath(path))) is not None:
        return content
    # Without O_NONBLOCK, opening a named pipe waits for a writer.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except ValueError as error:  # the path contains a null character
        raise OSError(EINVAL, str(error), str(path)) from error
    try:
        mode = os.fstat(descriptor).st_mode
        if S_ISDIR(mode):
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
        if not S_ISREG(mode):
            raise OSError(EINVAL, "not a regular file", str(path))
        content = b"".join(_chunks(descriptor, limit + 1))
    finally:
        os.close(descriptor)
    if len(content) > limit:
        raise OSError(EFBIG, f"more than {limit:,} bytes", str(path))
    return content


def _chunks(descriptor: int, size: int) -> Iterator[bytes]:
    while size and (chunk := os.read(descriptor, min(size, 1 << 20))):
        size -= len(chunk)
        yield chunk


def with_unix_lines(content: bytes) -> bytes:
    """Return the content with Unix line ends: git may check files out with those of Windows."""
    return content.replace(b"\r\n", b"\n")


def visible(names: Iterable[str]) -> Iterator[str]:
    """Yield the names except those of editors' and operating systems' own files: hidden, backup and thumbnail files."""
    return (name for name in names if not _is_system_file(name))


def _is_system_file(name: str) -> bool:
    return name.startswith((".", "#")) or name.endswith("~") or name.lower() in _SYSTEM_FILES
