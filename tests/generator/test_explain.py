"""`callwright explain`: the page of a problem, and the lines of the spec that a generated line comes from."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from callwright_gen.cli.app import app

ROOT = Path(__file__).parents[2]
MODULE = ROOT / "generated/callwright/openai.py"


def explain(*arguments: str) -> str:
    run = CliRunner().invoke(app, ["explain", *arguments])
    assert run.exit_code == 0, run.output
    return run.stdout


def test_a_problem_has_a_page_with_examples() -> None:
    page = explain("cw102")
    assert page.startswith("# CW102: unknown key\n")
    assert "```yaml\nmessages: {merge_" in page


@pytest.mark.parametrize(
    ("start", "text", "key"),
    [
        ("class OpenAICallResponseChunk", "def refusal", "stream"),
        ("class OpenAICallResponse(", "def thinking", "response"),
        ("class _Shared", "def _input", "usage.input"),
        ("class _Codec", "case rt.ImagePart", "messages.parts"),
        ("class OpenAITool(", "return", "tools"),
        ("class _Shared", "def id", "response"),
        ("_CODEC", "tool_ids", "messages.tool_ids"),
        ("def _arguments", "", "call"),
    ],
)
def test_a_generated_line_leads_to_its_line_of_the_spec(start: str, text: str, key: str) -> None:
    lines = MODULE.read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith(start))
    number = next(number for number in range(first, len(lines)) if text in lines[number]) + 1
    shown = explain(f"{MODULE}:{number}", "--specs", str(ROOT / "specs"))
    place, where = shown.splitlines()[1].removeprefix("  from ").rstrip(")").split(" (")
    file, _, line = place.rpartition(":")
    assert where.startswith(key)
    assert Path(ROOT, file).read_text(encoding="utf-8").splitlines()[int(line) - 1].strip(' -"{')


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["CW999"], "no problem has the id 'CW999'"),
        (["nothing"], "neither the id of a problem nor a line of a generated file"),
        ([f"{MODULE}:99999"], "so there is no line 99999"),
        (["nowhere.py:1"], "nowhere.py: No such file or directory"),
        ([], "say what to explain"),
    ],
)
def test_what_cannot_be_explained_is_refused(arguments: list[str], words: str) -> None:
    run = CliRunner(env={"COLUMNS": "200"}).invoke(app, ["explain", *arguments])
    assert (run.exit_code, words in run.stderr) == (2, True), run.output
