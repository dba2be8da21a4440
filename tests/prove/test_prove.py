"""`callwright prove`: a right spec passes every law, and each kind of fault breaks one, at its line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import strategies as st
from typer.testing import CliRunner

from callwright_gen.cli.app import app
from callwright_gen.prove.broken import BrokenLawError
from callwright_gen.prove.law import Law
from callwright_gen.prove.laws import LAWS
from callwright_gen.prove.run import check_laws
from tests.generator.support.project import SPEC, changed, config_of, new_project, record, sdk_on_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import SearchStrategy

    from callwright_gen.prove.subject import Subject

ROOT = Path(__file__).parents[2]
# The law, the changes of a right spec that break it, and a part of the line that it is reported at.
FAULTS: dict[str, tuple[str, tuple[tuple[str, str], ...], str]] = {
    "a finish reason under another word": (
        "names",
        (("stop: [done], length: [full]", "stop: [full], length: [done]"),),
        "finish: {stop",
    ),
    "two properties of one place": (
        "read",
        (("output: cost.got, cached", "output: cost.kept, cached"),),
        "usage: {from",
    ),
    "a text of two properties": (
        "read",
        (("{kind=thought}.thought|join_or_null", "{kind=words}.words|join_or_null"),),
        "content:",
    ),
    "text that is not collected": (
        "fold",
        (("block: {key: at, join: {words: delta.words}}", "block: {key: at, put: {words: delta.words}}"),),
        'content: "{event=more}',
    ),
    "chunks that say less": (
        "fold",
        (('content: "{event=more}.delta{kind=words}.words"', 'content: "{event=open}.piece{kind=words}.words"'),),
        "content:",
    ),
    "ids that are names": ("echo", (("key: $id, fn: $name, args", "key: $name, fn: $id, args"),), "message_param:"),
    "two parts of one shape": (
        "decode",
        (("kind: thought, thought: $thinking, seal: $opaque|required", "kind: words, words: $thinking"),),
        "text: {shape",
    ),
    "a word that the SDK lacks": (  # which only the request shows: other keys and words are refused without one
        "typed",
        (("force: {force: {fn: $name}}", "force: {force: {fn: $name}, mood: $name}"),),
        "force: {force",
    ),
    "a tool without its text": ("sent", (("about: $description, ", ""),), "shape: {fn: {called"),
    "a text of another event": (
        "modes",
        (('content: "{event=more}.delta{kind=words}.words"', 'content: "{event=open}.piece{kind=words}.words"'),),
        "arguments:",
    ),
}


RECORDED = {"refusals", "recorded", "requested", "failures", "batches"}  # faults in test_recorded.py


def prove(*arguments: str) -> tuple[int, str]:
    run = CliRunner().invoke(app, ["prove", *arguments])
    return run.exit_code, run.output


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


@pytest.fixture
def folder(tmp_path: Path, site: None) -> Path:
    (tmp_path / "specs").mkdir()
    return tmp_path


def proved(folder: Path, text: str, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    """Prove a spec, and return the findings."""
    (folder / "specs/tiny.yaml").write_text(text, encoding="utf-8")
    record(folder, "tiny")
    code, output = prove("--specs", str(config_of(folder).specs), "--output-format", "json", *arguments)
    return code, json.loads(output)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_breaks_a_law_at_its_line(folder: Path, fault: str) -> None:
    law, changes, where = FAULTS[fault]
    text = changed(SPEC, *changes)
    code, findings = proved(folder, text, "--examples", "0")
    assert code == 1
    found = next(each for each in findings if each["message"].startswith(f"{law}: "))
    assert found["id"] == "CW907"
    assert where in text.splitlines()[found["line"] - 1]


def test_the_arguments_of_a_method_behind_a_property_have_types(folder: Path) -> None:
    behind = ('from: "tiny_sdk.params:SendParams"', 'from: "tiny_sdk:Client.talk.send"')
    text = changed(SPEC, behind, ("exclude: [engine,", "exclude: [live, config, options, engine,"))
    code, found = proved(folder, text, "--examples", "0")
    assert (code, [each["message"] for each in found]) == (0, [])


def test_every_law_has_a_fault_that_breaks_it() -> None:
    assert {law.name for law in LAWS} - {law for law, _, _ in FAULTS.values()} <= RECORDED


def test_a_user_proves_the_specs_of_a_repository(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    run = project.process("prove", "--examples", "5", "--seed", "7")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(f"proved tiny: {len(LAWS)} of {len(LAWS)} laws hold, 5 examples each, ")
    assert not (tmp_path / ".hypothesis").exists()


def test_a_counterexample_shows_what_was_put_in_and_what_was_made(folder: Path) -> None:
    proved(folder, changed(SPEC, ("about: $description, ", "")), "--examples", "0")
    code, output = prove("--specs", str(folder / "specs"), "--examples", "0")
    assert code == 1
    first, law, value, made, *rest = output.splitlines()
    assert first.endswith(
        "tiny.yaml:48:3: sent: the tool is not sent whole: 'Look the forecast up.' is missing [CW907]"
    )
    assert law.split() == [
        "law",
        *["a", "request", "holds", "the", "model,", "the", "system", "prompt,", "the", "tools,"],
        *law.split()[11:],
    ]
    assert (
        value
        == "  value     Ask(messages=[BaseMessageParam(role='user', content=[TextPart(text='Hello.')])], tools=True)"
    )
    assert made.startswith("  made      {'most': 64,")
    assert rest[-1].startswith(f"refused tiny: {len(LAWS) - 1} of {len(LAWS)} laws hold, 0 examples each, ")


def _numbers(_: Subject) -> SearchStrategy[int]:
    return st.integers(0, 10_000)


def _nothing(_: Subject) -> Iterator[Any]:
    return iter(())


def test_a_drawn_counterexample_is_small() -> None:
    def check(_: Any, number: int) -> None:
        if number > 41:
            raise BrokenLawError("too large", ("provider",), got=number)

    law = Law("small", "numbers are small", _numbers, check, _nothing)
    subject: Any = None
    (found,) = check_laws(subject, 100, 0, [law])
    assert (found.value, found.broken.got) == (42, 42)


def test_bad_input_has_exit_code_2(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "specs/tiny.yaml").write_text(
        changed(SPEC, ("dist: tiny-sdk", "dist: no-such-sdk, packages: [tiny_sdk]")), encoding="utf-8"
    )
    code, output = prove("--specs", str(folder / "specs"))
    assert code == 2
    assert "no-such-sdk is not installed" in output
    assert "tiny.yaml:5:13:" in output
    monkeypatch.setattr("callwright_gen.cli.prove.find_spec", dict[str, None]().get)
    code, output = prove("--specs", str(folder / "specs"))
    assert code == 2
    assert "pip install 'callwright[prove]'" in output
