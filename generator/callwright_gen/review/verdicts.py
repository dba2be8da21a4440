"""Judge whether a new type, default or position of a parameter can break code that was correct before."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.review.assignable import is_assignable
from callwright_gen.review.contract import Flow, Type


@dataclass(frozen=True)
class Verdict:
    """A verdict; `why` describes the effect for the reader."""

    breaking: bool
    why: str


def same(old: Type, new: Type) -> bool:
    """Return whether two types are the same; names of private aliases are ignored."""
    return old.named == new.named or old.whole == new.whole


def type_texts(old: Type, new: Type) -> tuple[str, str]:
    """Return two types as text, fully qualified if only the modules of their names differ."""
    return (old.text, new.text) if old.text != new.text else (old.named, new.named)


def judge_type(old: Type, new: Type, flow: Flow) -> Verdict:
    """Judge a changed type by the direction in which its values flow."""
    wider, narrower = is_assignable(old.whole, new.whole), is_assignable(new.whole, old.whole)
    if wider and narrower:
        return Verdict(breaking=False, why="same type, spelled differently")
    match flow:
        case "in":
            return _judge_input(wider=wider, narrower=narrower)
        case "out":
            return _judge_output(wider=wider, narrower=narrower)
        case "both":
            return Verdict(breaking=True, why="code may both pass and receive values of this type")


def _judge_input(*, wider: bool, narrower: bool) -> Verdict:
    if wider:
        return Verdict(breaking=False, why="accepts more values than before")
    why = "accepts fewer values than before" if narrower else "no longer accepts every value it accepted before"
    return Verdict(breaking=True, why=why)


def _judge_output(*, wider: bool, narrower: bool) -> Verdict:
    if narrower:
        return Verdict(breaking=False, why="returns fewer values than before")
    why = "may now return values that it did not return before" if wider else "returns a different type"
    return Verdict(breaking=True, why=why)


def judge_default(old: str | None, new: str | None) -> Verdict:
    """Judge a changed default; None is the default of a required argument."""
    if new is None:
        return Verdict(breaking=True, why="is now required")
    if old is None:
        return Verdict(breaking=False, why="is now optional")
    return Verdict(breaking=True, why="calls that omit it now behave differently")


def judge_kind(old: str, new: str) -> Verdict:
    """Judge how an argument is passed: by position, by keyword, or either way."""
    either = "positional or keyword"
    if new == either:
        return Verdict(breaking=False, why="can now be passed by position or by keyword")
    return Verdict(breaking=True, why=f"was {old}, is now {new}")
