"""Whether a module has an object under the object's own name."""

from __future__ import annotations

import sys
from typing import Any


def is_importable(target: Any) -> bool:
    """Return whether a function, or its wrapper, can be pickled by its name: its module has it under that name."""
    value: Any = sys.modules.get(target.__module__)
    for name in target.__qualname__.split("."):
        value = getattr(value, name, None)
    return value is target
