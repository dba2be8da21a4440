"""names: a value is where the SDK's names say that it is, in answers, in events and in what is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from callwright_gen.prove.broken import BrokenLawError
from callwright_gen.prove.conforming import absent
from callwright_gen.prove.drawn.forms import KINDS, carried, role_of
from callwright_gen.prove.drawn.telling import telling_part
from callwright_gen.prove.law import Law, no_values
from callwright_gen.prove.laws.read import place_of
from callwright_gen.prove.owners import last_name, owner_fields
from callwright_gen.prove.words import COUNTS, FINISH, says
from callwright_gen.shapes import Mapping, MappingEntry, Placeholder, inside
from callwright_runtime.messages.parts import BaseMessageParam
from callwright_runtime.testing.make import find_type

if TYPE_CHECKING:
    from callwright_gen.problems import Loc
    from callwright_gen.prove.subject import Subject
    from callwright_gen.shapes import Shape
    from callwright_runtime.testing.inverse import Steps

_TOOL = frozenset({"name", "description", "schema"})
_TITLES = frozenset({"name", "title", "filename"})
_HINTS = frozenset({"detail", "is_error", "id"})
_COMMON = ("stop", "length", "tool_calls", "content_filter")


@dataclass(frozen=True)
class Misnamed:
    """A value that is where the SDK's names say something else."""

    what: str
    loc: Loc


def check_names(_: Subject, wrong: Misnamed) -> None:
    """Refuse what is misnamed.

    Raises:
        BrokenLawError: always.
    """
    raise BrokenLawError(wrong.what, wrong.loc)


def _misnamed(subject: Subject) -> Iterator[Misnamed]:
    yield from _finish_words(subject)
    yield from _counts(subject)
    yield from _indexes(subject)
    yield from _events(subject)
    yield from _variables(subject)
    yield from _shapes(subject)
    yield from _left_out(subject)


def _finish_words(subject: Subject) -> Iterator[Misnamed]:
    for word, common in subject.inverse.finish.items():
        said = says(word, FINISH)
        if common in _COMMON and said not in {None, common}:
            yield Misnamed(f"the finish reason {word!r} is {common!r}, but its words say {said!r}", ("finish", common))


def _counts(subject: Subject) -> Iterator[Misnamed]:
    kind = find_type(subject.inverse.types["response"])
    for name, count in subject.inverse.usage.items():
        for path in (count.path, *count.added):
            field = last_name(path.steps)
            said = says(field or "", COUNTS)
            near = {each for each in owner_fields(kind, path.steps) if says(each, COUNTS) == name}
            if field is not None and near and said != name and path is count.path:
                loc = place_of(name)
                yield Misnamed(f"`{name}` is read from {field!r}, but the SDK has {_listed(near)}", loc)


def _indexes(subject: Subject) -> Iterator[Misnamed]:
    """Yield paths that read another item of a list than most paths of the same answer."""
    for reads, section in ((subject.inverse.response, "response"), (subject.inverse.chunk, "chunk")):
        found: dict[Steps, dict[str, int]] = {}
        named = [(name, steps) for name, path in reads.items() for steps in path.alternatives]
        if section == "response":
            named += [("tool_calls", steps) for steps in subject.inverse.tool_calls.each.alternatives]
            named += [
                ("error", steps) for steps in (subject.inverse.error.alternatives if subject.inverse.error else ())
            ]
        for name, steps in named:
            for at, step in enumerate(steps):
                if isinstance(step, int):
                    found.setdefault(steps[:at], {})[name] = step
        for before, indexes in found.items():
            usual = max(indexes.values(), key=list(indexes.values()).count)
            for name, index in indexes.items():
                if index != usual:
                    what = f"`{name}` reads item {index} of {last_name(before)!r}, and other properties item {usual}"
                    yield Misnamed(what, ("response", name) if section == "response" else ("stream", "chunk", name))


def _events(subject: Subject) -> Iterator[Misnamed]:
    """Yield values that events hold in another field than answers, although they have a field of that name."""
    inverse, kind = subject.inverse, find_type(subject.inverse.types["chunk"])
    calls = inverse.tool_calls
    parts = {"id": calls.id, "name": calls.name, "arguments": calls.arguments}
    for rule in inverse.rules:
        on = rule.on.steps if rule.on is not None else ()
        for call in rule.calls:
            for name, path in parts.items():
                if path is not None and name in call.paths:
                    steps = call.paths[name].steps
                    yield from _differs(kind, name, path.steps, (*on, *steps), ("stream",))
                    other = _names(steps) != _names(path.steps)
                    if other and last_name(path.steps) in owner_fields(kind, (*on, *path.steps)):
                        what = f"`{name}` of a call is not read from {'.'.join(map(str, path.steps))!r}, as in answers"
                        yield Misnamed(what, ("stream",))
        for block in rule.blocks:
            if block.field:
                field = block.field.rpartition(".")[2]
                yield from _differs(kind, field, (field,), (*on, *block.path.steps), ("stream", "events"))
    for name, path in inverse.chunk.items():
        if name in inverse.response:
            answers = [last_name(steps) for steps in inverse.response[name].alternatives]
            for steps in path.alternatives:
                if last_name(steps) not in answers:
                    yield from _differs(kind, name, inverse.response[name].steps, steps, ("stream", "chunk", name))


