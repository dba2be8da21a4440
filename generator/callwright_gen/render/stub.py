"""The stub of a module, taken from the module's own tree, so that the two cannot drift apart.

Bodies, values and private definitions go; `if TYPE_CHECKING` is unfolded; in the place of the decorator's assignment
come its overloads. What stays is cut out of the module's text, with the blank lines and comments above it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from textwrap import dedent
from typing import TypeAlias

_Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
_End: TypeAlias = tuple[int, int]
"""A line, counted from 1, and the column of its bytes."""


def derive_stub(source: str, tree: ast.Module, replaced: Mapping[str, str]) -> str:
    """Return the text of the stub; imports that it no longer needs are left to the formatter.

    Parameters:
        source: the module, each statement of which begins a line.
        tree: its verified tree.
        replaced: source to put in the place of the assignment to a name.
    """
    pieces = _Cutter(source, replaced).module(tree.body)
    return "".join(f"{piece}\n" for piece in pieces)


class _Cutter:
    """Cuts what a stub keeps out of a module, each piece without its last line break."""

    def __init__(self, source: str, replaced: Mapping[str, str]) -> None:
        self._lines = source.encode().splitlines(keepends=True)
        self._replaced = replaced

    def module(self, body: Sequence[ast.stmt]) -> Iterator[str]:
        """Give the pieces of a module, or of a block whose condition a stub does without."""
        for start, statement in _starts(body):
            match statement:
                case ast.If(body=inner):
                    yield from map(dedent, self.module(inner))
                case ast.Assign(targets=[ast.Name(id=name), *_]) if name in self._replaced:
                    yield self._replaced[name]
                case ast.ClassDef(name=name) if not _is_private(name):
                    yield self._class(start, statement)
                case _:
                    yield from self._statement(start, statement)

    def _statement(self, start: int, statement: ast.stmt) -> Iterator[str]:
        """Give what is kept of a statement, in a module and in a class alike."""
        match statement:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if not _is_private(name):
                yield self._function(start, statement)
            case ast.AnnAssign(target=ast.Name(id=name)) if not _is_private(name):
                yield self._annotated(start, statement)
            case ast.Assign(targets=[ast.Name(id=name), *_]) if not _is_private(name):
                yield self._cut(start, _end(statement))
            case ast.ImportFrom() | ast.Expr(value=ast.Constant(value=str())):
                yield self._cut(start, _end(statement))
            case _:
                return

    def _class(self, start: int, node: ast.ClassDef) -> str:
        above = self._cut(start, (node.lineno, node.col_offset))
        bases = [ast.unparse(_Unquoted().visit(base)) for base in node.bases]
        keywords = [ast.unparse(keyword) for keyword in node.keywords]
        kept = [piece for line, inner in _starts(node.body) for piece in self._statement(line, inner)]
        head = f"{above}class {node.name}({', '.join([*bases, *keywords])}):"
        return "\n".join([head, *kept]) if kept else f"{head} ..."

    def _function(self, start: int, node: _Function) -> str:
        first = node.body[0]
        if ast.get_docstring(node, clean=False) is not None:
            return self._cut(start, _end(first))
        head = self._cut(start, (_first_line(first), first.col_offset)).split("\n")
        while not head[-1].strip() or head[-1].lstrip().startswith("#"):
            head.pop()
        return "\n".join(head) + " ..."

    def _annotated(self, start: int, node: ast.AnnAssign) -> str:
        # The value of a type alias is its meaning; any other value is of no concern to a reader of types.
        if node.value is None or (isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias"):
            return self._cut(start, _end(node))
        return self._cut(start, (node.value.lineno, node.value.col_offset)).rpartition("=")[0].rstrip()

    def _cut(self, start: int, end: _End) -> str:
        line, column = end
        return b"".join([*self._lines[start - 1 : line - 1], self._lines[line - 1][:column]]).decode()


class _Unquoted(ast.NodeTransformer):
    """A stub is never run: names that the module quotes need no quotes here."""

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        return ast.parse(node.value, mode="eval").body if isinstance(node.value, str) else node


def _starts(body: Sequence[ast.stmt]) -> Iterator[tuple[int, ast.stmt]]:
    """Yield each statement with the line at which it starts, or what is above it: where the one before it ends."""
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
