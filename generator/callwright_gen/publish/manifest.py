"""The manifest: what a run read and what it wrote, by hash.

It holds no version and no time, so that the same inputs give the same bytes on every machine.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import cast

NAME = "manifest.json"


class ManifestError(Exception):
    """The text is not a manifest, for instance because a merge left its markers in it."""


def _no_hashes() -> dict[str, str]:
    return {}


@dataclass(frozen=True)
class Manifest:
    """SHA-256 in hexadecimal of every input by label, of every output by its path in the output folder.

    `schema` is the hash of the specs' JSON schema, None where the run does not keep one.
    """

    inputs: Mapping[str, str] = field(default_factory=_no_hashes)
    outputs: Mapping[str, str] = field(default_factory=_no_hashes)
    schema: str | None = None


def digest(content: bytes) -> str:
    """Hash a file's content as the manifest does."""
    return sha256(content).hexdigest()


def dump_manifest(manifest: Manifest) -> bytes:
    """Write a manifest as sorted JSON, one hash a line."""
    document: dict[str, object] = {"inputs": dict(manifest.inputs), "outputs": dict(manifest.outputs)}
    if manifest.schema is not None:
        document["schema"] = manifest.schema
    return (json.dumps(document, indent=2, sort_keys=True) + "\n").encode()


def parse_manifest(content: bytes) -> Manifest:
    """Read a manifest back.

    Raises:
        ManifestError: the content is not what `dump_manifest` writes.
    """
    try:
        document = cast("object", json.loads(content))
    except ValueError as error:
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
        raise ManifestError(f"{key!r} holds something that is not a hash")
    return cast("dict[str, str]", hashes)
