"""Lower a resolved provider to source: build the context that the templates render."""

from __future__ import annotations
