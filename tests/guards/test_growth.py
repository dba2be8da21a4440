"""Work is linear: twice the input costs at most twice the function calls."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Union

import pytest
from pydantic import BaseModel, RootModel

from callwright_gen.config import Config
from callwright_gen.pipeline import render_all
from callwright_gen.resources import templates_dir
from callwright_runtime.partial.json import PartialJSON
from callwright_runtime.partial.models import partial_builder
from tests.generator.support.project import SPEC, changed, new_project
from tests.guards.counting import Work, counted
from tests.support.answers import Answer
from tests.support.library import DUNE_JSON, Book

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.support.caller import Caller

SIZES = (100, 200, 400)
SLACK = 1.1
two_providers = pytest.mark.parametrize("provider", ["openai", "anthropic"], indirect=True)
sync = pytest.mark.parametrize("caller", ["sync"], indirect=True)


class Shelf(BaseModel):
    """Books in a list."""

    books: list[Book]


class Cat(BaseModel):
    """A member of a union."""

    kind: str


class Dog(BaseModel):
    """Another member."""

    name: str


class Essay(BaseModel):
    """One long string."""

    body: str


def shelf_of(count: int) -> str:
    return f'{{"books": [{", ".join([DUNE_JSON] * (count // 12 + 1))}]}}'


def essay_of(count: int) -> str:
    return json.dumps({"body": "A word. " * count})


def assert_linear(work: Callable[[int], object], sizes: tuple[int, int, int]) -> None:
    """The second doubling adds at most twice the calls and characters that the first one added.

    One-time work must be done before.
    """
    found: list[Work] = []
    for size in sizes:
        with counted(within=("callwright", "callwright_runtime", "callwright_gen", "tests")) as counts:
            work(size)
        found.append(counts)
    for kind in ("calls", "characters"):
        least, middle, most = (getattr(each, kind) for each in found)
        assert least < middle < most, kind
        assert most - middle <= 2 * SLACK * (middle - least), kind


def test_quadratic_work_is_detected() -> None:
    def hand_on(text: str) -> None:
        for _ in text:
            pass

    with pytest.raises(AssertionError):
        assert_linear(lambda size: [hand_on("x" * each) for each in range(size)], SIZES)


@sync
@two_providers
@pytest.mark.parametrize(("model", "text_of"), [(Shelf, shelf_of), (Essay, essay_of)])
def test_structured_streams_cost_linear_work(
    caller: Caller, model: type[BaseModel], text_of: Callable[[int], str]
) -> None:
    ask = caller.decorate(lambda: "Hello", response_model=model, stream=True)

    def read(size: int) -> None:
        caller.will_fill(text_of(size))
        assert caller.all_of(ask())[-1] == model.model_validate_json(text_of(size))

    read(1)
    assert_linear(read, SIZES)


@pytest.mark.parametrize("kind", [list[int], set[int], frozenset[int], tuple[int, ...], dict[str, int], "union"])
def test_partial_containers_cost_linear_work(kind: Any) -> None:
    builder = partial_builder(RootModel[Union[Cat, Dog] if kind == "union" else kind])  # noqa: UP007  at run time

    def read(size: int) -> None:
        items: Any = {f"k{each}": each for each in range(size)} if kind in ("union", dict[str, int]) else [*range(size)]
        text, reader = json.dumps(items), PartialJSON(builder)
        for start in range(0, len(text), 50):
            reader.feed(text[start : start + 50])
            assert reader.value is not None

    read(1)
    assert_linear(read, SIZES)


@sync
@two_providers
def test_streams_cost_linear_work(caller: Caller) -> None:
    ask = caller.decorate(lambda: "Hello", stream=True)

    def read(size: int) -> None:
        caller.will_say(Answer("A word" * size))
        stream = ask()
        caller.all_of(stream)
        assert stream.content == "A word" * size

    read(1)
    assert_linear(read, SIZES)


def test_the_generator_costs_linear_work(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    surface = (project.folder / "specs/surfaces/tiny.json").read_text(encoding="utf-8")
    for number in range(4):
        name = f"tiny{number}"
        spec = changed(SPEC, ("provider: tiny", f"provider: {name}"), ("prefix: Tiny", f"prefix: Tiny{number}"))
        project.write(f"specs/{name}.yaml", spec)
        project.write(f"specs/surfaces/{name}.json", surface)
    config = Config(project.folder / "specs", project.out, templates_dir())

    def render(count: int) -> None:
        files = render_all(config, [f"tiny{number}" for number in range(count)], lambda _: None).files
        assert len([name for name in files if name.startswith("tiny")]) == 2 * count

    render(1)
    assert_linear(render, (1, 2, 4))
