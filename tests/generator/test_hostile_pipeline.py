"""Hostile text through the whole pipeline: in every place it is rejected with a position, or stays data.

To prove that it stays data, the tests compare the emitted tree with that for harmless text: only constants differ.
"""

from __future__ import annotations

import ast
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

import pytest
import yaml

from callwright_gen.load import load_spec
from callwright_gen.pipeline import render_all
from callwright_gen.problems import SpecError
from callwright_gen.render.environment import environment
from callwright_gen.render.module import render_module
from callwright_gen.render.ruff import format_all
from callwright_gen.resolve import resolve_provider
from callwright_gen.resources import templates_dir
from callwright_gen.surface import parse_surface
from tests.generator.support.project import SPEC, config_of, record, sdk_on_path
from tests.generator.support.trees import Place, Tree, code_of, keys, scalars, with_key, with_scalar

if TYPE_CHECKING:
    from jinja2 import Environment

Walk = Callable[[Tree], Iterator[Place]]
Change = Callable[[Tree, Place, str], Tree]

HOSTILE = [
    "a'b",
    'a"b',
    '"""\nimport os\n"""',
    "'''\nimport os\n'''",
    "a\\",
    "a\\'",
    "a\rimport os",
    "a\u2028import os",
    "a\u202eb",
    "x{y}",
    "{{ 7 * 7 }}",
    "{% include '/etc/passwd' %}",
    "$${part.text}{__import__('os')}",
    "${part.text",
    "../../escaped",
    "a\nimport os",
    "__import__('os').system('x')",
    '"; import os #',
]
HARMLESS = ("harmless", "harm less")  # as a name and as text: keys that are names may use a shorter form


@dataclass(frozen=True)
class Bench:
    """A folder with a spec and its surface, one of which is replaced at a time."""

    folder: Path

    @property
    def spec(self) -> Tree:
        """The spec as plain data."""
        tree: Tree = yaml.safe_load(SPEC)
        return tree

    @property
    def surface(self) -> Tree:
        """The recorded surface."""
        tree: Tree = json.loads((self.folder / "specs/surfaces/tiny.json").read_text())
        return tree

    def emitted(self, spec: Tree, surface: Tree) -> tuple[str, str] | None:
        """Render a module and its stub; return None if they are rejected; then every problem has a position."""
        try:
            return render_strictly(self, spec, surface)
        except SpecError as error:
            problems = error.problems
        assert problems
        assert all(problem.position.line >= 1 and problem.what for problem in problems)
        return None


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "specs").mkdir()
    (folder / "specs/tiny.yaml").write_text(SPEC, encoding="utf-8")
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        record(folder, "tiny")
        yield Bench(folder)


@cache
def templates() -> Environment:
    return environment(templates_dir())


def render_strictly(bench: Bench, spec: Tree, surface: Tree) -> tuple[str, str]:
    path = bench.folder / "specs/tiny.yaml"
    path.write_text(json.dumps(spec), encoding="utf-8")  # JSON is YAML, and can escape every character
    source = parse_surface(json.dumps(surface), "tiny", "tiny.json")
    module = render_module(resolve_provider(load_spec(path), source), templates())
    return module.source, module.stub


def with_value(tree: Tree, place: Place, value: Tree) -> Tree:
    first, *rest = place
    assert isinstance(tree, dict)
    return tree | {str(first): with_value(tree[str(first)], tuple(rest), value) if rest else value}


def constants_of(source: str) -> Counter[str]:
    return Counter(repr(node.value) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))


def is_assigned(node: ast.AST, key: str) -> TypeGuard[ast.Assign]:
    """Return whether a statement sets `kwargs[key]`."""
    if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Subscript):
        return False
    index = node.targets[0].slice
    return isinstance(index, ast.Constant) and index.value == key


def check_places(bench: Bench, replaced: str, places: list[Place], change: Change) -> dict[str, str]:
    """Try a hostile text in each place, one after the other; return the modules that were emitted anyway."""
    original = {"spec": bench.spec, "surface": bench.surface}
    made: dict[str, str] = {}
    failures: list[str] = []

    def emitted(place: Place, text: str) -> tuple[str, str] | None:
        return bench.emitted(**original | {replaced: change(original[replaced], place, text)})

    def code_with(place: Place, text: str) -> tuple[str, ...]:
        return tuple(map(code_of, emitted(place, text) or ()))

    for place, text in zip(places, cycle(HOSTILE), strict=False):
        try:
            module = emitted(place, text)
            if module is not None:
                made[f"m{len(made)}.py"] = module[0]
                code = tuple(map(code_of, module))
                assert any(code == code_with(place, harmless) for harmless in HARMLESS), "the text changed the code"
        except Exception as error:  # noqa: BLE001 - every place is tried, and each that fails is named
            failures.append(f"{place}: {text!r}: {type(error).__name__}: {error}")
    assert not failures, "\n".join(failures)
    return made


