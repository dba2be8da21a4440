"""Resolve each step of a path from the type before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from callwright_gen.paths.filters import resolve_filter
from callwright_gen.paths.inspect import (
    FieldAccess,
    StepError,
    alternatives_in,
    field_access,
    has_length,
    indexed_item,
    is_anything,
    iterated_items,
    names_of,
    record_of,
    short,
)
from callwright_gen.paths.syntax import EachStep, FieldStep, Filter, IndexStep, MatchFilter, Step
from callwright_gen.paths.typed import TypedStep
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface.expand import expand
from callwright_gen.types import OBJECT, TypeExpr, is_nullable, union_of, without_none

if TYPE_CHECKING:
    from callwright_gen.surface.model import Access, Record
    from callwright_gen.surface.source import TypeSource


@dataclass(frozen=True)
class Current:
    """The value before a step.

    Parameters:
        type: Its type without `None`.
        nullable: Whether it may be missing.
        many: Whether it is each of several values.
        label: Its name in messages.
        plain: Whether it is plain data that is read by key: an undeclared field of an object that is a mapping.
        present: Fields that a filter guarantees.
    """

    type: TypeExpr
    nullable: bool
    many: bool
    label: str
    plain: bool = False
    present: frozenset[str] = frozenset()


def resolve_step(step: Step, text: str, current: Current, source: TypeSource) -> TypedStep:
    """Type one step. `text` is its source.

    Raises:
        StepError: The step is invalid.
    """
    match step:
        case FieldStep():
            return _field(step, text, current, source)
        case IndexStep():
            return _index(step, text, current, source)
        case EachStep():
            return _each(text, current, source)
        case _:
            return _filter(step, text, current, source)


def _field(step: FieldStep, text: str, current: Current, source: TypeSource) -> TypedStep:
    owners = alternatives_in(current.type, source)
    candidates = [field_access(owner, step.name, source) for owner in owners if not is_anything(owner)]
    accesses = [access for access in candidates if access]
    if len(accesses) == len(owners) and len({each.access for each in accesses}) == 1 and not step.undeclared:
        return _declared(step, text, current, owners, accesses, source)
    if step.undeclared:
        return _undeclared(step, text, current, owners, source)
    raise _no_field(step.name, current, owners, accesses, source)


def _declared(
    step: FieldStep,
    text: str,
    current: Current,
    owners: tuple[TypeExpr, ...],
    accesses: list[FieldAccess],
    source: TypeSource,
) -> TypedStep:
    output = union_of(each.type for each in accesses)
    required = all(each.required for each in accesses) or step.name in current.present
    return TypedStep(
        "field" if accesses[0].access == "attribute" else "key",
        text,
        union_of(owners),
        without_none(output),
        current.nullable,
        step.name not in current.present
        and (step.may_be_missing or not required or is_nullable(expand(output, source))),
        current.many,
        name=step.name,
        access=accesses[0].access,
        required=required and not step.may_be_missing,
        may_be_missing=step.may_be_missing and required,
        optional_key=not (required or step.may_be_missing or is_nullable(expand(output, source))),
    )


def _undeclared(
    step: FieldStep, text: str, current: Current, owners: tuple[TypeExpr, ...], source: TypeSource
) -> TypedStep:
    records = [record_of(owner, source) for owner in owners if not is_anything(owner)]
    accesses: list[Access | None] = [_open_access(record) if record else None for record in records]
    return TypedStep(
        "undeclared",
        text,
        union_of(owners),
        OBJECT,
        current.nullable,
        adds_null=True,
        many=current.many,
        name=step.name,
        access="key" if current.plain else accesses[0] if _agree(accesses, owners) else None,
        required=False,
    )


def _agree(accesses: list[Access | None], owners: tuple[TypeExpr, ...]) -> bool:
    return len(set(accesses)) == 1 and len(accesses) == len(owners)


def _open_access(record: Record) -> Access:
    """Return how to read an undeclared field: by key if the objects are mappings."""
    return "key" if record.mapping else record.access


def _no_field(
    name: str, current: Current, owners: tuple[TypeExpr, ...], accesses: list[FieldAccess], source: TypeSource
) -> StepError:
    if all(is_anything(owner) for owner in owners):
        return StepError(f"{current.label} has no declared fields", f"Write '{name}!' to read it anyway")
    if not accesses:
        names = [field for owner in owners for field in names_of(owner, source)]
        hint = did_you_mean(name, names) or _listing(names) or _item_hint(owners)
        return StepError(f"{current.label} has no field {name!r}", hint)
    lacking = [owner for owner in owners if is_anything(owner) or field_access(owner, name, source) is None]
    if not lacking:
        what = f"{name!r} is a key of some members of {current.label} and an attribute of others"
        return StepError(what, "Add a filter before it")
    hint = "Add a filter before it: {key=value}, {has:key}, {str}, {list} or {dict}"
    return StepError(f"not every {current.label} has a field {name!r}: {short(union_of(lacking))} does not", hint)


def _listing(names: list[str]) -> str:
    return f"Its fields are {', '.join(sorted(set(names)))}" if names else ""


def _item_hint(owners: tuple[TypeExpr, ...]) -> str:
    return "Select an item first: [0], or [*] for each" if any(iterated_items(owner) for owner in owners) else ""


def _index(step: IndexStep, text: str, current: Current, source: TypeSource) -> TypedStep:
    owners = alternatives_in(current.type, source)
    items = [item for owner in owners if (item := indexed_item(owner, step.number))]
    if len(items) < len(owners):
        raise StepError(f"{current.label} is not a list with an item {step.number}", _list_hint(owners))
    nullable = is_nullable(expand(union_of(items), source))
    return TypedStep(
        "index",
        text,
        union_of(owners),
        without_none(union_of(items)),
        current.nullable,
        adds_null=nullable or not all(has_length(owner) for owner in owners),
        many=current.many,
        number=step.number,
        required=not nullable,
    )


def _each(text: str, current: Current, source: TypeSource) -> TypedStep:
    owners = alternatives_in(current.type, source)
    if not all(iterated_items(owner) for owner in owners):
        raise StepError(f"{current.label} is not a list", _list_hint(owners))
    item = union_of(item for owner in owners for item in iterated_items(owner))
    return TypedStep(
        "each",
        text,
        union_of(owners),
        without_none(item),
        current.nullable,
        is_nullable(expand(item, source)),
        many=True,
    )


def _filter(step: Filter, text: str, current: Current, source: TypeSource) -> TypedStep:
    members = alternatives_in(current.type, source)
    resolved = resolve_filter(step, current.type, source)
    return TypedStep(
        resolved.kind,
        text,
        union_of(members),
        union_of(resolved.members),
        current.nullable,
        not step.assumed,
        current.many,
        name=resolved.name,
        values=resolved.values,
        access=resolved.access,
        required=resolved.required,
        members=resolved.members,
        dropped=tuple(member for member in members if member not in resolved.members),
        discriminated=resolved.discriminated,
        assumed=step.assumed,
        or_missing=isinstance(step, MatchFilter) and step.may_be_missing,
        may_be_nothing=resolved.may_be_nothing,
    )


def _list_hint(owners: tuple[TypeExpr, ...]) -> str:
    listed = any(iterated_items(owner) or is_anything(owner) for owner in owners)
    return "Add {list} before it" if listed else ""
