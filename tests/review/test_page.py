"""The page of a review in a real browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.review.browser import CHROMIUM, DRIVER, MISSING, Browser, browser
from tests.review.repository import OUT, Repository, sdk_repository

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STUB = f"{OUT}/openai.pyi"
BREAKING = "OpenAICallResponse.content"
VISIBLE = "return [...document.querySelectorAll(arguments[0])].filter((each) => each.checkVisibility())"
# The page's script follows a link in the next frame.
NEXT_FRAMES = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of an SDK upgrade with an additional breaking change."""
    repository = sdk_repository(tmp_path_factory.mktemp("page"), "2.0.0", "3.54.0")
    repository.edit(STUB, "def content(self) -> str:", "def content(self) -> str | None:")
    repository.edit(STUB, "    client: _OpenAIClient = ...,\n", "    client: _OpenAIClient | int = ...,\n")
    run = repository.callwright("review", "--base", "sdk-2.0.0", "--html", "review.html")
    assert run.returncode == 0, run.stderr
    return repository.folder / "review.html"


def test_the_page_is_self_contained(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"""(?:src|href)=["'](?!#|data:)""", text) == []
    assert re.findall(r"https?://|@import|url\(", text) == []


def test_the_same_review_gives_the_same_page(page: Path) -> None:
    again = page.with_name("again.html")
    Repository(page.parent).callwright("review", "--base", "sdk-2.0.0", "--html", "again.html")
    assert again.read_bytes() == page.read_bytes()


def test_every_link_resolves_and_every_anchor_is_unique(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    anchors = re.findall(r' id="([^"]+)"', text)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(anchors)


@pytest.fixture(scope="module")
def window(page: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if DRIVER is None or CHROMIUM is None:
        pytest.skip(MISSING)
    with browser(str(tmp_path_factory.mktemp("profile"))) as opened:
        yield opened


@pytest.fixture
def opened(window: Browser, page: Path) -> Browser:
    """Return the page in the state after loading."""
    window.resize(1280, 900)
    window.prefer("light")
    window.open("about:blank")
    window.open(page.as_uri())
    return window


def texts(opened: Browser, selector: str) -> list[str]:
    return opened.run(f"{VISIBLE}.map((each) => each.textContent.trim())", selector)


def search(opened: Browser, words: str) -> None:
    opened.press("/", *words)


def focused(opened: Browser, what: str) -> str:
    return opened.run(f"return document.activeElement.{what}")


def test_the_page_loads_without_console_messages(opened: Browser) -> None:
    assert texts(opened, "h1") == ["Contract review"]
    assert opened.messages() == []


def test_breaking_changes_are_first_and_can_be_filtered(opened: Browser) -> None:
    names = texts(opened, ".change .where")
    assert names[0] == BREAKING
    assert len(names) == 8
    opened.press("Tab", "Tab", "Tab", "Space")
    assert focused(opened, "id") == "breaking"
    assert texts(opened, ".change .where") == [BREAKING]


def test_searching_filters_the_page_and_clearing_restores_it(opened: Browser) -> None:
    everything = len(texts(opened, "[data-row]"))
    search(opened, "moderation")
    assert texts(opened, ".change .where") == ["OpenAICallParams.moderation"]
    found = texts(opened, "[data-row]")
    assert 0 < len(found) < everything
    assert all("moderation" in text.lower() for text in found)
    assert texts(opened, "#shown") == [f"{len(found)} lines"]
    opened.press("Escape")
    assert len(texts(opened, "[data-row]")) == everything


def test_a_search_matches_all_words_and_reports_when_nothing_matches(opened: Browser) -> None:
    search(opened, "content none def")
    assert any("def content(self) -> str | None" in text for text in texts(opened, "[data-row]"))
    search(opened, " nowhere")
    assert texts(opened, "[data-row]") == []
    assert texts(opened, ".nothing") == ["Nothing matches."]


def test_the_overload_table_lists_all_overloads_and_marks_the_changed_one(opened: Browser) -> None:
    rows = texts(opened, "table tbody tr")
    assert len(rows) == 12
    assert texts(opened, "table tr.changed .state") == ["changed"]
    assert texts(opened, "table tr.changed code.old") == ["_OpenAIClient"]
    assert texts(opened, "table tr.changed code.new") == ["_OpenAIClient | int"]
    headings = texts(opened, "table thead th")
    assert headings[:2] == ["#", "returns"]
    assert {"stream", "response_model", "client"} <= set(headings)


def test_old_and_new_are_side_by_side_with_the_changes_marked(opened: Browser) -> None:
    script = """
        const pairs = [...document.querySelectorAll(".pair.changed")];
        const pair = pairs.find((each) => each.textContent.includes("content"));
        const [old, new_] = [pair.querySelector(".old"), pair.querySelector(".new")];
        const marks = (side) => [...side.querySelectorAll("mark")].map((each) => each.textContent).join("");
        return [marks(old), marks(new_), old.getBoundingClientRect().right <= new_.getBoundingClientRect().left + 1];
    """
    assert opened.run(script) == ["", " | None", True]


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("stub", "moderation: Moderation | None"),
        ("spec", "from: "),
        ("CompletionCreateParamsBase.moderation", "param openai.types.chat.completion_create_params"),
    ],
)
def test_stub_spec_and_sdk_can_be_reached_from_a_change_by_keyboard(opened: Browser, link: str, leads_to: str) -> None:
    search(opened, "moderation")
    for _ in range(30):
        opened.press("Tab")
        if focused(opened, "className") == "to" and focused(opened, "textContent").startswith(link):
            break
    opened.press("Enter")
    opened.run(NEXT_FRAMES)
    assert leads_to in focused(opened, "textContent")
    assert opened.run("return document.activeElement.checkVisibility()")


