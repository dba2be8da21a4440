"""Add imports to the top of a module, next to those that are there."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence

import libcst as cst

from callwright_gen.migrate.build import dotted, name_of

Need = tuple[str, str, str]
Statement = cst.SimpleStatementLine | cst.BaseCompoundStatement


def add_imports(module: cst.Module, needs: Iterable[Need]) -> cst.Module:
    """Return a module that imports what is needed: module, name and alias of each; names join existing imports."""
    body = list(module.body)
    missing: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, imported, alias in sorted(needs):
        if not any(_imports(each, name, imported, alias) for each in body):
            missing[name].append((imported, alias))
    new: list[cst.SimpleStatementLine] = []
    for name, wanted in missing.items():
        index = next((i for i, each in enumerate(body) if _from(each) and _module(each) == name), None)
        if index is None:
            new += _statements(name, wanted)
        else:
            body[index] = _joined(body[index], wanted)
    return module.with_changes(body=_inserted(body, new))


def _inserted(body: list[Statement], new: Iterable[cst.SimpleStatementLine]) -> list[Statement]:
    """Insert imports after those that are there: of the standard library after its last, or as the first."""
    for statement in new:
        if _is_standard(statement):
            place = _place(body, standard=True)
            body.insert(place, statement)
            _separate(body, place + 1)
        else:
            _insert_sorted(body, statement)
    return body


def _insert_sorted(body: list[Statement], statement: cst.SimpleStatementLine) -> None:
    """Insert an import before the first one of another package that sorts after it."""
    end = _place(body)
    start = _place(body, standard=True)
    later = [i for i in range(start, end) if _is_other(body[i]) and _module_of(body[i]) > _module(statement)]
    if not later:
        body.insert(end, statement)
        if end and _is_standard(body[end - 1]):
            _separate(body, end)
        return
    place = later[0]
    following = cst.ensure_type(body[place], cst.SimpleStatementLine)
    if not any(line.comment for line in following.leading_lines):
        statement = statement.with_changes(leading_lines=following.leading_lines)
        body[place] = following.with_changes(leading_lines=())
    body.insert(place, statement)


def _is_other(statement: cst.CSTNode) -> bool:
    """Return whether a statement imports a package by its full name, and not one of the standard library."""
    return bool(_module_of(statement)) and not _is_standard(statement)


def _module_of(statement: cst.CSTNode) -> str:
    first = statement.body[0] if isinstance(statement, cst.SimpleStatementLine) and statement.body else None
    return dotted(first.names[0].name) if isinstance(first, cst.Import) else _module(statement)


def _is_standard(statement: cst.CSTNode) -> bool:
    first = statement.body[0] if isinstance(statement, cst.SimpleStatementLine) and statement.body else None
    names = [dotted(each.name) for each in first.names] if isinstance(first, cst.Import) else [_module(statement)]
    return all(name.partition(".")[0] in sys.stdlib_module_names for name in names)


def separate_groups(module: cst.Module) -> cst.Module:
    """Put an empty line between the imports of the standard library and others, where one was lost."""
    body = list(module.body)
    for place in range(1, len(body)):
        if _is_import(body[place - 1]) and _is_standard(body[place - 1]):
            _separate(body, place)
    return module.with_changes(body=body)


def _separate(body: list[Statement], place: int) -> None:
    """Put an empty line between the imports of the standard library and others."""
    following = body[place] if place < len(body) else None
    if isinstance(following, cst.SimpleStatementLine) and _is_import(following) and not _is_standard(following):
        lines = following.leading_lines
        if not lines:
            body[place] = following.with_changes(leading_lines=[cst.EmptyLine(indent=False), *lines])


def _from(statement: cst.CSTNode) -> cst.ImportFrom | None:
    """Return the import of a statement `from … import names` that is alone on its line."""
    if isinstance(statement, cst.SimpleStatementLine) and len(statement.body) == 1:
        first = statement.body[0]
        if isinstance(first, cst.ImportFrom) and not isinstance(first.names, cst.ImportStar) and not first.relative:
            return first
    return None


def _module(statement: cst.CSTNode) -> str:
    found = _from(statement)
    return dotted(found.module) if found and found.module else ""


def _aliases(statement: cst.CSTNode) -> Sequence[cst.ImportAlias]:
    found = _from(statement)
    return found.names if found and not isinstance(found.names, cst.ImportStar) else ()


def _imports(statement: cst.CSTNode, module: str, name: str, alias: str) -> bool:
    if name:
        return _module(statement) == module and any(
            dotted(each.name) == name and (name_of(each.asname.name) if each.asname else "") == alias
            for each in _aliases(statement)
        )
    lines = statement.body if isinstance(statement, cst.SimpleStatementLine) else ()
    return any(dotted(one.name) == module for each in lines if isinstance(each, cst.Import) for one in each.names)


def _joined(statement: cst.CSTNode, wanted: Iterable[tuple[str, str]]) -> cst.SimpleStatementLine:
    """Add names to an import, in order if its names are in order."""
    line = cst.ensure_type(statement, cst.SimpleStatementLine)
    old = list(_aliases(line))
    new = [*old, *(_alias(*each) for each in wanted)]
    if [dotted(each.name) for each in old] == sorted(dotted(each.name) for each in old):
        new.sort(key=lambda each: dotted(each.name))
    spaced = old[0].comma if len(old) > 1 else cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
    names = [each.with_changes(comma=spaced) for each in new[:-1]] + [new[-1].with_changes(comma=old[-1].comma)]
    first = cst.ensure_type(line.body[0], cst.ImportFrom)
    return line.with_changes(body=[first.with_changes(names=names)])


def _alias(name: str, alias: str) -> cst.ImportAlias:
    return cst.ImportAlias(cst.Name(name), cst.AsName(cst.Name(alias)) if alias else None)


def _statements(module: str, wanted: list[tuple[str, str]]) -> list[cst.SimpleStatementLine]:
    names = ", ".join(f"{name} as {alias}" if alias else name for name, alias in wanted if name)
    lines = [f"import {module}" for name, _ in wanted if not name] + (
        [f"from {module} import {names}"] if names else []
    )
    return [cst.ensure_type(cst.parse_statement(line), cst.SimpleStatementLine) for line in lines]


def _place(body: Sequence[cst.CSTNode], *, standard: bool = False) -> int:
    """Return the index after the imports at the top; with `standard`, after those of the standard library."""
    place = 0
    for index, each in enumerate(body):
        if index == 0 and _is_docstring(each):
            place = 1
        elif not _is_import(each):
            break
        elif not standard or _is_standard(each):
            place = index + 1
    return place


def _is_import(statement: cst.CSTNode) -> bool:
    lines = statement.body if isinstance(statement, cst.SimpleStatementLine) else ()
    return any(isinstance(each, cst.Import | cst.ImportFrom) for each in lines)


def _is_docstring(statement: cst.CSTNode) -> bool:
    first = statement.body[0] if isinstance(statement, cst.SimpleStatementLine) else None
    return isinstance(first, cst.Expr) and isinstance(first.value, cst.SimpleString | cst.ConcatenatedString)
