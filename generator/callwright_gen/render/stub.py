"""The stub of a module, taken from the module's own tree, so that the two cannot drift apart.

Bodies, values and private definitions go; `if TYPE_CHECKING` is unfolded; in the place of the decorator's assignment
come its overloads.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import libcst as cst
from typing_extensions import override

Statement = cst.SimpleStatementLine | cst.BaseCompoundStatement
_NO_BODY = cst.SimpleStatementSuite(body=[cst.Expr(cst.Ellipsis())])


def _is_private(name: str) -> bool:
    return name.startswith("_") and name not in {"__all__", "__slots__"}


def _is_docstring(statement: cst.CSTNode) -> bool:
    if not isinstance(statement, cst.SimpleStatementLine):
        return False
    first = statement.body[0]
    return isinstance(first, cst.Expr) and isinstance(first.value, cst.SimpleString)


def _function(node: cst.FunctionDef) -> cst.FunctionDef:
    body = [statement for statement in node.body.body[:1] if _is_docstring(statement)]
    suite = cst.IndentedBlock(body=[stmt for stmt in body if isinstance(stmt, cst.SimpleStatementLine)])
    return node.with_changes(body=suite if body else _NO_BODY)


class _Unquoted(cst.CSTTransformer):
    """A stub is never run: names that the module quotes need no quotes here."""

    @override
    def leave_SimpleString(self, original_node: cst.SimpleString, updated_node: cst.SimpleString) -> cst.BaseExpression:
        return cst.parse_expression(str(updated_node.evaluated_value))


def _class(node: cst.ClassDef) -> cst.ClassDef:
    kept = [part for statement in node.body.body for part in _in_class(statement)]
    bases = [cst.ensure_type(base.visit(_Unquoted()), cst.Arg) for base in node.bases]
    return node.with_changes(bases=bases, body=cst.IndentedBlock(body=kept) if kept else _NO_BODY)


def _in_class(statement: cst.CSTNode) -> Iterator[Statement]:
    if isinstance(statement, cst.FunctionDef):
        if not _is_private(statement.name.value):
            yield _function(statement)
    elif isinstance(statement, cst.SimpleStatementLine):
        yield from _line(statement)


def _line(statement: cst.SimpleStatementLine) -> Iterator[Statement]:
    only = statement.body[0]
    if isinstance(only, cst.AnnAssign):
        if isinstance(only.target, cst.Name) and not _is_private(only.target.value):
            # The value of a type alias is its meaning; any other value is of no concern to a reader of types.
            alias = isinstance(only.annotation.annotation, cst.Name) and only.annotation.annotation.value == "TypeAlias"
            yield (
                statement
                if alias
                else statement.with_changes(body=[only.with_changes(value=None, equal=cst.MaybeSentinel.DEFAULT)])
            )
    elif isinstance(only, cst.Assign):
        target = only.targets[0].target
        if isinstance(target, cst.Name) and not _is_private(target.value):
            yield statement
    elif isinstance(only, cst.ImportFrom) or _is_docstring(statement):
        yield statement


def _in_module(statement: cst.CSTNode, replaced: Mapping[str, Sequence[Statement]]) -> Iterator[Statement]:
    if isinstance(statement, cst.If):
        for inner in statement.body.body:
            yield from _in_module(inner, replaced)
    elif isinstance(statement, cst.ClassDef) and not _is_private(statement.name.value):
        yield _class(statement)
    elif isinstance(statement, cst.FunctionDef) and not _is_private(statement.name.value):
        yield _function(statement)
    elif isinstance(statement, cst.SimpleStatementLine):
        name = _assigned(statement)
        yield from replaced[name] if name in replaced else _line(statement)


def _assigned(statement: cst.SimpleStatementLine) -> str:
    only = statement.body[0]
    if isinstance(only, cst.Assign) and isinstance(only.targets[0].target, cst.Name):
        return only.targets[0].target.value
    return ""


def derive_stub(module: cst.Module, replaced: Mapping[str, str]) -> str:
    """Return the text of the stub; imports that it no longer needs are left to the formatter.

    Parameters:
        module: the verified tree of the module.
        replaced: source to put in the place of the assignment to a name.
    """
    statements = {name: _statements(text) for name, text in replaced.items()}
    body = [part for statement in module.body for part in _in_module(statement, statements)]
    return module.with_changes(body=body).code


def _statements(text: str) -> list[Statement]:
    return list(cst.parse_module(text).body)
