"""The manifest: hashes of the files that a run read and wrote.

It contains neither a version nor a time, so that the same inputs produce the same bytes on every machine.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import cast

from callwright_gen.files import with_unix_lines

NAME = "manifest.json"


class ManifestError(Exception):
    """The content is not a manifest, for instance because it contains merge markers."""


def _no_hashes() -> dict[str, str]:
    return {}


@dataclass(frozen=True)
class Manifest:
    """Hexadecimal SHA-256 hashes of all inputs by label, and of all outputs by path in the output folder.

    `schema` is the hash of the specs' JSON schema, or None if the run does not write one.
    """

    inputs: Mapping[str, str] = field(default_factory=_no_hashes)
    outputs: Mapping[str, str] = field(default_factory=_no_hashes)
    schema: str | None = None


def digest(content: bytes) -> str:
    """Return the hash of a file's content, which does not depend on its line ends."""
    return sha256(with_unix_lines(content)).hexdigest()


def dump_manifest(manifest: Manifest) -> bytes:
    """Return a manifest as sorted JSON, with one hash per line."""
    document: dict[str, object] = {"inputs": dict(manifest.inputs), "outputs": dict(manifest.outputs)}
    if manifest.schema is not None:
        document["schema"] = manifest.schema
    return (json.dumps(document, indent=2, sort_keys=True) + "\n").encode()


def parse_manifest(content: bytes) -> Manifest:
    """Parse a manifest.

    Raises:
        ManifestError: the content is not what `dump_manifest` writes.
    """
    try:
        document = cast("object", json.loads(content))
    except (RecursionError, ValueError) as error:
        raise ManifestError(str(error)) from error
    if not isinstance(document, dict):
        raise ManifestError("not a JSON object")
    entries = cast("dict[str, object]", document)
    schema = entries.get("schema")
    if schema is not None and not isinstance(schema, str):
        raise ManifestError("'schema' is not a hash")
    return Manifest(_hashes(entries, "inputs"), _hashes(entries, "outputs"), schema)


def _hashes(entries: dict[str, object], key: str) -> dict[str, str]:
    value = entries.get(key)
    if not isinstance(value, dict):
        raise ManifestError(f"{key!r} is not an object")
    hashes = cast("dict[str, object]", value)
    if not all(isinstance(item, str) for item in hashes.values()):
        raise ManifestError(f"{key!r} contains something that is not a hash")
    return cast("dict[str, str]", hashes)
