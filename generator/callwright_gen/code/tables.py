"""Print plain data as a table: one entry a line, filled up to the line's end, where the formatter would unfold it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from callwright_gen.code.quoting import literal, name
from callwright_gen.code.source import Code

_WIDTH = 118  # leaves room for what closes the table
_PAD = "    "


def filled(value: object, depth: int, start: str = "") -> Code:
    """Return data in as few lines as it fits; a line ends between entries, of the outermost mapping if it can.

    Parameters:
        value: plain data, see `literal`.
        depth: how far the first line is indented, in levels; the next ones are one level deeper.
        start: what comes before the data in the first line.
    """
    room = _WIDTH - len(_PAD) * (depth + 1)
    lines = [start]
    for token in _tokens(value, room - len(start)):
        if lines[-1] == start:
            lines[-1] += token
        elif len(lines[-1]) + 1 + len(token) <= room:
            lines[-1] += f" {token}"
        else:
            lines.append(token)
    return Code(f"\n{_PAD * (depth + 1)}".join(lines))


def rows(entries: Mapping[str, object], depth: int) -> list[Code]:
    """Return the entries of a mapping as named arguments, one a line; long ones continue on the next line."""
    return [filled(value, depth, f"{name(key)}=") for key, value in entries.items()]


def packed(pieces: Sequence[Code | str], depth: int = 1) -> Code:
    """Return arguments or items in as few lines as they fit, each with a comma."""
    pad = _PAD * depth
    rows: list[str] = []
    for piece in (_double_quoted(str(piece)) for piece in pieces):
        room = len(pad) + len(rows[-1]) + len(piece) + 2 if rows and "\n" not in rows[-1] + piece else _WIDTH + 1
        if room <= _WIDTH:
            rows[-1] += f" {piece},"
        else:
            rows.append(f"{piece},")
    return Code("\n".join(f"{pad}{row}" for row in rows))


def quoted(value: object) -> str:
    """Return a literal as the formatter would write it."""
    return _double_quoted(str(literal(value)))


def _double_quoted(text: str) -> str:
    return text if '"' in text or "\\" in text else text.replace("'", '"')


def _tokens(value: object, room: int) -> list[str]:
    """Return the pieces of a literal between which a line may end: whole entries, unless one is too long itself."""
    whole = quoted(value)
    if len(whole) <= room or not isinstance(value, Mapping | list | tuple):
        return [whole]
    if isinstance(value, Mapping):
        entries = cast("Mapping[object, object]", value).items()
        return _enclosed("{", [_keyed(key, item, room) for key, item in entries], "}")
    groups = [_tokens(item, room) for item in cast("Sequence[object]", value)]
    opening, closing = ("[", "]") if isinstance(value, list) else ("(", ",)" if len(groups) == 1 else ")")
    return _enclosed(opening, groups, closing)


def _keyed(key: object, value: object, room: int) -> list[str]:
    start = f"{quoted(key)}: "
    first, *rest = _tokens(value, room - len(start))
    return [f"{start}{first}", *rest]


def _enclosed(opening: str, groups: list[list[str]], closing: str) -> list[str]:
    for group in groups[:-1]:
        group[-1] += ","
    first, *rest = [token for group in groups for token in group] or [""]
    tokens = [opening + first, *rest]
    tokens[-1] += closing
    return tokens
