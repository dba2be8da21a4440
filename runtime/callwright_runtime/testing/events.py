"""Make the events of a stream: the rules that add events up to a response, applied backwards."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.streams.growth import Repetition
from callwright_runtime.testing.answers import answer_data, constants_of, finish_word
from callwright_runtime.testing.blocks import block_events
from callwright_runtime.testing.call_events import call_events
from callwright_runtime.testing.draft import Draft, Drafts
from callwright_runtime.testing.inverse import Rule
from callwright_runtime.testing.make import find_type, make
from callwright_runtime.testing.parts import piece_events
from callwright_runtime.testing.slots import slots_of
from callwright_runtime.testing.split import pieces_of
from callwright_runtime.testing.write import MISSING, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from callwright_runtime.testing.inverse import Inverse, Steps, Variable
    from callwright_runtime.testing.reply import Reply


_ANY = Rule()


def make_events(inverse: Inverse, reply: Reply, extra: Mapping[str, Any] | None = None) -> list[Any]:
    """Return the events of a streamed reply, as objects of the SDK.

    Raises:
        UnsupportedError: the provider has no place for a part of the reply.
        ArgumentValueError: the finish reason is unknown.
    """
    kind = find_type(inverse.types["chunk"])
    constants = constants_of(inverse.fields)
    return [make(kind, data, constants) for data in event_data(inverse, reply, extra)]


def make_items(inverse: Inverse, reply: Reply, extra: Mapping[str, Any] | None = None) -> list[Any]:
    """Return the items of a streamed reply, as the SDK's streaming method yields them: each holds an event."""
    return as_items(inverse, make_events(inverse, reply, extra))


def as_items(inverse: Inverse, events: list[Any]) -> list[Any]:
    """Return the items of a stream that hold some events."""
    item = inverse.calls.item
    if item is None:
        return events
    types = [find_type(reference) for reference in inverse.calls.item_types]
    if len(types) == 1:
        return [make(types[0], write(MISSING, item, event)) for event in events]
    index = cast("int", item.steps[0])
    return [tuple(event if each == index else make(kind, {}) for each, kind in enumerate(types)) for event in events]


