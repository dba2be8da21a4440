"""The changelog: its unreleased section becomes that of a version."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

UNRELEASED = "## [Unreleased]"


class ReleaseError(Exception):
    """A release cannot be made; the message says what to do."""


def release_changelog(text: str, version: str, date: str) -> str:
    """Return the changelog with the unreleased section under a version and a date.

    Raises:
        ReleaseError: there is no unreleased section, it is empty, or the version is there already.
    """
    if f"## [{version}]" in text:
        raise ReleaseError(f"CHANGELOG.md has a section for {version} already.")
    if not unreleased_section(text):
        raise ReleaseError(f"CHANGELOG.md has nothing under {UNRELEASED}: write what changed.")
    return text.replace(UNRELEASED, f"{UNRELEASED}\n\n## [{version}] - {date}", 1)


def unreleased_section(text: str) -> str:
    """Return what the unreleased section says, or an empty string."""
    _, found, rest = text.partition(f"{UNRELEASED}\n")
    return re.split(r"^## \[", rest, maxsplit=1, flags=re.MULTILINE)[0].strip() if found else ""


def draft_entries(subjects: Iterable[str]) -> str:
    """Return commit subjects by area, as a list to check the changelog against; without tests and housekeeping."""
    areas: dict[str, list[str]] = defaultdict(list)
    for subject in subjects:
        area, colon, change = subject.partition(": ")
        if colon and area not in {"tests", "ci", "benchmarks"}:
            areas[area].append(change)
    return "\n".join(f"{area}\n" + "\n".join(f"- {change}" for change in areas[area]) for area in sorted(areas))
