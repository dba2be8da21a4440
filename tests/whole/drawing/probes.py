"""Draw read paths that lead anywhere in a response."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn
    from tests.whole.drawing.sdk import Kind


def probe(drawn: Drawn, *, single: bool = False) -> tuple[str, Kind, bool]:
    """Return a path that leads anywhere in a response: with the kind of its values, and whether they are several."""
    kind: Kind = ("class", "Reply")
    path, many = "", False
    while True:
        match kind:
            case ("class", *names):
                if len(names) > 1:
                    tag = next(key for key, (of, _) in drawn.sdk.classes[names[0]].items() if of[0] == "words")
                    chosen = drawn.one(*names)
                    word = drawn.sdk.classes[chosen][tag][0][1]
                    path, names = f"{path}{{{tag}={word}}}", [chosen]
                fields = drawn.sdk.classes[names[0]]
                if not fields or (path and drawn.draw_one_in(4)):
                    return path.removeprefix("."), ("class", *names), many
                name = drawn.one(*fields)
                path, kind = f"{path}.{name}", fields[name][0]
            case ("list", inner) if many or (not single and drawn.maybe()):
                path, many, kind = f"{path}[*]", True, inner
            case ("list", inner):
                path, kind = f"{path}[{drawn.one(0, 1)}]", inner
            case _:
                return path.removeprefix("."), kind, many
