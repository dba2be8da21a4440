"""Check the built site: each internal link leads to a file and an element, and nothing is loaded from elsewhere."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from typing_extensions import override


class _Page(HTMLParser):
    """The ids of a page, its links, and the files that a browser loads for it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.feed(text)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given[name] for name in ("id", "name") if name in given}
        if "src" in given:
            self.loaded.append(given["src"])
        if "href" in given and given.get("rel", "") not in {"prev", "next", "canonical"}:
            (self.loaded if tag == "link" else self.links).append(given["href"])


def broken_links(folder: Path) -> list[str]:
    """Return what is wrong with the pages of a folder, one line each."""
    pages = {path: _Page(path.read_text(encoding="utf-8")) for path in sorted(folder.resolve().rglob("*.html"))}
    wrong: list[str] = []
    for path, page in pages.items():
        where = path.relative_to(folder.resolve())
        wrong += [f"{where}: loads {url}" for url in page.loaded if urlsplit(url).netloc]
        wrong += [f"{where}: {url}" for url in [*page.links, *page.loaded] if not _leads(url, path, pages, folder)]
    return wrong


def _leads(url: str, path: Path, pages: dict[Path, _Page], root: Path) -> bool:
    parts = urlsplit(url)
    if parts.scheme or parts.netloc:
        return True
    start = root if parts.path.startswith("/") else path.parent
    target = (start / unquote(parts.path).lstrip("/")).resolve() if parts.path else path
    if target.is_dir():
        target /= "index.html"
    if not target.exists():
        return False
    anchor = unquote(parts.fragment)
    return not anchor or target not in pages or anchor in pages[target].ids or anchor.startswith("__")
