"""What can be written at the cursor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from callwright_gen.load.nodes import Node, Table, child
from callwright_gen.load.vocabulary import Here, Key, vocabulary_at
from callwright_gen.lsp.cursor import Spot, find_spot
from callwright_gen.lsp.paths import Offer, path_offers
from callwright_gen.lsp.project import Checked, Project
from callwright_gen.lsp.slots import slot_offers, slots_at
from callwright_gen.lsp.written import readings_of
from callwright_gen.types import TypeExpr

_EXTENDS = "extends"
_PLAIN = re.compile(r"[\w.:-]*$")


def complete(project: Project, path: Path, text: str, line: int, column: int) -> tuple[list[Offer], int]:
    """Return the completions at a line and a column, both from 0, and the length of the text that they replace."""
    spot = find_spot(path, text, line, column)
    if spot is None:
        return [], 0
    here = vocabulary_at(spot.loc, extends=_EXTENDS in spot.root.entries)
    if not spot.is_key:
        before = text.split("\n")[line][:column]
        for reading, written in readings_of(project, path, spot, before, line):
            if offers := path_offers(reading, written):
                return offers, len(written) - offers[0].start
    return _words(project, path, spot, here, project.check(path, spot.text), (line, column))


def _words(
    project: Project, path: Path, spot: Spot, here: Here, checked: Checked, cursor: tuple[int, int]
) -> tuple[list[Offer], int]:
    length = len(_PLAIN.findall(spot.before)[0])
    start = len(spot.before) - length
    if spot.is_key or (here.keys and not here.words):
        return list(_keys(spot, here, checked, start)), length
    if spot.loc == (_EXTENDS,):
        return [Offer(each.stem, str(each.parent), "", "spec", start) for each in project.bases(path)], length
    slots = slots_at(checked.loaded, path.as_posix(), cursor[0] + 1, cursor[1] + 1) if checked.loaded else None
    if slots is not None:
        offers = slot_offers(slots, spot.before)
        return offers, len(spot.before) - offers[0].start if offers else 0
    offers = [Offer(word, "", "", "word", start) for word in here.words]
    return [*offers, *_names_of_the_sdk(here, spot.loc[0], checked, start)], length


def _keys(spot: Spot, here: Here, checked: Checked, start: int) -> Iterator[Offer]:
    """Yield the keys that the section does not have yet: those of the language, else those of the SDK's params."""
    section: Node = spot.root
    for step in spot.loc:
        section = child(section, step) or section
    present = set(section.entries) if isinstance(section, Table) else set[str]()
    keys = here.keys.values()
    for key in sorted(keys, key=lambda each: not each.required):
        if key.name not in present:
            yield Offer(f"{key.name}: ", _about(key), key.text, "key", start)
    if not here.keys:
        for name, declared in _params(checked).items():
            if name not in present:
                yield Offer(f"{name}: ", str(declared), "call param of the SDK", "param", start)


def _about(key: Key) -> str:
    return "required" if key.required else "optional"


def _params(checked: Checked) -> dict[str, TypeExpr]:
    params = checked.surface.params_by_ref.values() if checked.surface is not None else ()
    return {name: field.type for each in params for name, field in each.fields.items()}


def _names_of_the_sdk(here: Here, section: str | int, checked: Checked, start: int) -> Iterator[Offer]:
    """Yield the names that the recorded surface has: references, or call params for other names."""
    if checked.surface is None:
        return
    if here.kinds & {"Reference", "ConfigType"}:
        for ref, symbol in checked.surface.symbols.items():
            yield Offer(ref, symbol.kind, symbol.path, "reference", start)
    elif here.kinds & {"CommonTarget", "Identifier", "Keys"} or section == "params":
        for name, declared in _params(checked).items():
            yield Offer(name, str(declared), "call param of the SDK", "param", start)
