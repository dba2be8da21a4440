"""Draw names and places: where the classes of a drawn client library have their fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import strategies as st

if TYPE_CHECKING:
    from tests.whole.sdk import Kind, Sdk

T = TypeVar("T")

# Fields of real SDKs, and names that generated code could confuse with its own.
WORDS = ["text", "name", "value", "kind", "data", "items", "key", "note", "part", "count", "label", "source", "unit", "level", "mark", "place", "trace", "detail", "order", "form", "event", "chunk", "call", "args", "response", "usage", "model", "match", "case", "type", "content", "message", "messages", "choices", "choice", "delta", "role", "tool", "tools", "calls", "blocks", "final", "add", "next", "iter", "request", "kwargs", "rt", "cast", "self_", "reason", "found", "piece", "item", "state", "function", "arguments", "id", "result", "first", "last", "join"]

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


def value_of(drawn: Drawn, kind: Kind, *, null: bool = False, leave: frozenset[str] = frozenset()) -> Any:  # noqa: PLR0911
    """Draw a value of a kind."""
    if null and drawn.draw(st.sampled_from((True, False, False))):
        return None
    match kind:
        case ("text",):
            return drawn.one(*drawn.texts)
        case ("flag",):
            return drawn.maybe()
        case ("number",):
            return drawn.one(0, 1, 7)
        case ("index",):
            return drawn.one(0, 0, 1)
        case ("json",):
            return drawn.one("{}", '{"one":1}', '{"one":2,"two":3}')
        case ("dict",):
            return drawn.one({}, {"one": 1}, {"one": 2, "two": 3})
        case ("maybe",):
            return drawn.one("a", None, "")
        case ("any",):
            return drawn.one("a", "", ["b"], {"c": "d"}, 3)
        case ("words" | "enum", *words):
            return drawn.one(*words)
        case ("list", inner):
            return [value_of(drawn, inner) for _ in range(drawn.one(1, 0, 2))]
        case ("class", *names):
            return object_of(drawn, drawn.one(*names))
        case _:
            raise NotImplementedError(kind)


def object_of(drawn: Drawn, cls: str) -> dict[str, Any]:
    """Draw the data of an object. In a mapping, a field without a value may be missing."""
    found: dict[str, Any] = {}
    for name, (kind, null) in drawn.sdk.classes[cls].items():
        corrected = name in drawn.sdk.optional.get(cls, ()) and drawn.sdk.form != "pydantic"  # which validates
        value = value_of(drawn, kind, null=null or corrected)
        value = None if corrected and not value and kind[0] != "number" else value  # empty is as good as missing
        if value is not None or drawn.sdk.form != "typeddict" or drawn.maybe():
            found[name] = value
    for name, kind in drawn.sdk.undeclared.get(cls, {}).items():
        if drawn.maybe():
            found[name] = value_of(drawn, kind)
    return found


def blank_of(sdk: Sdk, cls: str) -> dict[str, Any]:
    """Return the data of an object that says nothing."""
    return {name: _blank(sdk, kind) for name, (kind, null) in sdk.classes[cls].items() if not null}


def _blank(sdk: Sdk, kind: Kind) -> Any:
    match kind:
        case ("words" | "enum", word, *_):
            return word
        case ("list", _):
            return []
        case ("class", name, *_):
            return blank_of(sdk, name)
        case _:
            return {"text": "", "number": 0, "index": 0, "json": "{}", "dict": {}, "any": "", "flag": False}[kind[0]]


def put(sdk: Sdk, cls: str, data: dict[str, Any], keys: tuple[str | int, ...], value: Any) -> None:
    """Set a value in the data of an object, and make the objects that lead to it."""
    name, *rest = keys
    kind, _ = sdk.classes[cls][str(name)]
    if not rest:
        data[str(name)] = value
        return
    if rest[0] == 0:
        inner = kind[1][1]
        data[str(name)] = data.get(str(name)) or [blank_of(sdk, inner)]
        item = data[str(name)][0]
        for key, (of, _null) in sdk.classes[inner].items():
            if of == ("index",):
                item[key] = 0
        put(sdk, inner, item, tuple(rest[1:]), value)
        return
    data[str(name)] = data.get(str(name)) or blank_of(sdk, kind[1])
    put(sdk, kind[1], data[str(name)], tuple(rest), value)
