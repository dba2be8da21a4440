"""Watch what this process does while it reads hostile data: files written, programs started, code run."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Generator

_WRITES = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.truncate"}
_PROGRAMS = (
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "subprocess.Popen",
    "pty.",
)
_REACHES = ("socket.connect", "socket.bind", "socket.sendto", "ctypes.", "os.putenv", "os.unsetenv", "shutil.")
_seen: list[tuple[str, tuple[Any, ...]]] | None = None


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if _seen is not None:
        _seen.append((event, arguments))


sys.addaudithook(_note)  # permanent: a hook cannot be removed, so it does nothing outside `watched`


@contextmanager
def watched() -> Generator[list[tuple[str, tuple[Any, ...]]]]:
    """Collect the audit events raised inside the block."""
    global _seen  # noqa: PLW0603  the hook is the interpreter's, and so is what it notes
    _seen = events = []
    try:
        yield events
    finally:
        _seen = None


def forbidden(events: list[tuple[str, tuple[Any, ...]]], folders: tuple[Path, ...]) -> list[str]:
    """Return the events not allowed in a run that writes only below these folders and starts only the formatter."""
    return [f"{event}{arguments!r:.300}" for event, arguments in events if _is_forbidden(event, arguments, folders)]


def _is_forbidden(event: str, arguments: tuple[Any, ...], folders: tuple[Path, ...]) -> bool:
    if event == "open":
        return _is_write(arguments) and not _below(arguments[0], folders)
    if event == "shutil.rmtree":
        return not _below(arguments[0], folders)
    if event in _WRITES and arguments[-1] not in {-1, None}:  # relative to an open folder
        return Path(arguments[0]).name != arguments[0]
    if event in _WRITES:
        return not all(_below(path, folders) for path in arguments if isinstance(path, str | bytes | Path))
    if event == "subprocess.Popen":
        return Path(arguments[0]).name not in {"ruff", "ruff.exe"}
    return event.startswith(_PROGRAMS) or event.startswith(_REACHES)


def _is_write(arguments: tuple[Any, ...]) -> bool:
    mode, flags = arguments[1], arguments[2]
    return bool(set(mode) & set("wax+")) if isinstance(mode, str) else bool(flags & 0b11)


def _below(path: Any, folders: tuple[Path, ...]) -> bool:
    if isinstance(path, int):  # a pipe to the formatter
        return True
    whole = Path(path.decode() if isinstance(path, bytes) else path).absolute()
    return any(whole.is_relative_to(folder) for folder in folders) and ".." not in whole.parts


def ran(events: list[tuple[str, tuple[Any, ...]]]) -> list[str]:
    """Return what an import did in addition to definitions; compiling string annotations is allowed."""
    quiet = {
        "compile",
        "sys._getframe",
        "object.__setattr__",
        "object.__getattr__",
        "object.__delattr__",
        "builtins.id",
    }
    return [f"{event}{arguments!r:.300}" for event, arguments in events if event not in quiet]
