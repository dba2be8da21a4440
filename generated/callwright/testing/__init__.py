"""Tests without a network: fakes of every provider, and recordings.

Generated. Do not edit: run `callwright generate`.
"""

from callwright_runtime.testing import (
    Calls,
    Cut,
    Failure,
    FakeError,
    RealCallError,
    RefusedRequestError,
    Reply,
    Request,
    ToolCall,
    Usage,
    fake,
    no_real_calls,
)

__all__ = [
    "Calls",
    "Cut",
    "Failure",
    "FakeError",
    "RealCallError",
    "RefusedRequestError",
    "Reply",
    "Request",
    "ToolCall",
    "Usage",
    "fake",
    "no_real_calls",
]
