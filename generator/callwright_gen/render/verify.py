"""Verify a rendered module: only syntax nodes that the templates can produce are allowed.

Quoting keeps the text of specs from becoming source. This check is defence in depth: whatever a spec or a surface
contains, a module with anything but plain definitions is not published. It checks the tree that Python would run.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator

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
    keys: set[ast.expr] = set()
    for node in ast.walk(tree):
        kind = type(node).__name__
        if kind not in _NODES:
            raise RefusedTreeError(f"the rendered module contains a {kind}")
        match node:
            case ast.Constant(value=value) if not isinstance(value, _CONSTANTS):
                raise RefusedTreeError(f"the rendered module contains {value!r}")
            case ast.ImportFrom() if not _is_allowed_import(node, packages):
                raise RefusedTreeError(f"the rendered module imports {ast.unparse(node)}")
            case ast.AnnAssign(target=target):
                keys.add(target)  # key of a TypedDict; a parent is visited before its children
            case _:
                pass
        for name, label in _names(node):
            if not _is_allowed_name(name, label=label or node in keys):
                raise RefusedTreeError(f"the rendered module uses the name {name}")


def _is_allowed_import(node: ast.ImportFrom, packages: Collection[str]) -> bool:
    if node.module is None or node.level or any(alias.name == "*" for alias in node.names):
        return False
    return node.module in _OURS or may_import(node.module, packages)


def _names(node: ast.AST) -> Iterator[tuple[str, bool]]:
    """Yield the names in a node, and whether each is only a label, such as an attribute."""
    match node:
        case ast.Constant():
            return
        case ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
            yield name, True
        case ast.ImportFrom(module=str(module)):
            first, *rest = module.split(".")
            yield from ((first, False), *((name, True) for name in rest))
        case ast.MatchClass(kwd_attrs=names):
            yield from ((name, True) for name in names)
        case _:
            yield from ((value, False) for _, value in ast.iter_fields(node) if isinstance(value, str))


def _is_allowed_name(name: str, *, label: bool) -> bool:
    hidden = name.startswith("__") and name not in _DUNDERS
    return not hidden and (label or name not in REFUSED_NAMES)
