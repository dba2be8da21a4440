"""The files of a package at a revision, or as they are in the working tree."""

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
_WANTED = (".pyi", ".py", ".yaml", ".yml", ".json")


@dataclass(frozen=True)
class Tree:
    """Where a revision's files can be read.

    Parameters:
        label: the revision's name for a reader.
        prefix: what goes before a file's path to name it at this revision, as git does.
        specs: folder of the specs; may be missing.
        out: folder of the generated package.
    """

    label: str
    prefix: str
    specs: Path
    out: Path


@contextmanager
def open_tree(config: Config, revision: str | None) -> Generator[Tree]:
    """Give the files of a revision in a temporary folder, or without a revision those of the working tree.

    Raises:
        RevisionError: there is no repository, no such revision, or no generated package at it.
    """
    if revision is None:
        if not config.out.is_dir():
            raise RevisionError(
                f"{config.out}: there is no generated package to review; name its folder with --out DIR"
            )
        yield Tree(WORKING_TREE, "", config.specs, config.out)
        return
    with TemporaryDirectory(prefix="callwright-review-") as folder:
        yield _unpack(config, revision, Path(folder))


def _unpack(config: Config, revision: str, folder: Path) -> Tree:
    root = _root()
    commit = _commit(root, revision)
    out, specs = (_inside(root, path) for path in (config.out, config.specs))
    for path in (out, specs):
        _copy(root, commit, path, folder / path)
    if not (folder / out).is_dir():
        raise RevisionError(
            f"{revision}: there is no folder {out} at this revision, so nothing to compare with."
            " Name a revision that has it with --base REV, or another folder with --out DIR."
        )
    label = revision if commit.startswith(revision) else f"{revision} ({commit[:7]})"
    return Tree(label, f"{revision}:", folder / specs, folder / out)


def _root() -> Path:
    try:
        return Path(_git(Path.cwd(), "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    except subprocess.CalledProcessError as error:
        what = _said(error) or "git cannot read it"
        raise RevisionError(f"{Path.cwd()}: a review compares revisions of a git repository: {what}") from error


def _commit(root: Path, revision: str) -> str:
    try:
        found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except subprocess.CalledProcessError as error:
        raise RevisionError(
            f"{revision!r} is no revision of {root}. A shallow clone lacks older ones: fetch them, or check what"
            " --base and --head name."
        ) from error
    return found.decode().strip()


def _inside(root: Path, folder: Path) -> PurePosixPath:
    absolute = (Path.cwd() / folder).resolve()
    if not absolute.is_relative_to(root.resolve()):
        raise RevisionError(f"{folder}: is outside of the repository {root}, which is to be compared with itself")
    return PurePosixPath(absolute.relative_to(root.resolve()).as_posix())


def _copy(root: Path, commit: str, path: PurePosixPath, target: Path) -> None:
    # Blob by blob, for an archive obeys attributes that leave files out.
    listed = _git(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", str(path)).decode().split("\0")
    for entry in filter(None, listed):
        about, _, name = entry.partition("\t")
        mode, _, blob = about.split()
        if not mode.startswith("100") or not name.endswith(_WANTED):
            continue  # neither a link nor a submodule is ever generated
        file = target / PurePosixPath(name).relative_to(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_git(root, "cat-file", "blob", blob))


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True).stdout
    except FileNotFoundError as error:
        raise RevisionError("git is not installed, and a review reads revisions with it") from error


def _said(error: subprocess.CalledProcessError) -> str:
    said: bytes = error.stderr
    return said.decode(errors="replace").strip().removeprefix("fatal: ")
