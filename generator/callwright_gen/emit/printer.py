"""Print the expressions and statements that emitters build: parentheses only where they help, on any Python version.

`ast.unparse` adds parentheses that differ between versions of Python, and the formatter keeps them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from enum import IntEnum

from callwright_gen.code import literal

_INDENT = "    "
_OPERATORS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Gt: ">",
    ast.LtE: "<=",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Is: "is",
    ast.IsNot: "is not",
}


class _Level(IntEnum):
    """How tightly an expression binds."""

    NAMED = 0
    TEST = 1
    OR = 2
    AND = 3
    NOT = 4
    COMPARE = 5
    SUM = 6
    ATOM = 7


def print_expression(tree: ast.expr) -> str:
    """Return an expression as source."""
    return _at(tree, _Level.TEST)


def print_statements(statements: Sequence[ast.stmt], depth: int = 0) -> Iterator[str]:
    """Yield the lines of statements."""
    pad = _INDENT * depth
    for statement in statements:
        match statement:
            case ast.If():
                yield from _print_if(statement, depth, "if")
            case ast.For(target=target, iter=values, body=body):
                yield f"{pad}for {_at(target)} in {_at(values)}:"
                yield from print_statements(body, depth + 1)
            case ast.Assign(targets=[target], value=value):
                yield f"{pad}{_at(target)} = {_at(value)}"
            case ast.AnnAssign(target=target, annotation=annotation, value=ast.expr() as value):
                yield f"{pad}{_at(target)}: {_at(annotation)} = {_at(value)}"
            case ast.Return(value=ast.expr() as value):
                yield f"{pad}return {_at(value)}"
            case ast.Expr(value=value):
                yield f"{pad}{_at(value)}"
            case _:
                raise NotImplementedError(type(statement).__name__)


def _print_if(branch: ast.If, depth: int, word: str) -> Iterator[str]:
    yield f"{_INDENT * depth}{word} {_at(branch.test, _Level.NAMED)}:"
    yield from print_statements(branch.body, depth + 1)
    match branch.orelse:
        case [ast.If() as other]:
            yield from _print_if(other, depth, "elif")
        case _:
            pass


def _at(tree: ast.expr, least: _Level = _Level.TEST) -> str:
    """Return an expression, in parentheses if it binds less tightly than its place requires."""
    level, text = _written(tree)
    return text if level >= least else f"({text})"


def _written(tree: ast.expr) -> tuple[_Level, str]:
    match tree:
        case ast.NamedExpr(target=target, value=value):
            return _Level.NAMED, f"{target.id} := {_at(value)}"
        case ast.IfExp(test=test, body=body, orelse=other):
            return _Level.TEST, f"{_at(body, _Level.COMPARE)} if {_at(test, _Level.OR)} else {_at(other)}"
        case ast.BoolOp(op=ast.Or(), values=values):
            return _Level.OR, " or ".join(_at(value, _Level.NOT) for value in values)
        case ast.BoolOp(values=values):
            return _Level.AND, " and ".join(_at(value, _Level.NOT) for value in values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _Level.NOT, f"not {_at(operand, _Level.NOT)}"
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            return _Level.COMPARE, f"{_at(left, _Level.SUM)} {_OPERATORS[type(operator)]} {_at(right, _Level.SUM)}"
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _Level.SUM, f"{_at(left, _Level.SUM)} + {_at(right, _Level.ATOM)}"
        case _:
            return _Level.ATOM, _atom(tree)


def _atom(tree: ast.expr) -> str:
    match tree:
        case ast.Name(id=name):
            return name
        case ast.Constant(value=value):
            return str(literal(value))
        case ast.Attribute(value=value, attr=member):
            return f"{_at(value, _Level.ATOM)}.{member}"
        case ast.Subscript(value=value, slice=key):
            return f"{_at(value, _Level.ATOM)}[{_at(key)}]"
        case ast.Call(func=function, args=arguments, keywords=keywords):
            return f"{_at(function, _Level.ATOM)}({', '.join(_arguments(arguments, keywords))})"
        case ast.List(elts=items):
            return f"[{', '.join(_at(item) for item in items)}]"
        case ast.Tuple(elts=items):
            return f"({', '.join(_at(item) for item in items)}{',' if len(items) == 1 else ''})"
        case ast.Dict(keys=keys, values=values):
            return f"{{{', '.join(_entry(key, value) for key, value in zip(keys, values, strict=True))}}}"
        case ast.ListComp(elt=item, generators=clauses):
            return f"[{_at(item)} {_clauses(clauses)}]"
        case ast.GeneratorExp(elt=item, generators=clauses):
            return f"({_at(item)} {_clauses(clauses)})"
        case ast.JoinedStr(values=pieces):
            return _formatted(pieces)
        case _:
            raise NotImplementedError(type(tree).__name__)


def _arguments(positional: Sequence[ast.expr], keywords: Sequence[ast.keyword]) -> Iterator[str]:
    for value in positional:
        yield _at(value, _Level.NAMED)
    for keyword in keywords:
        yield f"**{_at(keyword.value, _Level.ATOM)}" if keyword.arg is None else f"{keyword.arg}={_at(keyword.value)}"


def _entry(key: ast.expr | None, value: ast.expr) -> str:
    return f"**{_at(value, _Level.ATOM)}" if key is None else f"{_at(key)}: {_at(value)}"


def _clauses(clauses: Sequence[ast.comprehension]) -> str:
    written: list[str] = []
    for clause in clauses:
        written.append(f"for {_at(clause.target)} in {_at(clause.iter, _Level.OR)}")
        written += [f"if {_at(test, _Level.OR)}" for test in clause.ifs]
    return " ".join(written)


def _formatted(pieces: Sequence[ast.expr]) -> str:
    """Return an f-string. Until Python 3.12, the expressions inside cannot contain its quotes."""
    texts = [piece.value for piece in pieces if isinstance(piece, ast.Constant)]
    inside = [_at(piece.value, _Level.OR) for piece in pieces if isinstance(piece, ast.FormattedValue)]
    if any({'"', "\\", "{"} & set(text) for text in inside) or any({'"', "\\"} & set(str(text)) for text in texts):
        parts = [_at(piece) if isinstance(piece, ast.Constant) else _text_of(piece) for piece in pieces]
        return f"({' + '.join(parts)})"
    written = iter(inside)
    fields = [
        str(piece.value).replace("{", "{{").replace("}", "}}")
        if isinstance(piece, ast.Constant)
        else f"{{{next(written)}}}"
        for piece in pieces
    ]
    return f'f"{"".join(fields)}"'


def _text_of(piece: ast.expr) -> str:
    return f"str({_at(piece.value)})" if isinstance(piece, ast.FormattedValue) else _at(piece)
