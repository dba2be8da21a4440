"""The file of a recording: its version, and writing it whole or not at all."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.testing.recordings.call import RecordedCall
from callwright_runtime.testing.recordings.errors import RecordingError
from callwright_runtime.testing.recordings.yaml_text import import_yaml, read_yaml, write_yaml

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

VERSION = 1
_HEAD = "# Recorded calls. `callwright.testing.replay` answers from this file.\n"


@dataclass(frozen=True, slots=True)
class Document:
    """What a file has.

    Parameters:
        calls: the calls.
        mask: the names of fields that have placeholders.
    """

    calls: list[RecordedCall] = field(default_factory=list[RecordedCall])
    mask: frozenset[str] = frozenset()


def read_document(path: Path) -> Document:
    """Return what a file has.

    Raises:
        RecordingError: there is no file, it is not a recording, or a newer version has written it.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise RecordingError(f"there is no recording {path}: make it with `record`, or --llm-record=once.") from error
    try:
        data = read_yaml(text)
    except import_yaml().YAMLError as error:
        raise RecordingError(f"{path} is not YAML: {error}") from error
    fields = _checked(path, data)
    calls = [_read_call(path, number, each) for number, each in enumerate(fields["calls"], 1)]
    return Document(calls, frozenset(fields.get("mask") or ()))


def _checked(path: Path, data: Any) -> dict[str, Any]:
    fields = cast("dict[str, Any]", data) if isinstance(data, dict) else {}
    version = fields.get("version")
    if not isinstance(version, int) or version < 1:
        raise RecordingError(f"{path} is not a recording: it has no `version`.")
    if version > VERSION:
        raise RecordingError(
            f"{path} has version {version} of recordings, and this version of Callwright reads up to {VERSION}: "
            "upgrade Callwright, or record anew."
        )
    if not isinstance(fields.get("calls"), list):
        raise RecordingError(f"{path} is not a recording: it has no list of `calls`.")
    return fields


def _read_call(path: Path, number: int, data: Any) -> RecordedCall:
    try:
        return RecordedCall.from_data(data)
    except (KeyError, TypeError, AttributeError) as error:
        raise RecordingError(f"{path}: call {number} has no `provider` and `request`.") from error


def write_document(path: Path, calls: list[dict[str, Any]], mask: Collection[str]) -> None:
    """Write a file, whole or not at all: a process that is killed leaves the file as it was."""
    head = {"version": VERSION, **({"mask": sorted(mask)} if mask else {})}
    text = _HEAD + write_yaml({**head, "calls": calls})
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
