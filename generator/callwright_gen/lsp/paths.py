"""Complete and explain read paths by trying: what the parser and the recorded surface accept is offered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callwright_gen.paths import ROOTS, TypedPath, assume, parse_path, resolve
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
        if reading.position.file == file and (offset := _offset(reading, here, before)) is not None:
            yield reading, offset


def _offset(reading: Reading, here: Position, before: str) -> int | None:
    """Return the offset of a position in a path. Its text may be put together from several places of the file."""
    for offset in range(len(reading.text), -1, -1):
        at = reading.position.shifted(offset)
        if (at.line, at.column) == (here.line, here.column):
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
    return [
        Offer(each.text, each.detail or _type_of(path), each.documentation, each.kind, start)
        for each in _candidates(reading, prefix, start)
        if (path := typed(reading, prefix + each.text)) is not None
    ]


def _type_of(path: TypedPath) -> str:
    return short(path.type)


def _candidates(reading: Reading, prefix: str, start: int) -> Iterator[Offer]:
    for pipe in PIPES.values():
        yield Offer(pipe.name, f"{pipe.accepts} → {pipe.returns}", "", "pipe", start)
    for root in ROOTS:
        yield Offer(f"${root}", "", "", "root", start)
        yield Offer(root, "", "", "root", start)
    for step in ("0]", "*]"):
        yield Offer(step, "", "", "step", start)
    value = _value_before(reading, prefix)
    if value is not None:
        yield from _fields(value, reading.source, start)


def _value_before(reading: Reading, prefix: str) -> TypeExpr | None:
    """Return the type of the value that the next step starts from."""
    for dropped in range(_SEPARATORS + 1):
        text = prefix[: len(prefix) - dropped]
        if not text.strip() or dropped > len(prefix):
            return reading.root if reading.root != UNKNOWN else None
        path = typed(reading, text)
        if path is not None:
            # After `??`, a path starts again.
            return reading.root if "?" in prefix[len(text) :] else path.leaf
    return None


def _fields(value: TypeExpr, source: TypeSource, start: int) -> Iterator[Offer]:
    """Yield the fields of a value, and the filters by them."""
    seen: set[str] = set()
    for member in alternatives_in(value, source):
        try:
            record = None if is_anything(member) else record_of(member, source)
        except StepError:
            continue
        for name, field in record.fields.items() if record is not None else ():
            declared = field.type if field.required else nullable(field.type)
            texts = [name, *(f"{name}={each}}}" for each in values_of(declared, source)[0][:_MAX_VALUES])]
            texts += [f"has:{name}}}", f"not:{name}}}"]
            for text in texts:
                if text not in seen:
                    seen.add(text)
                    yield Offer(text, "", f"of {short(member)}", "field" if text == name else "filter", start)
    for kind in ("str}", "list}", "dict}"):
        yield Offer(kind, "", "", "filter", start)
