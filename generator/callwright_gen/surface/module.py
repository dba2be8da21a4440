"""Symbol table of one module: name → binding."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from callwright_gen.types.parse import TypeSyntaxError, dotted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from callwright_gen.surface.locate import Located


@dataclass(frozen=True)
class Imported:
    """An imported name: `name` is empty if the module itself is imported, `as_itself` says `import A as A`."""

    module: str
    name: str
    as_itself: bool = False


@dataclass(frozen=True)
class Functions:
    """All definitions of one name: the overloads in source order, then the implementation."""

    nodes: tuple[ast.FunctionDef | ast.AsyncFunctionDef, ...]


Binding: TypeAlias = Imported | Functions | ast.ClassDef | ast.expr


@dataclass
class Module:
    """A module. `stars` are the modules that it imports with `*`, each with the names that were bound before it."""

    name: str
    package: str
    bindings: dict[str, Binding] = field(default_factory=dict[str, Binding])
    stars: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])


def read_module(name: str, located: Located) -> Module:
    """Read the source of a module. A namespace package, or a file that cannot be parsed, has no names."""
    package = name if located.is_package else name.rpartition(".")[0]
    module = Module(name, package)
    for statement in _live_statements(_parse(located.file)):
        _bind(module, statement)
    return module


def _parse(file: Path | None) -> list[ast.stmt]:
    try:
        return ast.parse(file.read_bytes()).body if file else []
    except (SyntaxError, ValueError, OSError):
        return []


def _live_statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield statements, including those inside `if` and `try`. Of `if TYPE_CHECKING`, follow only the true branch.

    The last binding of a name wins, as for type checkers. Of `if sys.version_info`, the branch for newer versions wins.
    """
    for statement in body:
        match statement:
            case ast.If(test=test, body=then) if _tests(test, "TYPE_CHECKING"):
                yield from _live_statements(then)
            case ast.If(test=test, body=then, orelse=otherwise):
                newer_first = _tests(test, "version_info")
                yield from _live_statements([*otherwise, *then] if newer_first else [*then, *otherwise])
            case ast.Try(body=tried, orelse=otherwise, handlers=handlers):
                caught = [inner for handler in handlers for inner in handler.body]
                yield from _live_statements([*caught, *tried, *otherwise])
            case _:
                yield statement


def _tests(test: ast.expr, name: str) -> bool:
    """Return whether a condition tests a name such as `sys.version_info`, alone or in a comparison."""
    try:
        return dotted(test.left if isinstance(test, ast.Compare) else test).rpartition(".")[2] == name
    except TypeSyntaxError:
        return False


def _bind(module: Module, statement: ast.stmt) -> None:
    match statement:
        case ast.Import(names=names):
            _bind_import(module, names)
        case ast.ImportFrom():
            _bind_import_from(module, statement)
        case ast.ClassDef(name=name):
            module.bindings[name] = statement
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            module.bindings[name] = with_overload(module.bindings.get(name), statement)
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            module.bindings[name] = _aliased(value)
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            module.bindings[name] = _aliased(value)
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="__all__"))) as call):
            module.bindings["__all__"] = call  # such as `__all__.extend(…)`: the names are not known statically
        case _:
            _bind_type_statement(module, statement)


def _aliased(value: ast.expr) -> ast.expr:
    """Return the type in `TypeAliasType("Name", type)`, else the value itself."""
    match value:
        case ast.Call(func=ast.Name(id="TypeAliasType") | ast.Attribute(attr="TypeAliasType"), args=[_, aliased]):
            return aliased
        case _:
            return value


def with_overload(earlier: Binding | None, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Functions:
    """Add a definition to earlier ones, which are kept only if they are overloads."""
    before = earlier.nodes if isinstance(earlier, Functions) and is_overload(earlier.nodes[-1]) else ()
    return Functions((*before, node))


def is_overload(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Return whether the definition is decorated with `overload`."""
    return "overload" in decorators(node)


def decorators(node: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    """Return the last components of the names of the decorators."""
    called = (item.func if isinstance(item, ast.Call) else item for item in node.decorator_list)
    return {ast.unparse(item).rpartition(".")[2] for item in called}


def _bind_type_statement(module: Module, statement: ast.stmt) -> None:
    # `type X = …` has its own node class only on Python 3.12 and later.
    if type(statement).__name__ == "TypeAlias":
        name, value = getattr(statement, "name", None), getattr(statement, "value", None)
        if isinstance(name, ast.Name) and isinstance(value, ast.expr):
            module.bindings[name.id] = value


def _bind_import(module: Module, names: list[ast.alias]) -> None:
    for alias in names:
        bound = alias.asname or alias.name.partition(".")[0]
        module.bindings[bound] = Imported(alias.name if alias.asname else bound, "")


def _bind_import_from(module: Module, node: ast.ImportFrom) -> None:
    origin = _absolute(module.package, node)
    for alias in node.names:
        if alias.name == "*":
            module.stars[origin] = frozenset(module.bindings)
        else:
            module.bindings[alias.asname or alias.name] = Imported(origin, alias.name, alias.asname == alias.name)


def _absolute(package: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    parts = package.split(".")
    base = parts[: len(parts) - node.level + 1]
    return ".".join([*base, node.module] if node.module else base)
