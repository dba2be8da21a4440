"""Complete and explain read paths by trying: what the parser and the recorded surface accept is offered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from callwright_gen.paths import ROOTS, TypedPath, Value, assume, parse_path, resolve
from callwright_gen.paths.inspect import StepError, alternatives_in, is_anything, record_of, short, values_of
from callwright_gen.paths.pipes import PIPES
from callwright_gen.problems import Position, Problem, SpecError
from callwright_gen.resolve.context import UNKNOWN
from callwright_gen.resolve.readings import Reading
from callwright_gen.surface import TypeSource
from callwright_gen.types import TypeExpr, nullable

_WORD = re.compile(r"[A-Za-z0-9_]*$")
_SEPARATORS = 3  # characters between a value and the next word, such as ` ??`
_MAX_VALUES = 40  # values of a key that are offered as filters


@dataclass(frozen=True)
class Offer:
    """A completion: the text to insert, its type or meaning, its documentation, and what it is.

    `start` is the offset in the path that the text replaces from.
    """

    text: str
    detail: str
    documentation: str
    kind: str
    start: int


def readings_at(readings: Sequence[Reading], file: str, line: int, before: str) -> Iterator[tuple[Reading, int]]:
    """Yield the read paths that the end of a text is in, and the offset there. A text can be a part of several paths.

    Parameters:
        readings: the paths of the spec.
        file: its file.
        line: number of the line, from 1.
        before: text of the line up to the place.
    """
    here = Position(file, line, len(before) + 1)
    for reading in readings:
        if (offset := _offset(reading, here, before)) is not None:
            yield reading, offset


def _offset(reading: Reading, here: Position, before: str) -> int | None:
    """Return the offset of a position in a path. Its text may be put together from several places of the file."""
    start = reading.position
    if type(start) is Position and (start.file, start.line) != (here.file, here.line):
        return None
    for offset in range(len(reading.text), -1, -1):
        at = start.shifted(offset)
        if (at.file, at.line, at.column) == (here.file, here.line, here.column):
            same = not offset or before.endswith(reading.text[offset - 1])
            return offset if same else None
    return None


def typed(reading: Reading, text: str) -> TypedPath | None:
    """Return a path that starts where another one does, or None if it is invalid."""
    if reading.root == UNKNOWN:
        return None
    try:
        parsed = parse_path(text, reading.position)
    except SpecError:
        return None
    for guard in reading.guards:
        parsed = assume(parsed, guard)
    problems: list[Problem] = []
    found = resolve(parsed, reading.root, reading.source, problems)
    return None if problems else found


def path_offers(reading: Reading, before: str) -> list[Offer]:
    """Return what can follow a text at the start of a path."""
    start = len(before) - len(_WORD.findall(before)[0])
    prefix = before[:start]
    value = _value_before(reading, prefix)
    offers: list[Offer] = []
    for each in _candidates(reading, value, start):
        found = _value_of(reading, prefix, value, each)
        if found is not None:
            offers.append(replace(each, detail=each.detail or short(found.type)))
    return offers


@dataclass(frozen=True)
class _Before:
    """The value that the next step starts from, and the text between the two."""

    value: Value
    separator: str


def _value_before(reading: Reading, prefix: str) -> _Before | None:
    """Return the value of the longest valid path at the start of a text, or None if the next step starts a path."""
    for dropped in range(min(_SEPARATORS, len(prefix)) + 1):
        text = prefix[: len(prefix) - dropped]
        path = typed(reading, text) if text.strip() else None
        if path is not None:
            separator = prefix[len(text) :]
            # After `??`, a path starts again.
            return None if "?" in separator else _Before(path.value, separator)
    return None


def _value_of(reading: Reading, prefix: str, before: _Before | None, offer: Offer) -> Value | None:
    """Return the value that a path has with an offer at its end, or None if it is invalid."""
    text = prefix + offer.text
    if before is None or offer.kind == "pipe":
        path = typed(reading, text)
        return None if path is None else path.value
    if not _is_path(text, reading.position):
        return None
    if offer.kind == "filter":
        return before.value  # it is made of the fields and values that the type declares
    # The path before was resolved already. A long one takes a while, and there can be a hundred offers.
    rest = replace(reading, root=before.value.leaf, guards=())
    step = typed(rest, before.separator.lstrip(".") + offer.text)
    if step is None:
        return None
    many = step.many or before.value.many
    return Value(step.leaf, (step.nullable or before.value.nullable) and not many, many)


def _is_path(text: str, position: Position) -> bool:
    try:
        parse_path(text, position)
    except SpecError:
        return False
    return True


def _candidates(reading: Reading, before: _Before | None, start: int) -> Iterator[Offer]:
    for pipe in PIPES.values():
        yield Offer(pipe.name, f"{pipe.accepts} → {pipe.returns}", "", "pipe", start)
    for root in ROOTS:
        yield Offer(f"${root}", "", "", "root", start)
        yield Offer(root, "", "", "root", start)
    for step in ("0]", "*]"):
        yield Offer(step, "", "", "step", start)
    if reading.root != UNKNOWN:
        yield from _fields(reading.root if before is None else before.value.leaf, reading.source, start)


def _fields(value: TypeExpr, source: TypeSource, start: int) -> Iterator[Offer]:
    """Yield the fields of a value, and the filters by them."""
    seen: set[str] = set()
    for member in alternatives_in(value, source):
        try:
            record = None if is_anything(member) else record_of(member, source)
        except StepError:
            continue
        owner = f"of {short(member)}"
        for name, field in record.fields.items() if record is not None else ():
            declared = field.type if field.required else nullable(field.type)
            texts = [name, *(f"{name}={each!s}}}" for each in values_of(declared, source)[0][:_MAX_VALUES])]
            texts += [f"has:{name}}}", f"not:{name}}}"]
            for text in texts:
                if text not in seen:
                    seen.add(text)
                    yield Offer(text, "", owner, "field" if text == name else "filter", start)
    for kind in ("str}", "list}", "dict}"):
        yield Offer(kind, "", "", "step", start)
