"""The object of a response from which several properties start, such as its message: a property of its own reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from callwright_gen.code import Code, name
from callwright_gen.emit.python import source
from callwright_gen.emit.reads import body
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import TypedPath, TypedStep, nodes
from callwright_gen.paths.names import snake_case
from callwright_gen.paths.read import Read
from callwright_gen.paths.typed import Value
from callwright_gen.resolve.provider import Provider

_LEAST = 3  # properties: for two, the detour is longer than what it saves
_RESPONSE = nodes.expression("self.response")


@dataclass(frozen=True)
class SharedView:
    """The property: its name, its type and its body."""

    name: Code
    type: Code
    body: Code


@dataclass(frozen=True)
class Start:
    """Where the paths of a response start.

    Parameters:
        steps: the steps to the shared object; none if there is no such object.
    """

    steps: tuple[TypedStep, ...] = ()

    def of(self, path: TypedPath) -> tuple[Read, TypedPath]:
        """Return what a path starts from, and the rest of the path."""
        if not self.steps or not _begins_with(path, self.steps):
            return Read(_RESPONSE), path
        rest = tuple(replace(side, steps=side.steps[len(self.steps) :]) for side in path.alternatives)
        return self.read, replace(path, alternatives=rest)

    @property
    def read(self) -> Read:
        """Read the shared object, or the response."""
        if not self.steps:
            return Read(_RESPONSE)
        last = self.steps[-1]
        value = nodes.attribute(nodes.name("self"), self.name)
        return Read(value, missing="empty" if last.may_be_missing else "null", hint=last.name)

    @property
    def name(self) -> str:
        """Return the name of the property."""
        return f"_sdk_{snake_case(self.steps[-1].name)}"


def start_of(provider: Provider) -> Start:
    """Return the object that most paths of a response lead through, if it may be missing."""
    counts = Counter(steps for path in _paths(provider) for steps in _prefixes(path))
    often = [steps for steps, count in counts.items() if count >= _LEAST]
    return Start(max(often, key=len, default=()))


def shared_view(writer: Writer, start: Start) -> SharedView | None:
    """Emit the property of the shared object; None if there is none."""
    path = next((path for path in _paths(writer.provider) if start.steps and _begins_with(path, start.steps)), None)
    if path is None:
        return None
    value = Value(start.steps[-1].output_type, nullable=True, many=False)
    side = replace(path.alternatives[0], steps=start.steps, value=value)
    whole = replace(path, alternatives=(side,), pipes=(), read=value, value=value)
    kind = writer.annotation(value.type)
    return SharedView(name(start.name), kind, source(body(whole, _RESPONSE, nodes.NONE)))


def _paths(provider: Provider) -> Iterable[TypedPath]:
    counts = {key for key in provider.response.paths if key.endswith("_tokens")}
    yield from (path for key, path in provider.response.paths.items() if key not in counts)
    yield provider.tool_calls.each
    if provider.message_paths:
        yield next(iter(provider.message_paths.values()))


def _prefixes(path: TypedPath) -> Iterable[tuple[TypedStep, ...]]:
    """Yield the steps that lead to an object that may be missing, and from which a path goes on."""
    steps = path.alternatives[0].steps
    for end in range(2, len(steps) + 1):
        last = steps[end - 1]
        if any(step.kind not in {"field", "key", "index"} for step in steps[:end]):
            return
        missing = last.may_be_missing or last.nullable_output
        if missing and last.kind != "index" and _begins_with(path, steps[:end]):
            yield steps[:end]


def _begins_with(path: TypedPath, steps: tuple[TypedStep, ...]) -> bool:
    return all(not side.root and side.steps[: len(steps)] == steps for side in path.alternatives)