def test_a_stub_line_links_to_its_spec_line_and_back(opened: Browser) -> None:
    script = """
        const lines = [...document.querySelectorAll(".side.new")];
        const line = lines.find((each) => each.textContent.includes("def content"));
        const spec = document.querySelector(line.querySelector("a.to").getAttribute("href"));
        const back = [...spec.querySelectorAll("a.to")].map((each) => each.getAttribute("href").slice(1));
        return [spec.textContent.includes("content: choices[0]"), back.includes(line.id)];
    """
    assert opened.run(script) == [True, True]


def test_an_external_link_unfolds_its_target(opened: Browser, page: Path) -> None:
    anchor = opened.run("return document.querySelector('[data-kind=sdk] .fact').id")
    opened.open("about:blank")
    opened.open(f"{page.as_uri()}#{anchor}")
    assert opened.run("return document.getElementById(arguments[0]).checkVisibility()", anchor)


@pytest.mark.parametrize("width", [320, 400, 800, 1600])
def test_the_page_is_not_wider_than_the_screen(opened: Browser, width: int) -> None:
    opened.resize(width, 800)
    opened.run("for (const each of document.querySelectorAll('details')) each.open = true")
    assert opened.run("return document.documentElement.scrollWidth") <= width
    assert opened.run(f"{VISIBLE}.length", ".change") == 8
    assert opened.run("return document.querySelector('#query').getBoundingClientRect().right") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast_in_light_and_dark_mode(opened: Browser, scheme: str) -> None:
    opened.prefer(scheme)
    script = """
        const light = (colour) => {
            const [r, g, b] = colour.match(/[\\d.]+/g).map((each) => {
                const part = each / 255;
                return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const behind = (node) => {
            const colour = getComputedStyle(node).backgroundColor;
            return colour === "rgba(0, 0, 0, 0)" && node.parentElement ? behind(node.parentElement) : colour;
        };
        const worst = {};
        for (const node of document.querySelectorAll("p, code, span, mark, a, b, th, td, summary, output, label")) {
            if (!node.checkVisibility() || !node.textContent.trim() || !behind(node).startsWith("rgb(")) continue;
            const pair = [light(getComputedStyle(node).color), light(behind(node))].sort((a, b) => b - a);
            const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
            if (ratio < 4.5) worst[`${node.tagName}.${node.className}`] = ratio;
        }
        return worst;
    """
    assert opened.run(script) == {}
