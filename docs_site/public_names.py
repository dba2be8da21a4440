"""The public names of a generated module, read from its stub."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path


def public_names(stub: Path) -> dict[str, str]:
    """Return the names of `__all__` with one sentence each, in the order of the stub."""
    tree = ast.parse(stub.read_text(encoding="utf-8"))
    described: dict[str, str] = {}
    public: list[str] = []
    for node in tree.body:
        for name, text in _described(node):
            if name == "__all__":
                public = ast.literal_eval(text)
            else:
                described[name] = described.get(name) or text
    return {name: text for name, text in described.items() if name in public}


def _described(node: ast.stmt) -> Iterator[tuple[str, str]]:
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            yield name, _first_line(ast.get_docstring(node) or "")
        case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
            yield "__all__", ast.unparse(value)
        case (
            ast.Assign(targets=[ast.Name(id=name)], value=value)
            | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
        ):
            yield name, f"`{ast.unparse(value)}`"
        case _:
            pass


def _first_line(docstring: str) -> str:
    return " ".join(docstring.partition("\n\n")[0].split())
