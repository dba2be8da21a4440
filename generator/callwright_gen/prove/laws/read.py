"""read ∘ make: what is put into an answer is read from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from callwright_gen.prove.broken import BrokenLawError, require_equal
from callwright_gen.prove.drawn.replies import is_possible, replies, telling_replies
from callwright_gen.prove.law import Law
from callwright_gen.prove.view import COUNTS, made, say
from callwright_runtime.testing import Reply, Usage

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject

_PLACES: dict[str, tuple[str, ...]] = {
    "common_finish": ("finish",),
    "finish": ("response", "finish"),
    **{name: ("response", "usage", name.removesuffix("_tokens")) for name in COUNTS},
}


def check_read(subject: Subject, reply: Reply) -> None:
    """Require that every property of an answer is what the reply says.

    Raises:
        BrokenLawError: one is not.
    """
    if not is_possible(subject, reply):
        raise _conflict(subject, reply)
    response = made(subject, reply)
    said = say(subject, response)
    for name, expected in expected_of(subject, reply).items():
        what = f"`{name}` of an answer is not what was put into it"
        require_equal(said[name], expected, what, place_of(name), response.response)


def _conflict(subject: Subject, reply: Reply) -> BrokenLawError:
    """Return what keeps the parts of a reply out of one answer: properties that are in the same place."""
    nothing: dict[str, Any] = {"text": None, "thinking": None, "refusal": None, "tool_calls": (), "finish": None}
    given = [name for name, empty in nothing.items() if getattr(reply, name) not in (None, empty)]
    guilty = [name for name in given if is_possible(subject, replace(reply, **{name: nothing[name]}))]
    counts = [name for name in COUNTS if _without_count(subject, reply, name)]
    names = ["content" if name == "text" else name for name in guilty] + counts
    loc = place_of(names[-1]) if names else ("response",)
    where = ", ".join(names) or "id, model"
    return BrokenLawError(f"no answer can have all of this, because it is in the same place: {where}", loc)


def _without_count(subject: Subject, reply: Reply, name: str) -> bool:
    usage = replace(reply.usage or Usage(), **{name: None})
    return is_possible(subject, replace(reply, usage=usage))


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
