"""The folder of a vendored package: what would change in it, and what the user has edited."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from callwright_gen.vendor.errors import VendorError
from callwright_gen.vendor.package import MANIFEST, hash_text


@dataclass(frozen=True)
class Difference:
    """A file that differs: its content now and then; None if it does not exist."""

    path: Path
    old: bytes | None
    new: bytes | None


def differences(folder: Path, files: Mapping[str, str]) -> list[Difference]:
    """Return the files of a folder that would change, the manifest last; files that are no longer needed go away."""
    paths = [*sorted(_listed(folder).keys() - files.keys()), *sorted(files, key=lambda path: (path == MANIFEST, path))]
    found = [Difference(folder / path, _content(folder / path), _encoded(files.get(path))) for path in paths]
    return [each for each in found if each.old != each.new]


def check_edited(folder: Path, changed: list[Difference]) -> None:
    """Refuse to overwrite what was not written by a previous run.

    Raises:
        VendorError: a file of the folder was edited, or is not from Callwright.
    """
    listed = _listed(folder)
    for each in changed:
        name = each.path.relative_to(folder).as_posix()
        if each.old is None or name == MANIFEST:
            continue
        if listed.get(name) != hash_text(each.old.decode(errors="replace")):
            why = "was edited" if name in listed else "is not from Callwright"
            raise VendorError(f"{each.path} {why}. Move it away, or overwrite it with --force.")


def _listed(folder: Path) -> dict[str, str]:
    path = folder / MANIFEST
    if not path.is_file():
        return {}
    try:
        content: Any = json.loads(path.read_text("utf-8"))
        return cast("dict[str, str]", dict(content["files"]))
    except (ValueError, KeyError, TypeError) as error:
        raise VendorError(
            f"{path} is not a manifest of `callwright vendor`. Remove it, or choose another folder."
        ) from error


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()
