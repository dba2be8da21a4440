"""Careful reading of the output folder."""

import os
from pathlib import Path

from callwright_gen.publish.errors import PublishError

# Marks the temp files of a write; one that is found was left by a run that was killed.
TEMP_SUFFIX = ".callwright-tmp"
# The one file of the folder that its owner may have written: one that no run wrote is left alone.
PACKAGE = "__init__.py"


def require_folder(out: Path) -> None:
    """Refuse an output folder that is something else; one that does not exist yet is fine.

    Raises:
        PublishError: the folder is a symbolic link or a file.
    """
    if out.is_symlink():
        raise PublishError(f"{out}: the output folder is a symbolic link; name the folder it points at with --out DIR")
    if out.exists() and not out.is_dir():
        raise PublishError(f"{out}: the output folder is a file; name a folder with --out DIR")


def read_output(path: Path) -> bytes | None:
    """Read what a file holds now, None if there is none.

    Raises:
        PublishError: it is a symbolic link, a folder, or cannot be read.
    """
    if path.is_symlink():
        raise PublishError(f"{path}: is a symbolic link, which a generated file never is; remove it and run again")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PublishError(f"{path}: cannot be read: {error.strerror}") from error


def list_outputs(out: Path) -> list[str]:
    """List every file below the output folder by its path in it, sorted; Python's caches are not among them."""
    found: list[str] = []
    for here, folders, names in os.walk(out):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += (Path(here, name).relative_to(out).as_posix() for name in names)
    return sorted(found)
