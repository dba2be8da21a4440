"""Lower what most specs have in common: how messages hold their content, and how a streamed response is built."""

from callwright_gen.load.nodes import Entry, Node, Scalar, Table
from callwright_gen.problems import Position

_CONTENT = {"key": "content", "mode": "string_or_parts"}
_BUILD = "construct"


def with_defaults(root: Table) -> Table:
    """Return a spec with `messages.content`, and with `stream.build` if it has `stream.response`."""
    messages, stream = root.get("messages"), root.get("stream")
    if isinstance(messages, Table):
        root = root.having("messages", _added(messages, "content", _content(messages.position)))
    if isinstance(stream, Table) and stream.get("response") is not None:
        root = root.having("stream", _added(stream, "build", Scalar(stream.position, _BUILD)))
    return root


def _content(position: Position) -> Table:
    return Table(position, {key: Entry(position, Scalar(position, word)) for key, word in _CONTENT.items()})


def _added(table: Table, key: str, node: Node) -> Table:
    return Table(table.position, {key: Entry(table.position, node), **table.entries})
