"""Filters: which members of a union they keep, and what they cannot mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from callwright_gen.paths.inspect import (
    FieldAccess,
    StepError,
    alternatives_in,
    is_anything,
    is_kind,
    names_of,
    reading,
    short,
    values_of,
)
from callwright_gen.paths.syntax import Filter, HasFilter, MatchFilter, TypeFilter
from callwright_gen.suggest import did_you_mean
from callwright_gen.types import OBJECT, STR, Builtin, Generic, TypeExpr, union_of

if TYPE_CHECKING:
    from callwright_gen.paths.typed import StepKind
    from callwright_gen.surface.model import Access
    from callwright_gen.surface.source import TypeSource

_OF_ANYTHING: Final[dict[str, TypeExpr]] = {
    "str": STR,
    "list": Generic(Builtin("list"), (OBJECT,)),
    "dict": Generic(Builtin("dict"), (STR, OBJECT)),
}


@dataclass(frozen=True)
class Filtered:
    """What a filter does to a union; the fields are those of `TypedStep`."""

    kind: StepKind
    name: str
    kept: tuple[TypeExpr, ...]
    value: str | int | None = None
    access: Access | None = None
    required: bool = True
    discriminated: bool = False


def resolve_filter(step: Filter, value: TypeExpr, source: TypeSource) -> Filtered:
    """Apply a filter to a type.

    Raises:
        StepError: no member of the type can pass, or the filter looks at a field that is not there.
    """
    members = alternatives_in(value, source)
    match step:
        case MatchFilter():
            return _match(step, members, source)
        case HasFilter():
            return _has(step, members, source)
        case TypeFilter():
            return _is(step, members, source)


def _match(step: MatchFilter, members: tuple[TypeExpr, ...], source: TypeSource) -> Filtered:
    readings = _readings(step.key, members, source)
    kept = tuple(member for member, each in readings if _can_be(step.value, each, source))
    if not kept:
        raise _no_such_value(step, [each for _, each in readings], source)
    tags = [values_of(each.type, source) for _, each in readings]
    told_apart = len(readings) == len(members) and all(closed for _, closed in tags)
    return Filtered("match", step.key, kept, step.value, *_how(readings), discriminated=told_apart)


def _readings(key: str, members: tuple[TypeExpr, ...], source: TypeSource) -> list[tuple[TypeExpr, FieldAccess]]:
    """Return how `key` is read from each member that has it; the other members cannot pass."""
    usable = [member for member in members if not is_anything(member)]
    found = [(member, each) for member in usable if (each := reading(member, key, source))]
    if not found:
        known = [name for member in usable for name in names_of(member, source)]
        raise StepError(f"{short(union_of(members))} has no field {key!r} to filter by", did_you_mean(key, known))
    if len({each.access for _, each in found}) > 1:
        raise StepError(f"{key!r} of {short(union_of(members))} is a key here and an attribute there")
    return found


def _how(readings: list[tuple[TypeExpr, FieldAccess]]) -> tuple[Access, bool]:
    return readings[0][1].access, all(each.required for _, each in readings)


def _can_be(value: str | int, each: FieldAccess, source: TypeSource) -> bool:
    values, closed = values_of(each.type, source)
    return value in values or (not closed and _same_kind(value, each.type, source))


def _same_kind(value: str | int, declared: TypeExpr, source: TypeSource) -> bool:
    wanted = {"str"} if isinstance(value, str) else {"int", "float"}
    return any(is_anything(member) or str(member) in wanted for member in alternatives_in(declared, source))


def _no_such_value(step: MatchFilter, readings: list[FieldAccess], source: TypeSource) -> StepError:
    known = sorted({str(value) for each in readings for value in values_of(each.type, source)[0]})
    guess = did_you_mean(str(step.value), known)
    types = short(union_of(each.type for each in readings))
    listing = f"The SDK knows {', '.join(known)}" if known else f"It is {types}"
    return StepError(f"no {step.key!r} is {step.value!r}", f"{guess} {listing}".strip())


def _has(step: HasFilter, members: tuple[TypeExpr, ...], source: TypeSource) -> Filtered:
    readings = _readings(step.key, members, source)
    kept = tuple(member for member, _ in readings) if step.present else members
    return Filtered("has" if step.present else "lacks", step.key, kept, None, *_how(readings))


def _is(step: TypeFilter, members: tuple[TypeExpr, ...], source: TypeSource) -> Filtered:
    kept = tuple(
        _OF_ANYTHING[step.type] if is_anything(member) else member
        for member in members
        if is_anything(member) or is_kind(member, step.type, source)
    )
    if not kept:
        raise StepError(f"{short(union_of(members))} is never a {step.type}")
    return Filtered("is", step.type, kept)
