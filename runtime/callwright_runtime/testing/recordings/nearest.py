"""The message of a request that a recording does not have: the nearest recorded request, as a diff."""

from __future__ import annotations

from difflib import SequenceMatcher, unified_diff
from typing import TYPE_CHECKING

from callwright_runtime.testing.recordings.yaml_text import write_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from callwright_runtime.testing.recordings.call import RecordedCall


def describe_miss(path: Path, calls: Sequence[RecordedCall], asked: RecordedCall, used: int) -> str:
    """Return what to say of a request without an answer.

    Parameters:
        path: the recording.
        calls: its calls.
        asked: the request.
        used: the number of recorded calls with this request; all of them are used.
    """
    what = f"{asked.provider}{' (stream)' if asked.stream else ''}"
    if used:
        calls_word = "call" if used == 1 else "calls"
        return f"{path} has {used} {calls_word} of {what} with this request, and all have been used. {_ADVICE}"
    if not calls:
        return f"{path} has no calls, and {what} was asked:\n{_text(asked)}{_ADVICE}"
    text = _text(asked)
    number, nearest = max(enumerate(calls, 1), key=lambda each: (_likeness(_text(each[1]), text), not each[1].used))
    recorded = _text(nearest).splitlines()
    lines = unified_diff(recorded, text.splitlines(), f"recorded (call {number})", "asked", lineterm="")
    diff = "\n".join(lines)
    return f"{path} has no answer for this request of {what}. The nearest recorded one differs:\n{diff}\n{_ADVICE}"


_ADVICE = "Record it: `record(…)`, or pytest with --llm-record=new."


def _text(call: RecordedCall) -> str:
    return write_yaml({"provider": call.provider, "stream": call.stream, "request": call.request})


def _likeness(left: str, right: str) -> float:
    return SequenceMatcher(None, left.splitlines(), right.splitlines(), autojunk=False).ratio()
