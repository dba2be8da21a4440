"""Lower `usage`: the counts in the SDK's usage object become paths from the response, and from an event."""

from callwright_gen.load.lowering.leaves import alternatives, below, either, piped, split_pipes, text_of
from callwright_gen.load.nodes import Entry, Items, Node, Scalar, Table


def with_counts(section: Table, counts: Node | None) -> Table:
    """Return `response` or `stream.chunk` with the path of each count, if its `usage` is the path of an object."""
    entry = section.entries.get("usage")
    if entry is None or not isinstance(entry.node, Scalar) or not text_of(entry.node):
        return section
    usage = entry.node
    paths = {"from": Entry(entry.position, usage)}
    for key, count in counts.entries.items() if isinstance(counts, Table) else ():
        paths[key] = Entry(count.position, _composed(usage, count.node))
    return section.having("usage", Table(usage.position, paths))


def _composed(usage: Scalar, count: Node) -> Node:
    if isinstance(count, Items):
        return Items(count.position, tuple(_composed(usage, item) for item in count.items))
    if not isinstance(count, Scalar) or not isinstance(count.value, str):
        return count
    bare, pipes, offset = split_pipes(count)
    objects, counts = alternatives(usage), alternatives(bare)
    return piped(either([below(each, path) for each in objects for path in counts]), count, pipes, offset)
