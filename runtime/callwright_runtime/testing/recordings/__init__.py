"""Recordings: calls are kept as readable YAML, and answered from it, for every SDK and above every transport."""

from __future__ import annotations

from callwright_runtime.testing.recordings.call import RecordedCall
from callwright_runtime.testing.recordings.errors import RecordingError
from callwright_runtime.testing.recordings.recording import Recording
from callwright_runtime.testing.recordings.session import record, replay

__all__ = ["RecordedCall", "Recording", "RecordingError", "record", "replay"]
