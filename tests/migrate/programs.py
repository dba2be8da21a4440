"""The programs before and after a migration, and the notes of it.

To write the golden files anew after a change of a rule: `python -m tests.migrate.programs`. Read the diff.
"""

from __future__ import annotations

from pathlib import Path

from callwright_gen.migrate.origin import Origin
from callwright_gen.migrate.run import migrate_file

FOLDER = Path(__file__).parent / "corpus"
ORIGINS = {"mirascope": Origin.MIRASCOPE, "instructor": Origin.INSTRUCTOR, "litellm": Origin.LITELLM}


def programs() -> list[str]:
    """Return the names of all programs, such as `mirascope/plain_call`."""
    return sorted(f"{path.parts[-3]}/{path.stem}" for path in FOLDER.glob("*/before/*.py"))


def path_of(name: str, side: str) -> Path:
    """Return the file of a program; `side` is `before` or `after`."""
    origin, _, stem = name.partition("/")
    return FOLDER / origin / side / f"{stem}.py"


def migrated(name: str) -> tuple[str, list[str]]:
    """Migrate a program; return its new text, and its notes with their lines."""
    path = path_of(name, "before")
    result = migrate_file(Path(path.name), path.read_bytes(), ORIGINS[name.partition("/")[0]])
    return result.new.decode(), [str(note) for note in result.notes]


def notes_of(origin: str) -> list[str]:
    """Return the golden notes of all programs of a library."""
    path = FOLDER / origin / "notes.txt"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def write_golden() -> None:
    """Write what the rules make of the programs."""
    for origin in ORIGINS:
        notes: list[str] = []
        for name in [each for each in programs() if each.startswith(f"{origin}/")]:
            text, found = migrated(name)
            path_of(name, "after").parent.mkdir(exist_ok=True)
            path_of(name, "after").write_text(text, encoding="utf-8")
            notes += found
        if notes:
            (FOLDER / origin / "notes.txt").write_text("".join(f"{each}\n" for each in notes), encoding="utf-8")


if __name__ == "__main__":
    write_golden()
