"""The Python blocks of the documents, and which tests run and type-check them."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["README.md", *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```python\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
STANDALONE = re.compile(r"(?:#.*\n)*(?:from|import) ")  # any other block continues the one before it
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
EXCERPTS = "docs/custom-provider.md"  # its other blocks are lines of the example, as tests/runtime checks
USAGE = "# how to use it"

BY_FAKES = (
    *("README.md", "docs/index.md", "docs/guide.md", "docs/llm.md", "docs/cookbook.md", "docs/call-factory.md"),
    *("docs/migrate-from-instructor.md", "docs/migrate-from-litellm.md"),
)
"""Pages whose blocks tests/demo/test_documents_run.py runs. A new page with blocks of its own belongs here."""
SHAPES = [page for page in PAGES if page.startswith("docs/shape-")] + ["docs/gigachat-from-nothing.md"]
"""Pages about shapes of SDKs, and the page that tells of one."""
ELSEWHERE = {
    "docs/add-a-provider.md": "tests/generator/test_add_a_provider.py",
    **dict.fromkeys(SHAPES, "tests/generator/test_shape_pages.py"),
    "docs/custom-provider.md": "tests/runtime/test_custom_provider.py",
    "docs/many-rows.md": "tests/soak/test_many_rows.py",
    "docs/recordings.md": "tests/testing/test_recording_files.py",
    "docs/retries.md": "tests/demo/test_guides_run.py",
    "docs/testing.md": "tests/demo/test_testing_page.py",
    "docs/tools-in-a-loop.md": "tests/demo/test_guides_run.py",
    "docs/tracing.md": "tests/demo/test_guides_run.py",
    **{
        f"docs/{page}.md": "tests/demo/test_job_pages.py"
        for page in ("batch", "chat", "conversations", "costs", "extraction", "prompts", "watching")
    },
}
"""The tests that run the blocks of other pages. Pages that do not exist yet are ignored."""
NOT_TYPED = {
    **dict.fromkeys(SHAPES, "the pages themselves write the SDKs that their blocks import"),
    "docs/add-a-provider.md": "the page itself writes the SDK that its blocks import",
    "docs/many-rows.md": "its blocks import each other, and Dask and Ray, which only the soak installs",
    "docs/testing.md": "its blocks import each other, and test functions have no annotations",
}
"""Pages whose blocks are not type-checked, and why."""


def text_of(page: str) -> str:
    """Return the text of a page."""
    return (ROOT / page).read_text(encoding="utf-8")


def pages_with_blocks() -> list[str]:
    """Return the pages that have Python blocks."""
    return [page for page in PAGES if BLOCK.search(text_of(page))]


def modules_of(page: str) -> list[str]:
    """Return the blocks of a page as modules, every line at the number that it has in the page."""
    return modules(text_of(page), skip_excerpts=page == EXCERPTS)


def modules(text: str, *, skip_excerpts: bool = False) -> list[str]:
    """Return the blocks of a text as modules, every line at the number that it has in the text."""
    found: list[str] = []
    for match in BLOCK.finditer(text):
        code = match["code"]
        if skip_excerpts and not code.startswith(USAGE):
            continue
        if STANDALONE.match(code):
            found.append("")
        found[-1] += "\n" * (text.count("\n", 0, match.start("code")) - found[-1].count("\n")) + code
    return found


def anchors(text: str) -> set[str]:
    """Return the anchors of a page's headings, as GitHub writes them."""
    titles = (re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", title.strip()) for title in HEADING.findall(text))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
