"""Check a shape against the type that the SDK declares for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from callwright_gen import shapes
from callwright_gen.paths.inspect import short
from callwright_gen.problems import Loc
from callwright_gen.resolve.written.findings import (
    UNKNOWN_TYPE,
    UNREAD,
    UNTYPED,
    Finding,
    Findings,
    checked,
    problems_in,
    shown,
    unchecked,
    wrong,
)
from callwright_gen.resolve.written.given import FITS, Given, Verdict, fit, fit_literal
from callwright_gen.resolve.written.kinds import Accepted, Declared, accepted_by, closed_words
from callwright_gen.resolve.written.typed import Chosen
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface import TypeSource, expand
from callwright_gen.types import STR, TypeExpr, is_nullable, union_of

Slot = Callable[[shapes.Placeholder], "Given | str | None"]
"""Returns the value of a placeholder, or the reason why its type is not known. None is any value."""


@dataclass(frozen=True)
class ShapeCheck:
    """Checks shapes whose slots have known types.

    Parameters:
        source: The types of the SDK.
        slot: The types of the slots.
        keeps_null: Whether the key of a slot is written even if its value is null.
        case: The value that a `$by` switches on, or an empty text for any.
        chosen: Receives each mapping and its type, by location.
    """

    source: TypeSource
    slot: Slot
    keeps_null: Callable[[shapes.Placeholder], bool] = lambda _: False
    case: str = ""
    chosen: Chosen = field(default_factory=dict[Loc, tuple[shapes.Mapping, Declared]])

    def check(self, shape: shapes.Shape, wanted: TypeExpr, *, partial: bool = False) -> Findings:
        """Compare a shape with a type. A partial mapping need not have all keys."""
        match shape:
            case shapes.Mapping() | shapes.Sequence():
                return self._container(shape, wanted, partial=partial)
            case shapes.Merge(items=items):
                return [each for item in items for each in self.check(item, wanted, partial=True)]
            case shapes.Switch():
                return [each for case in self._cases(shape) for each in self.check(case, wanted, partial=partial)]
            case shapes.New():
                return self._new(shape)
            case _:
                return [self._value(shape, wanted)]

    def _container(self, shape: shapes.Mapping | shapes.Sequence, wanted: TypeExpr, *, partial: bool) -> Findings:
        accepted = accepted_by(wanted, self.source)
        if isinstance(shape, shapes.Mapping):
            return self._mapping(shape, accepted, partial=partial)
        return self._sequence(shape, shape.items, accepted)

    def _value(self, shape: shapes.Literal | shapes.Placeholder | shapes.Text, wanted: TypeExpr) -> Finding:
        if isinstance(shape, shapes.Placeholder):
            return self._placeholder(shape, wanted)
        if isinstance(shape, shapes.Text):
            return _found(shape.loc, fit(Given(STR), wanted, self.source))
        null = shape.value is None and is_nullable(expand(wanted, self.source))
        return _found(shape.loc, FITS if null else fit_literal(shape.value, accepted_by(wanted, self.source)))

    def _placeholder(self, slot: shapes.Placeholder, wanted: TypeExpr) -> Finding:
        given = self.slot(slot) if slot.root else UNREAD
        if given is None:
            return checked(slot.loc)
        if isinstance(given, str):
            return Finding(slot.loc, "unchecked", given)
        if self.keeps_null(slot) and is_nullable(given.type) and not is_nullable(expand(wanted, self.source)):
            return wrong(slot.loc, f"null does not fit {short(wanted)}", "Leave out '|keep', or add '|default(…)'")
        return _found(slot.loc, fit(given, wanted, self.source))

    def _sequence(self, shape: shapes.Sequence, items: Iterable[shapes.Shape], accepted: Accepted) -> Findings:
        if accepted.items:
            item = union_of(accepted.items)
            return [each for inner in items for each in self.check(inner, item)]
        return self._unfit(shape, "a list", accepted)

    def _unfit(self, shape: shapes.Shape, what: str, accepted: Accepted) -> Findings:
        if accepted.anything or accepted.foreign:
            return unchecked(shape, UNTYPED if accepted.anything else UNKNOWN_TYPE)
        return [wrong(shape.loc, f"this is {what}, but the SDK wants {short(accepted.type)}")]

    def _cases(self, switch: shapes.Switch) -> list[shapes.Shape]:
        named = dict(switch.cases)
        if self.case:
            found = named.get(self.case, switch.default)
            return [found] if found is not None else []
        return [*named.values(), *([switch.default] if switch.default is not None else [])]

    def _new(self, new: shapes.New) -> Findings:
        """Check the arguments of an object that is created."""
        params = self.source.params(f"{new.reference}.__init__") or self.source.params(new.reference)
        if params is None or not params.fields:
            return unchecked(new, "the class declares no arguments")
        fields = params.fields
        found: Findings = []
        positional = zip(new.positional, list(fields.items())[: len(new.positional)], strict=False)
        for inner, (_, declared) in positional:
            found += self.check(inner, declared.type)
        for entry in new.named:
            key, loc = entry.key, (*new.loc, "args", entry.key)
            if key in fields and fields[key].required and _is_omitted(entry):
                found.append(_omitted(entry, f"the argument {shown(key)} is required"))
            elif key in fields:
                found += [checked(loc), *self.check(entry.shape, fields[key].type)]
            else:
                name = new.reference.partition(":")[2]
                found.append(
                    wrong(loc, f"{name} has no argument {shown(key)}", _alternatives(key, fields), at_key=True)
                )
        given = {*list(fields)[: len(new.positional)], *(entry.key for entry in new.named)}
        missing = [key for key, each in fields.items() if each.required and key not in given]
        return [*found, *(wrong(new.loc, f"the argument {shown(key)} is missing") for key in missing)]

    def _mapping(self, shape: shapes.Mapping, accepted: Accepted, *, partial: bool) -> Findings:
        if accepted.records:
            fitting = [each for each in accepted.records if not self._contradiction(shape, each)]
            if not fitting and len(accepted.records) == 1:
                fitting = accepted.records
            found = self._best(shape, fitting, partial=partial) if fitting else []
            if fitting and not (accepted.values and problems_in(found)):  # a mapping with any keys may fit better
                return found
            if not (accepted.values or accepted.anything or accepted.foreign):
                return [self._no_member(shape, accepted)]
        if accepted.values:
            return self._free(shape, union_of(accepted.values))
        return self._unfit(shape, "a mapping", accepted)

    def _free(self, shape: shapes.Mapping, value: TypeExpr) -> Findings:
        """Check a mapping with any keys."""
        inner = accepted_by(value, self.source)
        if inner.anything or inner.foreign:
            return unchecked(shape, UNTYPED)
        return [
            each
            for entry in shape.entries
            for each in (checked((*shape.loc, entry.key)), *self.check(entry.shape, value))
        ]

    def _contradiction(self, shape: shapes.Mapping, declared: Declared) -> str:
        """Return the key of a literal that the type excludes, or an empty text."""
        for entry in shape.entries:
            if isinstance(entry.shape, shapes.Literal) and entry.key in declared.fields:
                words = closed_words(declared.fields[entry.key].type, self.source)
                if words is not None and entry.shape.value not in words:
                    return entry.key
        return ""

    def _no_member(self, shape: shapes.Mapping, accepted: Accepted) -> Finding:
        """Report a literal that excludes every member of a union: the one that excludes the most."""
        keys = [self._contradiction(shape, each) for each in accepted.records]
        key = max(keys, key=keys.count)
        entry = next(entry for entry in shape.entries if entry.key == key)
        value = entry.shape.value if isinstance(entry.shape, shapes.Literal) else None
        words = [
            str(word)
            for each in accepted.records
            if key in each.fields
            for word in closed_words(each.fields[key].type, self.source) or []
        ]
        hint = did_you_mean(str(value), words) or f"It is one of: {', '.join(dict.fromkeys(words))}"
        return wrong(entry.shape.loc, f"no {short(accepted.type)} has {shown(value)} as its {shown(key)}", hint)

    def _best(self, shape: shapes.Mapping, candidates: list[Declared], *, partial: bool) -> Findings:
        """Check against the member of a union that fits best: by its keys, and then by their values."""
        ranks = [self._misfits(shape, each, partial=partial) for each in candidates]
        best = [each for each, rank in zip(candidates, ranks, strict=True) if rank == min(ranks)]
        best = [each for each in best if each.keyed] or best
        found = [self._against(shape, each, partial=partial) for each in best]
        at = min(range(len(best)), key=lambda number: problems_in(found[number]))
        self.chosen[shape.loc] = shape, best[at]
        return found[at]

    def _misfits(self, shape: shapes.Mapping, declared: Declared, *, partial: bool) -> int:
        keys = {entry.key for entry in shape.entries}
        missing = [] if partial else [key for key in declared.fields if declared.demands(key) and key not in keys]
        return len(keys - declared.fields.keys()) + len(missing)

    def _against(self, shape: shapes.Mapping, declared: Declared, *, partial: bool) -> Findings:
        found: Findings = []
        for entry in shape.entries:
            loc = (*shape.loc, entry.key)
            if entry.key in declared.fields:
                found += [checked(loc), *self.check(entry.shape, declared.fields[entry.key].type)]
            else:
                hint = _alternatives(entry.key, declared.fields)
                found.append(wrong(loc, f"{declared.name} has no key {shown(entry.key)}", hint, at_key=True))
        return found if partial else [*found, *_missing(shape, declared)]


def _missing(shape: shapes.Mapping, declared: Declared) -> Iterable[Finding]:
    """Yield the keys that the type demands, and that are not written in any case."""
    entries = {entry.key: entry for entry in shape.entries}
    for key in declared.fields:
        if not declared.demands(key):
            continue
        if key not in entries:
            yield wrong(shape.loc, f"{declared.name} requires the key {shown(key)}")
        elif _is_omitted(entries[key]):
            yield _omitted(entries[key], f"{declared.name} requires the key {shown(key)}")


def _is_omitted(entry: shapes.MappingEntry) -> bool:
    return entry.optional and isinstance(entry.shape, shapes.Placeholder)


def _omitted(entry: shapes.MappingEntry, what: str) -> Finding:
    return wrong(entry.shape.loc, f"{what}, which is omitted if it has no value", "Append '|default(…)' or '|required'")


def _found(loc: Loc, verdict: Verdict) -> Finding:
    if verdict.wrong:
        return wrong(loc, verdict.wrong, verdict.hint)
    return Finding(loc, "unchecked", verdict.reason) if verdict.reason else checked(loc)


def _alternatives(key: str, fields: Mapping[str, object]) -> str:
    return did_you_mean(key, fields) or f"Its keys are {', '.join(sorted(fields))}"
