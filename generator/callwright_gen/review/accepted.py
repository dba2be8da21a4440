"""What a module accepts at run time without its stub showing it: common call params and kinds of message parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from callwright_gen.load import LoadedSpec
from callwright_gen.load.messages import Parts
from callwright_gen.review.changes import Change

Accepted = Mapping[tuple[str, str], frozenset[str]]
"""By kind and dotted name: the accepted values, `any` if all are."""
_ANY = frozenset({"any"})


def accepted_by(loaded: LoadedSpec) -> Accepted:
    """Return what a provider accepts, by its spec."""
    return dict((*_params(loaded), *_parts(loaded)))


def _params(loaded: LoadedSpec) -> Iterator[tuple[tuple[str, str], frozenset[str]]]:
    for name, target in loaded.spec.params.common.targets().items():
        if target is not None:
            yield ("key", f"{loaded.spec.prefix}CallParams.{name}"), _ANY


def _parts(loaded: LoadedSpec) -> Iterator[tuple[tuple[str, str], frozenset[str]]]:
    for kind in Parts.model_fields:
        rule = getattr(loaded.spec.messages.parts, kind)
        if rule is not None:
            yield ("message part", f"{loaded.spec.prefix}MessageParam[{kind}]"), frozenset(rule.accept) or _ANY


def compare_accepted(old: Accepted, new: Accepted) -> Iterator[Change]:
    """Yield what is refused now, and what is accepted now."""
    for kind, where in sorted(old.keys() | new.keys()):
        before, after = old.get((kind, where), frozenset[str]()), new.get((kind, where), frozenset[str]())
        item = where.partition(".")[0].partition("[")[0]
        refused = after != _ANY and (before - after)
        if refused:
            why = "was accepted, and is refused when a call is made"
            yield Change("removed", kind, where, _text(before), _text(after), True, why, item)
        elif before != after:
            yield Change("added", kind, where, _text(before), _text(after), False, "was refused", item)


def _text(values: frozenset[str]) -> str:
    return "accepted" if values == _ANY else ", ".join(sorted(values))
