"""Lower `call.async`: a method that is written once becomes one for each mode."""

from callwright_gen.load.lowering.leaves import text_of
from callwright_gen.load.nodes import Entry, Node, Scalar, Table, joined

_OPERATIONS = ("upload", "submit", "check", "cancel", "results")


def with_async_methods(root: Table) -> Table:
    """Return a spec with the async name of each method that has the sync one alone."""
    call = root.get("call")
    names = call.get("async") if isinstance(call, Table) else None
    if not isinstance(names, Scalar) or text_of(names).count("*") != 1:
        return root
    root = _changed(root, ("call", "invoke"), names)
    root = _changed(root, ("call", "stream", "method"), names)
    for operation in _OPERATIONS:
        root = _changed(root, ("batch", operation, "call"), names)
    return root


def _changed(table: Table, place: tuple[str, ...], names: Scalar) -> Table:
    key, *rest = place
    node = table.get(key)
    if node is None:
        return table
    if not rest:
        changed = _for_each_mode(node, names)
    else:
        changed = _changed(node, tuple(rest), names) if isinstance(node, Table) else node
    return table.having(key, changed)


def _for_each_mode(node: Node, names: Scalar) -> Node:
    if not isinstance(node, Scalar) or not text_of(node):
        return node
    before, _, after = text_of(names).partition("*")
    other = joined(before, (node, text_of(node), 0), after, position=node.position)
    return Table(node.position, {"sync": Entry(node.position, node), "async": Entry(node.position, other)})
