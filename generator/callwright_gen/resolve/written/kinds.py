"""What a declared type accepts: words, plain values, lists, mappings, and objects with declared fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from callwright_gen.paths import CorrectedSource
from callwright_gen.paths.corrections import Correction
from callwright_gen.paths.inspect import alternatives_in, is_anything, is_mapping, iterated_items
from callwright_gen.surface import Enumeration, Field, Record, TypeSource, written_fields
from callwright_gen.types import ANY, STR, Builtin, Generic, Literal, LiteralValue, Named, TypeExpr

_EXTRA: Mapping[str, TypeExpr] = {
    "str": STR,
    "list": Generic(Builtin("list"), (ANY,)),
    "dict": Generic(Builtin("dict"), (STR, ANY)),
    "object": ANY,
}


@dataclass(frozen=True)
class Accepted:
    """What a type accepts.

    Parameters:
        type: The type itself.
        scalars: Plain types: `str`, `int`, `float`, `bool`, `bytes`.
        words: Literals, and values of enums.
        constants: Names of the values of protobuf enums.
        items: Types of the items of lists.
        values: Types of the values of mappings with any keys.
        records: Classes and TypedDicts.
        anything: Whether it accepts any value.
        foreign: Whether it has members of which nothing is known.
    """

    type: TypeExpr
    scalars: list[TypeExpr] = field(default_factory=list[TypeExpr])
    words: list[LiteralValue] = field(default_factory=list[LiteralValue])
    constants: list[str] = field(default_factory=list[str])
    items: list[TypeExpr] = field(default_factory=list[TypeExpr])
    values: list[TypeExpr] = field(default_factory=list[TypeExpr])
    records: list[Declared] = field(default_factory=list["Declared"])
    anything: bool = False
    foreign: bool = False


@dataclass(frozen=True)
class Declared:
    """A class or a TypedDict with the fields that can be written.

    Parameters:
        type: The class.
        keyed: Whether it is a TypedDict.
        fields: Its fields, with those that the spec adds.
        own: The names of the fields that the SDK itself declares.
    """

    type: TypeExpr
    keyed: bool
    fields: Mapping[str, Field]
    own: frozenset[str]

    @property
    def name(self) -> str:
        """Return its name, for messages."""
        named = self.type.base if isinstance(self.type, Generic) else self.type
        return named.name if isinstance(named, Named | Builtin) else str(named)

    def demands(self, key: str) -> bool:
        """Return whether a key must be given."""
        found = self.fields[key]
        return found.required and not found.default


def accepted_by(wanted: TypeExpr, source: TypeSource) -> Accepted:
    """Return what a type accepts, apart from null."""
    accepted = Accepted(wanted)
    for member in alternatives_in(wanted, source):
        accepted = _with(accepted, member, source)
    return accepted


def _with(accepted: Accepted, member: TypeExpr, source: TypeSource) -> Accepted:
    if is_anything(member):
        return replace(accepted, anything=True)
    if isinstance(member, Literal):
        accepted.words.extend(member.values)
    elif isinstance(member, Builtin):
        accepted.scalars.append(member)
    elif items := iterated_items(member):
        accepted.items.extend(items)
    elif isinstance(member, Generic) and is_mapping(member):
        accepted.values.append(member.args[-1])
    else:
        return _with_class(accepted, member, source)
    return accepted


def _with_class(accepted: Accepted, member: TypeExpr, source: TypeSource) -> Accepted:
    named = member.base if isinstance(member, Generic) else member
    members = source.members(named) if isinstance(named, Named) else None
    match members:
        case Enumeration(values=values):
            accepted.words.extend(values.values())
        case Record(constants=constants) if constants:
            accepted.constants.extend(constants)
        case Record() if isinstance(named, Named) and (fields := _fields(named, members, source)):
            own = frozenset(written_fields(members.fields))
            accepted.records.append(Declared(member, members.access == "key", fields, own))
        case _:
            return replace(accepted, foreign=True)
    return accepted


def _fields(named: Named, record: Record, source: TypeSource) -> Mapping[str, Field]:
    """Return the fields that can be written: those of the constructor count before those of the class."""
    fields = dict(record.fields)
    params = None if record.access == "key" else source.params(f"{named.module}:{named.name}.__init__")
    if params is not None:
        fields = {name: replace(each, default=True) for name, each in fields.items()}
        fields |= {name: _argument(each, record.fields.get(name)) for name, each in params.fields.items()}
    return written_fields(corrected_fields(fields, named.path, source))


def _argument(param: Field, declared: Field | None) -> Field:
    """Return an argument of a constructor as a field. Where it is untyped, the class says its type."""
    exact = declared.type if declared is not None and is_anything(param.type) else param.type
    return Field(exact, default=not param.required)


def corrected_fields(fields: Mapping[str, Field], name: str, source: TypeSource) -> Mapping[str, Field]:
    """Return the fields of a class, or the arguments of a method, with the corrections of the spec."""
    if not isinstance(source, CorrectedSource):
        return fields
    correction = source.correction(name)
    optional = {key: replace(fields[key], required=False) for key in correction.optional if key in fields}
    extra = {key: Field(_EXTRA[kind], required=False) for key, kind in correction.extra.items()}
    written = {key: replace(fields[key], type=kind) for key, kind in correction.written.items() if key in fields}
    return {**fields, **optional, **extra, **written}


def correction_of(kind: TypeExpr, source: TypeSource) -> Correction:
    """Return what the spec corrects in a class."""
    if isinstance(kind, Named) and isinstance(source, CorrectedSource):
        return source.correction(kind.path)
    return Correction()


def closed_words(wanted: TypeExpr, source: TypeSource) -> list[LiteralValue] | None:
    """Return the only words that a type accepts, or None if it accepts anything else."""
    accepted = accepted_by(wanted, source)
    words = [*accepted.words, *accepted.constants]
    others = accepted.items or accepted.values or accepted.records or accepted.anything or accepted.foreign
    if others or not words or (accepted.scalars and not accepted.constants):
        return None
    return words
