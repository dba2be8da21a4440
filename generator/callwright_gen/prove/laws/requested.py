"""requested: what is sent for the questions that every provider is asked is what a person has accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from callwright_gen.prove.broken import require_equal
from callwright_gen.prove.drawn.forms import KINDS
from callwright_gen.prove.law import Law, no_values
from callwright_gen.prove.recorded.questions import questions, sent_for

if TYPE_CHECKING:
    from callwright_gen.problems import Loc
    from callwright_gen.prove.drawn.asks import Ask
    from callwright_gen.prove.subject import Subject


@dataclass(frozen=True)
class Question:
    """A question by its name, and what has been accepted for it.

    Parameters:
        name: the name.
        asked: the question; None if the provider is not asked it any more.
        sent: what was sent for it.
    """

    name: str
    asked: Ask | None
    sent: Any


def check_requested(subject: Subject, question: Question) -> None:
    """Require that the same is sent as before.

    Raises:
        BrokenLawError: it is not.
    """
    sent = None if question.asked is None else sent_for(subject, question.asked)
    what = f"what is sent for {question.name!r} is not what was accepted"
    require_equal(sent, question.sent, what, _place(question.name))


def _place(name: str) -> Loc:
    kind = name.partition(",")[0]
    if kind in KINDS:
        return ("messages", "parts", kind)
    if kind.startswith("JSON"):
        return ("json",)
    return {"structured": ("tools", "force"), "params": ("params",), "stream": ("call",)}.get(kind, ("messages",))


def _asked(subject: Subject) -> Iterator[Question]:
    sent = subject.recorded.sent
    known = dict(questions(subject)) if sent else {}
    for name in sent:
        yield Question(name, known.get(name), sent[name])


REQUESTED = Law(
    "requested",
    "what is sent for the questions that every provider is asked is what was accepted",
    no_values,
    check_requested,
    _asked,
)
