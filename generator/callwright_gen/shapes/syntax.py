"""Nodes of a parsed shape: a template of the data to send, with placeholders. `loc` is the location in the spec."""

from dataclasses import dataclass

from callwright_gen.problems import Loc

LiteralValue = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Literal:
    """A value that is sent unchanged."""

    value: LiteralValue
    loc: Loc


@dataclass(frozen=True, slots=True)
class Pipe:
    """A conversion of the value of a placeholder: `|b64`, `|default(document.pdf)`."""

    name: str
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A hole for a value: `$root.path|pipe`. `path` has no leading dot and may be empty.

    `offset` is the index of the path's first character in the text at `loc`.
    """

    root: str
    path: str
    pipes: tuple[Pipe, ...]
    loc: Loc
    offset: int


@dataclass(frozen=True, slots=True)
class Text:
    """Text that contains placeholders: `data:${part.media_type};base64,${part.image|b64}`."""

    pieces: tuple[str | Placeholder, ...]
    loc: Loc


@dataclass(frozen=True, slots=True)
class MappingEntry:
    """A key with its shape. An optional key is omitted if its value is null, and may be missing where it is read."""

    key: str
    shape: "Shape"
    optional: bool


@dataclass(frozen=True, slots=True)
class Mapping:
    """A dict with fixed keys. If a spec sets arguments, the outermost keys are dotted."""

    entries: tuple[MappingEntry, ...]
    loc: Loc


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of fixed length."""

    items: tuple["Shape", ...]
    loc: Loc


@dataclass(frozen=True, slots=True)
class Merge:
    """Several dicts merged into one (`$merge`). Later values win unless they are null."""

    items: tuple["Shape", ...]
    loc: Loc


@dataclass(frozen=True, slots=True)
class Switch:
    """A choice of a shape (`$by`) by the text of `subject`. Without `default`, any other text is an error."""

    subject: Placeholder
    cases: tuple[tuple[str, "Shape"], ...]
    default: "Shape | None"
    loc: Loc


@dataclass(frozen=True, slots=True)
class New:
    """An SDK object (`$new`): `reference`, as 'module:Name', is called with positional or named arguments."""

    reference: str
    positional: tuple["Shape", ...]
    named: tuple[MappingEntry, ...]
    loc: Loc


Shape = Literal | Placeholder | Text | Mapping | Sequence | Merge | Switch | New
