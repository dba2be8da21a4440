"""Decode a JSON string that may be cut off anywhere."""

from __future__ import annotations

import json
import re
from typing import cast

_HIGH, _LOW = r"u[dD][89abAB][0-9a-fA-F]{2}", r"u[dD][c-fC-F][0-9a-fA-F]{2}"  # surrogate pair
_ESCAPE = rf'\\(?:["\\/bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{{4}}|{_HIGH}\\{_LOW})'
_CHARACTERS = re.compile(rf'(?:[^"\\\x00-\x1f\ud800-\udfff]+|{_ESCAPE})*+')
_CUT_LOW = r"\\(?:u(?:[dD](?:[c-fC-F][0-9a-fA-F]?)?)?)?"
_CUT_ESCAPE = re.compile(rf"\\(?:u[0-9a-fA-F]{{0,3}}|{_HIGH}(?:{_CUT_LOW})?)?")


def read_characters(text: str, offset: int) -> tuple[str, int]:
    """Decode characters of a string, up to its end or the first character that cannot be decoded.

    Returns:
        The decoded text, and the offset after it.
    """
    match = cast("re.Match[str]", _CHARACTERS.match(text, offset))  # always a match, possibly an empty one
    raw = match[0]
    return (json.loads(f'"{raw}"') if "\\" in raw else raw), match.end()


def is_cut_escape(text: str, offset: int) -> bool:
    """Return whether the rest of a text is the beginning of an escape sequence."""
    return _CUT_ESCAPE.fullmatch(text, offset) is not None
