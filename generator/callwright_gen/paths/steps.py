"""The type of each step, from the type before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from callwright_gen.paths.filters import resolve_filter
from callwright_gen.paths.inspect import (
    FieldAccess,
    StepError,
    alternatives_in,
    indexed_item,
    is_anything,
    iterated_items,
    names_of,
    reading,
    record_of,
    short,
)
from callwright_gen.paths.syntax import EachStep, FieldStep, Filter, IndexStep, Step
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
        type: its type without `None`.
        nullable: whether it may be missing.
        many: whether it is each of several.
        label: how messages call it.
        plain: whether it is plain data, which is read by key: what an object that is a mapping holds undeclared.
        present: fields that a filter made sure of.
    """

    type: TypeExpr
    nullable: bool
    many: bool
    label: str
    plain: bool = False
    present: frozenset[str] = frozenset()


def resolve_step(step: Step, text: str, current: Current, source: TypeSource) -> TypedStep:
    """Type one step; `text` is how it is written.

    Raises:
        StepError: the step cannot be.
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
    found = [(owner, reading(owner, step.name, source)) for owner in owners if not is_anything(owner)]
    readings = [each for _, each in found if each]
    if len(readings) == len(owners) and len({each.access for each in readings}) == 1 and not step.undeclared:
        return _declared(step, text, current, owners, readings, source)
    if step.undeclared:
        return _undeclared(step, text, current, owners, source)
    raise _no_field(step.name, current, owners, readings, source)


def _declared(
    step: FieldStep,
    text: str,
    current: Current,
    owners: tuple[TypeExpr, ...],
    readings: list[FieldAccess],
    source: TypeSource,
) -> TypedStep:
    output = union_of(each.type for each in readings)
    required = all(each.required for each in readings) or step.name in current.present
    return TypedStep(
        "field" if readings[0].access == "attribute" else "key",
        text,
        union_of(owners),
        without_none(output),
        current.nullable,
        step.name not in current.present
        and (step.may_be_missing or not required or is_nullable(expand(output, source))),
        current.many,
        name=step.name,
        access=readings[0].access,
        required=required and not step.may_be_missing,
        may_be_missing=step.may_be_missing and required and not is_nullable(expand(output, source)),
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
    """How a field that is not declared is read: by key, where objects are mappings."""
    return "key" if record.mapping else record.access


def _no_field(
    name: str, current: Current, owners: tuple[TypeExpr, ...], readings: list[FieldAccess], source: TypeSource
) -> StepError:
    if all(is_anything(owner) for owner in owners):
        return StepError(f"{current.label} has no declared fields", f"Write '{name}!' to read it all the same")
    if not readings:
        known = [field for owner in owners for field in names_of(owner, source)]
        hint = did_you_mean(name, known) or _listing(known) or _item_hint(owners)
        return StepError(f"{current.label} has no field {name!r}", hint)
    lacking = [owner for owner in owners if is_anything(owner) or reading(owner, name, source) is None]
    if not lacking:
        return StepError(f"{name!r} of {current.label} is a key here and an attribute there", "Filter before it")
    hint = "Filter before it: {key=value}, {has:key}, {str}, {list} or {dict}"
    return StepError(f"not every {current.label} has a field {name!r}, not {short(union_of(lacking))}", hint)


def _listing(names: list[str]) -> str:
    return f"It has {', '.join(sorted(set(names)))}" if names else ""


def _item_hint(owners: tuple[TypeExpr, ...]) -> str:
    return "Take an item first: [0], or [*] for each" if any(iterated_items(owner) for owner in owners) else ""


def _index(step: IndexStep, text: str, current: Current, source: TypeSource) -> TypedStep:
    owners = alternatives_in(current.type, source)
    items = [item for owner in owners if (item := indexed_item(owner, step.number))]
    if len(items) < len(owners):
        raise StepError(f"{current.label} is no list with an item {step.number}", _list_hint(owners))
    return TypedStep(
        "index",
        text,
        union_of(owners),
        without_none(union_of(items)),
        current.nullable,
        adds_null=True,
        many=current.many,
        value=step.number,
    )


def _each(text: str, current: Current, source: TypeSource) -> TypedStep:
    owners = alternatives_in(current.type, source)
    if not all(iterated_items(owner) for owner in owners):
        raise StepError(f"{current.label} is no list", _list_hint(owners))
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
    found = resolve_filter(step, current.type, source)
    return TypedStep(
        found.kind,
        text,
        union_of(members),
        union_of(found.kept),
        current.nullable,
        not step.assumed,
        current.many,
        name=found.name,
        value=found.value,
        access=found.access,
        required=found.required,
        members=found.kept,
        dropped=tuple(member for member in members if member not in found.kept),
        discriminated=found.discriminated,
        assumed=step.assumed,
    )


def _list_hint(owners: tuple[TypeExpr, ...]) -> str:
    listed = any(iterated_items(owner) or is_anything(owner) for owner in owners)
    return "Filter by {list} before it" if listed else ""
