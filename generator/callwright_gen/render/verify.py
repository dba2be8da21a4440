"""The last look at a rendered module: only nodes that the templates can produce, and no way out of them.

The doors keep text from becoming source. This check does not trust them: whatever a spec or a surface says, a module
that holds anything but plain definitions is not published.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields
from functools import cache
from typing import cast

import libcst as cst
from libcst.helpers import get_full_name_for_node

from callwright_gen.code.imports import REFUSED_NAMES, may_import

_EXPRESSIONS = """
    Arg Attribute Await BinaryOperation BooleanOperation Call CompFor CompIf Comparison ComparisonTarget
    ConcatenatedString Dict DictComp DictElement Element Ellipsis FormattedString FormattedStringExpression
    FormattedStringText From GeneratorExp IfExp Index Integer List ListComp Name NamedExpr Param Parameters Set
    SimpleString Slice StarredDictElement StarredElement Subscript SubscriptElement Tuple UnaryOperation Yield
"""
_STATEMENTS = """
    AnnAssign Annotation AnnotatedAssignment AsName Assign AssignTarget Asynchronous AugAssign Break ClassDef
    Continue Decorator Else Expr For FunctionDef If ImportAlias ImportFrom IndentedBlock Match MatchAs MatchCase
    MatchClass MatchKeywordElement MatchList MatchMapping MatchMappingElement MatchOr MatchOrElement MatchPattern
    MatchSequenceElement MatchSingleton MatchStar MatchValue Module Pass Raise Return SimpleStatementLine
    SimpleStatementSuite With WithItem
"""
_TOKENS = """
    Add AddAssign And AssignEqual BitOr BitOrAssign BitwiseOr Colon Comma Comment Dot EmptyLine Equal GreaterThan In
    Is IsNot LeftCurlyBrace LeftParen LeftSquareBracket LessThan LessThanEqual MaybeSentinel Minus Modulo Newline
    Not NotEqual NotIn Or ParamSlash ParamStar ParenthesizedWhitespace RightCurlyBrace RightParen RightSquareBracket
    Semicolon SimpleWhitespace TrailingWhitespace
"""
_NODES = frozenset((_EXPRESSIONS + _STATEMENTS + _TOKENS).split())
_DUNDERS = frozenset({"__all__", "__annotations__", "__future__", "__getattr__", "__init__", "__name__", "__slots__"})
_OURS = frozenset({"__future__", "callwright_runtime", "callwright_runtime.emitted"})


class RefusedTreeError(Exception):
    """A rendered module holds something that no template makes."""


def _nodes(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(_children(current))


def _children(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    # `node.children` copies each node to find what is in it; this looks at the same fields and copies nothing.
    for name in _fields(type(node)):
        value = getattr(node, name)
        if isinstance(value, cst.CSTNode):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from (each for each in cast("Sequence[object]", value) if isinstance(each, cst.CSTNode))


@cache
def _fields(kind: type[cst.CSTNode]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _labels(node: cst.CSTNode) -> cst.CSTNode | None:
    """The name in a node that only labels something: an attribute, a keyword argument, a key of a TypedDict."""
    match node:
        case cst.Attribute(attr=attr):
            return attr
        case cst.Arg(keyword=keyword):
            return keyword
        case cst.AnnAssign(target=target):
            return target
        case cst.MatchKeywordElement(key=key):
            return key
        case _:
            return None


def _name_is_fine(name: str, *, label: bool) -> bool:
    hidden = name.startswith("__") and name not in _DUNDERS
    return not hidden and (label or name not in REFUSED_NAMES)


def _module_is_fine(node: cst.ImportFrom, packages: Collection[str]) -> bool:
    dotted = get_full_name_for_node(node.module) if node.module is not None else None
    if dotted is None or node.relative or isinstance(node.names, cst.ImportStar):
        return False
    return dotted in _OURS or may_import(dotted, packages)


def verify(tree: cst.Module, packages: Collection[str]) -> None:
    """Check a rendered module.

    Parameters:
        tree: the parsed module.
        packages: the packages that its spec declares as its SDK.

    Raises:
        RefusedTreeError: it holds a node, a name or an import that no template makes.
    """
    labels: set[int] = set()
    for node in _nodes(tree):
        labels.add(id(_labels(node)))
        kind = type(node).__name__
        if kind not in _NODES:
            raise RefusedTreeError(f"the rendered module holds a {kind}")
        if isinstance(node, cst.Name) and not _name_is_fine(node.value, label=id(node) in labels):
            raise RefusedTreeError(f"the rendered module names {node.value}")
        if isinstance(node, cst.ImportFrom) and not _module_is_fine(node, packages):
            raise RefusedTreeError(f"the rendered module imports {tree.code_for_node(node)}")
