"""The file of a recording: its version, and writing it whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, cast

from callwright_runtime.testing.recordings.call import RecordedCall
from callwright_runtime.testing.recordings.errors import RecordingError
from callwright_runtime.testing.recordings.yaml_text import import_yaml, read_yaml, write_yaml

VERSION = 1
_HEAD = "# Recorded calls. `callwright.testing.replay` answers from this file.\n"


def read_calls(path: Path) -> list[RecordedCall]:
    """Return the calls of a recording.

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
    return [_read_call(path, number, each) for number, each in enumerate(_checked(path, data), 1)]


def _checked(path: Path, data: Any) -> list[Any]:
    fields = cast("dict[str, Any]", data) if isinstance(data, dict) else {}
    version = fields.get("version")
    if not isinstance(version, int) or version < 1 or not isinstance(fields.get("calls"), list):
        raise RecordingError(f"{path} is not a recording: it has no `version` and `calls`.")
    if version > VERSION:
        raise RecordingError(
            f"{path} has version {version} of recordings, and this version of callwright reads up to {VERSION}: "
            "upgrade callwright, or record anew."
        )
    return fields["calls"]


def _read_call(path: Path, number: int, data: Any) -> RecordedCall:
    try:
        return RecordedCall.from_data(data)
    except (KeyError, TypeError, AttributeError) as error:
        raise RecordingError(f"{path}: call {number} has no `provider` and `request`.") from error


def write_calls(path: Path, calls: list[dict[str, Any]]) -> None:
    """Write a recording, whole or not at all: a process that is killed leaves the file as it was."""
    text = _HEAD + write_yaml({"version": VERSION, "calls": calls})
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
