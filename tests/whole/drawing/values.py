"""Draw values of the classes of a client library, as plain data."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn
    from tests.whole.drawing.sdk import Kind, Sdk

_VALUES: dict[str, tuple[Any, ...]] = {
    "flag": (False, True),
    "number": (0, 1, 7),
    "index": (0, 0, 1),
    "json": ("{}", '{"one":1}', '{"one":2,"two":3}'),
    "dict": ({}, {"one": 1}, {"one": 2, "two": 3}),
    "base64": ("aGk=",),
    "maybe": ("a", None, ""),
    "any": ("a", "", ["b"], {"c": "d"}, 3),
}


def value_of(drawn: Drawn, kind: Kind, *, null: bool = False, leave: frozenset[str] = frozenset()) -> Any:
    """Draw a value of a kind."""
    if null and not drawn.one(False, True, True):
        return None
    match kind:
        case ("text",):
            return drawn.one(*drawn.texts)
        case ("words" | "enum", *words):
            return drawn.one(*words)
        case ("list", inner):
            return _numbered([value_of(drawn, inner) for _ in range(drawn.one(1, 0, 2))], drawn.sdk, inner)
        case ("class", *names):
            return object_of(drawn, drawn.one(*names))
        case _:
            return drawn.one(*_VALUES[kind[0]])


def _numbered(items: list[Any], sdk: Sdk, kind: Kind) -> list[Any]:
    """Return items of which no two have the same index."""
    fields = sdk.classes[kind[1]].items() if kind[0] == "class" else ()
    for name in (name for name, (of, _) in fields if of == ("index",)):
        for before, item in pairwise(items):
            item[name] = 0 if before.get(name) else 1
    return items


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
    return found or dict.fromkeys(drawn.sdk.classes[cls])  # an empty mapping may count as missing


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
            return {
                "text": "",
                "number": 0,
                "index": 0,
                "json": "{}",
                "dict": {},
                "any": "",
                "flag": False,
                "base64": "",
            }[kind[0]]


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
