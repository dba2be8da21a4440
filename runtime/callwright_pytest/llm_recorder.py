"""The fixture `llm_recorder`: the calls of one test, answered from a recording beside it, or recorded there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from callwright_runtime.testing import Recording

MODES = ("none", "once", "new", "all")


def add_option(parser: pytest.Parser) -> None:
    """Add `--llm-record`."""
    parser.getgroup("callwright").addoption(
        "--llm-record",
        choices=MODES,
        default="none",
        help="what `llm_recorder` does: none answers from the recording (default), once records if there is none, "
        "new records what is missing, all records anew",
    )


@pytest.fixture
def llm_recorder_options() -> Mapping[str, Any]:
    """Return what `llm_recorder` passes to `record` and `replay`: `mask`, `scrub` and `strict`. Override it."""
    return {}


@pytest.fixture
def llm_recorder(request: pytest.FixtureRequest, llm_recorder_options: Mapping[str, Any]) -> Iterator[Recording]:
    """Answer every call of the test from `recordings/<test>.yaml` beside it, or record it there: see --llm-record.

    The value is the sequence of the recorded calls.
    """
    from callwright_runtime.testing.recordings.session import session

    item = cast("pytest.Function", request.node)  # pyright: ignore[reportUnknownMemberType]
    path = path_of(item)
    _check_alone(item, path)
    with session(str(request.config.getoption("--llm-record")), path, **llm_recorder_options) as recording:
        yield recording


def path_of(item: Any) -> Path:
    """Return the recording of a test: its class and name, with what no file name has replaced."""
    owner = f"{item.cls.__name__}." if item.cls is not None else ""
    name = re.sub(r"[^\w.\-\[\]]", "_", f"{owner}{item.name}")
    path: Path = item.path.parent / "recordings" / f"{name}.yaml"
    return path


def _check_alone(item: Any, path: Path) -> None:
    """Fail if another test of this run, such as one of the same name in a file beside it, has the same recording."""
    for other in item.session.items:
        if other is not item and "llm_recorder" in getattr(other, "fixturenames", ()) and path_of(other) == path:
            pytest.fail(f"{item.nodeid} and {other.nodeid} have the same recording, {path.name}: rename one.", False)
