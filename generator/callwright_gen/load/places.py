"""Locations of the shapes in a spec, and the placeholders that are available at each."""

from collections.abc import Iterator, Mapping

from callwright_gen.load.nodes import Entry, Items, Loc, Node, Scalar, Table, child
from callwright_gen.load.placeholders import NO_FIELDS, Roots

# Kind of part → its fields. They match the part classes of the runtime.
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
VARIABLE_VERBS = ("first", "last", "join", "append")


def shape_places(root: Table) -> Iterator[tuple[Loc, Node, Roots]]:
    """Yield every shape of a spec's tree, with the placeholder roots that are available there."""
    for pattern, roots in (*_fixed_places(root), *_part_places()):
        for loc, node in _matches(root, pattern):
            yield loc, node, roots


def argument_places(root: Table) -> Iterator[tuple[Loc, Node]]:
    """Yield the arguments that create and enter clients."""
    for pattern in _ARGUMENTS:
        yield from _matches(root, pattern)


def _fixed_places(root: Table) -> Iterator[tuple[tuple[str, ...], Roots]]:
    tool: Roots = {"tool": frozenset({"name", "description", "schema", *_config_fields(root)})}
    yield from ((place, _ENVIRONMENT) for place in _ARGUMENTS)
    yield ("call", "stream", "flag"), {}
    yield ("call", "always"), {}
    yield ("params", "defaults"), {}
    yield ("messages", "system", "set"), {"content": NO_FIELDS, "text": NO_FIELDS}
    yield ("tools", "shape"), tool
    yield ("tools", "list"), {"tools": NO_FIELDS}
    yield ("tools", "force"), tool
    yield ("json", "schema"), _SCHEMA
    yield ("json", "object"), {}
    yield ("response", "message_param"), {"response": None}
    variables = dict.fromkeys(variable_entries(root))
    yield ("stream", "response", "fields"), {"calls": NO_FIELDS, "blocks": NO_FIELDS} | variables


def _part_places() -> Iterator[tuple[tuple[str, ...], Roots]]:
    for kind, fields in PART_FIELDS.items():
        for way in ("shape", "text", "emit", "keep", "patch_previous"):
            yield ("messages", "parts", kind, way), {"part": fields, **_MESSAGE}


def _config_fields(root: Table) -> Iterator[str]:
    for _, node in _matches(root, ("tools", "config")):
        if isinstance(node, Table):
            yield from (f"config.{key}" for key in node.entries)


def variable_entries(root: Table) -> Mapping[str, list[tuple[str, Entry]]]:
    """Return each stream variable, with the verbs and entries that set it."""
    variables: dict[str, list[tuple[str, Entry]]] = {}
    for verb in VARIABLE_VERBS:
        for _, node in _matches(root, ("stream", "events", "*", verb)):
            for name, entry in node.entries.items() if isinstance(node, Table) else ():
                variables.setdefault(name, []).append((verb, entry))
    return variables


def _matches(node: Node, pattern: tuple[str, ...], loc: Loc = ()) -> Iterator[tuple[Loc, Node]]:
    if not pattern:
        yield loc, node
        return
    for step in _steps(node) if pattern[0] == "*" else (pattern[0],):
        if (value := child(node, step)) is not None:
            yield from _matches(value, pattern[1:], (*loc, step))


def _steps(node: Node) -> Iterator[str | int]:
    match node:
        case Table(entries=entries):
            yield from entries
        case Items(items=items):
            yield from range(len(items))
        case Scalar():
            return
