"""The third stage: from the resolved provider to the text of its module and its stub."""

from __future__ import annotations
