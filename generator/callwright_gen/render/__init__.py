"""Render a resolved provider to the source of its module and its stub."""

from __future__ import annotations
