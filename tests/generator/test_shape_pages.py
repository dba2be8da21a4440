"""The pages about shapes of SDKs: their SDKs, specs and code, and what is reported if a line of a spec is wrong."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from callwright_gen.cli.app import app
from callwright_gen.load.loader import try_load
from callwright_gen.pipeline import record_surfaces, render_all
from callwright_gen.problems import SpecError
from tests.generator.support.project import config_of, install_metadata
from tests.generator.test_add_a_provider import blocks as tutorial

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [
    *("shape-one-text", "shape-sdk-objects", "shape-no-forced-tool", "shape-lazy-streams", "shape-cumulative"),
    *("shape-plain-classes", "shape-kinds-of-events"),
]
OTHER_PAGES = "\n".join((DOCS / f"{page}.md").read_text("utf-8") for page in ("openai-shaped", "gigachat-from-nothing"))
_SPEC = re.compile(r"<!-- (?:same|spec): (\S+) -->\n```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_FILE = re.compile(r"<!-- file: (\S+) -->\n```\w+\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"(?<! -->\n)^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_FAULT = re.compile(r"^```diff\n(.*?)^```\n```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """A page: its files, its code, and its faults, each with what is reported."""

    files: dict[str, str]
    code: str
    faults: list[tuple[str, str]]

    @property
    def provider(self) -> str:
        """The provider of its first spec."""
        return self.providers[0]

    @property
    def providers(self) -> list[str]:
        """The providers of its specs."""
        return [Path(file).stem for file in self.files if file.endswith(".yaml")]


def read(name: str) -> Page:
    text = (DOCS / f"{name}.md").read_text(encoding="utf-8")
    code = "\n".join(_CODE.findall(text))
    return Page(dict(_FILE.findall(text)), code, _FAULT.findall(text))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with all SDKs and specs of the pages, and the modules that are generated from them."""
    root = tmp_path_factory.mktemp("shapes")
    files = {block.file.removeprefix("pigeon-sdk/"): block.text for block in tutorial() if block.file}
    for page in map(read, PAGES):
        files |= page.files
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    install_metadata(root, "pigeon-sdk", "1.0.0")
    return root


@pytest.fixture(scope="module")
def modules(folder: Path) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        config = config_of(folder)
        config.surfaces.mkdir()
        names = [name for page in PAGES for name in read(page).providers]
        for name in names:
            (config.surfaces / f"{name}.json").write_text(record_surfaces(config, [name])[name].new, encoding="utf-8")
        for path, text in render_all(config, names, lambda _: None).files.items():
            file = folder / "mine/llm" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        for package in ("mine/__init__.py", "mine/llm/__init__.py"):
            (folder / package).touch()
        yield folder
        for name in [each for each in sys.modules if each.partition(".")[0] == "mine"]:
            del sys.modules[name]
        importlib.invalidate_caches()


def laws(folder: Path, provider: str, examples: int) -> tuple[int, list[dict[str, object]]]:
    arguments = ["prove", provider, "--specs", str(folder / "specs"), "--output-format", "json", "--examples"]
    run = CliRunner().invoke(app, [*arguments, str(examples)])
    return run.exit_code, json.loads(run.output)


@pytest.mark.parametrize("name", PAGES)
def test_the_code_prints_what_the_page_shows_and_every_law_holds(modules: Path, name: str) -> None:
    page, printed = read(name), io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(page.code, f"{name}.md", "exec"), {"__name__": name})
    assert printed.getvalue().splitlines() == re.findall(r"# → (.*)$", page.code, re.MULTILINE)
    for provider in page.providers:
        code, found = laws(modules, provider, 0)
        assert not found, found
        assert code == 0


@pytest.mark.parametrize("name", PAGES)
def test_a_wrong_line_is_reported_as_the_page_says(modules: Path, name: str, tmp_path: Path) -> None:
    page = read(name)
    assert page.faults
    for number, (change, said) in enumerate(page.faults):
        specs = tmp_path / str(number) / "specs"
        shutil.copytree(modules / "specs", specs)
        file = specs / f"{page.provider}.yaml"
        file.write_text(changed(file.read_text(encoding="utf-8"), change), encoding="utf-8")
        assert said.strip() in reported(specs.parent, page.provider)


def test_the_specs_of_other_pages_are_valid_and_the_one_of_this_project_is_whole(tmp_path: Path) -> None:
    for name, text in _SPEC.findall(OTHER_PAGES):
        file = tmp_path / Path(name).name
        file.write_text(text, encoding="utf-8")
        assert try_load(file)[1] == []
        assert not name.startswith("specs/") or text == (DOCS.parent / name).read_text(encoding="utf-8")


def changed(text: str, change: str) -> str:
    """Apply a diff of one place."""
    lines = change.splitlines()
    old = "".join(f"{line[1:]}\n" for line in lines if line.startswith("-"))
    new = "".join(f"{line[1:]}\n" for line in lines if line.startswith("+"))
    assert old in text, old
    return text.replace(old, new)


def reported(folder: Path, provider: str) -> str:
    """Return what is said of a spec: by `callwright surface`, or else by `callwright prove`."""
    config = config_of(folder)
    try:
        surface = record_surfaces(config, [provider])[provider].new
        (config.surfaces / f"{provider}.json").write_text(surface, encoding="utf-8")
        render_all(config, [provider], lambda _: None)
    except SpecError as error:
        return "\n".join(map(str, error.problems))
    return "\n".join(str(found["message"]) for found in laws(folder, provider, 0)[1])
