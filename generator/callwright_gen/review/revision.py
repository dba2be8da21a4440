"""Open the files of a package at a revision or in the working tree."""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from callwright_gen.config import Config
from callwright_gen.review.errors import RevisionError

WORKING_TREE = "the working tree"
_SUFFIXES = (".pyi", ".py", ".yaml", ".yml", ".json")


@dataclass(frozen=True)
class Tree:
    """The folders of a revision.

    Parameters:
        label: displayed name of the revision.
        prefix: git's prefix for a path at this revision.
        specs: folder of the specs; may not exist.
        out: folder of the generated package.
    """

    label: str
    prefix: str
    specs: Path
    out: Path


@contextmanager
def open_tree(config: Config, revision: str | None, *, required: bool = True) -> Generator[Tree]:
    """Yield the files of a revision in a temporary folder, or those of the working tree.

    Unless it is `required`, the package may be missing: it is then new in a later revision.

    Raises:
        RevisionError: the repository, the revision or its generated package does not exist.
    """
    if revision is None:
        if not config.out.is_dir():
            raise RevisionError(f"{config.out}: no generated package found to review; pass its folder with --out DIR")
        yield Tree(WORKING_TREE, "", config.specs, config.out)
        return
    with TemporaryDirectory(prefix="callwright-review-") as folder:
        yield _unpack(config, revision, Path(folder), required=required)


def _unpack(config: Config, revision: str, folder: Path, *, required: bool) -> Tree:
    root = _root()
    out, specs = (_inside(root, path) for path in (config.out, config.specs))
    if not required and _is_unborn(root, revision):
        return Tree(f"{revision} (no commit yet)", f"{revision}:", folder / specs, folder / out)
    commit = _commit(root, revision)
    for path in (out, specs):
        _copy(root, commit, path, folder / path)
    if required and not (folder / out).is_dir():
        raise RevisionError(
            f"{revision}: folder {out} does not exist at this revision."
            " Choose a revision that has it with --base REV, or another folder with --out DIR."
        )
    label = revision if commit.startswith(revision) else f"{revision} ({commit[:7]})"
    return Tree(label, f"{revision}:", folder / specs, folder / out)


def _root() -> Path:
    try:
        return Path(_git(Path.cwd(), "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    except subprocess.CalledProcessError as error:
        reason = _message(error) or "git cannot read it"
        raise RevisionError(f"{Path.cwd()}: a review compares revisions of a git repository: {reason}") from error


def _is_unborn(root: Path, revision: str) -> bool:
    """Return whether the revision is the HEAD of a repository without any commit."""
    return revision == "HEAD" and not _git(root, "rev-list", "--max-count=1", "--all")


def _commit(root: Path, revision: str) -> str:
    try:
        commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except subprocess.CalledProcessError as error:
        raise RevisionError(
            f"{revision!r} is not a revision of {root}. A shallow clone lacks older revisions: fetch them, or check"
            " --base and --head."
        ) from error
    return commit.decode().strip()


def _inside(root: Path, folder: Path) -> PurePosixPath:
    absolute = (Path.cwd() / folder).resolve()
    if not absolute.is_relative_to(root.resolve()):
        raise RevisionError(f"{folder}: is outside the repository {root}; choose a folder inside it")
    return PurePosixPath(absolute.relative_to(root.resolve()).as_posix())


def _copy(root: Path, commit: str, path: PurePosixPath, target: Path) -> None:
    # Copy blob by blob: `git archive` obeys attributes that exclude files.
    entries = _git(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", str(path)).decode().split("\0")
    for entry in filter(None, entries):
        about, _, name = entry.partition("\t")
        mode, _, blob = about.split()
        if not mode.startswith("100") or not name.endswith(_SUFFIXES):
            continue  # links and submodules are never generated
        file = target / PurePosixPath(name).relative_to(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_git(root, "cat-file", "blob", blob))


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True).stdout
    except FileNotFoundError as error:
        raise RevisionError("git is not installed; a review needs it to read revisions") from error


def _message(error: subprocess.CalledProcessError) -> str:
    stderr: bytes = error.stderr
    return stderr.decode(errors="replace").strip().removeprefix("fatal: ")
