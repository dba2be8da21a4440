"""Resolve filters: the members of a union that they keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from callwright_gen.paths.inspect import (
    FieldAccess,
    StepError,
    alternatives_in,
    constants_of,
    field_access,
    is_anything,
    is_kind,
    names_of,
    short,
    values_of,
)
from callwright_gen.paths.syntax import Filter, HasFilter, MatchFilter, TypeFilter
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface.expand import expand
from callwright_gen.types import BOOL, OBJECT, STR, Builtin, Generic, TypeExpr, is_nullable, union_of

if TYPE_CHECKING:
    from callwright_gen.paths.typed import StepKind
    from callwright_gen.surface.model import Access
    from callwright_gen.surface.source import TypeSource

_NARROWED_ANYTHING: Final[dict[str, TypeExpr]] = {
    "str": STR,
    "list": Generic(Builtin("list"), (OBJECT,)),
    "dict": Generic(Builtin("dict"), (STR, OBJECT)),
}


@dataclass(frozen=True)
class ResolvedFilter:
    """A filter applied to a union. The fields are those of `TypedStep`."""

    kind: StepKind
    name: str
    members: tuple[TypeExpr, ...]
    values: tuple[str | int, ...] = ()
    access: Access | None = None
    required: bool = True
    discriminated: bool = False
    may_be_nothing: bool = False


def resolve_filter(step: Filter, value: TypeExpr, source: TypeSource) -> ResolvedFilter:
    """Apply a filter to a type.

    Raises:
        StepError: No member of the type can match, or the filter uses a field that does not exist.
    """
    members = alternatives_in(value, source)
    match step:
        case MatchFilter(excluded=True):
            return _differs(step, members, source)
        case MatchFilter():
            return _match(step, members, source)
        case HasFilter():
            return _has(step, members, source)
        case TypeFilter():
            return _is(step, members, source)


def _match(step: MatchFilter, members: tuple[TypeExpr, ...], source: TypeSource) -> ResolvedFilter:
    accesses = _accesses(step.key, members, source)
    _check_values(step, [each for _, each in accesses], source)
    matches = tuple(member for member, each in accesses if any(_can_be(value, each, source) for value in step.values))
    tags = [values_of(each.type, source) for _, each in accesses]
    discriminated = len(accesses) == len(members) and all(closed for _, closed in tags)
    access, required = _how(accesses, members)
    required = required and not step.may_be_missing
    return ResolvedFilter("match", step.key, matches, step.values, access, required, discriminated=discriminated)


def _differs(step: MatchFilter, members: tuple[TypeExpr, ...], source: TypeSource) -> ResolvedFilter:
    """Drop the members that always have one of the values. Every member has the key, or the check could not read it."""
    accesses = _accesses(step.key, members, source)
    if len(accesses) < len(members):
        lacking = short(union_of(member for member in members if member not in dict(accesses)))
        raise StepError(f"not every {short(union_of(members))} has a field {step.key!r}: {lacking} does not")
    _check_values(step, [each for _, each in accesses], source)
    kept = tuple(member for member, each in accesses if not _is_always(step.values, each, source))
    if not kept:
        raise StepError(f"{step.key!r} is always {' or '.join(map(repr, step.values))}")
    return ResolvedFilter("differs", step.key, kept, step.values, *_how(accesses, members))


def _accesses(key: str, members: tuple[TypeExpr, ...], source: TypeSource) -> list[tuple[TypeExpr, FieldAccess]]:
    """Return how to read `key` from each member that has it. The other members cannot match."""
    candidates = [member for member in members if not is_anything(member)]
    accesses = [(member, each) for member in candidates if (each := field_access(member, key, source))]
    if not accesses:
        names = [name for member in candidates for name in names_of(member, source)]
        raise StepError(f"{short(union_of(members))} has no field {key!r} to filter by", did_you_mean(key, names))
    if len({each.access for _, each in accesses}) > 1:
        raise StepError(f"{key!r} is a key of some members of {short(union_of(members))} and an attribute of others")
    return accesses


def _how(accesses: list[tuple[TypeExpr, FieldAccess]], members: tuple[TypeExpr, ...]) -> tuple[Access | None, bool]:
    """Return how to read the field of a filter, and whether it is always present: some members may lack it."""
    access = accesses[0][1].access
    if len(accesses) < len(members):
        return "key" if access == "key" else None, False
    return access, all(each.required for _, each in accesses)


def _is_always(wanted: tuple[str | int, ...], each: FieldAccess, source: TypeSource) -> bool:
    values, closed = values_of(each.type, source)
    return closed and set(values) <= set(wanted)


def _can_be(value: str | int, each: FieldAccess, source: TypeSource) -> bool:
    values, closed = values_of(each.type, source)
    return value in values or (not closed and _same_kind(value, each.type, source))


def _same_kind(value: str | int, declared: TypeExpr, source: TypeSource) -> bool:
    names = {"str"} if isinstance(value, str) else {"int", "float"}
    return any(
        is_anything(member) or str(member) in names or (isinstance(value, int) and bool(constants_of(member, source)))
        for member in alternatives_in(declared, source)
    )


def _check_values(step: MatchFilter, accesses: list[FieldAccess], source: TypeSource) -> None:
    """Raise StepError for a value that no member can have, or that is there twice."""
    for number, value in enumerate(step.values):
        if not any(_can_be(value, each, source) for each in accesses):
            raise _no_such_value(step.key, value, accesses, source)
        if value in step.values[:number]:
            raise StepError(f"{value!r} is there twice", "Remove one")


def _no_such_value(key: str, wanted: str | int, accesses: list[FieldAccess], source: TypeSource) -> StepError:
    values = sorted({str(value) for each in accesses for value in values_of(each.type, source)[0]})
    guess = did_you_mean(str(wanted), values)
    types = short(union_of(each.type for each in accesses))
    listing = f"Its values are {', '.join(values)}" if values else f"Its type is {types}"
    return StepError(f"{key!r} is never {wanted!r}", f"{guess} {listing}".strip())


def _has(step: HasFilter, members: tuple[TypeExpr, ...], source: TypeSource) -> ResolvedFilter:
    accesses = _accesses(step.key, members, source)
    matches = tuple(member for member, _ in accesses) if step.present else members
    nothing = any(_may_be_nothing(each.type, source) for _, each in accesses)
    kind: StepKind = "has" if step.present else "lacks"
    return ResolvedFilter(kind, step.key, matches, (), *_how(accesses, members), may_be_nothing=nothing)


def _may_be_nothing(declared: TypeExpr, source: TypeSource) -> bool:
    """Return whether a field may be null or false where it is present."""
    members = alternatives_in(declared, source)
    return is_nullable(expand(declared, source)) or any(is_anything(each) or each == BOOL for each in members)


def _is(step: TypeFilter, members: tuple[TypeExpr, ...], source: TypeSource) -> ResolvedFilter:
    matches = tuple(
        _NARROWED_ANYTHING[step.type] if is_anything(member) else member
        for member in members
        if is_anything(member) or is_kind(member, step.type, source)
    )
    if not matches:
        raise StepError(f"{short(union_of(members))} is never a {step.type}")
    return ResolvedFilter("is", step.type, matches)
