"""Lower a spec: write out what follows from other parts of it. Every value keeps its position in the file."""

from collections.abc import Iterable

from callwright_gen.load.lowering.defaults import with_defaults
from callwright_gen.load.lowering.events import listed_events
from callwright_gen.load.lowering.leaves import Leaf, text_of
from callwright_gen.load.lowering.methods import with_async_methods
from callwright_gen.load.lowering.properties import as_meant, chunk_paths
from callwright_gen.load.lowering.tree import TreeReader
from callwright_gen.load.lowering.usage import with_counts
from callwright_gen.load.nodes import Entry, Items, Node, Scalar, Table
from callwright_gen.problems import Position, Problem

__all__ = ["lower"]


def lower(root: Table, problems: list[Problem]) -> Table:
    """Return a spec's tree with its events as a list, and with the paths of an event and of all counts."""
    root = with_defaults(with_async_methods(root))
    counts = root.get("usage")
    response = root.get("response")
    if isinstance(response, Table):
        root = root.having("response", _with_defaults(response, root.entries["response"].position))
    stream = root.get("stream")
    if isinstance(stream, Table):
        root = root.having("stream", _stream(root, stream, counts, problems))
    response = root.get("response")
    if isinstance(response, Table):
        root = root.having("response", with_counts(response, counts))
    return root


def _with_defaults(response: Table, place: Position) -> Table:
    """Return `response` with the properties that are fields of the same name. `place` is that of the section."""
    own = {name: Entry(place, Scalar(place, name)) for name in ("model", "id", "usage")}
    return Table(response.position, {**own, **response.entries})


def _stream(root: Table, stream: Table, counts: Node | None, problems: list[Problem]) -> Table:
    leaves: list[Leaf] = []
    known = len(problems)
    response = stream.get("response")
    reader = TreeReader(problems)
    if response is not None:
        stream = stream.having("response", reader.read(response))
        leaves = reader.leaves
    events = listed_events(stream.get("events"), problems)
    if isinstance(events, tuple):
        slots = list(reader.slots())
        # Kinds of events are tested in the order of the file: the most frequent ones can be first.
        own = _first(events, slots) if isinstance(stream.get("events"), Table) else _beside(slots, events)
        items = (*own, *reader.calls())
        stream = stream.having("events", Items(stream.position, items)) if items else stream
    chunk = stream.get("chunk")
    if chunk is None and _same_types(root):
        return stream.having("chunk", Scalar(stream.position, "response"))
    given = chunk if isinstance(chunk, Table) else Table(root.entries["stream"].position, {})
    paths = root.get("response")
    if isinstance(chunk, Scalar) or not isinstance(paths, Table):
        return stream
    if len(problems) == known:  # else a leaf that could not be read may be the one that is meant
        paths = as_meant(paths, given, leaves, problems)
    return stream.having("chunk", with_counts(chunk_paths(given, paths, leaves), counts))


def _first(events: Iterable[Node], slots: list[Table]) -> list[Node]:
    """Return the entries of a spec, then the slots, then errors: what an event has besides its error is kept."""
    listed = list(events)
    errors = [event for event in listed if isinstance(event, Table) and event.entries.keys() <= {"at", "if", "error"}]
    return [*(event for event in listed if event not in errors), *slots, *errors]


def _beside(slots: list[Table], events: Iterable[Node]) -> list[Node]:
    """Insert each entry of the spec after the last one that starts at the same values, or else at the end."""
    items: list[Node] = [*slots]
    for event in events:
        same = [number for number, item in enumerate(items) if _at(item) == _at(event)] if slots else []
        items.insert(same[-1] + 1 if same else len(items), event)
    return items


def _at(event: Node) -> str:
    at = event.get("at") if isinstance(event, Table) else None
    return text_of(at) if isinstance(at, Scalar) else ""


def _same_types(root: Table) -> bool:
    """Return whether events have the type of the response, and so its paths."""
    types = root.get("types")
    refs = [types.get(key) for key in ("response", "chunk")] if isinstance(types, Table) else []
    values = [ref.value for ref in refs if isinstance(ref, Scalar)]
    return len(values) == 2 and values[0] == values[1]  # noqa: PLR2004 - the response and the chunk
