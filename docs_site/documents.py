"""The hand-written documents as pages: where each goes, and its links in terms of the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

_FENCE = re.compile(r"^(```+|~~~+).*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\]]*\])*)\]\((?!\w+:)([^)#\s]*)(#[^)\s]+)?\)")
_ROW = re.compile(r"^ *\|.*\|$", re.MULTILINE)
_CODE = re.compile(r"(`+).+?\1")
_PROBLEM = re.compile(r"^### (CW\d+): .+$", re.MULTILINE)
_PROBLEM_ANCHOR = re.compile(r"^#(cw\d+)-.*$")
_NOTE = re.compile(r"^Generated [^.]*`\. Do not edit\.\s+", re.MULTILINE)
_PROVIDER = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)
_HEADING = re.compile(r"^(#+) +(.+)$", re.MULTILINE)

_WITHOUT_SIDEBAR = "---\nhide: [navigation]\n---\n\n"
_README_PAGE = {"#for-maintainers-the-generator": "generator.md"}
"""The pages of the README's sections whose headings the pages do not have."""


def documents(root: Path) -> dict[str, str]:
    """Return the pages that are written by hand, with their links in terms of the site."""
    sources = {f"docs/{path.name}": path.name for path in sorted((root / "docs").glob("*.md"))}
    sources |= {"CHANGELOG.md": "changelog.md", "CONTRIBUTING.md": "contributing.md"}
    sources |= {f"examples/{path.name}": f"examples/{path.stem}.md" for path in sorted(root.glob("examples/*.py"))}
    texts = {page: _text(root / source) for source, page in sources.items()}
    parts = _readme(_text(root / "README.md"))
    origins = {page: source for source, page in sources.items()} | dict.fromkeys(parts, "README.md")
    places = _places(sources, parts)
    pages = {page: page_text(text, origins[page], page, places) for page, text in (texts | parts).items()}
    return pages | {"index.md": _WITHOUT_SIDEBAR + pages["index.md"]}


Places = Callable[[str, str], tuple[str, str] | None]
"""Returns the page and the anchor for a file of the project and an anchor in it, or None if there is no such page."""


def page_text(text: str, source: str, page: str, places: Places) -> str:
    """Return a document as a page.

    Parameters:
        text: the document.
        source: its file, from the root of the project.
        page: its page, from the root of the site.
        places: finds the pages of the files that it links to. A link to any other file becomes plain text.
    """

    def link(match: re.Match[str]) -> str:
        label, target, anchor = match[1], match[2], _PROBLEM_ANCHOR.sub(_problem_anchor, match[3] or "")
        file = posixpath.normpath(posixpath.join(posixpath.dirname(source), target)) if target else source
        place = places(file, anchor)
        if place is None:
            return label
        other, anchor = place
        relative = posixpath.relpath(other, posixpath.dirname(page) or ".")
        return f"[{label}]({anchor if other == page and anchor else relative + anchor})"

    def change(prose: str) -> str:
        linked = _LINK.sub(link, _PROBLEM.sub(_problem, _NOTE.sub("", prose)))
        return _ROW.sub(_table_row, _PROVIDER.sub(_provider, linked) if page == "providers.md" else linked)

    return outside_code(text, change)


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Apply a change to a document outside its fenced blocks."""
    return "".join(change(part) if is_prose else part for part, is_prose in _parts(text))


def without_code(text: str) -> str:
    """Return a document without its fenced blocks."""
    return "".join(part for part, is_prose in _parts(text) if is_prose)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    end = 0
    for block in _FENCE.finditer(text):
        yield text[end : block.start()], True
        yield block[0], False
        end = block.end()
    yield text[end:], True


def _table_row(row: re.Match[str]) -> str:
    """Return a row without backslashes before bars in code: GitHub needs them, and this Markdown shows them."""
    return _CODE.sub(lambda code: code[0].replace("\\|", "|"), row[0])


def _problem(heading: re.Match[str]) -> str:
    """Make the id of a problem the anchor of its heading."""
    return f"{heading[0]} {{ #{heading[1]} }}"


def _provider(row: re.Match[str]) -> str:
    """Link the first cell of a row to the provider's page."""
    return f"| [`{row[1]}`](providers/{row[1]}.md) |"


def _problem_anchor(anchor: re.Match[str]) -> str:
    return f"#{anchor[1].upper()}"


def _text(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text if path.suffix == ".md" else f"# `{path.parent.name}/{path.name}`\n\n```python\n{text}```\n"


def _readme(text: str) -> dict[str, str]:
    """Split the README: what users need first, and what maintainers need."""
    before, _, rest = text.partition("\n## Documentation\n")
    _, _, maintain = rest.partition("\n## For maintainers: the generator\n")
    start = before.replace("# Callwright\n", "# Quickstart\n", 1)
    raised = outside_code(maintain.partition("\n## License\n")[0], lambda prose: _HEADING.sub(_raised, prose))
    return {"quickstart.md": start, "generator.md": f"# The generator\n{raised}"}


def _raised(heading: re.Match[str]) -> str:
    return f"{heading[1][1:]} {heading[2]}"


def _places(sources: Mapping[str, str], readme: Mapping[str, str]) -> Places:
    def find(file: str, anchor: str) -> tuple[str, str] | None:
        if file == "README.md":
            own = {page: _anchors(text) for page, text in readme.items()}
            return next(
                ((page, anchor) for page in own if anchor in own[page]), (_README_PAGE.get(anchor, "quickstart.md"), "")
            )
        return (sources[file], anchor) if file in sources else None

    return find


def _anchors(text: str) -> set[str]:
    titles = (heading[2] for heading in _HEADING.finditer(text))
    return {"#" + re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
