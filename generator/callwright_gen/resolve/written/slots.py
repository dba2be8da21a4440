"""The types of the slots of a spec, after their pipes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from callwright_gen.load import LoadedSpec
from callwright_gen.load.nodes import Scalar, nearest
from callwright_gen.resolve.written.given import Given
from callwright_gen.shapes import Pipe, Placeholder
from callwright_gen.types import (
    ANY,
    BOOL,
    BYTES,
    NONE,
    OBJECT,
    STR,
    Builtin,
    Generic,
    Literal,
    TypeExpr,
    members_of,
    nullable,
    union_of,
    without_none,
)

DATA = Generic(Builtin("dict"), (STR, OBJECT))
ANY_LIST = Generic(Builtin("list"), (ANY,))
_MAYBE_TEXT = nullable(STR)
_OPAQUE = "data of the provider that messages carry unread"

# Kind of part → type of each field. They match the part classes of the runtime.
_PARTS: Mapping[str, Mapping[str, TypeExpr]] = {
    "text": {"text": STR},
    "image": {"image": BYTES, "detail": _MAYBE_TEXT},
    "image_url": {"url": STR, "detail": _MAYBE_TEXT},
    "audio": {"audio": BYTES},
    "audio_url": {"url": STR},
    "document": {"document": BYTES, "name": _MAYBE_TEXT},
    "document_url": {"url": STR},
    "thinking": {"thinking": STR},
    "tool_call": {"id": STR, "name": STR, "args": DATA},
    "tool_result": {"id": STR, "name": STR, "content": STR, "is_error": nullable(BOOL)},
    "cache_control": {"cache_type": STR},
}
_TO_TEXT = frozenset({"b64", "json", "dumps", "plain_name"})


@dataclass(frozen=True)
class PartSlots:
    """The slots of one kind of part.

    Parameters:
        kind: The kind.
        accept: The media types that reach its shape.
        marks: Whether slots only mark where a value is.
    """

    kind: str
    accept: tuple[str, ...] = ()
    marks: bool = False

    def __call__(self, slot: Placeholder) -> Given | str | None:
        """Return the type of a slot, or why it is not known. None means any type."""
        if self.marks:
            return None
        if slot.path == "opaque":
            return _OPAQUE
        if slot.path == "media_type":
            return piped(Literal(self.accept) if self.accept else STR, slot)
        return piped(_PARTS[self.kind][slot.path] if slot.root == "part" else STR, slot)


def fixed(types: Mapping[str, TypeExpr]) -> Callable[[Placeholder], Given | str]:
    """Return the types of slots by their names: the root, and the path if there is one."""

    def slot(read: Placeholder) -> Given | str:
        return piped(types[read.path if read.path in types else read.root], read)

    return slot


def piped(value: TypeExpr, slot: Placeholder, *, read: bool = False) -> Given:
    """Return the value of a slot after its pipes. `read` is whether the SDK has made it."""
    given = Given(value, read=read)
    for pipe in slot.pipes:
        given = _piped(given, pipe)
    return given


def _piped(given: Given, pipe: Pipe) -> Given:
    if pipe.name == "without" and pipe.argument:
        return replace(given, without=given.without | {pipe.argument})
    return replace(given, type=_converted(given.type, pipe))


def _converted(value: TypeExpr, pipe: Pipe) -> TypeExpr:
    """Return the type after a pipe. One that is not here does not change it."""
    plain, word = without_none(value), Literal((pipe.argument or "",))
    text = nullable(STR) if NONE in members_of(value) else STR
    types: dict[str, TypeExpr] = {
        "default": union_of([plain, word]),
        "text_or": union_of([plain, word]),
        "then": nullable(word),
        "subtype": _subtypes(value),
        "as_list": Generic(Builtin("list"), (plain,)),
        "lone_text": union_of([STR, value]),
        "empty_null": nullable(value),
        "bytes": BYTES,
    }
    return text if pipe.name in _TO_TEXT else types.get(pipe.name, value)


def _subtypes(value: TypeExpr) -> TypeExpr:
    if not isinstance(value, Literal):
        return STR
    return Literal(tuple(dict.fromkeys(str(each).partition("/")[2] for each in value.values)))


def keeps_null(loaded: LoadedSpec) -> Callable[[Placeholder], bool]:
    """Return whether a slot is written with `|keep`, which the parsed shape does not say."""

    def kept(slot: Placeholder) -> bool:
        node = nearest(loaded.tree, slot.loc).node
        return isinstance(node, Scalar) and str(node.value).rpartition("|")[2].strip() == "keep"

    return kept
