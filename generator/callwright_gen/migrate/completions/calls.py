"""`completion(model=…, messages=…)` becomes a function that `llm.call` decorates."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import arguments
from callwright_gen.migrate.completions.conversations import Messages, read_messages
from callwright_gen.migrate.completions.models import decorators, find_problem, is_stream, response_class
from callwright_gen.migrate.completions.results import cost_calls, read_result
from callwright_gen.migrate.hoist import Function, Hoist
from callwright_gen.migrate.source import Source

FUNCTIONS = {"litellm.completion": False, "litellm.acompletion": True}


def find(source: Source) -> None:
    """Register the edits of all completions that are understood; report the others, and leave them alone."""
    hoist = Hoist(source)
    for node in source.all(cst.Call):
        qualified = source.qualified(node.func)
        if qualified in FUNCTIONS:
            _find(source, hoist, node, is_async=FUNCTIONS[qualified])
    if any(note.what.startswith(("this", "the", "llm", "`")) for note in source.notes):
        return
    cost_calls(source)


def _find(source: Source, hoist: Hoist, node: cst.Call, *, is_async: bool) -> None:
    options = arguments(node, ("model", "messages"))
    if options is None or "messages" not in options:
        source.note(node, "the arguments of this completion are not understood", "Write each by name.")
        return
    if find_problem(source, node, options):
        return
    messages = read_messages(source, options["messages"].value)
    if messages is None:
        hint = "Build them with `Messages.System`, `Messages.User` and `Messages.Assistant`."
        source.note(options["messages"], "these messages are not literal dicts with a role and a text", hint)
        return
    outer = source.parent(node)
    place = outer if is_async and isinstance(outer, cst.Await) else node
    result = read_result(source, place, stream=is_stream(options), model=response_class(options))
    unparsed = response_class(options) and not result.parsed
    returned = isinstance(source.parent(place), cst.Return)
    if (result.unknown is not None and not returned) or unparsed or (is_async and place is node):
        hint = "Decorate a function with `llm.call` by hand; see docs/migrate-from-litellm.md."
        source.note(result.unknown or node, "this use of the completion is not understood", hint)
        return
    if _add(source, hoist, node, options, messages, is_async=is_async, parsed=result.parsed):
        for edit in [*result.edits, *messages.edits]:
            edit()


def _add(
    source: Source,
    hoist: Hoist,
    node: cst.Call,
    options: dict[str, cst.Arg],
    messages: Messages,
    *,
    is_async: bool,
    parsed: bool,
) -> bool:
    def make(updated: cst.Call) -> Function:
        written = arguments(updated, ("model", "messages")) or {}
        return Function(
            decorators(written, parsed=parsed),
            messages.convert(written["messages"].value),
            "list[BaseMessageParam]",
            is_async,
        )

    outside = [arg.value for name, arg in options.items() if name != "messages"]
    if not hoist.add(node, make, outside):
        source.note(
            node, "this completion is made in an expression that runs later or repeatedly", "Move it to a statement."
        )
        return False
    for name in ("BaseMessageParam", "llm", *(["retry"] if "num_retries" in options else []), *messages.needs):
        source.need("callwright", name)
    return True
