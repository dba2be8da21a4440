"""Tests without a network: fakes of every provider, and recordings.

Generated. Do not edit: run `callwright generate`.
"""

from callwright_runtime.testing import (
    Cut,
    Reply,
    ToolCall,
    Usage,
)

__all__ = [
    "Cut",
    "Reply",
    "ToolCall",
    "Usage",
]
