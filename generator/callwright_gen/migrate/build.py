"""Read and build pieces of syntax trees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import libcst as cst


def expression(text: str) -> cst.BaseExpression:
    """Parse an expression."""
    return cst.parse_expression(text)


def code(node: cst.CSTNode) -> str:
    """Return the text of a node that may be new."""
    return cst.Module([]).code_for_node(node)


def string(value: str) -> cst.SimpleString:
    """Return a string literal in double quotes."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return cst.SimpleString(f'"{escaped}"')


def keyword(name: str, value: cst.BaseExpression) -> cst.Arg:
    """Return a keyword argument."""
    return cst.Arg(
        value,
        keyword=cst.Name(name),
        equal=cst.AssignEqual(whitespace_before=cst.SimpleWhitespace(""), whitespace_after=cst.SimpleWhitespace("")),
    )


def literal(node: cst.BaseExpression | None) -> str | None:
    """Return the value of a string literal, or None if it is anything else."""
    if isinstance(node, cst.SimpleString | cst.ConcatenatedString):
        value = node.evaluated_value
        return value if isinstance(value, str) else None
    return None


def arguments(call: cst.Call, names: Iterable[str] = ()) -> dict[str, cst.Arg] | None:
    """Return the arguments of a call by name, positional ones named by `names`; None if some are spread by `*`."""
    found: dict[str, cst.Arg] = {}
    positions = iter(names)
    for argument in call.args:
        name = argument.keyword.value if argument.keyword else next(positions, "")
        if argument.star or not name:
            return None
        found[name] = argument
    return found


def with_arguments(call: cst.Call, args: Iterable[cst.Arg]) -> cst.Call:
    """Return a call with other arguments; the layout of a call on several lines is kept."""
    old, new = call.args, list(args)
    if not old or not new:
        return call.with_changes(args=new)
    comma = old[0].comma if isinstance(old[0].comma, cst.Comma) else None
    last = old[-1]
    spaced = comma or cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
    new = [each.with_changes(comma=each.comma if isinstance(each.comma, cst.Comma) else spaced) for each in new]
    if old[-1].comma is not new[-1].comma or new[-1] is not old[-1]:
        new[-1] = new[-1].with_changes(comma=last.comma, whitespace_after_arg=last.whitespace_after_arg)
    new[:-1] = [
        each.with_changes(comma=spaced) if each.comma is last.comma or each.comma == last.comma else each
        for each in new[:-1]
    ]
    return call.with_changes(args=new)


def items(node: cst.BaseExpression | None, dict_class: bool = True) -> dict[str, cst.BaseExpression] | None:
    """Return the entries of a dict literal, or of a call with keywords such as `dict(a=1)`; None for anything else."""
    if isinstance(node, cst.Dict):
        return _entries(node)
    if dict_class and isinstance(node, cst.Call) and all(arg.keyword and not arg.star for arg in node.args):
        return {arg.keyword.value: arg.value for arg in node.args if arg.keyword}
    return None


def _entries(node: cst.Dict) -> dict[str, cst.BaseExpression] | None:
    entries: dict[str, cst.BaseExpression] = {}
    for each in node.elements:
        key = literal(each.key) if isinstance(each, cst.DictElement) else None
        if key is None:
            return None
        entries[key] = each.value
    return entries


def mapping(entries: Mapping[str, cst.BaseExpression]) -> str:
    """Return the text of a dict literal on one line."""
    return "{" + ", ".join(f"{code(string(key))}: {code(value)}" for key, value in entries.items()) + "}"


def name_of(node: cst.CSTNode | None) -> str:
    """Return the text of a plain name, or an empty string."""
    return node.value if isinstance(node, cst.Name) else ""


def dotted(node: cst.CSTNode) -> str:
    """Return the text of a name or a chain of attributes, or an empty string."""
    if isinstance(node, cst.Name):
        return node.value
    if isinstance(node, cst.Attribute):
        inner = dotted(node.value)
        return f"{inner}.{node.attr.value}" if inner else ""
    return ""


def dotted_node(name: str) -> cst.Name | cst.Attribute:
    """Return the node of a dotted name."""
    first, *rest = name.split(".")
    node: cst.Name | cst.Attribute = cst.Name(first)
    for each in rest:
        node = cst.Attribute(node, cst.Name(each))
    return node
