"""Migrate one spec: its text in version 1 → its text in version 2."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml.error import YAMLError

from callwright_gen.config import list_specs
from callwright_gen.load.read_text import read_text
from callwright_gen.load.version1 import first_of_version_1
from callwright_gen.load.yaml_source import read_yaml
from callwright_gen.problems import Problem, SpecError
from callwright_gen.spec_migration import texts
from callwright_gen.spec_migration.document import add_block, read, rewrite, write
from callwright_gen.spec_migration.marks import learn_corrections
from callwright_gen.spec_migration.sections import STEPS


@dataclass(frozen=True)
class Migrated:
    """A spec before and after. `problems` are what has to be written by hand."""

    path: Path
    old: str
    new: str
    problems: tuple[Problem, ...] = ()


def migrate_spec(path: Path) -> Migrated:
    """Return a spec in version 2 of the language. A spec that is in version 2 stays as it is.

    Raises:
        SpecError: The file is no YAML that a spec may consist of.
    """
    old = read_text(path)
    if first_of_version_1(read_yaml(path).root) is None:
        return Migrated(path, old, old)
    new = _rewritten(old)
    if not _has_marks(new):
        return Migrated(path, old, new)
    try:
        corrections, untyped = learn_corrections(path, {**_siblings(path), path.stem: new})
    except SpecError as error:
        what = "the marks '?' and '!' need the SDK's types, which cannot be read"
        hint = "Write sdk.corrections for them, or run `callwright surface` with the version that wrote this spec."
        place = read_yaml(path).root.position
        return Migrated(path, old, new, (Problem(place, "", what, hint), *error.problems))
    document = read(new)
    for name in ("response", "stream"):
        rewrite(document.get(name), lambda text, _: texts.unmarked(text, untyped))
    if corrections:
        add_block(document, "sdk", "corrections", corrections)
    return Migrated(path, old, write(document))


def _rewritten(text: str) -> str:
    try:
        document = read(text)
    except YAMLError:
        return text
    for step in STEPS:
        step(document)
    return write(document)


def _has_marks(text: str) -> bool:
    document = read(text)
    found: list[str] = []

    def look(value: str, _: bool) -> str:
        found.extend([value] if texts.marked(value) else [])
        return value

    for name in ("response", "stream"):
        rewrite(document.get(name), look)
    return bool(found)


def _siblings(path: Path) -> dict[str, str]:
    """Return the specs of the folder, in version 2 except for their marks."""
    return {each.stem: _rewritten(read_text(each)) for each in list_specs(path.parent)}
