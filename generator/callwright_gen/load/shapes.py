"""Write shapes, parsed: what a provider is sent, with slots where values go. `loc` is a shape's place in the spec."""

from dataclasses import dataclass

from callwright_gen.load.nodes import Loc, ScalarValue


@dataclass(frozen=True, slots=True)
class Literal:
    """A value that is sent as it is."""

    value: ScalarValue
    loc: Loc


@dataclass(frozen=True, slots=True)
class Pipe:
    """What happens to a value on its way into a slot: `|b64`, `|default(document.pdf)`."""

    name: str
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A value from outside: `$root.path|pipe`. `path` has no dot in front and may be empty.

    `offset` is where the path begins inside the text at `loc`, in characters.
    """

    root: str
    path: str
    pipes: tuple[Pipe, ...]
    loc: Loc
    offset: int


@dataclass(frozen=True, slots=True)
class Text:
    """Text with slots inside: `data:${part.media_type};base64,${part.image|b64}`."""

    pieces: tuple[str | Slot, ...]
    loc: Loc


@dataclass(frozen=True, slots=True)
class MappingEntry:
    """One key; an optional one is left out where its value is null or its slot has no value."""

    key: str
    shape: "Shape"
    optional: bool


@dataclass(frozen=True, slots=True)
class Mapping:
    """A dict with fixed keys. Where a spec sets arguments, the keys of the outermost dict are dotted."""

    entries: tuple[MappingEntry, ...]
    loc: Loc


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of fixed length."""

    items: tuple["Shape", ...]
    loc: Loc


@dataclass(frozen=True, slots=True)
class Merge:
    """One dict of several (`$merge`): values that are not null of a later one win."""

    items: tuple["Shape", ...]
    loc: Loc


@dataclass(frozen=True, slots=True)
class Switch:
    """A choice among shapes (`$by`) by the text in `subject`; without `default` nothing else can be sent."""

    subject: Slot
    cases: tuple[tuple[str, "Shape"], ...]
    default: "Shape | None"
    loc: Loc


@dataclass(frozen=True, slots=True)
class New:
    """An object of the SDK (`$new`): `reference` is 'module:Name', called with positional or named arguments."""

    reference: str
    positional: tuple["Shape", ...]
    named: tuple[tuple[str, "Shape"], ...]
    loc: Loc


Shape = Literal | Slot | Text | Mapping | Sequence | Merge | Switch | New


def slots_of(shape: Shape | None) -> list[Slot]:
    """List the slots of a shape."""
    match shape:
        case Slot():
            return [shape]
        case Text(pieces=pieces):
            return [piece for piece in pieces if isinstance(piece, Slot)]
        case None:
            return []
        case _:
            return [slot for within in inside(shape) for slot in slots_of(within)]


def inside(shape: Shape) -> list[Shape]:
    """List the shapes that a shape is made of, none left out."""
    match shape:
        case Literal() | Slot() | Text():
            return []
        case Mapping(entries=entries):
            return [entry.shape for entry in entries]
        case Sequence(items=items) | Merge(items=items):
            return list(items)
        case Switch(subject=subject, cases=cases, default=default):
            return [subject, *(case for _, case in cases), *([default] if default is not None else [])]
        case New(positional=positional, named=named):
            return [*positional, *(argument for _, argument in named)]
