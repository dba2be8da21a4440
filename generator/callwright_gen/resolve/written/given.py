"""The value of a slot, as a type, and whether it fits the type that the SDK declares."""

from __future__ import annotations

from dataclasses import dataclass, replace

from callwright_gen.paths.inspect import alternatives_in, is_anything, is_mapping, iterated_items, short
from callwright_gen.resolve.written.findings import UNKNOWN_TEXT, UNKNOWN_TYPE, UNTYPED, shown
from callwright_gen.resolve.written.kinds import Accepted, Declared, accepted_by
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface import TypeSource
from callwright_gen.types import (
    BOOL,
    FLOAT,
    INT,
    NONE,
    STR,
    Builtin,
    Generic,
    Literal,
    LiteralValue,
    TypeExpr,
    members_of,
    union_of,
)


@dataclass(frozen=True)
class Given:
    """The value of a slot.

    Parameters:
        type: Its type.
        without: Keys of an object that are left out.
        read: Whether the SDK itself has made it. It may then have words that the place does not list.
    """

    type: TypeExpr
    without: frozenset[str] = frozenset()
    read: bool = False


@dataclass(frozen=True)
class Verdict:
    """Whether a value fits: `wrong` is the problem, `reason` why it is not known. Both are empty if it fits."""

    wrong: str = ""
    hint: str = ""
    reason: str = ""


FITS = Verdict()
_MAX_KINDS = 16  # of objects that are sent back; the types of more would fill a surface


def fit(given: Given, wanted: TypeExpr, source: TypeSource) -> Verdict:
    """Compare a value with a declared type. Null is not compared."""
    accepted = accepted_by(wanted, source)
    verdicts = [_fit(member, given, accepted, source) for member in alternatives_in(given.type, source)]
    for verdict in verdicts:
        if verdict.wrong:
            return verdict
    return next((verdict for verdict in verdicts if verdict.reason), FITS)


def fit_literal(value: LiteralValue | float | None, accepted: Accepted) -> Verdict:
    """Compare a literal with a declared type."""
    words = [*accepted.words, *accepted.constants]
    if any(value == word and isinstance(value, bool) == isinstance(word, bool) for word in words):
        return FITS
    if not accepted.constants and any(_is_scalar(value, kind) for kind in accepted.scalars):
        return FITS
    if accepted.anything or accepted.foreign:
        return Verdict(reason=UNTYPED if accepted.anything else UNKNOWN_TYPE)
    texts = [word for word in words if isinstance(word, str)]
    hint = did_you_mean(str(value), texts) or (f"Use one of: {', '.join(texts)}" if texts else "")
    return Verdict(f"the SDK does not accept {shown(value)} here, but {short(accepted.type)}", hint)


def _is_scalar(value: object, kind: TypeExpr) -> bool:
    match value:
        case bool():
            return kind == BOOL
        case int():
            return kind in {INT, FLOAT}
        case float():
            return kind == FLOAT
        case _:
            return isinstance(kind, Builtin) and type(value).__name__ == kind.name


def _fit(member: TypeExpr, given: Given, accepted: Accepted, source: TypeSource) -> Verdict:
    if isinstance(member, Literal):
        return _fit_words(member, accepted, read=given.read)
    if is_anything(member):
        return Verdict(reason="the value is anything")
    if items := iterated_items(member):
        return _fit_list(replace(given, type=union_of(items)), accepted, source)
    if isinstance(member, Generic) and is_mapping(member):
        return _fit_mapping(member, accepted)
    if isinstance(member, Builtin):
        return _fit_scalar(member, accepted)
    return _fit_object(replace(given, type=member), accepted, source)


def _fit_words(given: Literal, accepted: Accepted, *, read: bool) -> Verdict:
    verdicts = [fit_literal(value, accepted) for value in given.values]
    if read and FITS in verdicts:
        return FITS
    return next((verdict for verdict in verdicts if verdict != FITS), FITS)


