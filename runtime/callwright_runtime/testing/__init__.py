"""Tests without a network: fakes that answer as the SDK would, made from the spec of each provider, and recordings."""

from __future__ import annotations

from callwright_runtime.testing.checking import RefusedRequestError
from callwright_runtime.testing.fake import fake
from callwright_runtime.testing.guard import RealCallError, no_real_calls
from callwright_runtime.testing.recordings import Recording, RecordingError, record, replay
from callwright_runtime.testing.reply import Cut, Failure, Reply, ToolCall, Usage
from callwright_runtime.testing.request import Request
from callwright_runtime.testing.script import Calls, FakeError

__all__ = [
    "Calls",
    "Cut",
    "Failure",
    "FakeError",
    "RealCallError",
    "Recording",
    "RecordingError",
    "RefusedRequestError",
    "Reply",
    "Request",
    "ToolCall",
    "Usage",
    "fake",
    "no_real_calls",
    "record",
    "replay",
]
