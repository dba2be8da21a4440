"""Bodies: the statements that emitters write, spliced into the skeleton as nodes.

The skeleton that the templates print has a placeholder for each body. A body is parsed by itself: it does not depend on
the indentation of its place, and cannot reach out of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import libcst as cst
from typing_extensions import override

from callwright_gen.code import Code
from callwright_gen.render.transformer import SparseTransformer

_PLACEHOLDER = "__body__"  # `verify` refuses this name, so that none is left over
_WITH_STATEMENTS = (
    *(cst.Module, cst.IndentedBlock, cst.ClassDef, cst.FunctionDef),
    *(cst.If, cst.Else, cst.For, cst.With, cst.Match, cst.MatchCase),
)


class Bodies:
    """The bodies of a module, by the number in their placeholder."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def place(self, body: Code) -> Code:
        """Keep a body, which ends with a statement, and return its placeholder."""
        self._texts.append(str(body))
        return Code(f"{_PLACEHOLDER}({len(self._texts) - 1})")

    def splice(self, skeleton: str) -> cst.Module:
        """Parse a skeleton and replace its placeholders by the bodies.

        Raises:
            libcst.ParserSyntaxError: The skeleton or a body is not valid Python.
        """
        return cst.parse_module(skeleton).visit(_Splicer(self._texts))


class _Splicer(SparseTransformer):
    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__(*_WITH_STATEMENTS)
        self._texts = texts

    @override
    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement]:
        match original_node.body:
            case [cst.Expr(cst.Call(cst.Name(name), [cst.Arg(cst.Integer(number))]))] if name == _PLACEHOLDER:
                return cst.FlattenSentinel(_below(original_node.leading_lines, _parsed(self._texts[int(number)])))
            case _:
                return updated_node


@lru_cache(maxsize=1000)
def _parsed(text: str) -> cst.Module:
    """Parse a body; many are the same for several providers, and nodes do not change."""
    return cst.parse_module(text)


def _below(lines: Sequence[cst.EmptyLine], body: cst.Module) -> list[cst.BaseStatement]:
    """Return the statements of a body, below the blank lines and comments of the place and of the body."""
    if not body.body:
        return []
    first, *rest = body.body
    return [first.with_changes(leading_lines=[*lines, *body.header, *first.leading_lines]), *rest]
