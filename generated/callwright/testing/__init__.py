"""Tests without a network: fakes of every provider, and recordings.

Generated. Do not edit: run `callwright generate`.
"""

from callwright_runtime.testing import (
    Calls,
    Cut,
    Failure,
    FakeError,
    RealCallError,
    Recording,
    RecordingError,
    RefusedRequestError,
    Reply,
    Request,
    ToolCall,
    Usage,
    fake,
    no_real_calls,
    record,
    replay,
)

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
