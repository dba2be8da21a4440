"""A value of the streamed response, and the path that collects it."""

import re
from dataclasses import dataclass
from typing import Literal

from callwright_gen.load.nodes import Scalar, joined
from callwright_gen.problems import Position

Verb = Literal["first", "last", "join", "append"]
VERBS: tuple[Verb, ...] = ("first", "last", "join", "append")
_ALTERNATIVES = re.compile(r"\?\?")


@dataclass(frozen=True)
class Leaf:
    """A field of the response that a verb fills.

    Parameters:
        keys: its keys and indices in the response.
        verb: how its values are collected.
        scope: the path that leads from the event to where `path` starts, or None for the event itself.
        path: the path of the value.
        position: where the leaf is in the file.
    """

    keys: tuple[str | int, ...]
    verb: Verb
    scope: Scalar | None
    path: Scalar
    position: Position


def text_of(scalar: Scalar) -> str:
    """Return the text of a path, or nothing if the value is no text."""
    return scalar.value if isinstance(scalar.value, str) else ""


def alternatives(path: Scalar) -> list[Scalar]:
    """Return the alternatives of a path, each as a value with its own positions."""
    text = text_of(path)
    found: list[Scalar] = []
    start = 0
    for end in [*(mark.start() for mark in _ALTERNATIVES.finditer(text)), len(text)]:
        part = text[start:end]
        offset = start + len(part) - len(part.lstrip())
        found.append(joined((path, part.strip(), offset), position=path.position))
        start = end + 2
    return found


def split_pipes(path: Scalar) -> tuple[Scalar, str, int]:
    """Return a path without its pipes, the pipes with the bar before them, and their offset."""
    text = text_of(path)
    bar = text.find("|")
    if bar < 0:
        return path, "", len(text)
    return joined((path, text[:bar].rstrip(), 0), position=path.position), text[bar:], bar


def below(scope: Scalar | None, path: Scalar) -> Scalar:
    """Return the path that leads through a scope."""
    if scope is None:
        return path
    text = text_of(path)
    dot = "" if text[:1] in {"{", "[", ""} or not text_of(scope) else "."
    return joined((scope, text_of(scope), 0), dot, (path, text, 0), position=path.position)


def either(paths: list[Scalar]) -> Scalar:
    """Return the path that reads the first of several that has a value."""
    if len(paths) == 1:
        return paths[0]
    pieces: list[str | tuple[Scalar, str, int]] = []
    for number, path in enumerate(paths):
        pieces += [" ?? "] if number else []
        pieces.append((path, text_of(path), 0))
    return joined(*pieces, position=paths[0].position)


def piped(path: Scalar, source: Scalar, pipes: str, offset: int) -> Scalar:
    """Return a path followed by the pipes that `source` has at an offset."""
    if not pipes:
        return path
    return joined((path, text_of(path), 0), (source, pipes, offset), position=path.position)
