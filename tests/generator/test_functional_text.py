"""The emitted code is readable: for the small SDK of these tests, and for the golden output."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from callwright_runtime import BaseCallResponse, BaseCallResponseChunk
from tests.generator.support.project import new_project

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
DESCRIBED = {
    name
    for base in (BaseCallResponse, BaseCallResponseChunk)
    for name, member in inspect.getmembers(base)
    if isinstance(member, property) and inspect.getdoc(member)
}  # editors show what the base class says
LONGEST = 72  # lines per function, including its signature
FREE = {"__future__", "callwright_runtime", "collections", "functools", "pydantic", "typing", "typing_extensions"}
Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    project = new_project(tmp_path_factory.mktemp("text"))
    assert project.callwright("generate").returncode == 0
    return [project.out, ROOT / "generated/callwright"]


@pytest.fixture(scope="module")
def modules(folders: list[Path]) -> list[Path]:
    return [path for folder in folders for path in sorted(folder.glob("*.py"))]


@pytest.fixture(scope="module")
def stubs(folders: list[Path]) -> list[Path]:
    return [path for folder in folders for path in sorted(folder.glob("*.pyi"))]


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def definitions(tree: ast.AST, *, public: bool = True) -> Iterator[Definition]:
    """Yield classes and functions; public ones are not below a private one, and overloads are skipped."""
    for node in ast.iter_child_nodes(tree):
        if not isinstance(node, Definition):
            if isinstance(node, ast.If):
                yield from definitions(node, public=public)
        elif not public or not node.name.startswith("_"):
            yield node
            yield from definitions(node, public=public)


def names_in(tree: ast.AST) -> set[str]:
    """Return the names that a module uses, including those in quoted annotations."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return names | {word for text in texts if len(text) < 100 for word in re.findall(r"[A-Za-z_]\w*", text)}


def test_the_expected_files_are_checked(modules: list[Path], stubs: list[Path]) -> None:
    assert {"tiny.py", "openai.py", "anthropic.py", "__init__.py"} <= {path.name for path in modules}
    assert {"tiny.pyi", "openai.pyi", "anthropic.pyi"} <= {path.name for path in stubs}


def test_no_template_syntax_is_left(modules: list[Path], stubs: list[Path]) -> None:
    for path in [*modules, *stubs]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\{\{|\}\}\}\}|\{%|%\}|\{#|#\}|\bUndefined\b", text), path
        assert not re.search(r"\$(part|tool|schema|message|content|response)\b", without_docstrings(text)), path


def without_docstrings(text: str) -> str:
    return re.sub(r'""".*?"""', "", text, flags=re.DOTALL)


def test_no_import_is_unused_or_duplicated(modules: list[Path], stubs: list[Path]) -> None:
    for path in [*modules, *stubs]:
        tree = parse(path)
        imports = [
            alias.asname or alias.name
            for node in tree.body
            for inner in (node.body if isinstance(node, ast.If) else [node])
            if isinstance(inner, ast.ImportFrom) and inner.module != "__future__"
            for alias in inner.names
        ]
        assert len(imports) == len(set(imports)), path
        assert set(imports) <= names_in(tree), path


def test_no_private_name_is_unused(modules: list[Path]) -> None:
    for path in modules:
        tree = parse(path)
        used = names_in(tree) | {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        functions = [node.name for node in tree.body if isinstance(node, Definition)]
        private = {name for name in functions if name.startswith("_") and not name.startswith("__")}
        assert private <= used, path


def test_functions_are_short(modules: list[Path]) -> None:
    for path in modules:
        for node in definitions(parse(path), public=False):
            if not isinstance(node, ast.ClassDef):
                assert (node.end_lineno or 0) - node.lineno < LONGEST, f"{path}: {node.name}"


def test_public_definitions_have_docstrings(modules: list[Path]) -> None:
    for path in modules:
        tree = parse(path)
        assert ast.get_docstring(tree), path
        for node in definitions(tree):
            assert ast.get_docstring(node) or node.name in DESCRIBED, f"{path}: {node.name}"


def test_stubs_have_docstrings_for_editors(stubs: list[Path]) -> None:
    for path in stubs:
        for node in definitions(parse(path)):
            assert ast.get_docstring(node) or node.name in DESCRIBED, f"{path}: {node.name}"


def test_stubs_have_no_bodies_and_no_values(stubs: list[Path]) -> None:
    for path in stubs:
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                [only] = node.body
                assert isinstance(only, ast.Expr), f"{path}: {node.name}"
                assert isinstance(only.value, ast.Constant), f"{path}: {node.name}"
            assert not isinstance(node, ast.If | ast.For | ast.Return | ast.Try | ast.With), path


def test_a_stub_declares_the_public_names_of_its_module(modules: list[Path]) -> None:
    for path in modules:
        if not path.with_suffix(".pyi").exists():
            assert path.name in ("__init__.py", "llm.py")
            continue
        module, stub = parse(path), parse(path.with_suffix(".pyi"))
        assert exported(module) == exported(stub), path
        declared = {node.name for node in stub.body if isinstance(node, Definition)}
        declared |= {target.id for node in stub.body for target in targets_of(node)}
        assert set(exported(stub)) <= declared, path


def exported(tree: ast.Module) -> list[str]:
    return next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and [target.id for target in targets_of(node)] == ["__all__"]
    )


def targets_of(node: ast.stmt) -> list[ast.Name]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [target for target in targets if isinstance(target, ast.Name)]


def test_lines_are_no_longer_than_the_formatter_allows(modules: list[Path], stubs: list[Path]) -> None:
    for path in [*modules, *stubs]:
        code = without_docstrings(path.read_text(encoding="utf-8"))
        assert max(map(len, code.splitlines())) <= 120, path


def test_the_sdk_is_imported_only_where_it_is_used_and_for_types(modules: list[Path]) -> None:
    for path in modules:
        for node in parse(path).body:
            if isinstance(node, ast.ImportFrom):
                top = (node.module or "").partition(".")[0]
                assert top in FREE, path