def event_data(inverse: Inverse, reply: Reply, extra: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
    """Return the events of a streamed reply as plain data."""
    answer = answer_data(inverse, reply, extra)
    slots = slots_of(inverse.fields, answer)
    slots["final"] = answer
    drafts = Drafts(inverse.rules)
    head = list(_variable_drafts(inverse, reply, slots, "first"))
    body = [
        *_texts(inverse, reply, slots),
        *block_events(inverse.rules, slots.get("blocks"), reply),
        *piece_events(inverse.rules, slots.get("blocks"), reply),
        *call_events(
            inverse.rules,
            reply,
            in_blocks="blocks" in slots and "calls" not in slots,
            as_text=inverse.tool_calls.as_text,
        ),
        *_appended(inverse, slots),
    ]
    body = [*_unruled(inverse, reply, slots, body), *body]
    tail = list(_variable_drafts(inverse, reply, slots, "last"))
    repeated = Repetition(inverse.calls.cumulative)
    return [repeated.reduced(event) for event in drafts.join(head, body, tail)]


def _variable_drafts(inverse: Inverse, reply: Reply, slots: dict[str, Any], keep: str) -> Iterator[Draft]:
    """Yield the values of variables that are first, or last, in a stream."""
    start, end = _tags(inverse, reply, ("id", "model")), _tags(inverse, reply, ("finish",))
    for number, rule in enumerate(inverse.rules):
        for variable in rule.variables:
            value = slots.get(variable.name, MISSING)
            if value is MISSING or value is None or variable.keep not in {"first", "last"}:
                continue
            early = variable.keep == "first" or _tag(rule) in start - end
            if early != (keep == "first") or not _belongs(inverse, rule, variable, end):
                continue
            if early and variable.keep == "last":
                value = _without_blocks(inverse, value)
            yield Draft(rule, number, ((variable.path, value),))


def _tag(rule: Rule) -> Any:
    """Return the condition or the field at the start of a rule, which says what kind of event it is for."""
    steps = rule.on.steps if rule.on is not None else ()
    return steps[0] if steps and not isinstance(steps[0], int) else None


def _tags(inverse: Inverse, reply: Reply, names: tuple[str, ...]) -> set[Any]:
    """Return the kinds of event from which chunks read some properties of this reply."""
    tags: set[Any] = set()
    for name in names:
        path = inverse.chunk.get(name)
        if path is None:
            continue
        literals = path.literals or ((),) * len(path.alternatives)
        word = finish_word(inverse, reply) if name == "finish" else None
        sides = zip(path.alternatives, literals, strict=True)
        fitting = [steps for steps, known in sides if word is None or (not known or word in known)]
        tags |= {steps[0] for steps in fitting[:1] if steps}
    return tags


def _belongs(inverse: Inverse, rule: Rule, variable: Variable, end: set[Any]) -> bool:
    """Return whether a rule is for this reply, if several kinds of event can hold a variable."""
    tag = _tag(rule)
    if not isinstance(tag, tuple):
        return _first_place(inverse, rule, variable)
    others = {_tag(each) for each in inverse.rules for other in each.variables if other.name == variable.name}
    starts = {
        steps[0]
        for name in ("id", "model")
        if name in inverse.chunk
        for steps in inverse.chunk[name].alternatives
        if steps
    }
    return len(others) == 1 or tag in starts or tag in end


def _first_place(inverse: Inverse, rule: Rule, variable: Variable) -> bool:
    """Return whether this rule is the first of those that keep a variable."""
    return next(each for each in inverse.rules for other in each.variables if other.name == variable.name) is rule


def _without_blocks(inverse: Inverse, value: Any) -> Any:
    """Return a response as it is when it begins: without its content."""
    from callwright_runtime.testing.slots import paths_of

    for path in paths_of(inverse.fields, "blocks"):
        if isinstance(value, dict) and len(path) == 1 and path[0] in value:
            value = {**cast("dict[str, Any]", value), path[0]: []}
    return cast("Any", value)


def _texts(inverse: Inverse, reply: Reply, slots: dict[str, Any]) -> Iterator[Draft]:
    """Yield the pieces of joined variables, thinking first."""
    joined = [
        (number, rule, variable)
        for number, rule in enumerate(inverse.rules)
        for variable in rule.variables
        if variable.keep == "join" and isinstance(slots.get(variable.name), str)
    ]
    for number, rule, variable in sorted(joined, key=lambda each: slots[each[2].name] != reply.thinking):
        if not _first_place(inverse, rule, variable):
            continue
        text = slots[variable.name]
        for piece in pieces_of(text, reply.chunks):
            yield Draft(rule, number, ((variable.path, piece),))


def _unruled(inverse: Inverse, reply: Reply, slots: dict[str, Any], body: list[Draft]) -> Iterator[Draft]:
    """Yield the pieces of what chunks have, but no rule collects."""
    texts = (("thinking", reply.thinking), ("content", reply.text), ("refusal", reply.refusal))
    left = Counter(slots.get(name) for name, _ in _joined(inverse) if isinstance(slots.get(name), str))
    for name, text in sorted(texts, key=lambda each: not _is_collected(inverse, each[0])):
        path = inverse.chunk.get(name)
        if text is None or path is None or any(draft.rule.blocks or draft.rule.piece for draft in body):
            continue
        if left[text]:
            left[text] -= 1
            continue
        if not path.alternatives:
            continue
        for piece in pieces_of(text, reply.chunks):
            yield Draft(_ANY, -1, ((path, piece),))


def _joined(inverse: Inverse) -> Iterator[tuple[str, Steps]]:
    """Yield the variables that texts are joined in, with the steps from an event to their pieces."""
    for rule in inverse.rules:
        on = rule.on.steps if rule.on is not None else ()
        yield from ((each.name, (*on, *each.path.steps)) for each in rule.variables if each.keep == "join")


def _is_collected(inverse: Inverse, name: str) -> bool:
    """Return whether a variable joins what chunks have for a property."""
    path = inverse.chunk.get(name)
    return path is not None and any(steps in path.alternatives for _, steps in _joined(inverse))


def _appended(inverse: Inverse, slots: dict[str, Any]) -> Iterator[Draft]:
    for number, rule in enumerate(inverse.rules):
        for variable in rule.variables:
            value = slots.get(variable.name)
            if variable.keep == "append" and isinstance(value, list):
                for item in cast("list[Any]", value):
                    yield Draft(rule, number, ((variable.path, item),))
