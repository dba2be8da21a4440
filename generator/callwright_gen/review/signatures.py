"""Compare the signatures of a function."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from callwright_gen.review.changes import Change, Verb
from callwright_gen.review.contract import Item, Param, Signature
from callwright_gen.review.overloads import Pairing, label, pair
from callwright_gen.review.verdicts import Verdict, judge_default, judge_kind, judge_type, same, type_texts

_POSITIONAL = ("positional-only", "positional or keyword")


def compare_signatures(old: Item, new: Item) -> Iterator[Change]:
    """Yield the changes of a function: overloads, their order, then parameters and results."""
    pairing = pair(old.signatures, new.signatures)
    yield from _whole_overloads(old, new, pairing)
    yield from _order(old, new, pairing)
    overloaded = len(old.signatures) > 1 or len(new.signatures) > 1
    changes: list[Change] = []
    for i, j in pairing.pairs:
        before, after = old.signatures[i], new.signatures[j]
        labels = (label(after),) if overloaded else ()
        changes += (replace(change, overloads=labels) for change in _compare(before, after, old.path))
    yield from _merged(changes)


def describe(signature: Signature) -> str:
    """Return a signature in one line, as in messages of type checkers."""
    params = ", ".join(map(str, signature.params.values()))
    return f"({params})" + (f" -> {signature.returns.text}" if signature.returns.text else "")


def _whole_overloads(old: Item, new: Item, pairing: Pairing) -> Iterator[Change]:
    for i in pairing.removed:
        signature = old.signatures[i]
        where, why = f"{old.path}[{label(signature)}]", "calls of this form no longer match an overload"
        text = describe(signature)
        yield Change("removed", "overload", where, text, "", True, why, old.path, (label(signature),), signature.first)
    for j in pairing.added:
        signature = new.signatures[j]
        where, why = f"{new.path}[{label(signature)}]", "new overload"
        text = describe(signature)
        labels, line = (label(signature),), signature.first
        yield Change("added", "overload", where, "", text, False, why, new.path, labels, None, line)


def _order(old: Item, new: Item, pairing: Pairing) -> Iterator[Change]:
    order = [j for _, j in pairing.pairs]
    if order == sorted(order):
        return
    before = " < ".join(label(new.signatures[j]) for j in order)
    after = " < ".join(label(new.signatures[j]) for j in sorted(order))
    why = "type checkers use the first overload that matches"
    yield Change("moved", "overload", old.path, before, after, True, why, old.path, (), old.first, new.first)


def _compare(old: Signature, new: Signature, path: str) -> Iterator[Change]:
    lines = old.first, new.first
    for name in dict.fromkeys([*old.params, *new.params]):
        for verb, before, after, verdict in _compare_param(old.params.get(name), new.params.get(name)):
            where = f"{path}({name})"
            yield Change(verb, "parameter", where, before, after, *_unpack(verdict), path, (), *lines)
    yield from _moved(old, new, path)
    if not same(old.returns, new.returns):
        verdict = judge_type(old.returns, new.returns, "out")
        texts = type_texts(old.returns, new.returns)
        yield Change("retyped", "result", f"{path}(…)", *texts, *_unpack(verdict), path, (), *lines)


def _compare_param(old: Param | None, new: Param | None) -> Iterator[tuple[Verb, str, str, Verdict]]:
    if old is None and new is not None:
        is_required = new.default is None and not new.kind.startswith("variadic")
        why = "required, and existing calls do not pass it" if is_required else "optional"
        yield "added", "", str(new), Verdict(is_required, why)
    elif new is None and old is not None:
        yield "removed", str(old), "", Verdict(breaking=True, why="calls that pass it are rejected")
    elif old is not None and new is not None:
        yield from _compare_same_name(old, new)


def _compare_same_name(old: Param, new: Param) -> Iterator[tuple[Verb, str, str, Verdict]]:
    if not same(old.type, new.type):
        yield "retyped", *type_texts(old.type, new.type), judge_type(old.type, new.type, "in")
    if old.default != new.default:
        yield "re-defaulted", _default(old), _default(new), judge_default(old.default, new.default)
    if old.kind != new.kind:
        yield "moved", old.kind, new.kind, judge_kind(old.kind, new.kind)


def _default(param: Param) -> str:
    return "required" if param.default is None else f"= {param.default}"


def _moved(old: Signature, new: Signature, path: str) -> Iterator[Change]:
    before, after = _positions(old), _positions(new)
    for name in (name for name in before if name in after and before[name] != after[name]):
        places = f"argument {before[name]}", f"argument {after[name]}"
        why = "positional arguments now go to another parameter"
        yield Change("moved", "parameter", f"{path}({name})", *places, True, why, path, (), old.first, new.first)


def _positions(signature: Signature) -> dict[str, int]:
    names = [name for name, param in signature.params.items() if param.kind in _POSITIONAL]
    return {name: number for number, name in enumerate(names, start=1)}


def _unpack(verdict: Verdict) -> tuple[bool, str]:
    return verdict.breaking, verdict.why


def _merged(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield each change once, with the labels of all its overloads and the lines of the first one."""
    merged: dict[Change, Change] = {}
    for change in changes:
        key = replace(change, overloads=(), old_line=None, new_line=None)
        first = merged.get(key)
        merged[key] = change if first is None else replace(first, overloads=first.overloads + change.overloads)
    yield from merged.values()
