"""Messages as dicts of chat completions become common messages."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import expression, items, literal

MAKERS = {"system": "System", "developer": "System", "user": "User", "assistant": "Assistant"}


def common_messages(node: cst.BaseExpression | None) -> cst.List | None:
    """Return a list literal with `Messages.User(…)` for each dict; None if the list or a dict is anything else."""
    if not isinstance(node, cst.List):
        return None
    elements: list[cst.BaseElement] = []
    for each in node.elements:
        message = common_message(each.value) if isinstance(each, cst.Element) else None
        if message is None:
            return None
        elements.append(each.with_changes(value=message))
    return node.with_changes(elements=elements)


def common_message(node: cst.BaseExpression | None) -> cst.BaseExpression | None:
    """Return `Messages.User(content)` for a dict with a literal role and a content that is not a list."""
    entries = items(node, dict_class=False) or {}
    maker = MAKERS.get(literal(entries.get("role")) or "")
    content = entries.get("content")
    if (
        entries.keys() != {"role", "content"}
        or not maker
        or content is None
        or isinstance(content, cst.List | cst.Dict)
    ):
        return None
    return cst.Call(expression(f"Messages.{maker}"), [cst.Arg(content)])
