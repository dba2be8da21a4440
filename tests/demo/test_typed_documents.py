"""The Python blocks of the documents pass pyright's strict mode."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.typing.checkers import BIN, PYTHON

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
PAGES = (
    *("README.md", "docs/guide.md", "docs/llm.md", "docs/custom-provider.md", "docs/call-factory.md"),
    *("docs/conversations.md", "docs/costs.md", "docs/watching.md", "docs/tracing.md", "docs/retries.md"),
    *(
        "docs/tools-in-a-loop.md",
        "docs/recordings.md",
        "docs/batch.md",
        "docs/chat.md",
        "docs/extraction.md",
        "docs/prompts.md",
    ),
    *("docs/migrate-from-instructor.md", "docs/migrate-from-litellm.md"),
)
BLOCK = re.compile(r"^```python\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
EXCERPTS = "docs/custom-provider.md"  # its other blocks are lines of the example, as tests/runtime checks
USAGE = "# how to use it"
STANDALONE = re.compile(r"(?:#.*\n)*(?:from|import) ")  # any other block continues the one before it


def modules_of(page: str) -> list[str]:
    return modules((ROOT / page).read_text(encoding="utf-8"), skip_excerpts=page == EXCERPTS)


def modules(text: str, *, skip_excerpts: bool = False) -> list[str]:
    """Return the blocks of a page as modules, every line at the number that it has in the page."""
    found: list[str] = []
    for match in BLOCK.finditer(text):
        code = match["code"]
        if skip_excerpts and not code.startswith(USAGE):
            continue
        if STANDALONE.match(code):
            found.append("")
        found[-1] += "\n" * (text.count("\n", 0, match.start("code")) - found[-1].count("\n")) + code
    return found


def run_pyright(folder: Path, *files: Path) -> list[str]:
    """Return the errors and warnings of one run as `file:line: message`."""
    settings = {"typeCheckingMode": "strict", "extraPaths": [str(ROOT)]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [BIN / "pyright", "--outputjson", "--pythonpath", sys.executable, "--pythonversion", PYTHON]
    ran = subprocess.run([*command, *files], cwd=folder, capture_output=True, text=True, check=False)
    report = json.loads(ran.stdout)
    assert report["summary"]["filesAnalyzed"] >= len(files), ran.stdout
    return [
        f"{Path(each['file']).stem}:{each['range']['start']['line'] + 1}: {each['message']}"
        for each in report["generalDiagnostics"]
    ]


def write_modules(folder: Path) -> list[Path]:
    files = [folder / f"examples_{path.name}" for path in EXAMPLES]
    for file, path in zip(files, EXAMPLES, strict=True):
        file.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    for page in PAGES:
        for number, code in enumerate(modules_of(page), 1):
            files.append(folder / f"{page.replace('/', '_').removesuffix('.md')}_{number}.py")
            files[-1].write_text(code, encoding="utf-8")
    return files


@pytest.mark.slow
def test_every_python_block_type_checks(tmp_path: Path) -> None:
    assert run_pyright(tmp_path, *write_modules(tmp_path)) == []


@pytest.mark.slow
def test_an_error_is_reported_at_its_line_of_the_page(tmp_path: Path) -> None:
    broken = tmp_path / "broken.py"
    broken.write_text("\n\nvalue: int = 'text'\n", encoding="utf-8")
    (message,) = run_pyright(tmp_path, broken)
    assert message.startswith("broken:3: ")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_blocks_to_check(page: str) -> None:
    assert modules_of(page)


def test_a_block_keeps_its_lines_and_may_continue_the_previous_one() -> None:
    text = "# Top\n```python\nimport re\n```\ntext\n```python\nre.escape('')\n```\n"
    assert modules(text) == ["\n\nimport re\n\n\n\nre.escape('')\n"]
