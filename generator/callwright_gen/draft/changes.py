"""What a draft overrides in the spec that it extends, as YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

Change: TypeAlias = "Changes | list[str] | str | None"
Changes: TypeAlias = dict[str, Change]
"""By key: null deletes what is inherited, and a list or a text replaces it."""

_PLAIN = re.compile(r"[A-Za-z_$][\w.$]*")


def changed(changes: Changes, keys: tuple[str, ...], value: list[str] | str | None) -> Changes:
    """Return the changes with one more."""
    first, *rest = keys
    inner = changes.get(first)
    if not rest:
        return {**changes, first: value}
    return {**changes, first: changed(inner if isinstance(inner, dict) else {}, tuple(rest), value)}


def section_lines(section: Changes, reasons: Mapping[tuple[str, ...], str], loc: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of a section, with the reason of each change."""
    for key, value in section.items():
        at, indent = (*loc, key), "  " * len(loc)
        reason = f"  # {reasons[at]}" if at in reasons else ""
        name = key if _PLAIN.fullmatch(key) else json.dumps(key)
        if isinstance(value, dict):
            yield f"{indent}{name}:"
            yield from section_lines(value, reasons, at)
        else:
            yield f"{indent}{name}: {_text(value)}{reason}"


def _text(value: list[str] | str | None) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_text, value))}]"
    return "null" if value is None else value if _PLAIN.fullmatch(value) else json.dumps(value)
