"""Run a modified spec through the generator: it is rejected with positions, or yields a module to check and import."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
import traceback
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import callwright_runtime.codegen_v1  # noqa: F401  so that its own import is not seen
from callwright_gen.config import Config
from callwright_gen.load import load_spec
from callwright_gen.pipeline import render_all
from callwright_gen.problems import SpecError
from callwright_gen.publish.plan import Rendering, make_plan
from callwright_gen.publish.write import write_changes
from callwright_gen.render.environment import environment
from callwright_gen.render.module import render_module
from callwright_gen.report.terminal import printable
from callwright_gen.resolve import resolve_provider
from callwright_gen.resources import templates_dir
from callwright_gen.surface import load_surface
from callwright_runtime.errors.tables import TABLES
from tests.generator.support.allowed import disallowed
from tests.generator.support.hostile_texts import CANARY
from tests.generator.support.language import SPECS, specs
from tests.generator.support.watching import forbidden, ran, watched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from callwright_gen.problems import Position, Problem
    from tests.generator.support.trees import Tree

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # line breaks of YAML
LONGEST = 2_000  # characters of a message


def copy_specs(folder: Path) -> Path:
    """Copy all specs into a folder, since some extend others."""
    for path in SPECS.glob("*.yaml"):
        shutil.copy(path, folder)
    return folder


@dataclass(frozen=True)
class Change:
    """One change of a spec's tree; `what` describes it in a failure message."""

    what: str
    make: Callable[[Tree], Tree]


@dataclass(frozen=True)
class Changed:
    """A spec's tree with its changes."""

    changes: tuple[Change, ...]
    tree: Tree


@cache
def _surface(name: str) -> Any:
    return load_surface(SPECS / "surfaces" / f"{name}.json")


@cache
def _templates() -> Any:
    return environment(templates_dir())


def wrong_with(folder: Path, name: str, tree: Tree) -> list[str]:
    """Return what is wrong with the result of a modified spec; nothing if it is properly rejected, or harmless."""
    provider = _resolved(folder, name, tree)
    if isinstance(provider, list):
        return provider
    try:
        with watched() as events:
            module = render_module(provider, _templates())
        return [*forbidden(events, ()), *_wrong_texts(provider, module.source, module.stub)]
    except Exception as error:  # noqa: BLE001  any crash is reported with the text that caused it
        return ["".join(traceback.format_exception(error)[-2:])]


def is_taken(folder: Path, name: str, tree: Tree) -> bool:
    """Return whether the generator accepts a spec, or rejects it improperly."""
    return _resolved(folder, name, tree) != []


def _resolved(folder: Path, name: str, tree: Tree) -> Any:
    """Load and resolve a spec; return the provider, or what is wrong with its rejection."""
    path = folder / f"{name}.yaml"
    path.write_text(json.dumps(tree, indent=0), encoding="utf-8")  # JSON is YAML, and can escape every character
    surface = _surface(name)
    try:
        with watched() as events:
            return resolve_provider(load_spec(path), surface)
    except SpecError as error:
        return [*forbidden(events, ()), *problems_of_refusal(error)]
    except Exception as error:  # noqa: BLE001  any crash is reported with the text that caused it
        return ["".join(traceback.format_exception(error)[-2:])]
    finally:
        shutil.copy(SPECS / path.name, path)  # another spec may extend this one


def problems_of_refusal(error: SpecError) -> list[str]:
    """Return what is wrong with a rejection: it must name existing positions, in text that a terminal can show."""
    found = [f"a place that is not there: {each!s:.300}" for each in error.problems if not _is_there(each.position)]
    found += [f"a message that nobody can read: {each!r:.300}" for each in error.problems if not _is_readable(each)]
    return found if error.problems else ["a refusal without a problem"]


def _is_readable(problem: Problem) -> bool:
    text = printable(str(problem))
    return bool(problem.what) and text.isprintable() and len(text) <= LONGEST


def _is_there(where: Position) -> bool:
    text = Path(where.file).read_bytes().decode("utf-8", "replace")
    lines = [*_BREAK.split(text), ""]  # a missing end is reported after the last line
    return 1 <= where.line <= len(lines) and 1 <= where.column <= len(lines[where.line - 1]) + 1


def _wrong_texts(provider: Any, source: str, stub: str) -> list[str]:
    found = [f"{wrong}" for text in (source, stub) for wrong in disallowed(text, provider.sdk.packages)]
    return found or imported_badly(source)


def imported_badly(source: str) -> list[str]:
    """Import a module, and return what it did in addition to definitions."""
    code = compile(source.encode(), "emitted.py", "exec")
    tables = dict(TABLES)  # the module registers its errors under a provider's name
    try:
        with watched() as events:
            exec(code, {"__name__": "emitted"})
    finally:
        TABLES.clear()
        TABLES.update(tables)
    set_canary = os.environ.pop(CANARY, None)
    return [*ran(events[1:]), *(["a text of the spec was run"] if set_canary else [])]


def together(folder: Path, name: str, changes: Sequence[Change]) -> list[Changed]:
    """Combine the changes that the generator accepts into as few specs as possible."""
    taken = [change for change in changes if is_taken(folder, name, change.make(specs()[name]))]
    return list(_halves(folder, name, taken))


def _halves(folder: Path, name: str, changes: Sequence[Change]) -> Iterator[Changed]:
    tree = specs()[name]
    for change in changes:
        tree = change.make(tree)
    if len(changes) <= 1 or is_taken(folder, name, tree):
        yield from [Changed(tuple(changes), tree)] if changes else ()
        return
    yield from _halves(folder, name, changes[: len(changes) // 2])
    yield from _halves(folder, name, changes[len(changes) // 2 :])


def publish(folder: Path, trees: dict[str, Tree]) -> list[str]:
    """Generate a whole project from specs, like the command, and return what else was touched."""
    (folder / "specs").mkdir(parents=True)
    (folder / "specs/surfaces").symlink_to(SPECS / "surfaces")
    for name, tree in trees.items():
        (folder / f"specs/{name}.yaml").write_text(json.dumps(tree, indent=0), encoding="utf-8")
    config = Config(folder / "specs", folder / "out", templates_dir())
    scratch = folder / "scratch"  # the folder in which the formatter runs
    scratch.mkdir()
    with pytest.MonkeyPatch.context() as patch, watched() as events:
        patch.setattr(tempfile, "tempdir", str(scratch))
        rendered = render_all(config, [], lambda _: None)
        write_changes(make_plan(Rendering(rendered.files, {}, rendered.schema), config.out).changes)
    expected = {
        "__init__.py",
        "llm.py",
        "py.typed",
        "manifest.json",
        *(f"{name}.py" for name in trees),
        *(f"{name}.pyi" for name in trees),
        *("testing", "testing/__init__.py"),
        *(f"testing/{name}.py" for name in trees),
    }
    written = {path.relative_to(config.out).as_posix() for path in config.out.rglob("*")}
    expected |= {f"../specs/{name}.yaml" for name in trees} | {"../specs/schema.json", "../specs/surfaces"}
    written |= {f"../specs/{path.name}" for path in config.specs.iterdir()}
    return [*forbidden(events, (config.out, config.specs, scratch)), *written ^ expected, *map(str, scratch.iterdir())]
