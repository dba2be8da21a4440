"""Text of a spec → formatted text. Lines are moved and not written anew, so comments and layout stay as they are."""

from __future__ import annotations

from pathlib import Path

from callwright_gen.files import unsaved
from callwright_gen.format.blocks import reorder_block
from callwright_gen.format.flows import reorder_flow
from callwright_gen.format.mappings import Mapping, mappings_of
from callwright_gen.load.nodes import plain
from callwright_gen.load.vocabulary import vocabulary_at
from callwright_gen.load.yaml_source import read_yaml
from callwright_gen.problems import Loc, SpecError

_MAX_MOVES = 1_000  # mappings of one spec; a real one has about 150


def format_spec(text: str, path: Path) -> str:
    """Return the formatted text: keys in canonical order, no spaces at the end of lines, and one newline at the end.

    Parameters:
        text: the spec.
        path: its file, for messages.

    Raises:
        SpecError: the text is not valid YAML.
    """
    before = _data(text, path)
    tidied = _tidied(text)
    return _ordered(tidied if _data(tidied, path) == before else text, path)


def _tidied(text: str) -> str:
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def _data(text: str, path: Path) -> object:
    with unsaved({path: text}):
        source = read_yaml(path)
    if source.problems:
        raise SpecError(source.problems)
    return plain(source.root)


def _ordered(text: str, path: Path) -> str:
    """Move the keys of one mapping after the other, until all are in order that can be."""
    before = _data(text, path)
    stuck: set[Loc] = set()
    for _ in range(_MAX_MOVES):
        found = _move_one(text, stuck)
        if found is None:
            return text
        loc, moved = found
        if _means(moved, path, before):
            text = moved
        else:
            stuck.add(loc)
    return text


def _means(text: str, path: Path, data: object) -> bool:
    """Return whether a text still has the same meaning: an alias cannot be moved before its anchor."""
    try:
        return _data(text, path) == data
    except SpecError:
        return False


def _move_one(text: str, stuck: set[Loc]) -> tuple[Loc, str] | None:
    mappings = list(mappings_of(text))
    extends = bool(mappings) and any(entry.key == "extends" for entry in mappings[0].entries)
    for mapping in mappings:
        order = _order(mapping, extends=extends)
        if mapping.loc not in stuck and order != sorted(order):
            reorder = reorder_flow if mapping.flow else reorder_block
            moved = reorder(text, mapping, order)
            if moved is not None and moved != text:
                return mapping.loc, moved
    return None


def _order(mapping: Mapping, *, extends: bool) -> list[int]:
    """Return the rank of each key. Keys that the spec chooses itself, and unknown ones, stay where they are."""
    names = sorted(vocabulary_at(mapping.loc, extends=extends).keys, key=lambda name: not name.startswith("$"))
    ranks = {name: number for number, name in enumerate(names)}
    return [ranks.get(entry.key, len(ranks)) for entry in mapping.entries] if ranks else []
