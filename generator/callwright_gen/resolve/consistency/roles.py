"""Roles: the model's messages have one of their own, and every place calls a role by the same name."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.shapes import Literal, Mapping, Merge, Shape

_KEY = "role"


def check_roles(context: Context) -> None:
    """Report roles that cannot be told apart from the model's, and messages that say another role than theirs."""
    messages = context.loaded.spec.messages
    roles = messages.roles
    for key in ("user", "tool"):
        if getattr(roles, key) == roles.assistant:
            what = f"{roles.assistant!r} is the role of the model's messages, too"
            context.report(_written(context, key), what, "Write the name that the SDK has for this role")
    result = ("messages", "parts", "tool_result", "message")
    for loc, role in ((("response", "message_param"), "assistant"), (result, "tool")):
        for literal in _said(context.loaded.shape(*loc)):
            if literal.value != getattr(roles, role):
                what = f"this role is {literal.value!r}, and messages.roles.{role} is {getattr(roles, role)!r}"
                context.report(literal.loc, what, "Write the same in both places")


def _written(context: Context, key: str) -> Loc:
    """Return the place of a role that the spec names: of two that are equal, one has no default name."""
    roles: Loc = ("messages", "roles")
    return (*roles, key) if key in context.loaded.spec.messages.roles.model_fields_set else (*roles, "assistant")


def _said(shape: Shape | None) -> Iterator[Literal]:
    """Yield the fixed roles of a message."""
    match shape:
        case Mapping(entries=entries):
            yield from (each.shape for each in entries if each.key == _KEY and isinstance(each.shape, Literal))
        case Merge(items=items):
            for item in items:
                yield from _said(item)
        case _:
            return
