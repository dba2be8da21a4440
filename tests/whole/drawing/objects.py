"""Draw objects of the client library that a shape makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn

NAMES = ("one", "two", "three", "four", "five")
CLASS = """
class Remembering(type):
    def __call__(cls, *args, **named):
        made = super().__call__(*args, **named)
        made.made_of = [*args] or named
        return made

class NAME(metaclass=Remembering):
    def __init__(self, one: Any = None, two: Any = None, three: Any = None, four: Any = None, five: Any = None):
        pass

MessageParam = dict[str, Any] | NAME
"""


def draw_class(drawn: Drawn) -> None:
    """Declare the class of objects that shapes make, under a name that generated modules may have, too."""
    drawn.sdk.made = drawn.one("Made", "Mapping", "DrawnTool")
    drawn.sdk.params += CLASS.replace("NAME", drawn.sdk.made)


def made_of(drawn: Drawn, values: Any) -> dict[str, Any]:
    """Return a shape that makes an object of a value, or of several by name."""
    listed = list(values.values()) if isinstance(values, dict) else [values]
    # In a list, a value that is missing would have no place.
    positional = "$detail" not in listed and drawn.maybe()
    args = listed if positional else dict(zip(NAMES, listed, strict=False))
    return {"$new": f"drawn_sdk.types:{drawn.sdk.made}", "args": args}


def maybe_made(drawn: Drawn, value: Any) -> Any:
    """Return a value, or once in a while an object of it."""
    return made_of(drawn, value) if drawn.draw_one_in(5) else value
