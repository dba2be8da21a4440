"""The Python blocks of the documents pass pyright's strict mode."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.documents import NOT_TYPED, ROOT, modules, modules_of, pages_with_blocks
from tests.typing.checkers import BIN, PYTHON

EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
TYPED = [page for page in pages_with_blocks() if page not in NOT_TYPED]


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
    for page in TYPED:
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


def test_a_block_keeps_its_lines_and_may_continue_the_previous_one() -> None:
    text = "# Top\n```python\nimport re\n```\ntext\n```python\nre.escape('')\n```\n"
    assert modules(text) == ["\n\nimport re\n\n\n\nre.escape('')\n"]
