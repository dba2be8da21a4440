"""The place of the cursor in a spec that is being written, and may not be valid YAML at the moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from callwright_gen.files import unsaved
from callwright_gen.load.nodes import Items, Node, Scalar, Table
from callwright_gen.load.yaml_source import read_yaml
from callwright_gen.problems import Loc, SpecError

_MARK = "zzcursorzz"
_CLOSERS = {"[": "]", "{": "}"}


@dataclass(frozen=True)
class Spot:
    """The place of the cursor.

    Parameters:
        loc: steps to the value, or to the mapping that a key is written in.
        is_key: whether a key is being written.
        before: text of the key or value before the cursor.
        whole: the whole text of the key or value.
        root: the tree of the spec.
        text: the text of the spec, completed to valid YAML where it was not.
    """

    loc: Loc
    is_key: bool
    before: str
    whole: str
    root: Table
    text: str


def find_spot(path: Path, text: str, line: int, column: int) -> Spot | None:
    """Return the place at a line and a column, both from 0, or None if the text before it is not YAML."""
    for edited in _edits(text.split("\n"), line, column):
        try:
            with unsaved({path: edited}):
                root = read_yaml(path).root
        except SpecError:
            continue
        found = next(_marked(root, ()), None)
        if found is not None:
            loc, is_key, marked = found
            before, _, after = marked.partition(_MARK)
            return Spot(
                loc, is_key, before, before + after, root, edited.replace(_MARK, "" if before or after else "x")
            )
    return None


def _edits(lines: list[str], line: int, column: int) -> Iterator[str]:
    """Yield texts with a mark at the cursor, the most faithful ones first."""
    head, tail = lines[:line], lines[line + 1 :]
    current = lines[line] if line < len(lines) else ""
    before, after = current[:column], current[column:]
    quote, closers = _left_open(before)
    whole_quote, _ = _left_open(current)
    ends = ("", ": ") if not quote else (quote,)
    if not whole_quote:  # else the rest of the line cannot be kept
        for end in ("", ": "):
            yield "\n".join([*head, f"{before}{_MARK}{end}{after}", *tail])
        yield "\n".join([*head, f"{before} {_MARK}{after}", *tail])
    for end in ends:
        yield "\n".join([*head, f"{before}{_MARK}{end}{closers}", *tail])
        yield "\n".join([*head, f"{before}{_MARK}{end}", *tail])
        yield "\n".join([*head, f"{before}{_MARK}{end}{closers}"])


def _left_open(text: str) -> tuple[str, str]:
    """Return the quote that a line leaves open, and the brackets that close those that it leaves open."""
    opened: list[str] = []
    quote = ""
    for char in text:
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char in _CLOSERS:
            opened.append(_CLOSERS[char])
        elif opened and char == opened[-1]:
            opened.pop()
    return quote, "".join(reversed(opened))


def _marked(node: Node, loc: Loc) -> Iterator[tuple[Loc, bool, str]]:
    match node:
        case Scalar(value=str(text)) if _MARK in text:
            yield loc, False, text
        case Table(entries=entries):
            for key, entry in entries.items():
                if _MARK in key:
                    yield loc, True, key
                yield from _marked(entry.node, (*loc, key))
        case Items(items=items):
            for number, item in enumerate(items):
                yield from _marked(item, (*loc, number))
        case Scalar():
            return
