"""The source of the documentation site: its pages, its navigation, and what is generated for them."""

from __future__ import annotations

import json
import posixpath
import re
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from callwright import CommonCallParams
from callwright_gen.load import spec_schema
from docs_site.assemble import ROOT, Site, assemble
from docs_site.documents import page_text, without_code
from docs_site.links import broken_links
from docs_site.navigation import navigation, titled_pages
from tests.support.documents import anchors

if TYPE_CHECKING:
    from pathlib import Path

MODULES = ("callwright", "callwright.llm", "callwright.testing")
SPECS = sorted(path.stem for path in (ROOT / "specs").glob("*.yaml"))


@pytest.fixture(scope="module")
def site() -> Site:
    return assemble()


def test_the_navigation_lists_every_page_once(site: Site) -> None:
    listed = [page for _, page in titled_pages(site.entries, site.pages)]
    assert sorted(listed) == sorted(site.pages), "list new pages of docs/ in `nav` of mkdocs.yml"


def test_a_folder_lists_its_other_pages_and_missing_pages_are_left_out(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("nav: [{Home: a.md}, {More: [{Later: later.md}, {Two: b/two.md}, b/*]}]")
    pages = {"a.md": "# A", "b/one.md": "# `One`\n", "b/two.md": "# Two"}
    expected = [{"Home": "a.md"}, {"More": [{"Two": "b/two.md"}, {"One": "b/one.md"}]}]
    assert navigation(config, pages) == expected


def test_every_link_between_pages_leads_to_a_page_and_a_heading(site: Site) -> None:
    ids = {page: anchors_of(text) for page, text in site.pages.items()}
    for page, text in site.pages.items():
        for target, anchor in re.findall(r"\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)", without_code(text)):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page), target)) if target else page
            assert path in site.pages, f"{page}: {target}"
            assert not anchor or anchor in ids[path], f"{page}: {target}#{anchor}"


def anchors_of(text: str) -> set[str]:
    """Return the anchors of a page: those of its headings, those that it names, and those of its API entries."""
    named = re.findall(r"^(?:::: |### .*\{ #|<a id=\")([\w.]+)(?: \}|\"></a>)?$", text, re.MULTILINE)
    return anchors(without_code(text)) | set(named)


def test_links_to_files_that_the_site_does_not_have_become_text() -> None:
    def find(file: str, anchor: str) -> tuple[str, str] | None:
        pages = {"docs/guide.md": "guide.md", "docs/problems.md": "problems.md"}
        return (pages[file], anchor) if file in pages else None

    kept = " [d](https://d.org)\n```\n[f](g.md)\n```\n"
    text = "[a](guide.md#b) [c](../tests/c.py) [e](problems.md#cw001-unreadable-file)" + kept
    expected = "[a](../guide.md#b) c [e](../problems.md#CW001)" + kept
    assert page_text(text, "docs/a.md", "x/a.md", find) == expected


def test_every_section_and_kind_of_text_of_a_spec_has_its_keys_on_the_page(site: Site) -> None:
    parts = dict(re.findall(r"^##+ (\w+)\n(.*?)(?=^##|\Z)", site.pages["spec-keys.md"], re.MULTILINE | re.DOTALL))
    definitions = json.loads(spec_schema())["$defs"]
    for name, schema in definitions.items():
        if not name.endswith("Changes"):
            keys = re.findall(r"^\| `([\w$]+)` \|.*\| \S.* \|$", parts[name], re.MULTILINE)
            assert keys == list(schema.get("properties", {})), name


def test_every_public_name_has_an_entry_of_the_api_reference(site: Site) -> None:
    api = "".join(text for page, text in site.pages.items() if page.startswith("api/"))
    names = {f"{module}.{name}" for module in MODULES for name in import_module(module).__all__ if name[0] != "_"}
    targets = re.findall(r"^::: (callwright\..+)$", api, re.MULTILINE)
    defined = re.findall(r'^<a id="(\S+)"></a>\n\n::: callwright_runtime\.', api, re.MULTILINE)
    assert sorted([*targets, *defined]) == sorted(names)
    assert "callwright.testing.fake" in defined


def test_every_problem_has_its_id_as_its_anchor(site: Site) -> None:
    ids = re.findall(r"^### (CW\d+): ", (ROOT / "docs" / "problems.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert ids == re.findall(r"\{ #(CW\d+) \}$", site.pages["problems.md"], re.MULTILINE)


@pytest.mark.parametrize("name", SPECS)
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


def test_a_built_page_with_a_broken_link_or_a_foreign_file_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text('<a href="a/b.html#here"></a><a href="/a/b.html"></a><a href="#"></a>')
    (tmp_path / "a" / "b.html").write_text(
        '<p id="here"></p><a href="../index.html#gone"></a><a href="c.html"></a><a href="https://d.org"></a>'
        '<script src="https://e.org/f.js"></script><link rel="stylesheet" href="g.css">'
    )
    wrong = ["../index.html#gone", "c.html", "g.css", "loads https://e.org/f.js"]
    assert sorted(broken_links(tmp_path)) == [f"a/b.html: {each}" for each in wrong]


def test_the_index_for_language_models_has_each_page_with_its_first_sentence(site: Site) -> None:
    files = site.files()
    lines = files["llms.txt"].splitlines()
    assert "- [Cookbook](cookbook.md): Short programs for common tasks." in lines
    assert sum(line.startswith("- [") for line in lines) == len(site.pages)
    assert all(f"<!-- {page} -->" in files["llms-full.txt"] for page in ("cookbook.md", "providers/openai.md"))