WALKS = pytest.mark.parametrize(("kind", "change"), [(scalars, with_scalar), (keys, with_key)], ids=["values", "keys"])
SAMPLES = pytest.mark.parametrize("step", [4, pytest.param(1, marks=pytest.mark.thorough)])  # one in so many places


@SAMPLES
@WALKS
def test_hostile_text_in_a_spec_is_rejected_or_stays_data(bench: Bench, kind: Walk, change: Change, step: int) -> None:
    made = check_places(bench, "spec", list(kind(bench.spec))[::step], change)
    assert made  # text that is sent unchanged is never rejected
    formatted = format_all(made)
    assert {name: constants_of(text) for name, text in formatted.items()} == {
        name: constants_of(text) for name, text in made.items()
    }


@SAMPLES
@WALKS
def test_hostile_text_in_a_surface_is_rejected_or_stays_data(
    bench: Bench, kind: Walk, change: Change, step: int
) -> None:
    check_places(bench, "surface", list(kind(bench.surface))[::step], change)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (("symbols", "tiny_sdk:Client"), "class os.system"),
        (("symbols", "tiny_sdk:Client"), "class builtins.eval"),
        (("symbols", "tiny_sdk.types:Reply"), "class subprocess.Popen"),
        (("params", "tiny_sdk.params:SendParams", "mood?"), "os.system"),
        (("params", "tiny_sdk.params:SendParams", "mood?"), "list[subprocess.Popen]"),
        (("types", "tiny_sdk.types.Reply", "fields", "cost"), "os._Environ | None"),
        (("types", "tiny_sdk.types.Words", "fields", "quotes"), "list[shutil.rmtree]"),
    ],
)
def test_a_surface_cannot_introduce_names_from_outside_the_sdk(bench: Bench, place: Place, text: str) -> None:
    surface = with_scalar(bench.surface, place, text)
    with pytest.raises(SpecError, match=r"tiny\.(json|yaml):\d+:\d+: "):
        render_strictly(bench, bench.spec, surface)


@pytest.mark.parametrize("name", ["__import__", "__class__", "eval", "globals", "print", "exec"])
@pytest.mark.parametrize("place", [("call", "invoke"), ("response", "model")])
def test_names_that_reach_into_python_are_rejected(bench: Bench, place: Place, name: str) -> None:
    with pytest.raises(SpecError):
        render_strictly(bench, with_value(bench.spec, place, f"engine.{name}"), bench.surface)


def test_hostile_constants_are_sent_unchanged(bench: Bench) -> None:
    texts = {text: [text] for text in HOSTILE if "$" not in text}
    spec = with_value(bench.spec, ("params", "also", "safe"), "dict")
    source, _ = render_strictly(bench, with_value(spec, ("call", "set"), {"safe": texts}), bench.surface)
    [sent] = [node for node in ast.walk(ast.parse(source)) if is_assigned(node, "safe")]
    assert ast.literal_eval(sent.value) == texts


@pytest.mark.parametrize("name", ["..", "a b", "a;b", "a'b", "__init__", "py", "..\\escaped", "{{x}}"])
def test_a_spec_file_name_cannot_escape_the_folder(
    bench: Bench, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    specs = tmp_path / "specs"
    (specs / "surfaces").mkdir(parents=True)
    (specs / f"{name}.yaml").write_text(SPEC, encoding="utf-8")
    (specs / "surfaces" / f"{name}.json").write_text(json.dumps(bench.surface))
    with pytest.raises(SpecError, match=r"specs/.*\.yaml:2:11: provider: "):
        render_all(config_of(Path()), [name], lambda _: None)
    # Without a name, hidden files are left out.
    assert [path.stem for path in config_of(Path()).spec_files()] == [name] * (not name.startswith("."))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["specs"]


def test_file_names_depend_only_on_the_provider_name(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(bench.folder)
    (bench.folder / "specs/tiny.yaml").write_text(SPEC, encoding="utf-8")
    rendered = render_all(config_of(Path()), [], lambda _: None)
    assert sorted(rendered.files) == [
        *("__init__.py", "llm.py", "py.typed", "testing/__init__.py", "testing/__init__.pyi", "testing/tiny.py"),
        *("tiny.py", "tiny.pyi"),
    ]
    assert rendered.schema is not None
    assert rendered.schema[0] == Path("specs/schema.json")
