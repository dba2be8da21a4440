"""Verify a rendered module: only syntax nodes that the templates can produce are allowed.

Quoting keeps the text of specs from becoming source. This check is defence in depth: whatever a spec or a surface
contains, a module with anything but plain definitions is not published. It checks the tree that Python would run.
"""

from __future__ import annotations

import ast
from collections.abc import Collection
from typing import cast

from callwright_gen.code.imports import REFUSED_NAMES, RUNTIME, may_import

_EXPRESSIONS = """
    Attribute Await BinOp BoolOp Call Compare Constant Dict DictComp FormattedValue GeneratorExp IfExp JoinedStr List
    ListComp Name NamedExpr Set Slice Starred Subscript Tuple UnaryOp Yield YieldFrom
"""
_STATEMENTS = """
    AnnAssign Assign AsyncFor AsyncFunctionDef AsyncWith AugAssign Break ClassDef Continue Expr For FunctionDef If
    ImportFrom Match Module Pass Raise Return With
"""
_PARTS = """
    MatchAs MatchClass MatchMapping MatchOr MatchSequence MatchSingleton MatchStar MatchValue alias arg arguments
    comprehension keyword match_case withitem
"""
_TOKENS = "Add And BitOr Eq Gt In Is IsNot Load Lt LtE Mod Not NotEq NotIn Or Store USub"
_NODES = frozenset((_EXPRESSIONS + _STATEMENTS + _PARTS + _TOKENS).split())
_CONSTANTS = (str, bytes, int, float, type(None), type(...))
_LEAVES = frozenset({bool, int, type(None), ast.Load, ast.Store})
"""What has no names and is allowed wherever it can be."""
_LABELS = frozenset({(ast.Attribute, "attr"), (ast.keyword, "arg"), (ast.MatchClass, "kwd_attrs")})
_DUNDERS = frozenset({"__all__", "__annotations__", "__future__", "__getattr__", "__init__", "__name__", "__slots__"})
_OURS = frozenset({"__future__", "functools", RUNTIME, f"{RUNTIME}.testing"})


class RefusedTreeError(Exception):
    """A rendered module contains something that the templates cannot produce."""


def verify(tree: ast.Module, packages: Collection[str]) -> None:
    """Verify a rendered module.

    Parameters:
        tree: the parsed module.
        packages: the SDK packages that the spec declares.

    Raises:
        RefusedTreeError: it contains a node, constant, name or import that the templates cannot produce.
    """
    keys: set[ast.AST] = set()
    pending: list[ast.AST] = [tree]
    while pending:  # `ast.walk` takes three times as long
        node = pending.pop()
        kind = type(node)
        if kind.__name__ not in _NODES:
            raise RefusedTreeError(f"the rendered module contains a {kind.__name__}")
        if isinstance(node, ast.Constant):
            _check_constant(node)
            continue
        if isinstance(node, ast.ImportFrom):
            _check_import(node, packages)
        elif isinstance(node, ast.AnnAssign):
            keys.add(node.target)  # key of a TypedDict; a parent is visited before its children
        for field in kind._fields:
            value: object = getattr(node, field, None)
            for each in cast("list[object]", value) if isinstance(value, list) else (value,):
                if isinstance(each, str):
                    _check_text(each, kind, field, label=node in keys)
                elif type(each) not in _LEAVES:
                    pending.append(cast("ast.AST", each))


def _check_constant(node: ast.Constant) -> None:
    if not isinstance(node.value, _CONSTANTS):
        raise RefusedTreeError(f"the rendered module contains {node.value!r}")


def _check_import(node: ast.ImportFrom, packages: Collection[str]) -> None:
    if not _is_allowed_import(node, packages):
        raise RefusedTreeError(f"the rendered module imports {ast.unparse(node)}")


def _is_allowed_import(node: ast.ImportFrom, packages: Collection[str]) -> bool:
    if node.module is None or node.level or any(alias.name == "*" for alias in node.names):
        return False
    return node.module in _OURS or may_import(node.module, packages)


def _check_text(text: str, kind: type[ast.AST], field: str, *, label: bool) -> None:
    """Check a name, or the name of a module, whose parts but the first are only labels."""
    label |= (kind, field) in _LABELS
    for name in text.split("."):
        if not _is_allowed_name(name, label=label):
            raise RefusedTreeError(f"the rendered module uses the name {name}")
        label |= field == "module"


def _is_allowed_name(name: str, *, label: bool) -> bool:
    hidden = name.startswith("__") and name not in _DUNDERS
    return not hidden and (label or name not in REFUSED_NAMES)
