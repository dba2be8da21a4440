"""Derive the stub of a module from the module's syntax tree, so that the two cannot drift apart.

Bodies, values and private definitions are dropped; `if TYPE_CHECKING` blocks are unwrapped; the assignment of the
decorator is replaced by its overloads. Everything else is copied, with the blank lines and comments above it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from textwrap import dedent
from typing import TypeAlias

from callwright_gen.code.exports import public_names

_Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
_End: TypeAlias = tuple[int, int]
"""A line number, counted from 1, and a byte offset in the line."""


def derive_stub(source: str, tree: ast.Module, replacements: Mapping[str, str]) -> str:
    """Return the source of the stub; the formatter removes unused imports.

    Parameters:
        source: the module; each statement starts on a new line.
        tree: the verified syntax tree of the module.
        replacements: source that replaces the assignment to a name.
    """
    pieces = _Cutter(source, replacements).module(tree.body)
    text = "".join(f"{piece}\n" for piece in pieces).replace("@rt.guarded\n", "@property\n")
    return re.sub(r"\brt\.(\w+)", lambda found: found[1] if found[1] in public_names() else found[0], text)


class _Cutter:
    """Extracts the pieces of a stub from a module, each without its final newline."""

    def __init__(self, source: str, replacements: Mapping[str, str]) -> None:
        self._lines = source.encode().splitlines(keepends=True)
        self._replacements = replacements
        self._properties: dict[tuple[str, str], str] = {}

    def module(self, body: Sequence[ast.stmt]) -> Iterator[str]:
        """Yield the pieces of a module, or of an unwrapped block."""
        for start, statement in _starts(body):
            match statement:
                case ast.If(body=inner):
                    yield from map(dedent, self.module(inner))
                case ast.Assign(targets=[ast.Name(id=name), *_]) if name in self._replacements:
                    yield self._replacements[name]
                case ast.ClassDef(name=name) if not _is_private(name):
                    yield self._class(start, statement)
                case _:
                    yield from self._statement(start, statement)

    def _statement(self, start: int, statement: ast.stmt) -> Iterator[str]:
        """Yield the piece that remains of a statement, in a module or a class."""
        match statement:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if not _is_private(name):
                yield self._function(start, statement)
            case ast.AnnAssign(target=ast.Name(id=name)) if not _is_private(name):
                yield self._annotated(start, statement)
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(args=[ast.Attribute() as read])) if (
                not _is_private(name)
            ):
                yield self._properties[ast.unparse(read.value), name]
            case ast.Assign(targets=[ast.Name(id=name), *_], value=value) if not _is_private(name):
                if name in {"__all__", "__slots__"} or isinstance(value, ast.Name):
                    yield self._cut(start, _end(statement))
            case ast.ImportFrom(module="__future__") | ast.Expr(value=ast.Constant(value=str())):
                yield self._cut(start, _end(statement))
            case _:
                return

    def _class(self, start: int, node: ast.ClassDef) -> str:
        above = self._cut(start, (node.lineno, node.col_offset))
        bases = [
            ast.unparse(_Unquoted().visit(base))
            for base in node.bases
            if not (isinstance(base, ast.Name) and _is_private(base.id))
        ]
        for line, inner in _starts(node.body):
            if isinstance(inner, ast.FunctionDef) and not _is_private(inner.name):
                self._properties[node.name, inner.name] = self._function(line, inner)
        keywords = [ast.unparse(keyword) for keyword in node.keywords]
        pieces = [piece for line, inner in _starts(node.body) for piece in self._statement(line, inner)]
        head = f"{above}class {node.name}({', '.join([*bases, *keywords])}):"
        return "\n".join([head, *pieces]) if pieces else f"{head} ..."

    def _function(self, start: int, node: _Function) -> str:
        first = node.body[0]
        if ast.get_docstring(node, clean=False) is not None:
            return self._cut(start, _end(first))
        head = self._cut(start, (_first_line(first), first.col_offset)).split("\n")
        while not head[-1].strip() or head[-1].lstrip().startswith("#"):
            head.pop()
        return "\n".join(head) + " ..."

    def _annotated(self, start: int, node: ast.AnnAssign) -> str:
        # The value of a type alias is part of its type; other values are dropped.
        if node.value is None or (isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias"):
            return self._cut(start, _end(node))
        return self._cut(start, (node.value.lineno, node.value.col_offset)).rpartition("=")[0].rstrip()

    def _cut(self, start: int, end: _End) -> str:
        line, column = end
        return b"".join([*self._lines[start - 1 : line - 1], self._lines[line - 1][:column]]).decode()


class _Unquoted(ast.NodeTransformer):
    """Unquote names: a stub is never executed, so quotes are not needed."""

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        return ast.parse(node.value, mode="eval").body if isinstance(node.value, str) else node


def _starts(body: Sequence[ast.stmt]) -> Iterator[tuple[int, ast.stmt]]:
    """Yield each statement with its first line, including the blank lines and comments above it."""
    start = _first_line(body[0])
    for statement in body:
        yield start, statement
        start = _end(statement)[0] + 1


def _first_line(statement: ast.stmt) -> int:
    decorated = isinstance(statement, _Function | ast.ClassDef) and statement.decorator_list
    return decorated[0].lineno if decorated else statement.lineno


def _end(node: ast.stmt) -> _End:
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    return node.end_lineno, node.end_col_offset


def _is_private(name: str) -> bool:
    return name.startswith("_") and name not in {"__all__", "__slots__"}
