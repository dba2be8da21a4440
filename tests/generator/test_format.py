"""`callwright fmt`: the order of keys changes, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from callwright_gen.cli.app import app
from callwright_gen.files import unsaved
from callwright_gen.format import format_spec
from callwright_gen.load.nodes import plain
from callwright_gen.load.yaml_source import read_yaml

ROOT = Path(__file__).parents[2]
SPECS = sorted((ROOT / "specs").glob("*.yaml"))
FILE = Path("tiny.yaml")

# A text, and the formatted one.
CASES = {
    "sections move with their comments": (
        "# The head of the file.\nprefix: Tiny\n# why it has this name\nprovider: tiny # a name\n\nabout: x\n",
        "# The head of the file.\n# why it has this name\nprovider: tiny # a name\nprefix: Tiny\n\nabout: x\n",
    ),
    "keys in braces": (
        "sdk: {range: '>=1', dist: \"tiny-sdk\"}  # both\n",
        "sdk: {dist: \"tiny-sdk\", range: '>=1'}  # both\n",
    ),
    "entries of a list keep their dashes": (
        "stream:\n  events:\n    # the text\n    - join: {text: text}\n      first: {id: id}\n    - error: error\n",
        "stream:\n  events:\n    # the text\n    - first: {id: id}\n      join: {text: text}\n    - error: error\n",
    ),
    "keys that a spec chooses stay": (
        "finish: {b: stop, a: length}\ntools: {force: {b: {z: 1, a: 2}}}\n",
        "tools: {force: {b: {z: 1, a: 2}}}\nfinish: {b: stop, a: length}\n",
    ),
    "an alias is not moved before its anchor": (
        "response:\n  model: &m model\n  content: *m\n",
        "response:\n  model: &m model\n  content: *m\n",
    ),
    "marks of a merge come first": (
        "extends: a\nfinish: {stop: done, $replace: true}\nresponse: {model: a, $replace: true, content: b}\n",
        "extends: a\nresponse: {$replace: true, content: b, model: a}\nfinish: {$replace: true, stop: done}\n",
    ),
    "spaces at the end": ("provider: tiny   \r\nprefix: Tiny\n\n\n", "provider: tiny\nprefix: Tiny\n"),
}


@pytest.mark.parametrize(("text", "formatted"), CASES.values(), ids=CASES)
def test_keys_are_put_in_order_and_everything_else_stays(text: str, formatted: str) -> None:
    assert format_spec(text, FILE) == formatted
    assert format_spec(formatted, FILE) == formatted


@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.stem)
def test_a_formatted_spec_means_the_same_and_has_all_its_lines(spec: Path) -> None:
    text = spec.read_text(encoding="utf-8")
    formatted = format_spec(text, spec)
    with unsaved({spec: formatted}):
        after = plain(read_yaml(spec).root)
    assert after == plain(read_yaml(spec).root)
    assert sorted(formatted.replace(" ", "")) == sorted(text.replace(" ", ""))
    assert formatted.count("#") == text.count("#")
    assert format_spec(formatted, spec) == formatted


def test_the_command_checks_shows_and_writes(tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    specs.mkdir()
    (specs / "tiny.yaml").write_text("prefix: Tiny\nprovider: tiny\n")
    run = CliRunner()
    checked = run.invoke(app, ["fmt", "--check", "--specs", str(specs)])
    assert (checked.exit_code, checked.stdout) == (1, "unformatted specs/tiny.yaml\n")
    shown = run.invoke(app, ["fmt", "--diff", "--specs", str(specs)])
    assert (shown.exit_code, "+provider: tiny\n" in shown.stdout) == (1, True)
    assert run.invoke(app, ["fmt", "--specs", str(specs)]).exit_code == 0
    assert (specs / "tiny.yaml").read_text() == "provider: tiny\nprefix: Tiny\n"
    assert run.invoke(app, ["fmt", "--check", "--specs", str(specs)]).output == ""
    (specs / "tiny.yaml").write_text("provider: [\n")
    broken = run.invoke(app, ["fmt", "--specs", str(specs)])
    assert (broken.exit_code, "[CW003]" in broken.stderr) == (2, True)
