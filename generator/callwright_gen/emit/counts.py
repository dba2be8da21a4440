"""Emit what responses and chunks read in the same way, so that it is written once: token counts, and properties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from callwright_gen.code import Code, name
from callwright_gen.emit.properties import PropertyView, shared_properties
from callwright_gen.emit.python import source
from callwright_gen.emit.reads import body, sum_body
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import TypedPath, TypedStep, nodes
from callwright_gen.resolve.provider import Reads
from callwright_gen.types import union_of

_USAGE = "usage"


@dataclass(frozen=True)
class CountView:
    """A count: the method that reads it, and its body."""

    method: Code
    body: Code


@dataclass(frozen=True)
class CommonView:
    """What a response and a chunk have in common.

    Parameters:
        objects: the type of the SDK's objects, in quotes.
        properties: the properties that are read in the same way from both, by their keys.
        usage: the type of the object with the token counts.
        counts: the counts by the key of their property.
    """

    objects: Code
    properties: dict[str, PropertyView]
    usage: Code
    counts: dict[str, CountView]

    @property
    def keys(self) -> set[str]:
        """The keys of what a response and a chunk need not have themselves."""
        return {*self.counts, *self.properties}


def common_view(writer: Writer) -> CommonView:
    """Emit what a response and a chunk have in common."""
    both = (writer.provider.response, writer.provider.chunk)
    usage, counts = _counts(writer, both)
    objects = union_of([writer.provider.types[key] for key in ("response", "chunk")])
    return CommonView(writer.quoted(objects), shared_properties(writer, *both), usage, counts)


def _counts(writer: Writer, both: Sequence[Reads]) -> tuple[Code, dict[str, CountView]]:
    """Emit the counts that are read in the same way, and the type of the object that has them."""
    if any(reads.get(_USAGE) is None for reads in both):
        return Code(""), {}
    keys = [key for key in both[0].paths if key.endswith("_tokens")]
    found = {key: _body(writer, both, key) for key in keys}
    counts = {
        key: CountView(name(f"_{key.removesuffix('_tokens')}"), text) for key, text in found.items() if text is not None
    }
    leaves = tuple(reads.paths[_USAGE].leaf for reads in both)
    return writer.annotation(union_of(leaves)) if counts else Code(""), counts


def _body(writer: Writer, both: Sequence[Reads], key: str) -> Code | None:
    """Return the body of a count, if it is the same wherever the usage object comes from."""
    bodies: set[str] = set()
    for reads in both:
        if key not in reads.paths:
            return None
        paths = (reads.paths[key], *reads.added.get(key, ()))
        for number in range(len(paths[0].alternatives)):
            inner = [_from_usage(reads.paths[_USAGE], path, number) for path in paths]
            known = [path for path in inner if path is not None]
            if len(known) < len(inner):
                return None
            bodies.add(str(_read(writer, known, is_sum=key in reads.added)))
    return Code(bodies.pop()) if len(bodies) == 1 else None


def _read(writer: Writer, paths: Sequence[TypedPath], *, is_sum: bool) -> Code:
    start = nodes.name(_USAGE)
    return source(sum_body(paths, start) if is_sum else body(paths[0], start, nodes.NONE, dump=writer.dump_name))


def _from_usage(usage: TypedPath, path: TypedPath, number: int) -> TypedPath | None:
    """Return one alternative of a path, as it continues from the usage object; None if it does not."""
    if number >= len(usage.alternatives) or number >= len(path.alternatives):
        return None
    start, side = usage.alternatives[number].steps, path.alternatives[number]
    if usage.pipes or list(_names(side.steps[: len(start)])) != list(_names(start)) or len(side.steps) == len(start):
        return None
    return replace(path, alternatives=(replace(side, steps=side.steps[len(start) :]),))


def _names(steps: Sequence[TypedStep]) -> Iterator[tuple[object, ...]]:
    return ((step.kind, step.name, step.number, step.values) for step in steps)
