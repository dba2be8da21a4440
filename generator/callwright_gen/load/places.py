"""Where shapes stand in a spec, and which slots each of them may name."""

from collections.abc import Iterator, Mapping

from callwright_gen.load.nodes import Entry, Items, Loc, Node, Scalar, Table, child
from callwright_gen.load.slots import ALONE, Roots

# Kind of a part → its fields, as the runtime's part classes have them.
PART_FIELDS: Mapping[str, frozenset[str]] = {
    "text": frozenset({"text", "opaque"}),
    "image": frozenset({"image", "media_type", "detail"}),
    "image_url": frozenset({"url", "detail"}),
    "audio": frozenset({"audio", "media_type"}),
    "audio_url": frozenset({"url"}),
    "document": frozenset({"document", "media_type", "name"}),
    "document_url": frozenset({"url"}),
    "thinking": frozenset({"thinking", "opaque"}),
    "tool_call": frozenset({"id", "name", "args", "opaque"}),
    "tool_result": frozenset({"id", "name", "content", "is_error"}),
    "cache_control": frozenset({"cache_type"}),
}
_SCHEMA: Roots = {"schema": frozenset({"name", "description", "schema", "strict"})}
_ENVIRONMENT: Roots = {"env": None}
_MESSAGE: Roots = {"message": frozenset({"role"})}
_ARGUMENTS = (("clients", "*", "default", "args"), ("clients", "*", "enter", "args"))
SLOT_VERBS = ("first", "last", "join", "append")


def shape_places(root: Table) -> Iterator[tuple[Loc, Node, Roots]]:
    """Yield every shape of a spec's tree, with the roots of slots that it may name."""
    for pattern, roots in (*_fixed_places(root), *_part_places()):
        for loc, node in _matches(root, pattern):
            yield loc, node, roots


def argument_places(root: Table) -> Iterator[tuple[Loc, Node]]:
    """Yield the arguments with which clients are made and entered."""
    for pattern in _ARGUMENTS:
        yield from _matches(root, pattern)


def _fixed_places(root: Table) -> Iterator[tuple[tuple[str, ...], Roots]]:
    tool: Roots = {"tool": frozenset({"name", "description", "schema", *_config_fields(root)})}
    yield from ((place, _ENVIRONMENT) for place in _ARGUMENTS)
    yield ("call", "stream", "flag"), {}
    yield ("call", "always"), {}
    yield ("params", "defaults"), {}
    yield ("messages", "system", "set"), {"content": ALONE, "text": ALONE}
    yield ("tools", "shape"), tool
    yield ("tools", "list"), {"tools": ALONE}
    yield ("tools", "force"), tool
    yield ("json", "schema"), _SCHEMA
    yield ("json", "object"), {}
    yield ("response", "message_param"), {"response": None}
    yield ("stream", "response", "fields"), {"calls": ALONE, "blocks": ALONE} | dict.fromkeys(slot_entries(root))


def _part_places() -> Iterator[tuple[tuple[str, ...], Roots]]:
    for kind, fields in PART_FIELDS.items():
        for way in ("shape", "text", "emit", "keep", "patch_previous"):
            yield ("messages", "parts", kind, way), {"part": fields, **_MESSAGE}


def _config_fields(root: Table) -> Iterator[str]:
    for _, node in _matches(root, ("tools", "config")):
        if isinstance(node, Table):
            yield from (f"config.{key}" for key in node.entries)


def slot_entries(root: Table) -> Mapping[str, list[tuple[str, Entry]]]:
    """Return each slot that the stream's events fill, with the verbs and places that do so."""
    slots: dict[str, list[tuple[str, Entry]]] = {}
    for verb in SLOT_VERBS:
        for _, node in _matches(root, ("stream", "events", "*", verb)):
            for name, entry in node.entries.items() if isinstance(node, Table) else ():
                slots.setdefault(name, []).append((verb, entry))
    return slots


def _matches(node: Node, pattern: tuple[str, ...], loc: Loc = ()) -> Iterator[tuple[Loc, Node]]:
    if not pattern:
        yield loc, node
        return
    for step in _steps(node) if pattern[0] == "*" else (pattern[0],):
        if (below := child(node, step)) is not None:
            yield from _matches(below, pattern[1:], (*loc, step))


def _steps(node: Node) -> Iterator[str | int]:
    match node:
        case Table(entries=entries):
            yield from entries
        case Items(items=items):
            yield from range(len(items))
        case Scalar():
            return
