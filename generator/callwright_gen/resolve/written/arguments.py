"""Check the arguments of calls: that the SDK's method has them, and their values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from callwright_gen import shapes
from callwright_gen.load.clients import owners_of
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.written.check import ShapeCheck
from callwright_gen.resolve.written.findings import (
    NO_SIGNATURE,
    UNTYPED,
    Finding,
    Findings,
    checked,
    shown,
    unchecked,
    wrong,
)
from callwright_gen.resolve.written.kinds import Accepted, accepted_by, corrected_fields
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface import Field
from callwright_gen.types import OBJECT, TypeExpr, union_of

_ROOT = "the SDK's method"


@dataclass(frozen=True)
class Arguments:
    """The arguments that a call accepts. Methods without declared arguments accept any.

    Parameters:
        fields: By name, with their types.
        open: Whether nothing is known about the names.
    """

    fields: Mapping[str, Field]
    open: bool = False

    def type_of(self, name: str) -> TypeExpr:
        """Return the type of an argument."""
        found = self.fields.get(name)
        return found.type if found is not None else OBJECT


def arguments_of(context: Context) -> Arguments:
    """Return the arguments that both the plain and the streaming method accept."""
    spec = context.loaded.spec
    declared = dict(_source(context))
    refs = list(_methods(context))
    known = [fields for ref in refs if (fields := _method(context, ref))]
    also = dict.fromkeys(spec.params.also, Field(OBJECT))
    unknown = any(context.source.params(ref) is None for ref in refs)  # a method that is missing is reported elsewhere
    if unknown or not (known or declared):
        return Arguments({}, open=True)
    fields = {**also}
    for names in reversed(known):
        fields |= names
    fields |= declared
    return Arguments(fields)


def _source(context: Context) -> Iterator[tuple[str, Field]]:
    """Yield the arguments that `params.from` declares, if they are arguments of the method itself."""
    params = context.loaded.spec.params
    if params.under is None:
        yield from _method(context, params.from_.typeddict or params.from_.signature or "").items()


def _methods(context: Context) -> Iterator[str]:
    """Yield the methods whose arguments `params.from` does not already say."""
    spec = context.loaded.spec
    start = owners_of(spec.clients)["sync"]
    named = (spec.params.from_.signature or "").rpartition(".")[2].rpartition(":")[2]
    called = [spec.call.invoke.sync]
    if spec.call.stream.method is not None:
        called.append(spec.call.stream.method.sync)
    yield from (f"{start}{method}" for method in called if method.rpartition(".")[2] != named)


def _method(context: Context, ref: str) -> Mapping[str, Field]:
    params, symbol = context.source.params(ref), context.source.symbol(ref)
    if params is None:
        return {}
    return corrected_fields(params.fields, symbol.path, context.source) if symbol is not None else params.fields


def check_name(arguments: Arguments, keys: str, loc: Loc, *, at_key: bool) -> Finding:
    """Check that an argument exists."""
    top = keys.partition(".")[0]
    if arguments.open:
        return Finding(loc, "unchecked", NO_SIGNATURE)
    if top in arguments.fields:
        return checked(loc)
    hint = did_you_mean(top, arguments.fields) or "If it exists, add it to params.also"
    return wrong(loc, f"{_ROOT} has no argument {shown(top)}", hint, at_key=at_key)


def check_keys(arguments: Arguments, keys: str, loc: Loc, check: ShapeCheck, *, at_key: bool = False) -> Findings:
    """Check the name of an argument, and the keys inside of it."""
    return [*_walk(arguments, keys, loc, check, at_key=at_key)[0]]


def check_entries(arguments: Arguments, keys: str, entries: Mapping[str, str], loc: Loc, check: ShapeCheck) -> Findings:
    """Check entries that an argument may have, of which others may be missing."""
    _, wanted = _walk(arguments, keys, loc, check, at_key=False)
    values = {key: shapes.Literal(value, (*loc, key)) for key, value in entries.items()}
    shape = shapes.Mapping(tuple(shapes.MappingEntry(key, each, optional=False) for key, each in values.items()), loc)
    return check.check(shape, wanted, partial=True) if wanted is not None and entries else []


def check_arguments(arguments: Arguments, shape: shapes.Shape | None, check: ShapeCheck) -> Findings:
    """Check the arguments that a shape sets. Its outer keys are dotted."""
    found: Findings = []
    for entry in shape.entries if isinstance(shape, shapes.Mapping) else ():
        loc = (*(shape.loc if shape is not None else ()), entry.key)
        names, wanted = _walk(arguments, entry.key, loc, check, at_key=True)
        found += names
        accepted = accepted_by(wanted, check.source) if wanted is not None else None
        if wanted is not None and accepted is not None and (accepted.records or not accepted.anything):
            found += check.check(entry.shape, wanted)
        elif all(each.outcome != "wrong" for each in names):
            found += unchecked(entry.shape, next((each.text for each in names if each.text), UNTYPED))
    return found


def _walk(
    arguments: Arguments, keys: str, loc: Loc, check: ShapeCheck, *, at_key: bool
) -> tuple[Findings, TypeExpr | None]:
    """Follow the keys of an argument. Return what is found, and the type of the last one if it is known."""
    top, *rest = keys.split(".")
    found = check_name(arguments, keys, loc, at_key=at_key)
    if found.outcome != "checked":
        return [found], None
    wanted, offset = arguments.type_of(top), len(top) + 1
    for key in rest:
        accepted = accepted_by(wanted, check.source)
        inner = [each.fields[key].type for each in accepted.records if key in each.fields]
        if not inner and accepted.records:
            return [_no_key(key, loc, accepted, at_key=at_key, offset=offset)], None
        if not inner and not accepted.values:
            return [Finding(loc, "unchecked", UNTYPED)], None
        wanted, offset = union_of(inner or accepted.values), offset + len(key) + 1
    return [found], wanted


def _no_key(key: str, loc: Loc, accepted: Accepted, *, at_key: bool, offset: int) -> Finding:
    [declared, *_] = accepted.records
    hint = did_you_mean(key, declared.fields) or f"Its keys are {', '.join(sorted(declared.fields))}"
    return wrong(loc, f"{declared.name} has no key {shown(key)}", hint, at_key=at_key, offset=offset)
