"""Ways to make the tables of a spec wrong: what errors mean, how batches are sent, and what params are called."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callwright_gen.problems import Loc

Change = tuple[str, "Loc", Any, str]
"""A change: the operator, the place, the new value, and what was changed."""

_KINDS = ("timeout", "rate_limited", "overloaded", "unauthorized", "not_found", "bad_request", "server_error")
_HOLES = ("$id", "$request", "$model", "$rows", "$file", "$batch")
_TABLES = ("codes", "classes", "texts", "status")


def changes_of_tables(data: dict[str, Any]) -> Iterator[Change]:
    """Yield changes of `errors`, `batch` and `params.common`."""
    errors, batch = data.get("errors") or {}, data.get("batch") or {}
    for name in _TABLES:
        yield from _moved(("errors", name), errors.get(name) or {})
    yield from _dropped(("errors", "read"), errors.get("read") or {}, "dropped path")
    yield from _swapped(("errors", "read"), errors.get("read") or {}, "swapped paths")
    yield from _shortened(("errors", "read"), errors.get("read") or {})
    for section, value in batch.items():
        yield from _of_batch(("batch", section), value)
    common = (data.get("params") or {}).get("common") or {}
    yield from _swapped(("params", "common"), common, "swapped params")


def _moved(loc: Loc, table: dict[str, Any]) -> Iterator[Change]:
    """Yield tables with an entry under another kind, and without it."""
    for kind, entries in table.items():
        for entry in entries or ():
            rest = [each for each in entries if each != entry]
            yield "dropped entry", (*loc, kind), rest, f"without {entry}"
            at = _KINDS.index(kind) if kind in _KINDS else 0
            for other in {_KINDS[(at + 1) % len(_KINDS)], _KINDS[(at + 3) % len(_KINDS)]} - {kind}:
                moved = {**table, kind: rest, other: [*(table.get(other) or ()), entry]}
                yield "moved entry", loc, moved, f"{entry}: {kind} → {other}"


def _dropped(loc: Loc, mapping: dict[str, Any], operator: str) -> Iterator[Change]:
    """Yield mappings without an item of one of their lists."""
    for key, items in mapping.items():
        for item in items if isinstance(items, list) else ():
            yield operator, (*loc, key), [each for each in items if each != item], f"without {item}"


def _shortened(loc: Loc, mapping: dict[str, Any]) -> Iterator[Change]:
    """Yield mappings with a path that ends before its last step, or begins after its first."""
    for key, paths in mapping.items():
        for path in paths if isinstance(paths, list) else ():
            for shorter in (path.rpartition(".")[0], path.partition(".")[2]):
                if shorter and shorter not in paths:
                    changed = [shorter if each == path else each for each in paths]
                    yield "shorter path", (*loc, key), changed, f"{path} → {shorter}"


def _swapped(loc: Loc, mapping: dict[str, Any], operator: str) -> Iterator[Change]:
    for first, second in pairwise(mapping):
        if mapping[first] != mapping[second]:
            changed = {**mapping, first: mapping[second], second: mapping[first]}
            yield operator, loc, changed, f"{first} ⇄ {second}"


def _of_batch(loc: Loc, value: Any) -> Iterator[Change]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in {"call", "state", "response"}:  # without which the compiler refuses it
                rest = {each: item for each, item in value.items() if each != key}
                yield "dropped key", loc, rest, f"without {key}"
            yield from _of_batch((*loc, key), inner)
    elif isinstance(value, list):
        for item in value:
            yield "dropped entry", loc, [each for each in value if each != item], f"without {item}"
    elif isinstance(value, str) and value in _HOLES:
        yield from (("placeholder", loc, other, f"{value} → {other}") for other in _HOLES if other != value)
    elif isinstance(value, str) and "." in value:
        before, _, last = value.rpartition(".")
        yield "shorter path", loc, before, f"{value} → {before}"
        yield "shorter path", loc, last, f"{value} → {last}"
    elif isinstance(value, str):
        yield "constant", loc, f"{value}x", f"{value} → {value}x"
