"""Tests without a network: fakes of every provider, and recordings.

Generated. Do not edit: run `callwright generate`.
"""

from callwright_runtime.testing import (
    Calls,
    Cut,
    Failure,
    FakeError,
    Reply,
    Request,
    ToolCall,
    Usage,
    fake,
)

__all__ = [
    "Calls",
    "Cut",
    "Failure",
    "FakeError",
    "Reply",
    "Request",
    "ToolCall",
    "Usage",
    "fake",
]
