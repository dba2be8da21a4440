"""From the resolved provider to pieces of source: every value that a template prints is made here."""

from __future__ import annotations
