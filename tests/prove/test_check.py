"""`callwright check`: all gates run, and one table sums them up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from callwright_gen.cli.app import app
from tests.generator.support.project import SETTINGS, SPEC, changed, record, sdk_on_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, arguments)
    return done.exit_code, done.output


def results(output: str) -> dict[str, str]:
    """Return the result of each gate in the table."""
    found = re.findall(r"^(generate|surface|capabilities|prove) +(\w+(?: \w+)?)(?:  |$)", output, re.MULTILINE)
    return dict(found)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A repository in order, as the working directory."""
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/tiny.yaml").write_text(SPEC, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(SETTINGS + 'capabilities = "providers.md"\n')
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site").mkdir()
    with sdk_on_path(tmp_path / "site"):
        record(tmp_path, "tiny")
        run("generate")
        (tmp_path / "providers.md").write_text(run("capabilities")[1], encoding="utf-8")
        yield tmp_path


def test_every_gate_runs_even_if_one_fails_and_the_worst_decides(repository: Path) -> None:
    code, output = run("check", "--examples", "3")
    assert code == 0
    passed = dict.fromkeys(("generate", "surface", "capabilities", "prove"), "ok")
    assert results(output) == passed

    (repository / "providers.md").write_text("old\n")
    module = repository / "src/mine/llm/tiny.py"
    module.write_text(module.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    code, output = run("check", "--examples", "3", "--quiet")
    assert code == 1
    assert results(output) == {**passed, "generate": "findings", "capabilities": "findings"}
    assert "edited by hand llm/tiny.py" in output
    assert "providers.md is out of date" in output

    spec = repository / "specs/tiny.yaml"
    spec.write_text(changed(SPEC, ("about: $description, ", ""), ("invoke: talk.send", "invok: talk.send")))
    code, output = run("check", "--examples", "3")
    assert code == 2
    assert set(results(output).values()) == {"invalid input"}
    assert "unknown key 'invok'" in output


def test_a_page_that_is_not_configured_is_not_checked(repository: Path) -> None:
    (repository / "pyproject.toml").write_text(SETTINGS)
    code, output = run("check", "--examples", "0")
    assert code == 0
    assert results(output)["capabilities"] == "not configured"
