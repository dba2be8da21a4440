"""encoded is typed: what goes out has the form of the SDK's own types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_gen.prove.asking import ask
from callwright_gen.prove.broken import BrokenLawError
from callwright_gen.prove.conforming import fault
from callwright_gen.prove.drawn.asks import asks, telling_asks
from callwright_gen.prove.drawn.forms import KINDS
from callwright_gen.prove.law import Law
from callwright_gen.prove.params import param_types
from callwright_runtime.testing.make import find_type

if TYPE_CHECKING:
    from callwright_gen.problems import Loc
    from callwright_gen.prove.drawn.asks import Ask
    from callwright_gen.prove.subject import Subject
    from callwright_runtime.testing.conform import Place
    from callwright_runtime.testing.request import Request

_NAMES = {cls: kind for kind, cls in KINDS.items()}


def check_typed(subject: Subject, asked: Ask) -> None:
    """Require that the messages, the tools and the other arguments of a request are of the SDK's types.

    Raises:
        BrokenLawError: something is not.
    """
    _, requests = ask(subject, asked)
    for request in requests:
        _require_messages(subject, asked, request)
        for index, tool in enumerate(request.tools):
            _require(subject, "tool", tool, ("tools", index), ("tools", "shape"))
        _require_arguments(subject, asked, request)


def _require_messages(subject: Subject, asked: Ask, request: Request) -> None:
    kinds = {_NAMES.get(type(part)) for message in asked.messages for part in message.parts}
    named = [kind for kind in kinds if kind is not None]
    loc = ("messages", "parts", *named) if len(named) == 1 else ("messages",)
    for index, message in enumerate(request.messages):
        _require(subject, "message", message, ("messages", index), loc)


def _require(subject: Subject, key: str, value: Any, place: Place, loc: Loc) -> None:
    reference = subject.inverse.types.get(key)
    problem = fault(subject.types, find_type(reference), value, *place) if reference else None
    if problem is not None:
        raise BrokenLawError(f"what is sent is not of the SDK's type: {problem}", loc, made=value)


def _require_arguments(subject: Subject, asked: Ask, request: Request) -> None:
    types = param_types(subject)
    for key, value, kind in types.of(request.arguments):
        problem = fault(subject.types, kind, value, key)
        if problem is not None:
            raise BrokenLawError(
                f"what is sent is not of the SDK's type: {problem}", _place(asked), made=request.arguments
            )
    for key in types.unknown(request.arguments):
        what = f"what is sent has an argument {key!r}, which the SDK's method does not have"
        raise BrokenLawError(what, _place(asked), made=request.arguments)


def _place(asked: Ask) -> Loc:
    if asked.json_mode:
        return ("json", "schema" if asked.structured else "object")
    if asked.structured:
        return ("tools", "force")
    return ("params",) if asked.params else ("call",)


TYPED = Law(
    "typed",
    "messages, tools, forced tools, JSON schemas and params that are sent are of the SDK's own types",
    asks,
    check_typed,
    telling_asks,
)
