"""Whether a new type, default or place of a parameter can break code that was right before, and why."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.review.assignable import is_assignable
from callwright_gen.review.contract import Flow, Type


@dataclass(frozen=True)
class Verdict:
    """`why` is a sentence's worth for a reader who decides what to do about it."""

    breaking: bool
    why: str


def same(old: Type, new: Type) -> bool:
    """Say whether two types are one: what a private alias is called makes no difference."""
    return old.named == new.named or old.whole == new.whole


def shown(old: Type, new: Type) -> tuple[str, str]:
    """Write two types that differ so that the difference is seen: in full if only the origin of a name differs."""
    return (old.text, new.text) if old.text != new.text else (old.named, new.named)


def judge_type(old: Type, new: Type, flow: Flow) -> Verdict:
    """Judge a type that changed, by which way its values go."""
    wider, narrower = is_assignable(old.whole, new.whole), is_assignable(new.whole, old.whole)
    if wider and narrower:
        return Verdict(breaking=False, why="another spelling of the same type")
    match flow:
        case "in":
            return _judge_given(wider=wider, narrower=narrower)
        case "out":
            return _judge_taken(wider=wider, narrower=narrower)
        case "both":
            return Verdict(breaking=True, why="code may both give and take values of it")


def _judge_given(*, wider: bool, narrower: bool) -> Verdict:
    if wider:
        return Verdict(breaking=False, why="takes all that it took, and more")
    what = "takes less than it did" if narrower else "no longer takes all that it took"
    return Verdict(breaking=True, why=what)


def _judge_taken(*, wider: bool, narrower: bool) -> Verdict:
    if narrower:
        return Verdict(breaking=False, why="gives less of what it could give")
    what = "may give what it never gave" if wider else "gives something else"
    return Verdict(breaking=True, why=what)


def judge_default(old: str | None, new: str | None) -> Verdict:
    """Judge a default that changed; None is that of an argument which must be given."""
    if new is None:
        return Verdict(breaking=True, why="must be given now")
    if old is None:
        return Verdict(breaking=False, why="may be left out now")
    return Verdict(breaking=True, why="calls that leave it out mean something else now")


def judge_kind(old: str, new: str) -> Verdict:
    """Judge how an argument is passed: by position, by keyword, or either way."""
    either = "positional or keyword"
    if new == either:
        return Verdict(breaking=False, why="can be passed either way now")
    return Verdict(breaking=True, why=f"was {old}, and is {new}")
