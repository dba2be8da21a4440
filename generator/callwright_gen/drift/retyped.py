"""Tell two types apart in few words: a list of all models of an SDK differs in one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from callwright_gen.types import Literal, TypeExpr, TypeSyntaxError, members_of, parse_type

_SHORT = 120  # characters of two types that are shown whole
_OPTIONAL = " (optional)"


def difference(old: str, new: str) -> str:
    """Return how two types differ: what a long union loses and wins, else both types."""
    whole = " -> ".join(filter(None, (old, new)))
    if len(whole) <= _SHORT or not (old and new) or old.endswith(_OPTIONAL) != new.endswith(_OPTIONAL):
        return whole
    before, after = _members(old), _members(new)
    if not set(before) & set(after) or set(before) == set(after):
        return whole
    return "; ".join((*_listed("without", before, after), *_listed("with", after, before)))


def _listed(word: str, these: Sequence[str], those: Sequence[str]) -> Iterator[str]:
    if rest := [each for each in these if each not in those]:
        yield f"{word} {', '.join(rest)}"


def _members(text: str) -> list[str]:
    try:
        return [part for member in members_of(parse_type(text.removesuffix(_OPTIONAL))) for part in _values(member)]
    except TypeSyntaxError:
        return [text]


def _values(member: TypeExpr) -> Iterator[str]:
    if isinstance(member, Literal):
        yield from map(repr, member.values)
    else:
        yield str(member)
