"""Description of the machine that is measured on."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

_SHOWN = ("callwright", "openai", "anthropic", "pydantic", "jinja2", "ruff")


def machine() -> list[str]:
    """Return the date and machine, the versions, and the current load, one line each; the load is last."""
    versions = ", ".join(f"{dist} {version(dist)}" for dist in _SHOWN)
    today = datetime.now(UTC)
    return [
        f"{today:%Y-%m-%d}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores, {_processor()}",
        f"Python {platform.python_version()}; {versions}",
        f"load over 1, 5 and 15 minutes: {', '.join(f'{one:.1f}' for one in os.getloadavg())}",
    ]


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")