def _variables(subject: Subject) -> Iterator[Misnamed]:
    """Yield fields of the rebuilt answer whose values arrive in another field than one of their name."""
    inverse, kind = subject.inverse, find_type(subject.inverse.types["chunk"])
    targets = dict(_targets(inverse.fields))
    for rule in inverse.rules:
        on = rule.on.steps if rule.on is not None else ()
        for variable in rule.variables:
            key = targets.get(variable.name)
            if key is not None:
                yield from _differs(kind, key, (key,), (*on, *variable.path.steps), ("stream", "response", key))


def _targets(pattern: Any) -> Iterator[tuple[str, str]]:
    """Yield the variables of a pattern, with the key that each is the value of."""
    match pattern:
        case dict():
            for key, inner in pattern.items():  # pyright: ignore[reportUnknownVariableType]
                bare: Any = inner[1] if isinstance(inner, tuple) and inner[0] == "opt" else inner  # pyright: ignore[reportUnknownVariableType]
                if isinstance(bare, tuple) and bare[0] == "$" and not bare[2]:
                    yield bare[1], str(key)  # pyright: ignore[reportUnknownArgumentType]
                else:
                    yield from _targets(bare)
        case list():
            for inner in pattern:  # pyright: ignore[reportUnknownVariableType]
                yield from _targets(inner)
        case ("merge" | "new", *items):  # pyright: ignore[reportUnknownVariableType]
            for inner in items:  # pyright: ignore[reportUnknownVariableType]
                yield from _targets(inner)
        case _:
            return


def _differs(kind: Any, name: str, answer: Steps, event: Steps, loc: Loc) -> Iterator[Misnamed]:
    wanted, got = last_name(answer), last_name(event)
    if wanted is None or got is None or wanted == got:
        return
    if wanted in owner_fields(kind, event):
        yield Misnamed(f"`{name}` of events is read from {got!r}, but they have {wanted!r}, as answers do", loc)


def _names(steps: Steps) -> list[str]:
    return [step for step in steps if isinstance(step, str)]


def _shapes(subject: Subject) -> Iterator[Misnamed]:
    for loc, shape in subject.loaded.shapes.items():
        names = _available(loc)
        for entry in _entries(shape):
            held = entry.shape.path if isinstance(entry.shape, Placeholder) else ""
            if entry.key in names and held in names and entry.key != held:
                yield Misnamed(f"the key {entry.key!r} holds ${held}, and there is ${entry.key}", (*loc, entry.key))


def _left_out(subject: Subject) -> Iterator[Misnamed]:
    """Yield fields of parts that are not sent, although the SDK's messages have keys of their names."""
    kind = find_type(subject.inverse.types["message"])
    for name in KINDS:
        rule = subject.part_rules.get(name)
        if rule is None or rule.keep is not None:
            continue
        has = carried(subject, name)
        for field in sorted({name, "url", "args", "content"} & {*KINDS[name].__dataclass_fields__} - has):
            yield Misnamed(f"the form of {name!r} does not have its {field!r}", ("messages", "parts", name))
        missing = set[str](_HINTS & {*KINDS[name].__dataclass_fields__} - has)
        if _has_no_ids(subject):
            missing.discard("id")
        if name == "document" and "name" not in has:
            missing |= _TITLES
        sent = subject.response_type._to_provider([BaseMessageParam(role_of(name), [telling_part(subject, name)])])
        for field in sorted(missing & set[str]().union(*(absent(subject.types, kind, each) for each in sent))):
            yield Misnamed(
                f"`{field}` of {name!r} is not sent, but the SDK has a key for it", ("messages", "parts", name)
            )


def _has_no_ids(subject: Subject) -> bool:
    """Return whether the spec says that calls need no ids: a message may have an `id` of its own."""
    ids = subject.loaded.spec.messages.tool_ids
    return ids is not None and ids.optional


def _available(loc: Loc) -> frozenset[str]:
    """Return the values that a shape can hold, by name."""
    if loc[:2] == ("messages", "parts") and loc[2] in KINDS:
        fields = KINDS[str(loc[2])].__dataclass_fields__
        return frozenset(fields)
    return _TOOL if loc[0] in {"tools", "json"} else frozenset()


def _entries(shape: Shape) -> Iterator[MappingEntry]:
    if isinstance(shape, Mapping):
        yield from shape.entries
    for inner in inside(shape):
        yield from _entries(inner)


def _listed(names: set[str]) -> str:
    return ", ".join(map(repr, sorted(names)))


NAMES = Law(
    "names",
    "values are where the SDK's own names say: finish reasons, counts, fields of events, keys of what is sent",
    no_values,
    check_names,
    _misnamed,
)
