"""Verbs: where the values of a streamed response are in the events."""

from __future__ import annotations

import re
from typing import Any

from tests.whole.meaning.reading import Reader, Several

VERBS = ("first", "last", "join", "append", "calls", "whole_calls", "pieces")


def leaves_of(node: Any, scope: tuple[str, ...] = (), keys: tuple[Any, ...] = ()) -> dict[tuple[Any, ...], Any]:
    """Return the verbs of a streamed response by their keys: each with the paths that lead to it."""
    if isinstance(node, list):
        return {k: v for number, item in enumerate(node) for k, v in leaves_of(item, scope, (*keys, number)).items()}
    if not isinstance(node, dict):
        return {}
    if "$list" in node:
        return leaves_of([node["$list"]], scope, keys)
    verb = next(iter(node), "")
    if verb in VERBS and isinstance(node[verb], str) and not node[verb].startswith("$"):
        return {keys: (verb, scope, node[verb], node)}
    inner = (*scope, node["each"]) if isinstance(node.get("each"), str) else scope
    found: dict[tuple[Any, ...], Any] = {}
    for key, value in node.items():
        if key in VERBS and is_names(value):
            found |= {(*keys, name): (key, inner, name, {}) for name in value}
        elif key != "each":
            found |= leaves_of(value, inner, (*keys, key))
    return found


def is_names(value: Any) -> bool:
    """Return whether a value is a list of fields, which are collected from fields of the same names."""
    return isinstance(value, list) and all(isinstance(each, str) and not each.startswith("$") for each in value)


def values_at(leaves: dict[tuple[Any, ...], Any], path: str, event: Any, reader: Reader) -> Any:
    """Return what an event has of a value of the response, by the verb that collects it."""
    sides, *pipes = path.split("|")
    found: list[Any] = []
    many, of_several = "[*]" in path, False
    for side in sides.split("??"):
        steps = [int(step[1]) if step[1] else step[0] for step in re.findall(r"([A-Za-z_]\w*|\[(?:(\d+)|\*)\])", side)]
        leaf = next((leaf for keys, leaf in leaves.items() if _leads(steps, keys)), None)
        if leaf is None:
            return None
        _, scope, inner, _ = leaf
        bare = [re.sub(r"(\{[^{}]*\})+$", "", each) for each in scope] if many else scope
        for alternative in inner.split("??"):
            starts = starts_of(bare, event, reader)
            values = [value for start in starts if (value := reader.read(alternative.strip(), start)) is not None]
            values = [item for value in values for item in (value if isinstance(value, Several) else [value])]
            found = found or values
        of_several = of_several or any("[*]" in each for each in scope)
    many = many or of_several
    value: Any = Several(found) if many else (found[0] if found else None)
    if pipes:
        reader = Reader()
        return (
            reader.read("|".join(["value", *pipes]), {"value": value})
            if not isinstance(value, Several)
            else _piped(value, pipes)
        )
    if isinstance(value, Several) and "[*]" not in path:
        return value[0] if value else None
    return value


def _piped(value: Several, pipes: list[str]) -> Any:
    return Reader().read("|".join(["value[*]", *pipes]), {"value": list(value)})


def _leads(steps: list[Any], keys: tuple[Any, ...]) -> bool:
    return len(steps) == len(keys) and all(
        step == key or (step == "[*]" and isinstance(key, int)) for step, key in zip(steps, keys, strict=True)
    )


def starts_of(scope: Any, event: Any, reader: Reader) -> list[Any]:
    """Return the values of an event that a scope leads to."""
    starts = [event]
    for path in scope:
        starts = [item for start in starts for item in each_of(reader.read(path, start))]
    return starts


def each_of(value: Any) -> list[Any]:
    """Return the values of a read, however many there are."""
    return list(value) if isinstance(value, Several) else [] if value is None else [value]
