"""Draw how a spec is written: whole, or as one that extends another."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn

SECTIONS = ("messages", "call", "params", "tools", "json", "response", "finish", "stream")
_OWN = ("provider", "prefix", "about")


def draw_files(drawn: Drawn, spec: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the files that together say what a spec says, by their stems."""
    if not drawn.draw_one_in(3):
        return {"drawn": spec}
    base = {**deepcopy(spec), "provider": "base", "prefix": "Base", "about": "Base chat"}
    child: dict[str, Any] = {"extends": "base", **{key: spec[key] for key in _OWN}}
    for section in SECTIONS:
        whole = spec[section]
        match drawn.one("inherited", "moved", "replaced", "deleted", "changed"):
            case "moved":
                del base[section]
                child[section] = whole
            case "replaced":
                base[section] = {"nonsense": {"a": 1}}
                child[section] = {"$replace": True, **whole}
            case "deleted" if section != "response":  # where null says that there is nothing
                base[section] = {**whole, "nonsense": 1}
                child[section] = {"nonsense": None}
            case "changed":
                key = drawn.one(*whole)
                # What follows from other parts, and null, which deletes, cannot be written over.
                if isinstance(whole[key], str | list):
                    base[section] = {**whole, key: ["nonsense"] if isinstance(whole[key], list) else "nonsense"}
                    child[section] = {key: whole[key]}
            case _:
                pass
    return {"base": base, "drawn": child}
