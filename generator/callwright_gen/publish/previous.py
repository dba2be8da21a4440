"""What earlier runs wrote: the manifest of the last run, and those of runs that were killed."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from callwright_gen.files import read_file, with_unix_lines
from callwright_gen.publish.folder import list_leftovers, read_output
from callwright_gen.publish.manifest import NAME, Manifest, ManifestError, digest, parse_manifest

_GENERATOR = "callwright_gen"  # label of the input from which the schema follows
_SCHEMA_MARK = b'"title": "Callwright provider spec"'


@dataclass(frozen=True)
class Previous:
    """The manifest of the last run, whether it was readable, and the manifests of runs that were killed.

    A run stages its manifest before it replaces the first file. If it is killed, its staged manifest still says which
    contents are generated ones.
    """

    manifest: Manifest
    readable: bool
    pending: tuple[Manifest, ...] = ()

    def wrote(self, name: str, content: bytes) -> bool:
        """Return whether an earlier run wrote this content of an output."""
        return self._any_hash({each.outputs.get(name) for each in self._all}, content)

    def wrote_schema(self, content: bytes) -> bool:
        """Return whether an earlier run wrote this schema; `callwright new` writes one before there is a manifest."""
        hashes = {each.schema for each in self._all}
        return self._any_hash(hashes, content) or (hashes == {None} and _SCHEMA_MARK in content)

    @property
    def _all(self) -> tuple[Manifest, ...]:
        return (self.manifest, *self.pending)

    @staticmethod
    def _any_hash(hashes: set[str | None], content: bytes) -> bool:
        return digest(content) in hashes


def read_previous(out: Path) -> Previous:
    """Read the manifests of an output folder.

    Raises:
        PublishError: the manifest cannot be read.
    """
    pending = tuple(_pending(out).values())
    content = read_output(out / NAME)
    if content is None:
        return Previous(Manifest(), readable=True, pending=pending)
    try:
        return Previous(parse_manifest(content), readable=True, pending=pending)
    except ManifestError:
        # Merge markers, or a file of the user with this name: there are no hashes, and the file must not be replaced.
        return Previous(Manifest(), readable=False, pending=pending)


def kept_schema(out: Path, specs: Path, inputs: Mapping[str, str]) -> str | None:
    """Return the JSON schema of specs that the last run wrote, if the generator is still the same and so is the file.

    Raises:
        PublishError: the manifest or the schema cannot be read.
    """
    if out.is_symlink() or not out.is_dir():
        return None  # reported when the files are compared
    manifest = read_previous(out).manifest
    content = read_output(specs / "schema.json")
    if content is None or manifest.inputs.get(_GENERATOR) != inputs[_GENERATOR] or manifest.schema != digest(content):
        return None
    return with_unix_lines(content).decode()


def staged_manifests(out: Path) -> frozenset[Path]:
    """Return the manifests that killed runs staged."""
    return frozenset(path for path in list_leftovers(out) if path.name.startswith(f".{NAME}."))


def _pending(out: Path) -> Mapping[Path, Manifest]:
    manifests: dict[Path, Manifest] = {}
    for path in staged_manifests(out):
        with suppress(ManifestError, OSError):  # killed before it was complete: then no file was replaced
            manifests[path] = parse_manifest(read_file(path))
    return manifests
