"""Where what is at the cursor is defined: a base spec, a class or a field of the SDK, a key of the schema."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from callwright_gen.files import read_file
from callwright_gen.load.vocabulary import Key
from callwright_gen.lsp.cursor import find_spot
from callwright_gen.lsp.keys import key_at
from callwright_gen.lsp.paths import readings_at, typed
from callwright_gen.lsp.project import Project
from callwright_gen.lsp.words import word_span
from callwright_gen.problems import Position
from callwright_gen.surface.locate import Locator
from callwright_gen.types import Generic, Named, TypeExpr, members_of


def definition_at(project: Project, path: Path, text: str, line: int, column: int) -> Position | None:
    """Return the definition of what is at a line and a column, both from 0, or None."""
    key = key_at(path, text, line, column)
    if key is not None:
        return _in_schema(path.parent / "schema.json", key)
    spot = find_spot(path, text, line, column)
    if spot is None or spot.is_key:
        return None
    if spot.loc == ("extends",):
        base = next((each for each in project.bases(path) if each.stem == spot.whole), None)
        return None if base is None else Position(base.as_posix(), 1, 1)
    checked = project.check(path, text)
    before = text.split("\n")[line][:column]
    for reading, offset in readings_at(checked.readings, path.as_posix(), line + 1, before):
        step = typed(reading, reading.text[: word_span(reading.text, offset)[1]])
        if step is not None and step.alternatives[-1].steps:
            return _of_step(step.alternatives[-1].steps[-1].input_type, reading.text, offset)
    symbol = checked.surface.symbol(spot.whole) if checked.surface is not None else None
    return None if symbol is None or symbol.kind == "module" else in_source(symbol.named)


def _of_step(owner: TypeExpr, text: str, offset: int) -> Position | None:
    start, end = word_span(text, offset)
    for member in members_of(owner):
        named = member.base if isinstance(member, Generic) else member
        if isinstance(named, Named) and (found := in_source(named, text[start:end])) is not None:
            return found
    return None


def in_source(named: Named, field: str = "", depth: int = 0) -> Position | None:
    """Return where the installed SDK defines a class, or a field of it, or None if it is not installed.

    Parameters:
        named: the class; a name that is imported from another module is followed.
        field: a field of it, which a base class may define.
        depth: how many modules were followed.
    """
    located = Locator().find(named.module)
    if located is None or located.file is None or depth > _MAX_IMPORTS:
        return None
    try:
        tree = ast.parse(read_file(located.file))
    except (OSError, SyntaxError, ValueError):
        return None
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == named.name:
            return _field(node, field, located.file)
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if (alias.asname or alias.name) == named.name:
                    module = _absolute(named.module, node, is_package=located.is_package)
                    return in_source(Named(module, alias.name), field, depth + 1)
        if isinstance(node, ast.Assign | ast.AnnAssign) and named.name in _targets(node):
            return Position(str(located.file), node.lineno, 1)
    return None


_MAX_IMPORTS = 8


def _field(node: ast.ClassDef, field: str, file: Path) -> Position:
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign | ast.Assign) and field in _targets(statement):
            return Position(str(file), statement.lineno, statement.col_offset + 1)
    return Position(str(file), node.lineno, 1)


def _targets(node: ast.Assign | ast.AnnAssign) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _absolute(module: str, node: ast.ImportFrom, *, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    parts = parts[: len(parts) - node.level + is_package]
    return ".".join(filter(None, (*parts, node.module)))


def _in_schema(file: Path, key: Key) -> Position | None:
    """Return the line of a key in the JSON schema, which has its documentation."""
    try:
        lines = read_file(file).decode().splitlines()
    except OSError:
        return None
    section = re.compile(rf'^    "{re.escape(key.section)}": \{{')
    start = next((number for number, line in enumerate(lines) if section.match(line)), None)
    for number, line in enumerate(lines[start:] if start is not None else [], start or 0):
        if line.startswith(f'        "{key.name}": {{'):
            return Position(file.as_posix(), number + 1, 9)
    return None
