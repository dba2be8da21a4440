"""Label the overloads of a function, and pair old and new ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from callwright_gen.review.contract import Signature

PLAIN = "plain"
_MIN_LIKENESS = 0.5  # share of equal parameters that two overloads need to be a pair


@dataclass(frozen=True)
class Pairing:
    """Overloads of two revisions by index: pairs, and those without a partner."""

    pairs: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]


def label(signature: Signature) -> str:
    """Return a label with the required arguments of an overload: `stream: Literal[True], client: OpenAI`.

    Positional parameters are left out, because they do not distinguish overloads.
    """
    required = [param for param in signature.params.values() if param.default is None and param.kind == "keyword-only"]
    return ", ".join(f"{param.name}: {param.type.text}" for param in required) or PLAIN


def pair(old: Sequence[Signature], new: Sequence[Signature]) -> Pairing:
    """Pair overloads: first those with the same label, then the most similar ones."""
    pairs = dict(_same_label(old, new))
    candidates = sorted(
        (
            (-_likeness(old[i], new[j]), i, j)
            for i in range(len(old))
            for j in range(len(new))
            if i not in pairs and j not in pairs.values()
        ),
    )
    for negated, i, j in candidates:
        if -negated >= _MIN_LIKENESS and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return Pairing(
        tuple(sorted(pairs.items())),
        tuple(i for i in range(len(old)) if i not in pairs),
        tuple(j for j in range(len(new)) if j not in pairs.values()),
    )


def _same_label(old: Sequence[Signature], new: Sequence[Signature]) -> list[tuple[int, int]]:
    if len(old) == len(new) == 1:
        return [(0, 0)]
    free = list(range(len(new)))
    pairs: list[tuple[int, int]] = []
    for i, signature in enumerate(old):
        partner = next((j for j in free if label(new[j]) == label(signature)), None)
        if partner is not None:
            free.remove(partner)
            pairs.append((i, partner))
    return pairs


def _likeness(old: Signature, new: Signature) -> float:
    """Return the share of parameters that are equal in both; the result counts as a parameter."""
    names = old.params.keys() | new.params.keys()
    same = sum(old.params.get(name) == new.params.get(name) for name in names) + (old.returns == new.returns)
    return same / (len(names) + 1)
