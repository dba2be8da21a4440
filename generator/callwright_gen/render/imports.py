"""The imports of a rendered module: they follow from the names that its tree uses."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from callwright_gen.code import Code, Imports, indented, lines
from callwright_gen.code.exports import STANDARD_HOME, UnknownExportError, facade_names, public_names
from callwright_gen.code.imports import FACADE, FACADE_ALIAS, RUNTIME, import_line

_ANNOTATIONS = ("annotation", "returns")


@dataclass
class UsedNames:
    """The names of a module: those that run, and those in annotations alone."""

    running: set[str] = field(default_factory=set[str])
    typing_only: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        self.typing_only -= self.running


def module_imports(body: str, imports: Imports) -> Code:
    """Return the import block of a module; what only annotations need is imported for type checkers alone.

    Raises:
        UnknownExportError: the module uses a name that the facade does not have.
    """
    used = used_names(body)
    checked = [*_lines(used.typing_only, imports.standard), *imports.sdk()]
    run = [*_lines({*used.running, "TYPE_CHECKING"}, imports.standard)]
    return lines([*run, Code("if TYPE_CHECKING:"), *(indented(line) for line in checked)])


def stub_imports(body: str, imports: Imports) -> Code:
    """Return the imports of a stub: it is never executed, so all of them are ordinary ones."""
    used = used_names(body)
    return lines([*_lines(used.running | used.typing_only, imports.standard), *imports.sdk()])


def _lines(names: set[str], standard: dict[str, str]) -> Iterator[Code]:
    homes = {**dict.fromkeys(public_names(), RUNTIME), **STANDARD_HOME, **standard}
    if FACADE_ALIAS in names:
        yield import_line(RUNTIME, FACADE, FACADE_ALIAS)
    for name in sorted(names & homes.keys()):
        yield import_line(homes[name], name)


def used_names(body: str) -> UsedNames:
    """Return the names that a module uses.

    Raises:
        UnknownExportError: it uses a name that the facade does not have.
    """
    running: set[str] = set()
    typing_only: set[str] = set()
    pending: list[tuple[ast.AST, set[str]]] = [(ast.parse(body), running)]
    while pending:  # a function that calls itself for each node takes three times as long
        node, names = pending.pop()
        if isinstance(node, ast.Name):
            names.add(node.id)
            continue
        if isinstance(node, ast.Attribute):
            _check_facade(node)
        elif isinstance(node, ast.Call | ast.Subscript):
            typing_only |= _quoted(node)
        unread = ("body",) if isinstance(node, ast.If) and _is_type_checking(node.test) else _ANNOTATIONS
        for key in node._fields:
            value: object = getattr(node, key, None)
            inner = typing_only if key in unread else names
            items = cast("list[object]", value) if isinstance(value, list) else (value,)
            pending.extend((each, inner) for each in items if isinstance(each, ast.AST) and each._fields)
    return UsedNames(running, typing_only)


def _is_type_checking(test: ast.expr) -> bool:
    return isinstance(test, ast.Name) and test.id == "TYPE_CHECKING"


def _check_facade(node: ast.Attribute) -> None:
    if isinstance(node.value, ast.Name) and node.value.id == FACADE_ALIAS and node.attr not in facade_names():
        raise UnknownExportError(f"generated modules may not use {node.attr!r}")


def _quoted(node: ast.AST) -> set[str]:
    """Return the names in quoted types: the first argument of `cast`, and the arguments of generic types."""
    match node:
        case ast.Call(func=ast.Name(id="cast"), args=[ast.Constant(value=str(quoted)), _]):
            return {each.id for each in ast.walk(ast.parse(quoted, mode="eval")) if isinstance(each, ast.Name)}
        case ast.Subscript(slice=inner):
            texts = (each.value for each in ast.walk(inner) if isinstance(each, ast.Constant))
            return {text for text in texts if isinstance(text, str) and text.isidentifier()}
        case _:
            return set()
