"""The release command: the changelog, and what stops it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from release.changelog import ReleaseError, draft_entries, release_changelog, unreleased_section

ROOT = Path(__file__).resolve().parents[2]
TEXT = "# Changelog\n\n## [Unreleased]\n\n### Added\n- `loop`.\n\n## [0.1.0] - 2026-01-01\n- First.\n"


def test_the_unreleased_section_becomes_that_of_the_version() -> None:
    released = release_changelog(TEXT, "0.2.0", "2026-11-29")
    assert "## [Unreleased]\n\n## [0.2.0] - 2026-11-29\n\n### Added\n- `loop`.\n\n## [0.1.0]" in released
    assert unreleased_section(released) == ""


@pytest.mark.parametrize(("text", "version"), [(TEXT, "0.1.0"), (TEXT.replace("### Added\n- `loop`.\n", ""), "0.2.0")])
def test_a_version_is_released_once_and_with_changes(text: str, version: str) -> None:
    with pytest.raises(ReleaseError):
        release_changelog(text, version, "2026-11-29")


def test_the_draft_lists_commits_by_area_without_tests() -> None:
    subjects = ["runtime: add loop", "tests: wait less", "docs: say more", "runtime: mend streams", "Merge branch"]
    assert draft_entries(subjects) == "docs\n- say more\nruntime\n- add loop\n- mend streams"


@pytest.mark.parametrize("arguments", [[], ["next"], ["1.2"], ["1.2.3", "1.2.4"]])
def test_anything_but_one_version_is_refused_before_anything_is_done(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "release", *arguments], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert re.search(r"make release VERSION=", done.stderr)
