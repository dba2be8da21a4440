"""Build, check and tag a version: `python -m release 1.2.3 [--dry-run]`.

A dry run builds and checks, and changes nothing in the checkout.
"""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
import sys
from pathlib import Path

from release.changelog import ReleaseError, draft_entries, release_changelog

ROOT = Path(__file__).resolve().parents[1]
VERSION_FILE = ROOT / "runtime/callwright_runtime/version.py"
CHANGELOG = ROOT / "CHANGELOG.md"
DIST = ROOT / "dist"
FORM = re.compile(r"\d+\.\d+\.\d+((a|b|rc)\d+)?")


def main(arguments: list[str]) -> int:
    """Make a release; return the exit code."""
    dry = "--dry-run" in arguments
    versions = [each for each in arguments if not each.startswith("-")]
    try:
        _release(_only(versions), dry=dry)
    except ReleaseError as error:
        print(error, file=sys.stderr)
        return 2
    except subprocess.CalledProcessError as error:
        print(f"failed: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        return 1
    return 0


def _only(versions: list[str]) -> str:
    if len(versions) != 1 or not FORM.fullmatch(versions[0]):
        raise ReleaseError("Name one version, such as 1.2.3 or 1.2.3rc1: make release VERSION=1.2.3")
    return versions[0]


def _release(version: str, *, dry: bool) -> None:
    tag = f"v{version}"
    if _git("tag", "--list", tag):
        raise ReleaseError(f"The tag {tag} exists. Choose another version.")
    if not dry and _git("status", "--porcelain"):
        raise ReleaseError("The checkout has changes: commit or remove them first.")
    before = {path: path.read_text(encoding="utf-8") for path in (VERSION_FILE, CHANGELOG)}
    date = dt.datetime.now(dt.UTC).date().isoformat()
    try:
        CHANGELOG.write_text(release_changelog(before[CHANGELOG], version, date), encoding="utf-8")
        VERSION_FILE.write_text(_with_version(before[VERSION_FILE], version), encoding="utf-8")
        _build_and_check()
        if not dry:
            _git("commit", "--quiet", "--all", "--message", f"release: {version}")
            _git("tag", "--annotate", tag, "--message", f"Callwright {version}")
    except BaseException:
        dry = True
        raise
    finally:
        if dry:
            for path, text in before.items():
                path.write_text(text, encoding="utf-8")
    _report(tag, dry=dry)


def _with_version(text: str, version: str) -> str:
    return re.sub(r'__version__ = ".*"', f'__version__ = "{version}"', text)


def _build_and_check() -> None:
    shutil.rmtree(DIST, ignore_errors=True)
    python = sys.executable
    _run(python, "-m", "callwright_gen", "generate", "--check")
    _run(python, "-m", "hatchling", "build", "--directory", str(DIST))
    built = sorted(map(str, DIST.iterdir()))
    _run(python, "-m", "twine", "check", "--strict", *built)
    _run(python, "-m", "check_wheel_contents", *(each for each in built if each.endswith(".whl")))


def _report(tag: str, *, dry: bool) -> None:
    last = _git("describe", "--tags", "--abbrev=0", "HEAD" if dry else "HEAD~1", check=False)
    since = [f"{last}..HEAD"] if last else []
    print(draft_entries(_git("log", "--format=%s", *since).splitlines()))
    print(f"\nBuilt in {DIST}. Compare the changelog with the commits above.")
    if not dry:
        print(f"Tagged {tag}. Next: git push --follow-tags, and upload the files of dist/.")


def _run(*command: str) -> None:
    print("+", *command, flush=True)
    subprocess.run(command, cwd=ROOT, check=True)


def _git(*arguments: str, check: bool = True) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, check=check, capture_output=True, text=True)
    return done.stdout.strip()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
