"""Layout of expressions that move to another place."""

from __future__ import annotations

import libcst as cst


def flush(node: cst.BaseExpression) -> cst.BaseExpression:
    """Return a list on several lines whose last bracket is as far left as its statement."""
    space = node.rbracket.whitespace_before if isinstance(node, cst.List) else None
    extra = space.last_line.value if isinstance(space, cst.ParenthesizedWhitespace) else ""
    moved = node.visit(_Shift(extra)) if extra else node
    return moved if isinstance(moved, cst.BaseExpression) else node


class _Shift(cst.CSTTransformer):
    def __init__(self, extra: str) -> None:
        super().__init__()
        self._extra = extra

    def leave_ParenthesizedWhitespace(  # noqa: N802 - libcst's name
        self, original_node: cst.ParenthesizedWhitespace, updated_node: cst.ParenthesizedWhitespace
    ) -> cst.ParenthesizedWhitespace:
        del original_node
        value = updated_node.last_line.value
        if not value.startswith(self._extra):
            return updated_node
        return updated_node.with_changes(last_line=cst.SimpleWhitespace(value.removeprefix(self._extra)))


class _Comments(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def visit_Comment(self, node: cst.Comment) -> None:  # noqa: N802 - libcst's name
        self.found.append(node.value)


def comments_of(node: cst.CSTNode) -> list[str]:
    """Return the comments inside a node."""
    comments = _Comments()
    node.visit(comments)
    return comments.found