def _fit_scalar(given: Builtin, accepted: Accepted) -> Verdict:
    if given in accepted.scalars or (given == INT and FLOAT in accepted.scalars):
        return FITS
    if given == BOOL and set(accepted.words) >= {True, False}:
        return FITS
    if given == STR and (accepted.words or accepted.constants):
        return Verdict(reason=UNKNOWN_TEXT)
    return _otherwise(given, accepted)


def _fit_list(item: Given, accepted: Accepted, source: TypeSource) -> Verdict:
    if not accepted.items:
        return _otherwise(Generic(Builtin("list"), (item.type,)), accepted)
    if is_anything(item.type):
        return FITS
    if len(alternatives_in(item.type, source)) > _MAX_KINDS:
        return Verdict(reason="objects of too many kinds to compare")
    return fit(item, union_of(accepted.items), source)


def _fit_mapping(given: Generic, accepted: Accepted) -> Verdict:
    if accepted.values:
        return FITS
    return Verdict(reason="keys that only a call knows") if accepted.records else _otherwise(given, accepted)


def _fit_object(given: Given, accepted: Accepted, source: TypeSource) -> Verdict:
    """Compare an object, or the mapping that it becomes, by its fields."""
    own = accepted_by(given.type, source)
    if given.type in members_of(accepted.type) or (own.constants and accepted.constants):
        return FITS
    if own.words or own.constants:
        return (
            _fit_words(Literal(tuple(own.words)), accepted, read=given.read)
            if own.words
            else _fit_scalar(INT, accepted)
        )
    if not own.records or not accepted.records:
        # A generic class of the SDK may be a list or a mapping: what can be done with it is not recorded.
        is_plain = own.records and not isinstance(given.type, Generic)
        known = _otherwise(given.type, accepted) if is_plain else Verdict(reason=UNKNOWN_TYPE)
        return FITS if accepted.values else known
    if any(each.type == given.type for each in accepted.records):
        return FITS
    verdict = _fit_record(own.records[0], given, accepted, source)
    return FITS if verdict.wrong and accepted.values else verdict  # a mapping with any keys fits as well


def _fit_record(declared: Declared, given: Given, accepted: Accepted, source: TypeSource) -> Verdict:
    """Compare the fields of an object with those of each type that is wanted."""
    possible = [each for each in accepted.records if not _differ(declared, each, source)]
    lacking = [_lacking(declared, each, given.without) for each in possible]
    if not possible:
        return Verdict(f"no {short(accepted.type)} is like {declared.name}")
    if all(lacking):
        fewest = min(range(len(possible)), key=lambda at: len(lacking[at]))
        what = f"{declared.name} has the key {shown(lacking[fewest][0])}, and {possible[fewest].name} has not"
        return Verdict(what, f"Append '|without({lacking[fewest][0]})', or correct the SDK's types in sdk.corrections")
    return FITS


def _lacking(given: Declared, wanted: Declared, without: frozenset[str]) -> list[str]:
    """Return the keys that an object has on the wire, and that the wanted type has not."""
    on_wire = {key.removesuffix("_") for key in given.own if key not in without}
    return sorted(on_wire - {key.removesuffix("_") for key in wanted.fields})


def _differ(one: Declared, other: Declared, source: TypeSource) -> bool:
    """Return whether a field has literals in both that have nothing in common."""
    for key in one.fields.keys() & other.fields.keys():
        ours, theirs = (_words(each.fields[key].type, source) for each in (one, other))
        if ours and theirs and not set(ours) & set(theirs):
            return True
    return False


def _words(expr: TypeExpr, source: TypeSource) -> list[LiteralValue]:
    members = [member for member in alternatives_in(expr, source) if member != NONE]
    if not all(isinstance(member, Literal) for member in members):
        return []
    return [value for member in members if isinstance(member, Literal) for value in member.values]


def _otherwise(given: TypeExpr, accepted: Accepted) -> Verdict:
    if accepted.anything:
        return Verdict(reason=UNTYPED)
    if accepted.foreign:
        return Verdict(reason=UNKNOWN_TYPE)
    return Verdict(f"this is {short(given)}, but the SDK wants {short(accepted.type)}")
