"""Which texts can be names in generated code. The patterns use only syntax that all regular expressions have."""

from __future__ import annotations

import re
from keyword import iskeyword

NAME = "[A-Za-z][A-Za-z0-9_]*"
ANY_NAME = f"_?{NAME}"
"""One leading underscore: some SDKs keep public types in private modules."""


def is_name(text: str) -> bool:
    """Return whether a text can be a Python name in generated code."""
    return re.fullmatch(ANY_NAME, text) is not None and not iskeyword(text)
