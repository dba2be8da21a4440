"""Read the output folder, and reject links and other unexpected files."""

import os
from pathlib import Path

from callwright_gen.files import read_file, visible
from callwright_gen.publish.errors import PublishError

# Suffix of temporary files; an existing one was left by a run that was killed.
TEMP_SUFFIX = ".callwright-tmp"
# The files of the folder that users may write themselves; these are then left unchanged.
PACKAGE = "__init__.py"
USERS = (PACKAGE, "llm.py")


def require_folder(out: Path) -> None:
    """Raise if the output folder exists and is not a folder.

    Raises:
        PublishError: the folder is a symbolic link or a file.
    """
    if out.is_symlink():
        raise PublishError(f"{out}: the output folder is a symbolic link; pass the folder it points to with --out DIR")
    if out.exists() and not out.is_dir():
        raise PublishError(f"{out}: the output folder is a file; pass a folder with --out DIR")


def read_output(path: Path) -> bytes | None:
    """Return the content of a file, or None if it does not exist.

    Raises:
        PublishError: it is a symbolic link, a folder, or cannot be read.
    """
    if path.is_symlink():
        raise PublishError(f"{path}: is a symbolic link, and generated files never are; remove it and run again")
    try:
        return read_file(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PublishError(f"{path}: cannot be read: {error.strerror}") from error


def list_outputs(out: Path) -> list[str]:
    """Return the sorted relative paths of all files and linked folders in the output folder.

    `__pycache__` and the files of editors and operating systems are left out; temporary files of a run are not.
    """
    paths: list[str] = []
    for here, folders, names in os.walk(out):
        folders[:] = [name for name in visible(folders) if name != "__pycache__"]
        linked = (name for name in folders if Path(here, name).is_symlink())
        listed = {*visible(names), *linked, *(name for name in names if name.endswith(TEMP_SUFFIX))}
        paths += (Path(here, name).relative_to(out).as_posix() for name in listed)
    return sorted(paths)


def list_leftovers(folder: Path) -> list[Path]:
    """Return the temporary files that killed runs left in a folder."""
    return sorted(path for path in folder.glob(f".*{TEMP_SUFFIX}") if path.is_file() and not path.is_symlink())
