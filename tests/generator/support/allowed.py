"""The constructs that an emitted module may contain, written independently of the generator, as `ast` nodes."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_STATEMENTS = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.ImportFrom, ast.alias, ast.Expr, ast.Pass, ast.Return)
_STATEMENTS += (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.For, ast.If, ast.With, ast.withitem, ast.Raise)
_MATCHES = (ast.Match, ast.match_case, ast.MatchAs, ast.MatchClass, ast.MatchMapping, ast.MatchOr, ast.MatchSequence)
_MATCHES += (ast.MatchSingleton, ast.MatchStar, ast.MatchValue)
_EXPRESSIONS = (ast.Attribute, ast.Await, ast.BinOp, ast.BoolOp, ast.Call, ast.Compare, ast.Constant, ast.Dict)
_EXPRESSIONS += (ast.FormattedValue, ast.GeneratorExp, ast.IfExp, ast.JoinedStr, ast.List, ast.ListComp, ast.DictComp)
_EXPRESSIONS += (ast.Name, ast.NamedExpr, ast.Set, ast.Slice, ast.Starred, ast.Subscript, ast.Tuple, ast.UnaryOp)
_EXPRESSIONS += (ast.Yield, ast.YieldFrom, ast.arg, ast.arguments, ast.comprehension, ast.keyword)
_SIGNS = (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop)
NODES = (*_STATEMENTS, *_MATCHES, *_EXPRESSIONS, *_SIGNS)

_BUILTINS = """
    AttributeError bool bytes classmethod dict float frozenset hasattr id int isinstance iter len list map next object
    property range reversed set sorted str super tuple type zip
"""
BUILTINS = frozenset(_BUILTINS.split())
DUNDERS = frozenset(
    {"__all__", "__annotations__", "__call__", "__future__", "__getattr__", "__init__", "__name__", "__slots__"}
)
AT_IMPORT = frozenset(
    {
        "ParamSpec",
        "TypeVar",
        "_Codec",
        "_MODULE.call_decorator",
        "_MODULE.register_batch",
        "_MODULE.register_errors",
        "_PARAMS.telemetry",
        "rt.CallParamTable",
        "rt.EnteredSdkClients",
        "rt.JsonRules",
        "rt.ProviderModule",
        "rt.SdkClients",
        "rt.SdkFunctions",
        "rt.SdkMethod",
        "rt.ToolIdRules",
        "rt.lazy_types",
        "rt.of_response",
    }
)
DECORATORS = frozenset({"classmethod", "overload", "property", "rt.guarded", "rt.guarded_calls"})
RUNTIME = frozenset({"callwright_runtime"})
STANDARD = frozenset({"__future__", "collections.abc", "datetime", "functools", "typing", "typing_extensions"})


def disallowed(source: str, packages: Collection[str]) -> list[str]:
    """Return the constructs of a module or its stub that are not plain definitions."""
    tree = ast.parse(source.encode())  # bytes, as Python reads a file: a comment may then declare the encoding
    known = {*_bound(tree), *BUILTINS, "__name__"}
    found = [wrong for node in ast.walk(tree) for wrong in _in_node(node, known)]
    found += [f"imports {each}" for each in _imports(tree, packages)]
    found += [f"at import: {each}" for each in _runs(tree)]
    return found


def _in_node(node: ast.AST, known: Collection[str]) -> Iterator[str]:
    if not isinstance(node, NODES):
        yield f"a {type(node).__name__}"
    if isinstance(node, ast.Name) and node.id not in known:
        yield f"the name {node.id}"
    yield from (f"the name {text}" for text in _names(node) if _is_hidden(text))


def _is_hidden(text: str) -> bool:
    """Return whether a name reaches into Python, or is spelled in a way that Python normalises to another."""
    return not text.isascii() or (text.startswith("__") and text not in DUNDERS)


def _names(node: ast.AST) -> Iterator[str]:
    """Return every name in a node, whatever it refers to."""
    for field in ("id", "attr", "arg", "name", "asname", "module", "rest"):
        value = getattr(node, field, None)
        if isinstance(value, str):
            yield from value.split(".")
    yield from getattr(node, "kwd_attrs", ())


def _bound(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                yield name
            case ast.arg(arg=name) | ast.alias(asname=str() as name) | ast.alias(name=name):
                yield name
            case ast.MatchAs(name=str() as name) | ast.MatchStar(name=str() as name):
                yield name
            case _:
                pass


def _imports(tree: ast.Module, packages: Collection[str]) -> Iterator[str]:
    first = [] if _is_stub(tree) else [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom):
            continue
        module = node.module or ""
        of_sdk = any(f"{module}.".startswith(f"{package}.") for package in packages)
        may = module in RUNTIME | STANDARD or (of_sdk and node not in first)
        if node.level or not may or any(alias.name == "*" for alias in node.names):
            yield ast.unparse(node)


def _is_stub(tree: ast.Module) -> bool:
    """Return whether nothing here would run: every function has an empty body."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return all(len(node.body) == 1 and isinstance(node.body[0], ast.Expr) for node in functions)


def _runs(tree: ast.Module) -> Iterator[str]:
    """Return what an import would run in addition to definitions."""
    for node in _outside(tree.body):
        if isinstance(node, ast.Call) and ast.unparse(node.func) not in AT_IMPORT:
            yield ast.unparse(node)
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield from (text for each in node.decorator_list if (text := ast.unparse(each)) not in DECORATORS)
        if isinstance(node, ast.If) and ast.unparse(node.test) != "TYPE_CHECKING":
            yield ast.unparse(node.test)
        if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant):
            yield ast.unparse(node)
        if isinstance(
            node, ast.For | ast.With | ast.Match | ast.Raise | ast.ListComp | ast.GeneratorExp | ast.NamedExpr
        ):
            yield ast.unparse(node)


def _outside(nodes: Collection[ast.AST]) -> Iterator[ast.AST]:
    """Return all nodes except those inside functions; the function's own line runs on import."""
    for node in nodes:
        yield node
        children = ast.iter_child_nodes(node)
        if isinstance(node, ast.FunctionDef):
            children = iter([node.args, *node.decorator_list])
        yield from _outside(list(children))


assert not BUILTINS - vars(builtins).keys()
