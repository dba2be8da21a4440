"""Emit where the signature of the thinking is in an answer.

No read path says it: the signature travels inside the opaque part of a message. In an answer it is where it is in the
shape of that part: beside the thinking.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from callwright_gen.code import Code, literal
from callwright_gen.emit.testing.paths import steps_of
from callwright_gen.emit.testing.patterns import by_name, pattern
from callwright_gen.resolve.provider import Provider


def signature(provider: Provider) -> dict[str, Code]:
    """Return the `WritePath` of the signature as an entry, or nothing if an answer has none."""
    shape = pattern(provider.messages.form("thinking", "shape"), by_name)
    thinking, opaque = (_find(shape, wanted) for wanted in ("thinking", "opaque"))
    read = provider.response.get("thinking")
    if thinking is None or opaque is None or read is None or len(read.alternatives) != 1:
        return {}
    start = _before(steps_of(read), thinking)
    return {} if start is None else {"signature": Code(f"rt.WritePath(({literal((*start, *opaque))},))")}


def _before(steps: tuple[object, ...], keys: tuple[str, ...]) -> tuple[object, ...] | None:
    """Return the steps that lead to the data whose keys the last steps are; conditions between them do not count."""
    for key in reversed(keys):
        while steps and isinstance(steps[-1], tuple):
            steps = steps[:-1]
        if steps[-1:] != (key,):
            return None
        steps = steps[:-1]
    return steps


def _find(shape: object, wanted: str) -> tuple[str, ...] | None:
    """Return the keys that lead to a placeholder of a part; `*` leads to the first item of a list."""
    if isinstance(shape, tuple):
        kind, *rest = cast("tuple[object, ...]", shape)
        if kind == "opt":
            return _find(rest[0], wanted)
        return () if kind == "$" and rest[:2] == ["part", (wanted,)] else None
    entries: Iterable[tuple[str, object]] = ()
    if isinstance(shape, Mapping):
        entries = cast("Mapping[str, object]", shape).items()
    elif isinstance(shape, list) and shape:
        entries = [("*", cast("list[object]", shape)[0])]
    found = ((key, _find(inner, wanted)) for key, inner in entries)
    return next(((key, *keys) for key, keys in found if keys is not None), None)
