"""What a failure has to do with a generated module: the emitted line, and the lines of the spec that it was made from.

A traceback through `generated/callwright/NAME.py` names the emitted line. A wrong value has none: there the properties
that the failing statement reads are named. The lines of the spec follow from the function that the emitted line is in,
and, where that is made from several keys, from the names in the line: the nearest keys, not a proof.
"""

from __future__ import annotations

import ast
import linecache
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType

    import pytest

ROOT = Path(__file__).parents[2]
GENERATED = ROOT / "generated" / "callwright"
TITLE = "Emitted code"


@dataclass(frozen=True)
class Place:
    """A line of a generated module, and the qualified name of the function around it."""

    path: Path
    line: int
    function: str

    @property
    def text(self) -> str:
        """The line itself."""
        return linecache.getline(str(self.path), self.line).strip()

    def __str__(self) -> str:
        return f"{_shown(str(self.path))}:{self.line} (in {self.function}): {self.text}"


def section(item: pytest.Item, error: BaseException) -> str:
    """Return what is to be said of a failure; an empty string if it has nothing to do with a generated module."""
    try:
        return _section(item, error)
    except Exception as failure:  # noqa: BLE001  a report of a failure is worth more than its explanation
        return f"not found: {failure!r}"


def _section(item: pytest.Item, error: BaseException) -> str:
    places = list(_raised_at(error))
    if places:
        last = places[-1]
        return "\n".join([f"raised through {last}", *_spec_lines(last)])
    name = _provider_of(item)
    lines: list[str] = []
    for place in _read_by(error, item.path, name) if name else ():
        lines += [f"the failing statement reads {place}", *_spec_lines(place)]
    return "\n".join(dict.fromkeys(lines))


def _raised_at(error: BaseException) -> Iterator[Place]:
    """Find the lines of generated modules that an error, or one that it came from, passed through."""
    seen: set[int] = set()
    chain: BaseException | None = error
    while chain is not None and id(chain) not in seen:
        seen.add(id(chain))
        places = list(_in_traceback(chain))
        if places:
            yield from places
            return
        chain = chain.__cause__ or chain.__context__


def _in_traceback(error: BaseException) -> Iterator[Place]:
    traceback = error.__traceback__
    while traceback is not None:
        code: CodeType = traceback.tb_frame.f_code
        if Path(code.co_filename).parent == GENERATED:
            yield Place(Path(code.co_filename), traceback.tb_lineno, code.co_qualname)
        traceback = traceback.tb_next


def _provider_of(item: pytest.Item) -> str | None:
    """Return the name of the provider that a test is for, by its parameters."""
    params: dict[str, Any] = getattr(getattr(item, "callspec", None), "params", {})
    names = (getattr(value, "name", value) for value in params.values())
    return next((name for name in names if isinstance(name, str) and (GENERATED / f"{name}.py").exists()), None)


def _read_by(error: BaseException, test: Path, provider: str) -> Iterator[Place]:
    """Find the properties of a generated module that the statement which failed in a test reads."""
    traceback = error.__traceback__
    found: tuple[str, int] | None = None
    while traceback is not None:
        file = traceback.tb_frame.f_code.co_filename
        if Path(file) == test or Path(file).is_relative_to(ROOT / "tests"):
            found = file, traceback.tb_lineno
        traceback = traceback.tb_next
    if found is None:
        return
    names = set(_attributes(*found))
    path = GENERATED / f"{provider}.py"
    for owner in ast.parse(path.read_text(encoding="utf-8")).body:
        for member in owner.body if isinstance(owner, ast.ClassDef) else ():
            if isinstance(member, ast.FunctionDef) and member.name in names and member.decorator_list:
                statement = member.body[-1]
                yield Place(path, statement.lineno, f"{owner.name}.{member.name}")


def _attributes(file: str, line: int) -> Iterator[str]:
    """Return the names of the attributes that a statement reads."""
    tree = ast.parse(Path(file).read_text(encoding="utf-8"))
    around = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno)
    ]
    if around:
        for node in ast.walk(max(around, key=lambda node: node.lineno)):
            if isinstance(node, ast.Attribute):
                yield node.attr


def _spec_lines(place: Place) -> list[str]:
    """Return the lines of the spec that an emitted line is made from."""
    from callwright_gen.load import load_spec
    from callwright_gen.sourcemap import spec_places

    loaded = load_spec(ROOT / "specs" / f"{place.path.stem}.yaml")
    lines = [f"  from {_shown(str(each))}" for each in spec_places(loaded, place.function, place.text)]
    return lines or ["  made by a template: no line of the spec"]


def _shown(path: str) -> str:
    return path.removeprefix(f"{ROOT}/")
