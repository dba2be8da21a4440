"""The catalogue of problems: examples that show what they say, an id for every message, an up-to-date page."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from callwright_gen.catalogue import id_of, kind_of, kinds
from callwright_gen.catalogue.kinds import UNKNOWN
from callwright_gen.catalogue.pages import problems_page
from callwright_gen.load import try_load
from callwright_gen.problems import SpecError
from callwright_gen.resolve import resolve_provider
from callwright_gen.surface import Surface, load_surface

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / "generator/callwright_gen"
HEADER = "extends: openai\nprovider: example\nprefix: Example\n"
EXAMPLES = [pytest.param(kind, id=kind.id) for kind in kinds().values() if kind.wrong]
# Functions whose arguments are the message of a problem.
REPORTERS = {
    "StepError",
    "Verdict",
    "ValueError",
    "_fail",
    "_fatal",
    "_note",
    "_refusal",
    "_report",
    "_report_key",
    "report",
    "Problem",
    "wrong",
}
STAGES = ("load", "paths", "resolve", "surface")


@pytest.fixture(scope="module")
def surface() -> Surface:
    return load_surface(ROOT / "specs/surfaces/openai.json")


def found_in(example: str, folder: Path, surface: Surface) -> set[str]:
    """Return the ids of the problems of an example."""
    header = "" if "provider: " in example else HEADER
    about = "" if header == "" or "about: " in example else "about: An example\n"
    file = folder / "example.yaml"
    file.write_text(f"{header}{about}{example}", encoding="utf-8")
    loaded, problems = try_load(file)
    if loaded is not None and not problems:
        try:
            resolve_provider(loaded, surface)
        except SpecError as error:
            problems = error.problems
    return {id_of(problem) for problem in problems}


@pytest.mark.parametrize("kind", EXAMPLES)
def test_each_wrong_example_has_its_problem_and_each_right_one_none(kind, surface: Surface, tmp_path: Path) -> None:
    assert kind.id in found_in(kind.wrong, tmp_path, surface)
    assert found_in(kind.right, tmp_path, surface) == set()


def test_every_kind_says_how_to_get_rid_of_the_problem() -> None:
    assert [kind.id for kind in kinds().values() if not kind.fix and not (kind.wrong and kind.right)] == []
    assert len({kind.rule for kind in kinds().values()}) == len(kinds())


def test_the_page_is_what_the_catalogue_says() -> None:
    page = (ROOT / "docs/problems.md").read_text(encoding="utf-8")
    assert page == problems_page(), "run `callwright explain --all > docs/problems.md`"


def test_every_message_of_the_generator_has_an_id() -> None:
    messages = {text for stage in STAGES for file in (GENERATOR / stage).rglob("*.py") for text in messages_in(file)}
    missing = sorted(text for text in messages if kind_of(text).id == UNKNOWN)
    assert len(messages) > 80
    assert missing == [], "add these messages to generator/callwright_gen/catalogue/problems.yaml"


def messages_in(file: Path) -> Iterator[str]:
    """Yield the messages that a module can report, with `x` for what varies."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args) if name in REPORTERS:
                texts = [text for argument in args if (text := text_of(argument))]
                # A hint is a sentence, and a place has no spaces.
                yield from [text.partition(". ")[0] for text in texts if is_message(text)][:1]
            case ast.Assign(targets=[ast.Name(id="what")], value=value) if text := text_of(value):
                yield text.partition(". ")[0]
            case _:
                pass


def text_of(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            return "".join(text_of(value) or "x" for value in values)
        case _:
            return ""


def is_message(text: str) -> bool:
    """Return whether a text is what is wrong; a hint starts with a capital letter, and a place has no spaces."""
    return re.search(r"[a-z]{2}.* ", text) is not None and re.match(r"[A-Z]", text) is None
