"""Derive the read paths of an event: where the leaves of the response are that its properties read."""

import re

from callwright_gen.load.lowering.leaves import Leaf, alternatives, below, either, piped, split_pipes, text_of
from callwright_gen.load.nodes import Entry, Scalar, Table, joined
from callwright_gen.problems import Problem
from callwright_gen.suggest import closest

_DERIVED = ("content", "thinking", "refusal", "finish", "model", "id", "usage")
_REQUIRED = ("content", "finish")  # an event without them is no use
_STEP = re.compile(r"([A-Za-z_]\w*)|\[(\d+|\*)\]|\.|\{str\}")  # an event has text where the response has it
_FILTERS = re.compile(r"(\{[^{}]*\})+$")
_FIRST = re.compile(r"\|\s*first\b")


def chunk_paths(chunk: Table, response: Table, leaves: list[Leaf]) -> Table:
    """Return `stream.chunk` with the paths that follow from the response, where it has none of its own."""
    entries = dict(chunk.entries)
    for name in _DERIVED:
        path = response.get(name)
        if name not in entries and isinstance(path, Scalar) and (derived := _derived(path, leaves)) is not None:
            entries[name] = Entry(derived.position, _listed(derived) if name == "finish" else derived)
    return Table(chunk.position, entries)


def _listed(path: Scalar) -> Scalar:
    """Return a path of several values: where an answer has a list, an event may have one value."""
    text = text_of(path)
    if "[*]" in text or "|" in text.removesuffix("|value"):
        return path
    return joined((path, text, 0), "|as_list", position=path.position)


def as_meant(response: Table, chunk: Table, leaves: list[Leaf], problems: list[Problem]) -> Table:
    """Report paths of the response that are probably misspelled, and return them as meant: more may be wrong."""
    entries = dict(response.entries)
    for name in _REQUIRED:
        path = response.get(name)
        if name in chunk.entries or not isinstance(path, Scalar) or _derived(path, leaves) is not None:
            continue
        meant = closest(text_of(path), map(_spelled, leaves))
        if meant is not None:
            what = f"stream.response collects no value for {text_of(path)!r}"
            problems.append(Problem(path.position, f"response.{name}", what, f"Did you mean {meant!r}?"))
            entries[name] = Entry(path.position, Scalar(path.position, meant))
    return Table(response.position, entries)


def _spelled(leaf: Leaf) -> str:
    """Return a leaf as a path of the response reads it."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in leaf.keys).removeprefix(".")


def _derived(path: Scalar, leaves: list[Leaf]) -> Scalar | None:
    """Return the path of the values that a path of the response reads later, or None if no verb collects them."""
    bare, pipes, offset = split_pipes(path)
    paths: list[Scalar] = []
    several = False
    for alternative in alternatives(bare):
        steps = _steps(text_of(alternative))
        leaf = next((leaf for leaf in leaves if steps is not None and _leads_to(steps, leaf)), None)
        if steps is None or leaf is None:
            return None
        every = "*" in steps
        scope = _every(leaf.scope) if every else leaf.scope
        several = several or (scope is not None and "[*]" in text_of(scope) and not every)
        paths.extend(below(scope, each) for each in alternatives(leaf.path))
    if not any("[*]" in text_of(each) for each in paths) and (first := _FIRST.search(pipes)):  # an event has one value
        before = piped(either(paths), path, pipes[: first.start()], offset)
        return piped(before, path, pipes[first.end() :], offset + first.end())
    result = piped(either(paths), path, pipes, offset)
    return joined((result, text_of(result), 0), "|first", position=result.position) if several and not pipes else result


def _steps(text: str) -> list[str | int] | None:
    """Return the keys, indices and `*` of a path, or None if it has other steps."""
    steps: list[str | int] = []
    end = 0
    for match in _STEP.finditer(text):
        if match.start() != end:
            return None
        end = match.end()
        if match[1] is not None:
            steps.append(match[1])
        elif match[2] is not None:
            steps.append("*" if match[2] == "*" else int(match[2]))
    return steps if end == len(text) else None


def _leads_to(steps: list[str | int], leaf: Leaf) -> bool:
    keys = leaf.keys
    return len(steps) == len(keys) and all(
        step == key or (step == "*" and isinstance(key, int)) for step, key in zip(steps, keys, strict=True)
    )


def _every(scope: Scalar | None) -> Scalar | None:
    """Return a scope without the filters that choose one of several items."""
    if scope is None:
        return None
    return joined((scope, _FILTERS.sub("", text_of(scope)), 0), position=scope.position)
