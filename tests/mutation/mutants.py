"""Mutants: sources with one change, put into the functions of a running process."""

from __future__ import annotations

import ast
import gc
import random
from dataclasses import dataclass
from functools import cached_property
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

from tests.mutation.operators import operators

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

Key = tuple[str, str, int]  # of a code object: file, qualified name, first line


@dataclass(frozen=True)
class Mutant:
    """One change of one file.

    Parameters:
        path: the file.
        operator: the name of the operator.
        occurrence: which of the places that the operator finds in the file.
        line: where it is.
        before: the text that is replaced.
    """

    path: Path
    operator: str
    occurrence: int
    line: int
    before: str

    def __str__(self) -> str:
        return f"{self.path.name}:{self.line} {self.operator}: {' '.join(self.before.split())[:60]}"

    @cached_property
    def codes(self) -> Mapping[Key, CodeType]:
        """The functions' code that differs; nothing where only what runs at import does."""
        source = self.path.read_text(encoding="utf-8")
        changed = mutate_code(source, operators()[self.operator], self.occurrence)
        if changed is None:
            return {}
        try:
            new = _functions(compile(changed, str(self.path), "exec", dont_inherit=True))
        except SyntaxError:
            return {}
        old = _functions(compile(source, str(self.path), "exec", dont_inherit=True))
        same_variables = all(new[key].co_freevars == old[key].co_freevars for key in old if key in new)
        return {key: new[key] for key in old if key in new and new[key] != old[key]} if same_variables else {}

    @property
    def lines(self) -> range:
        """The lines of the statement that is changed, or of the head of a compound one."""
        tree = ast.parse(self.path.read_text(encoding="utf-8"))
        around = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.stmt) and node.lineno <= self.line <= (node.end_lineno or 0)
        ]
        inner = max(around, key=lambda node: node.lineno)
        body = getattr(inner, "body", None)
        end = body[0].lineno - 1 if body else inner.end_lineno or inner.lineno
        return range(inner.lineno, max(end, inner.lineno) + 1)


def _functions(code: CodeType) -> dict[Key, CodeType]:
    """Find the code of functions, also of nested ones, in the code of a module."""
    found: dict[Key, CodeType] = {}
    for const in code.co_consts:
        if isinstance(const, CodeType):
            if const.co_flags & 1:  # CO_OPTIMIZED: a function, and not the body of a class
                found[const.co_filename, const.co_qualname, const.co_firstlineno] = const
            found |= _functions(const)
    return found


class Process:
    """The functions of this process, into which mutants are put."""

    def __init__(self, paths: Iterable[Path]) -> None:
        files = {str(path) for path in paths}
        self._functions: dict[Key, list[FunctionType]] = {}
        for each in gc.get_objects():
            if isinstance(each, FunctionType) and each.__code__.co_filename in files:
                code = each.__code__
                key = code.co_filename, code.co_qualname, code.co_firstlineno
                self._functions.setdefault(key, []).append(each)

    def takes(self, mutant: Mutant) -> bool:
        """Return whether there is a function that a mutant changes."""
        return any(key in self._functions for key in mutant.codes)

    def put(self, mutant: Mutant) -> None:
        """Change the functions; only a process that ends soon does this."""
        for key, code in mutant.codes.items():
            for function in self._functions.get(key, ()):
                function.__code__ = code


def _places(path: Path) -> Iterator[Mutant]:
    source = path.read_text(encoding="utf-8")
    nodes = list(ast_nodes(get_ast(source)))
    lines = source.splitlines()
    for name, operator in operators().items():
        places: list[Any] = [place for node in nodes for place in operator.mutation_positions(node)]
        for occurrence, ((line, column), (end, _)) in enumerate(places):
            yield Mutant(
                path,
                name,
                occurrence,
                line,
                "\n".join(lines[line - 1 : end])[column:] if line == end else lines[line - 1],
            )


def sampled(paths: Iterable[Path], count: int, seed: int, process: Process) -> list[Mutant]:
    """Return a sample of the mutants of files: the operators by turns, so that none of them has most."""
    of_operator: dict[str, list[Mutant]] = {}
    for path in sorted(paths):
        for mutant in _places(path):
            of_operator.setdefault(mutant.operator, []).append(mutant)
    dice = random.Random(seed)
    for mutants in of_operator.values():
        dice.shuffle(mutants)
    chosen: list[Mutant] = []
    changed: set[tuple[Path, int]] = set()
    while len(chosen) < count and any(of_operator.values()):
        for mutants in of_operator.values():
            while mutants and len(chosen) < count:
                mutant = mutants.pop()
                if (mutant.path, mutant.line) not in changed and process.takes(mutant):
                    changed.add((mutant.path, mutant.line))
                    chosen.append(mutant)
                    break
    return chosen
