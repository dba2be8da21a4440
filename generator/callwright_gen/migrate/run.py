"""Migrate files and folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import libcst as cst

from callwright_gen.files import read_file
from callwright_gen.migrate.apply import apply_edits
from callwright_gen.migrate.origin import Origin
from callwright_gen.migrate.origins import LIBRARIES
from callwright_gen.migrate.source import Source
from callwright_gen.problems import Position, Problem

SKIPPED = frozenset({"__pycache__", "node_modules", "site-packages"})


@dataclass(frozen=True)
class Migrated:
    """One file: its content before and after, and what is left to do by hand. Lines are those of the file before."""

    path: Path
    old: bytes
    new: bytes
    notes: tuple[Problem, ...]


def migrate_paths(paths: Iterable[Path], origin: Origin) -> Iterator[Migrated]:
    """Migrate the Python files of folders, and single files; yield those that use the library. Nothing is written.

    Raises:
        OSError: a file cannot be read.
    """
    for path in _files(paths):
        content = read_file(path)
        if LIBRARIES[origin].marker in content:
            yield migrate_file(path, content, origin)


def migrate_file(path: Path, content: bytes, origin: Origin) -> Migrated:
    """Migrate one file; one that is not valid Python is left alone and reported."""
    try:
        source = Source(str(path), content)
    except (cst.ParserSyntaxError, UnicodeDecodeError, SyntaxError) as error:
        return Migrated(path, content, content, (_invalid(path, error),))
    LIBRARIES[origin].find_edits(source)
    return Migrated(path, content, apply_edits(source), tuple(sorted(set(source.notes))))


def _invalid(path: Path, error: Exception) -> Problem:
    line, column = (error.raw_line, error.raw_column + 1) if isinstance(error, cst.ParserSyntaxError) else (1, 1)
    hint = "Convert notebooks and Python 2 first; the file is unchanged."
    return Problem(Position(str(path), line, column), "", "the file is not valid Python", hint)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(each for each in path.rglob("*.py") if each.is_file() and not _is_skipped(each, path))
        else:
            yield path


def _is_skipped(path: Path, root: Path) -> bool:
    parts = path.relative_to(root).parts[:-1]
    return any(part in SKIPPED or part.startswith(".") for part in parts)
