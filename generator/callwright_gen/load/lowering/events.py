"""Lower `stream.events`: a table by the kind of event becomes a list of entries."""

from collections.abc import Iterator

from callwright_gen.load.lowering.leaves import below, text_of
from callwright_gen.load.nodes import Entry, Items, Node, Scalar, Table, joined
from callwright_gen.problems import Problem

_EVERY = "*"  # every kind of event
_WITH_KEY = frozenset({"block", "open_call", "extend_call", "close_call"})


def listed_events(events: Node | None, problems: list[Problem]) -> tuple[Node, ...] | Node:
    """Return the entries of the list or the table; anything else unchanged, which the validation reports."""
    match events:
        case None:
            return ()
        case Items(items=items):
            return items
        case Table():
            return tuple(_entries(events, problems))
        case Scalar():
            return events


def _entries(table: Table, problems: list[Problem]) -> Iterator[Node]:
    by, key = table.get("by"), table.entries.get("key")
    common = key if key is not None and isinstance(key.node, Scalar) else None  # else a kind of event has this name
    for kind, entry in table.entries.items():
        if kind == "by" or (kind == "key" and common is not None):
            continue
        at = _filter(by, kind, entry)
        nodes = entry.node.items if isinstance(entry.node, Items) else (entry.node,)
        for node in nodes:
            if isinstance(node, Table):
                yield _placed(_keyed(node, common), at)
            elif isinstance(node, Scalar) and node.value is None:
                continue
            else:
                what = "expected an entry, or a list of entries"
                problems.append(Problem(node.position, f"stream.events.{kind}", what))


def _filter(by: Node | None, kind: str, entry: Entry) -> Scalar | None:
    if kind == _EVERY:
        return None
    key = Scalar(entry.position, kind, 0)
    if isinstance(by, Scalar):
        return joined("{", (by, text_of(by), 0), "=", (key, kind, 0), "}", position=entry.position)
    return key


def _keyed(entry: Table, key: Entry | None) -> Table:
    """Return an entry whose blocks and calls have a key: that of the table, unless they have one."""
    if key is None:
        return entry
    changed = {
        name: Entry(inner.position, Table(inner.node.position, {"key": key, **inner.node.entries}))
        if name in _WITH_KEY and isinstance(inner.node, Table)
        else inner
        for name, inner in entry.entries.items()
    }
    return Table(entry.position, changed)


def _placed(entry: Table, at: Scalar | None) -> Table:
    """Return an entry for the events at `at`. Its own `at` starts there."""
    if at is None:
        return entry
    own = entry.entries.get("at")
    inner = below(at, own.node) if own is not None and isinstance(own.node, Scalar) else at
    position = own.position if own is not None else at.position
    return Table(
        entry.position, {"at": Entry(position, inner), **{k: v for k, v in entry.entries.items() if k != "at"}}
    )
