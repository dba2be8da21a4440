"""Recognise a spec in version 1 of the language, by the first construct that only version 1 has."""

import re
from collections.abc import Iterator

from callwright_gen.load.failures import KINDS
from callwright_gen.load.nodes import Items, Node, Scalar, Table, dotted
from callwright_gen.problems import Loc, Position, Problem

_OLD_SHAPE = re.compile(r"\$\{?(part|tool|schema)\.|^\$.*\|opt$")
_OLD_PATH = re.compile(r"\w[?!](?![?=])|\{\w+[?!]=")
_PATHS = ("response", "stream")
_ANY = "*"
_KEYS = (
    ("sdk", "stubs"),
    ("clients", "kind"),
    ("types", "usage"),
    ("call", "always"),
    ("call", "stream", "flag"),
    ("call", "stream", "unwrap"),
    ("params", "from", "typeddict"),
    ("params", "from", "signature"),
    ("messages", "system", "as"),
    ("messages", "drop_empty"),
    ("messages", "drop_blank"),
    ("messages", "parts", _ANY, "into"),
    ("messages", "parts", _ANY, "emit"),
    ("json", "instruct"),
    ("stream", "events", _ANY, "on"),
    ("stream", "response", "build"),
    ("stream", "response", "fields"),
    ("stream", "response", "final"),
    ("pricing", "provider"),
    *(("errors", kind) for kind in KINDS),
)
"""Keys that only version 1 has. Any key or item may stand at the third place of those that have four."""


def first_of_version_1(root: Table) -> Problem | None:
    """Return the problem that names the first construct of version 1 in a spec, or None."""
    stream = root.get("stream")
    built = isinstance(stream, Table) and "build" in stream.entries
    for loc, position, node in _walk(root):
        if _is_old(loc, node) and not (built and loc in _FIELDS):
            shown = f" ({node.value})" if isinstance(node, Scalar) and loc not in _OLD_LOCS and _text(node) else ""
            what = f"{dotted(loc)!r}{shown} is of version 1 of the spec language"
            return Problem(position, "", what, f"Run `callwright migrate-spec {position.file}`.")
    return None


_OLD_LOCS = frozenset(_KEYS)
_FIELDS = frozenset(loc for loc in _KEYS if loc[:2] == ("stream", "response"))  # fields of a response in version 2


def _is_old(loc: Loc, node: Node) -> bool:
    if loc in _OLD_LOCS or (len(loc) == 4 and (*loc[:2], _ANY, loc[3]) in _OLD_LOCS):  # noqa: PLR2004 - as in _KEYS
        return True
    if loc[:1] == ("finish",) and len(loc) == 2 and loc[1] != "default":  # noqa: PLR2004 - one word
        return isinstance(node, Scalar) and isinstance(node.value, str)
    text = _text(node)
    if not text:
        return False
    if text.startswith("$") or "${" in text:
        return _OLD_SHAPE.search(text) is not None or (loc[0] in _PATHS and _OLD_PATH.search(text) is not None)
    return loc[0] in _PATHS and loc[-1] != "null_ids" and _OLD_PATH.search(text) is not None


def _text(node: Node) -> str:
    return node.value if isinstance(node, Scalar) and isinstance(node.value, str) else ""


def _walk(node: Node, loc: Loc = ()) -> Iterator[tuple[Loc, Position, Node]]:
    match node:
        case Table(entries=entries):
            for key, entry in entries.items():
                yield (*loc, key), entry.position, entry.node
                yield from _walk(entry.node, (*loc, key))
        case Items(items=items):
            for number, item in enumerate(items):
                yield (*loc, number), item.position, item
                yield from _walk(item, (*loc, number))
        case Scalar():
            return
