"""Derive how a structured stream reads the arguments of its forced tool: from the events that change tool calls."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.load.events import Event
from callwright_gen.paths import TypedPath, parse_path, resolve
from callwright_gen.problems import Problem, SpecError
from callwright_gen.resolve.context import Context
from callwright_gen.types import TypeExpr

_SECTIONS = ("call", "open_call", "extend_call", "whole_call")


def derive_arguments(context: Context, root: TypeExpr) -> TypedPath | None:
    """Return the path to new text of arguments in an event, or None if no event has any.

    Arguments that are text are joined, or those of them that are text; whole objects become JSON text.
    """
    texts = list(dict.fromkeys(_texts(context)))
    for only, pipes in (("", "join"), ("{str}", "join"), ("", "to_json|join")):
        fitting = [f"{text}{only}" for text in texts if _typed(context, f"{text}{only}|{pipes}", root) is not None]
        if fitting:
            return _typed(context, f"{' ?? '.join(fitting)}|{pipes}", root)
    return None


def _texts(context: Context) -> Iterator[str]:
    """Yield the path of the arguments from the event on, for each rule where it can be written as one path."""
    for event in context.loaded.spec.stream.events:
        for section in _SECTIONS:
            arguments: str | None = getattr(getattr(event, section), "arguments", None)
            if arguments is not None and (text := _from_event(event, arguments)) is not None:
                yield text


def _from_event(event: Event, arguments: str) -> str | None:
    """Return a path that starts at the event, with the filters of the rule's condition."""
    start, condition = event.at or "", event.if_ or ""
    if any(mark in f"{start}{condition}{arguments}" for mark in ("|", "??")):
        return None
    field, brace, _ = condition.partition("{")
    if brace and field and f"{arguments}.".startswith(f"{field}."):
        arguments = f"{condition}{arguments.removeprefix(field)}"
    elif brace:
        return None
    return f"{start}.{arguments}" if start and arguments[:1] not in {"{", "["} else f"{start}{arguments}"


def _typed(context: Context, text: str, root: TypeExpr) -> TypedPath | None:
    problems: list[Problem] = []
    try:
        path = parse_path(text, context.loaded.position_of(("stream", "events")), marks=context.marks)
    except SpecError:
        return None
    typed = resolve(path, root, context.source, problems)
    return None if problems else typed
