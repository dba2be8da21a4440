"""The built site in a real browser: `make site-check`."""

from __future__ import annotations

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from docs_site.__main__ import HTML
from tests.review.browser import CHROMIUM, DRIVER, MISSING, Browser, browser

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.thorough
GUIDES = ["index", "cookbook", "guide", "problems"]
GENERATED = ["providers", "providers/openai", "spec-keys", "api/index", "api/calls"]
OVERFLOW = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
LOADED = "return performance.getEntriesByType('resource').map((each) => each.name)"
FOCUS = """
const element = document.activeElement, style = getComputedStyle(element), label = element.nextElementSibling;
const shown = element.offsetWidth > 0 ? style : getComputedStyle(label);
return [element.textContent.trim() || element.ariaLabel, shown.outlineStyle, parseFloat(shown.outlineWidth)];
"""
SEARCHED = """
return new Promise((done) => {
  const count = () => document.querySelectorAll('.md-search-result__item').length;
  const wait = (left) => count() || !left ? done(count()) : setTimeout(wait, 50, left - 1);
  wait(200);
});
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    if not (HTML / "index.html").exists():
        pytest.skip("build the site first: make site")
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(HTML))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if DRIVER is None or CHROMIUM is None:
        pytest.skip(MISSING)
    with browser(str(tmp_path_factory.mktemp("profile"))) as opened:
        yield opened


@pytest.mark.parametrize("page", [*GUIDES, *GENERATED])
def test_a_page_fits_loads_nothing_from_elsewhere_and_logs_no_error(window: Browser, address: str, page: str) -> None:
    for width in (1400, 420):
        for scheme in ("light", "dark"):
            window.resize(width, 860)
            window.prefer(scheme)
            window.open(f"{address}/{page}.html")
            assert window.run(OVERFLOW) == 0, (width, scheme)
            assert [url for url in window.run(LOADED) if not url.startswith(address)] == []
            assert window.messages() == []


@pytest.mark.parametrize("width", [1400, 420])
def test_the_tab_key_reaches_what_can_be_seen_and_shows_the_focus(window: Browser, address: str, width: int) -> None:
    window.resize(width, 860)
    window.open(f"{address}/guide.html")
    focused = []
    for _ in range(12):
        window.press("Tab")
        focused.append(window.run(FOCUS))
    names = [name for name, _, _ in focused]
    assert names[0] == "Skip to content"
    assert ("Providers" if width > 1000 else "Menu") in names
    assert [each for each in focused if each[1] != "solid" or each[2] < 1] == []


def test_a_slash_opens_the_search_and_it_finds_pages(window: Browser, address: str) -> None:
    window.resize(1400, 860)
    window.open(f"{address}/index.html")
    window.press("/")
    assert window.run("return document.activeElement.className").startswith("md-search__input")
    window.press(*"CW302")
    assert window.run(SEARCHED) > 0
    assert window.run("return document.querySelector('.md-search-result__link').pathname") == "/problems.html"
