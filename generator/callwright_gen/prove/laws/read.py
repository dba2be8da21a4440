"""read ∘ make: what is put into an answer is read from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_gen.prove.broken import require_equal
from callwright_gen.prove.drawn.replies import replies, telling_replies
from callwright_gen.prove.law import Law
from callwright_gen.prove.view import COUNTS, made, say

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject
    from callwright_runtime.testing import Reply

_PLACES: dict[str, tuple[str, ...]] = {
    "common_finish": ("finish",),
    "finish": ("response", "finish"),
    **{name: ("usage", name.removesuffix("_tokens")) for name in COUNTS},
}


def check_read(subject: Subject, reply: Reply) -> None:
    """Require that every property of an answer is what the reply says.

    Raises:
        LawBroken: one is not.
    """
    response = made(subject, reply)
    said = say(subject, response)
    for name, expected in expected_of(subject, reply).items():
        what = f"`{name}` of an answer is not what was put into it"
        require_equal(said[name], expected, what, place_of(name), response.response)


def expected_of(subject: Subject, reply: Reply) -> dict[str, Any]:
    """Return what an answer of a reply says."""
    inverse = subject.inverse
    own = {"thinking": reply.thinking, "refusal": reply.refusal, "id": reply.id, "model": reply.model}
    has_ids = inverse.tool_calls.id is not None
    counts = {name: getattr(reply.usage, name) for name in COUNTS if name in inverse.usage}
    return {
        "content": reply.text or "",
        **{name: value for name, value in own.items() if name in inverse.response},
        "tool_calls": [
            {"id": call.id if has_ids else None, "name": call.name, "args": call.args} for call in reply.tool_calls
        ],
        "common_finish": [_common_finish(subject, reply)],
        **counts,
    }


def _common_finish(subject: Subject, reply: Reply) -> str:
    words = subject.inverse.finish
    if reply.finish is not None:
        common = words.get(reply.finish, reply.finish)
        return ("tool_calls" if reply.tool_calls else "stop") if common == "stop_or_tool_calls" else common
    has_word = {"tool_calls", "stop_or_tool_calls"} & set(words.values())
    return "tool_calls" if reply.tool_calls and has_word else "stop"


def place_of(name: str) -> tuple[str, ...]:
    """Return the place in a spec that a property is read from."""
    return _PLACES.get(name, ("response", name))


READ = Law(
    "read",
    "every property that is put into an answer is read from it",
    replies,
    check_read,
    telling_replies,
)
