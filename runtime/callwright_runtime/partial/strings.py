"""Reads the characters of a JSON string that may be cut anywhere."""

from __future__ import annotations

import json
import re
from typing import cast

_HIGH, _LOW = r"u[dD][89abAB][0-9a-fA-F]{2}", r"u[dD][c-fC-F][0-9a-fA-F]{2}"  # the two halves of one character
_ESCAPE = rf'\\(?:["\\/bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{{4}}|{_HIGH}\\{_LOW})'
_CHARACTERS = re.compile(rf'(?:[^"\\\x00-\x1f\ud800-\udfff]+|{_ESCAPE})*+')
_CUT_LOW = r"\\(?:u(?:[dD](?:[c-fC-F][0-9a-fA-F]?)?)?)?"
_CUT_ESCAPE = re.compile(rf"\\(?:u[0-9a-fA-F]{{0,3}}|{_HIGH}(?:{_CUT_LOW})?)?")


def characters(text: str, offset: int) -> tuple[str, int]:
    """Read characters of a string until its end, or until what cannot be read.

    Returns:
        what they say, and the offset behind them.
    """
    found = cast("re.Match[str]", _CHARACTERS.match(text, offset))  # which may be no characters
    said = found[0]
    return (json.loads(f'"{said}"') if "\\" in said else said), found.end()


def is_cut_escape(text: str, offset: int) -> bool:
    """Tell whether the rest of a text is the beginning of an escape."""
    return _CUT_ESCAPE.fullmatch(text, offset) is not None
