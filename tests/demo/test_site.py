"""The source of the documentation site: its pages, its navigation, and what is generated for them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from callwright import CommonCallParams
from docs_site.assemble import ROOT, Site, assemble
from docs_site.documents import page_text
from docs_site.navigation import titled_pages
from tests.support.providers import NAMES


@pytest.fixture(scope="module")
def site() -> Site:
    return assemble()


def test_the_navigation_lists_every_page_once(site: Site) -> None:
    listed = [page for _, page in titled_pages(site.entries, site.pages)]
    assert sorted(listed) == sorted(site.pages), "list new pages of docs/ in `nav` of mkdocs.yml"


def test_every_link_between_pages_leads_to_a_page(site: Site) -> None:
    for page, text in site.pages.items():
        prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
        for target in re.findall(r"\]\((?!\w+:|#)([^)#\s]+)", prose):
            path = (Path("/") / page).parent / target
            assert Path(*path.parts).resolve().as_posix().lstrip("/") in site.pages, f"{page}: {target}"


def test_links_to_files_that_the_site_does_not_have_become_text() -> None:
    def find(file: str, anchor: str) -> tuple[str, str] | None:
        pages = {"docs/guide.md": "guide.md", "docs/problems.md": "problems.md"}
        return (pages[file], anchor) if file in pages else None

    kept = " [d](https://d.org)\n```\n[f](g.md)\n```\n"
    text = "[a](guide.md#b) [c](../tests/c.py) [e](problems.md#cw001-unreadable-file)" + kept
    expected = "[a](../guide.md#b) c [e](../problems.md#CW001)" + kept
    assert page_text(text, "docs/a.md", "x/a.md", find) == expected


def test_every_problem_has_its_id_as_its_anchor(site: Site) -> None:
    ids = re.findall(r"^### (CW\d+): ", (ROOT / "docs" / "problems.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert ids == re.findall(r"\{ #(CW\d+) \}$", site.pages["problems.md"], re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
def test_the_page_of_a_provider_says_what_its_spec_says(site: Site, name: str) -> None:
    page = site.pages[f"providers/{name}.md"]
    params = re.findall(
        r"^\| `(\w+)` \| `", page.partition("### Params of the SDK")[2].partition("\n## ")[0], re.MULTILINE
    )
    stub = (ROOT / "generated" / "callwright" / f"{name}.pyi").read_text(encoding="utf-8")
    declared = re.search(r"CallParams\(BaseCallParams, total=False\):\n.*?\n\n(.*?)\n\n", stub, re.DOTALL)
    assert declared is not None
    keys = re.findall(r"^    (\w+): ", declared[1], re.MULTILINE)
    assert keys[: len(params)] == params
    assert set(keys[len(params) :]) <= CommonCallParams.__annotations__.keys()
    titles = [
        "A first call",
        "Clients and settings",
        "Message parts",
        "Finish reasons",
        "Errors",
        "Names of the module",
    ]
    assert [title for title in titles if f"\n## {title}\n" not in page] == []
