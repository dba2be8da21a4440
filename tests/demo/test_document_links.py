"""Links between the documents lead to files and headings that exist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.support.documents import ROOT, anchors

if TYPE_CHECKING:
    from pathlib import Path

PAGES = sorted(path.relative_to(ROOT) for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
LINK = re.compile(r"\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def text_of(path: Path) -> str:
    return FENCED.sub("", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_resolve_to_files_and_headings(page: Path) -> None:
    for target, anchor in LINK.findall(text_of(ROOT / page)):
        file = (ROOT / page).parent / target if target else ROOT / page
        assert file.exists(), f"{page}: {target}"
        if anchor:
            assert anchor in anchors(text_of(file)), f"{page}: {target}#{anchor}"


def test_anchors_match_those_of_github() -> None:
    text = "# `call_factory`\n## Clients, retries and timeouts\n### [A link](b.md): text\n"
    assert anchors(text) == {"call_factory", "clients-retries-and-timeouts", "a-link-text"}
