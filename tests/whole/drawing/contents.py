"""Draw where a response has its content and its tool calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.whole.drawing.places import Drawn, Place
from tests.whole.drawing.sdk import ANY, TEXT

if TYPE_CHECKING:
    from tests.whole.drawing.replies import Reply
    from tests.whole.drawing.sdk import Kind


def draw_content(drawn: Drawn, reply: Reply) -> str:
    """Declare the content, and return its path."""
    home = reply.home
    match reply.form:
        case "text":
            name = drawn.field(home, TEXT, null=drawn.maybe())
            reply.leaves["content"] = (*home.keys, name)
            return home.at(name)
        case "texts":
            name = drawn.field(home, ("list", ("maybe",)), null=drawn.maybe())
            reply.leaves["content"] = (*home.keys, name, 0)
            return f"{home.at(name)}[*]|join"
        case "any":
            name = drawn.field(home, ANY)
            reply.leaves["content"] = (*home.keys, name)
            return f"{home.at(name)}{{str}}"
        case "pieces":
            return _pieces(drawn, reply)
        case _:
            return _parts(drawn, reply)


def _parts(drawn: Drawn, reply: Reply) -> str:
    """Declare a list of parts, of which some are texts."""
    text, thought = Place(drawn.cls("Words")), Place(drawn.cls("Thought"))
    reply.tag = tag = reply.calls.tag[0] if reply.calls.tag else ""
    for kind, place in (("text", text), ("thinking", thought)):
        drawn.name(place.cls, tag)
        drawn.sdk.add(place.cls, tag, ("words", kind))
        wish = "" if kind == "text" or drawn.maybe() else reply.parts["text"][1]["text"]
        reply.parts[kind] = (place.cls, {"text": drawn.field(place, TEXT, wish=wish)})
    if drawn.maybe():
        reply.parts["thinking"][1]["seal"] = drawn.field(thought, TEXT, null=True)
    classes = (text.cls, thought.cls, reply.calls.cls)
    name = drawn.field(reply.home, ("list", ("class", *classes)), null=drawn.maybe())
    reply.leaves["parts"] = (*reply.home.keys, name)
    each = f"{reply.home.at(name)}[*]"
    words = drawn.one(f"{{{tag}=text}}", f"{{not:{tag}=function,thinking}}")
    return f"{each}{words}.{reply.parts['text'][1]['text']}|join"


def _pieces(drawn: Drawn, reply: Reply) -> str:
    """Declare a list of pieces of one class, which are what the field says that they have."""
    piece = Place(drawn.cls("Piece"))
    names = {"text": drawn.field(piece, TEXT, null=True), "thought": drawn.field(piece, ("flag",), null=True)}
    names["call"] = drawn.field(piece, ("class", reply.calls.cls), null=True)
    if drawn.maybe():
        names["seal"] = drawn.field(piece, TEXT, null=True)
    reply.parts["piece"] = (piece.cls, names)
    name = drawn.field(reply.home, ("list", ("class", piece.cls)), null=drawn.maybe())
    reply.leaves["parts"] = (*reply.home.keys, name)
    return f"{reply.home.at(name)}[*]{{not:{names['thought']}}}.{names['text']}|join"


def draw_each(drawn: Drawn, reply: Reply) -> str:
    """Declare where tool calls are, and return the path of each."""
    calls = reply.calls
    if reply.form == "pieces":
        return f"{reply.home.at(str(reply.leaves['parts'][-1]))}[*].{reply.parts['piece'][1]['call']}"
    if reply.form == "parts":
        return f"{reply.home.at(str(reply.leaves['parts'][-1]))}[*]{{{reply.tag}=function}}"
    kind: Kind = ("class", calls.cls)
    test = ""
    if calls.tag and drawn.maybe():
        other = drawn.cls("Custom")
        drawn.sdk.add(other, calls.tag[0], ("words", "custom"))
        kind = ("class", calls.cls, other)
        test = drawn.one(f"{{{calls.tag[0]}=function}}", f"{{not:{calls.tag[0]}=custom}}")
    name = drawn.field(reply.home, ("list", kind), null=drawn.maybe())
    reply.leaves["calls"] = (*reply.home.keys, name)
    return f"{reply.home.at(name)}[*]{test}"
