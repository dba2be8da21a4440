"""Locations of the shapes in a spec, and the placeholders that are available at each."""

from collections.abc import Iterator, Mapping

from callwright_gen.load.nodes import Entry, Items, Node, Scalar, Table, child
from callwright_gen.load.placeholders import NO_FIELDS, Roots, Slots
from callwright_gen.problems import Loc

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
# Kind of part → fields that may have no value.
_NULLABLE: Mapping[str, frozenset[str]] = {
    "text": frozenset({"opaque"}),
    "image": frozenset({"detail"}),
    "image_url": frozenset({"detail"}),
    "document": frozenset({"name"}),
    "thinking": frozenset({"opaque"}),
    "tool_call": frozenset({"opaque"}),
    "tool_result": frozenset({"is_error"}),
}
_SCHEMA = Slots(
    {"schema": frozenset({"name", "description", "schema", "strict"})}, "schema", frozenset({"description"})
)
_ENVIRONMENT = Slots({"env": None}, nullable=None)
_NOTHING = Slots({})
_REQUIRED: tuple[Loc, ...] = (("tools", "shape"), ("response", "message_param"))  # any other null is a key left out
CLIENTS = ("sync", "async", "both")
VARIABLE_VERBS = ("first", "last", "join", "append")
Place = tuple[Loc, Node, Slots]


def shape_places(root: Table) -> Iterator[Place]:
    """Yield every shape of a spec's tree, with the placeholders that are available there."""
    for loc, node, slots in _places(root):
        if loc in _REQUIRED or not (isinstance(node, Scalar) and node.value is None):
            yield loc, node, slots


def _places(root: Table) -> Iterator[Place]:
    for loc, node in argument_places(root):
        yield loc, node, _ENVIRONMENT
    for pattern, slots in (*_fixed_places(root), *_part_places(root)):
        for loc, node in _matches(root, pattern):
            yield loc, node, slots


def argument_places(root: Table) -> Iterator[tuple[Loc, Node]]:
    """Yield the arguments that create and enter clients, at the places of the long form."""
    yield from _matches(root, ("clients", "args"))
    for client in CLIENTS:
        for loc, node in _matches(root, ("clients", client, "args")):
            yield (*loc[:2], "default", "args"), node
        for section in ("default", "enter"):
            yield from _matches(root, ("clients", client, section, "args"))


def _fixed_places(root: Table) -> Iterator[tuple[tuple[str, ...], Slots]]:
    configs = frozenset(_config_fields(root))
    fields = frozenset({"name", "description", "schema"}) | configs
    tool = Slots({"tool": fields}, "tool", configs)
    yield ("call", "stream", "set"), _NOTHING
    yield ("call", "set"), _NOTHING
    yield ("params", "defaults"), _NOTHING
    yield ("messages", "system", "param"), Slots({"content": NO_FIELDS, "text": NO_FIELDS})
    yield ("tools", "shape"), tool
    yield ("tools", "list"), Slots({"tools": NO_FIELDS})
    yield ("tools", "force"), Slots({"tool": frozenset({"name"})}, "tool")
    yield ("json", "schema"), _SCHEMA
    yield ("json", "object"), _NOTHING
    yield ("response", "message_param"), Slots({"response": None}, nullable=None)
    variables: Roots = {"calls": NO_FIELDS, "blocks": NO_FIELDS} | dict.fromkeys(variable_entries(root))
    yield ("stream", "response"), Slots(variables, nullable=None, null="keep")


def _part_places(root: Table) -> Iterator[tuple[tuple[str, ...], Slots]]:
    without_ids = frozenset({"id"}) if _ids_are_optional(root) else frozenset[str]()
    for kind, fields in PART_FIELDS.items():
        roots: Roots = {"part": fields, "message": frozenset({"role"})}
        nullable = _NULLABLE.get(kind, frozenset()) | (without_ids & fields)
        for way in ("shape", "text", "message", "keep", "patch_previous"):
            yield ("messages", "parts", kind, way), Slots(roots, "part", nullable)


def _ids_are_optional(root: Table) -> bool:
    found = _matches(root, ("messages", "tool_ids", "optional"))
    return any(isinstance(node, Scalar) and node.value is True for _, node in found)


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
