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
# `callwright prove {name}` compares. With `--accept` it writes `reads`, `means` and `sent`: review its diff.
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
class RecordedError:
    """An exception as the SDK raises it.

    Parameters:
        shows: what it shows, in a few words.
        error: the exception, as recordings of calls hold it.
        means: what it means, as plain data; None if nobody has said yet.
    """

    shows: str
    error: Mapping[str, Any] = field(repr=False)
    means: Mapping[str, Any] | None = field(default=None, repr=False)


@dataclass(frozen=True)
class RecordedBatch:
    """A batch: what is asked, and what the SDK's methods return.

    Parameters:
        shows: what it shows, in a few words.
        rows: the prompts.
        gives: by operation, what its method returns; `results` is a list of answers, or of the texts of files.
        params: the call params.
        reads: what is sent and read, as plain data; None if nobody has said yet.
    """

    shows: str
    rows: Sequence[str]
    gives: Mapping[str, Any] = field(repr=False)
    params: Mapping[str, Any] | None = None
    reads: Mapping[str, Any] | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Recorded:
    """The exchanges of a provider.

    Parameters:
        exchanges: the calls.
        errors: exceptions, with what they mean.
        batches: batches, with what is sent and read.
        sent: by question, the arguments that are sent.
    """

    exchanges: Sequence[Exchange] = ()
    errors: Sequence[RecordedError] = ()
    batches: Sequence[RecordedBatch] = ()
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
    try:
        errors = [RecordedError(each["shows"], each["error"], each.get("means")) for each in data.get("errors") or ()]
        batches = [
            RecordedBatch(each["shows"], each["rows"], each["gives"], each.get("params"), each.get("reads"))
            for each in data.get("batches") or ()
        ]
    except (KeyError, TypeError) as error:
        raise ConfigError(f"{path}: an error or a batch has no {error}.") from error
    return Recorded(found, errors, batches, data.get("sent") or {})


def write_recorded(path: Path, name: str, recorded: Recorded) -> None:
    """Write exchanges, with what is read of them."""
    calls = [
        {"shows": each.shows, **each.call.to_data(), **({"reads": dict(each.reads)} if each.reads is not None else {})}
        for each in recorded.exchanges
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    more = {"errors": _as_data(recorded.errors), "batches": _as_data(recorded.batches)}
    given = {name: items for name, items in more.items() if items}
    text = write_yaml({"version": 1, "calls": calls, **given, "sent": dict(recorded.sent)})
    path.write_text(_HEAD.format(name=name) + text, encoding="utf-8", newline="\n")


def _as_data(items: Sequence[RecordedError | RecordedBatch]) -> list[dict[str, Any]]:
    """Return what was recorded as it is written, without what nobody has said yet."""
    return [{name: value for name, value in vars(each).items() if value is not None} for each in items]
