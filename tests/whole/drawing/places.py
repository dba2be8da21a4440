"""Draw names and places: where the classes of a drawn client library have their fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

if TYPE_CHECKING:
    from tests.whole.drawing.sdk import Kind, Sdk

T = TypeVar("T")

# Fields of real SDKs, and names that generated code could confuse with its own.
WORDS = [
    "text",
    "name",
    "value",
    "kind",
    "data",
    "items",
    "key",
    "note",
    "part",
    "count",
    "label",
    "source",
    "unit",
    "level",
    "mark",
    "place",
    "trace",
    "detail",
    "order",
    "form",
    "event",
    "chunk",
    "call",
    "args",
    "response",
    "usage",
    "model",
    "match",
    "case",
    "type",
    "content",
    "message",
    "messages",
    "choices",
    "choice",
    "delta",
    "role",
    "tool",
    "tools",
    "calls",
    "blocks",
    "final",
    "add",
    "next",
    "iter",
    "request",
    "kwargs",
    "rt",
    "cast",
    "self_",
    "reason",
    "found",
    "piece",
    "item",
    "state",
    "function",
    "arguments",
    "id",
    "result",
    "first",
    "last",
    "join",
]

RESERVED = (
    "message",
    "cast",
    "part",
    "role",
    "fields",
    "others",
    "rt",
    "tool",
    "response",
)  # keys of messages are others


@dataclass(frozen=True)
class Place:
    """An object of the library: its class, and the keys that lead to it from the root."""

    cls: str
    keys: tuple[str | int, ...] = ()

    @property
    def path(self) -> str:
        """The read path of the object."""
        return path_of(self.keys)

    def at(self, name: str) -> str:
        """Return the read path of a field."""
        return path_of((*self.keys, name))


def path_of(keys: tuple[str | int, ...]) -> str:
    """Return keys as a read path."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys).removeprefix(".")


class Drawn:
    """Draws values, and hands out names that are new in their scope."""

    def __init__(self, draw: st.DrawFn, sdk: Sdk) -> None:
        self.draw = draw
        self.sdk = sdk
        self._salt = draw(st.integers(0, len(WORDS) - 1))
        self._used: dict[str, set[str]] = {}
        self._classes = 0
        self.texts: tuple[str, ...] = ("a", "", "b c", "\u00e9", " ")

    def one(self, *options: T) -> T:
        """Return one of some values; the first is the simplest."""
        return self.draw(st.sampled_from(options))

    def maybe(self) -> bool:
        """Return whether something is the case; False is simpler."""
        return self.draw(st.booleans())

    def draw_one_in(self, number: int) -> bool:
        """Return True once in a while."""
        return self.draw(st.sampled_from([False] * (number - 1) + [True]))

    def name(self, scope: str, wish: str = "") -> str:
        """Return a name that the scope does not have yet: the wish, if it can be."""
        used = self._used.setdefault(scope, set())
        number = self._salt + len(used)
        while not wish or wish in used or (scope == "message" and wish in RESERVED):
            wish = WORDS[number % len(WORDS)]
            number += 1
        used.add(wish)
        return wish

    def optional(self, keys: tuple[str | int, ...]) -> None:
        """Say that a field of the response may be missing, although the library declares it."""
        cls = owner = "Reply"
        null = False
        for key in keys:
            if isinstance(key, str):
                (kind, null), owner = self.sdk.classes[cls][key], cls
                inner = kind[1] if kind[0] == "list" else kind
                cls = inner[1] if inner[0] == "class" else ""
        name = next(key for key in reversed(keys) if isinstance(key, str))
        if not null:
            self.sdk.optional.setdefault(owner, set()).add(name)

    def cls(self, hint: str) -> str:
        """Return the name of a new class."""
        self._classes += 1
        name = f"{hint}{self._classes}"
        self.sdk.classes[name] = {}
        return name

    def field(self, place: Place, kind: Kind, *, null: bool = False, wish: str = "") -> str:
        """Declare a field at a place, and return its name."""
        name = self.name(place.cls, wish)
        self.sdk.add(place.cls, name, kind, null=null)
        return name

    def deeper(self, place: Place, hint: str, *, listed: bool = False, null: bool = False) -> Place:
        """Return a new object below a place, or the first of a list of them."""
        cls = self.cls(hint)
        kind: Kind = ("list", ("class", cls)) if listed else ("class", cls)
        name = self.field(place, kind, null=null)
        return Place(cls, (*place.keys, name, *((0,) if listed else ())))
