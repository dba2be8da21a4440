"""The file of a provider's exchanges: `recordings/<provider>.yaml` beside the specs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from callwright_gen.config import ConfigError
from callwright_runtime.testing.recordings.call import RecordedCall
from callwright_runtime.testing.recordings.errors import RecordingError
from callwright_runtime.testing.recordings.file import read_document
from callwright_runtime.testing.recordings.yaml_text import read_yaml, write_yaml

_HEAD = """\
# What the API answers and what is read of it, and what is sent for the questions that every provider is asked.
# `callwright prove {name}` compares. With `--accept` it writes `reads` and `sent`: read its diff as a reviewer.
"""


@dataclass(frozen=True)
class Exchange:
    """A recorded call.

    Parameters:
        shows: what it shows, in a few words.
        call: the call: a request, and an answer or events.
        reads: what is read of it, as plain data; None if nobody has said yet.
    """

    shows: str
    call: RecordedCall = field(repr=False)
    reads: Mapping[str, Any] | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Recorded:
    """The exchanges of a provider.

    Parameters:
        exchanges: the calls.
        sent: by question, the arguments that are sent.
    """

    exchanges: Sequence[Exchange] = ()
    sent: Mapping[str, Any] = field(default_factory=dict[str, Any])


def recordings_of(specs: Path, stem: str) -> Path:
    """Return the file of a provider's exchanges."""
    return specs / "recordings" / f"{stem}.yaml"


def read_recorded(path: Path) -> Recorded:
    """Return the exchanges of a file; none if there is no file.

    Raises:
        ConfigError: the file is not a recording.
    """
    if not path.exists():
        return Recorded()
    try:
        calls = read_document(path).calls
    except RecordingError as error:
        raise ConfigError(str(error)) from error
    data: dict[str, Any] = read_yaml(path.read_text(encoding="utf-8"))
    fields = cast("list[dict[str, Any]]", data["calls"])
    found = [
        Exchange(str(each.get("shows") or f"call {number}"), call, each.get("reads"))
        for number, (each, call) in enumerate(zip(fields, calls, strict=True), 1)
    ]
    return Recorded(found, data.get("sent") or {})


def write_recorded(path: Path, name: str, recorded: Recorded) -> None:
    """Write exchanges, with what is read of them."""
    calls = [
        {"shows": each.shows, **each.call.to_data(), **({"reads": dict(each.reads)} if each.reads is not None else {})}
        for each in recorded.exchanges
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    text = write_yaml({"version": 1, "calls": calls, "sent": dict(recorded.sent)})
    path.write_text(_HEAD.format(name=name) + text, encoding="utf-8", newline="\n")
