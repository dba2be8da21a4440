"""Draw the exceptions of a client library, and the section `errors` that says what they mean."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from tests.whole.meaning.failing import KINDS

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn

SOURCE = """
class Fault(Exception):
    def __init__(self, number=None, word=None, body=None):
        super().__init__("It broke.")
        self.number, self.word, self.body = number, word, body

    def worded(self):
        return self.word

class Late(Fault): pass
class Later(Late): pass
class Misuse(Fault): pass
"""
ANCESTRY = {
    "Fault": ("Fault",),
    "Late": ("Late", "Fault"),
    "Later": ("Later", "Late", "Fault"),
    "Misuse": ("Misuse", "Fault"),
}
WORDS = ("slow", "long", "full")
STATUSES = (None, 400, 498, 401, 404, 429, 500, 503, 200)


def draw_errors(drawn: Drawn) -> dict[str, Any]:
    """Draw the section `errors`, and write the exceptions."""
    drawn.sdk.params += SOURCE
    section: dict[str, Any] = {"own": [_ref("Fault")]}
    section["read"] = {
        "status": drawn.one(["number"], ["body.error.number", "number"]),
        "code": drawn.one(["word"], ["worded()"], ["body.error.word"], ["word", "body.error.word"]),
        "text": ["body.error.text"],
        "param": ["body.error.about"],
    }
    if drawn.maybe():
        section["classes"] = {drawn.one(*KINDS): [_ref("Late")]}
    for key, values in (("codes", WORDS), ("texts", ("TOO slow", "broke")), ("status", (498, 429))):
        listed: dict[str, list[Any]] = {}
        for value in values:
            if drawn.maybe():
                listed.setdefault(drawn.one(*KINDS), []).append(value)
        section |= {key: listed} if listed else {}
    if drawn.maybe():
        section["ignore"] = [_ref("Misuse")]
    return section


def _ref(cls: str) -> str:
    return f"drawn_sdk.types:{cls}"


def draw_faults(drawn: Drawn) -> list[dict[str, Any]]:
    """Draw exceptions: the class of each, and its values."""
    return [_fault(drawn) for _ in range(drawn.draw(st.integers(1, 4)))]


def _fault(drawn: Drawn) -> dict[str, Any]:
    inner = {"number": drawn.one(*STATUSES), "word": drawn.one(None, *WORDS)}
    inner |= {"text": drawn.one(None, "Much too slow!"), "about": drawn.one(None, "mood")}
    said = {key: value for key, value in inner.items() if value is not None}
    body = drawn.one({"error": said}, [{}, {"error": said}], json.dumps({"error": said}), "nothing", None)
    values = {"number": drawn.one(*STATUSES), "word": drawn.one(None, *WORDS), "body": body}
    return {"class": drawn.one(*ANCESTRY), "values": values}
