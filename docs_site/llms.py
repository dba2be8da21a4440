"""`llms.txt`, an index of the pages for language models, and `llms-full.txt`, the text of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from docs_site.documents import without_code
from docs_site.navigation import Entry, titled_pages

_SENTENCE_END = re.compile(r"(?<=\.)\s")
_HEADING = re.compile(r"^#+ .*$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_LEFT_OUT = ("api/", "changelog.md", "contributing.md")
"""Pages without text of their own, and those that help nobody to write a program."""


def llms_index(entries: Sequence[Entry], pages: Mapping[str, str], about: str) -> str:
    """Return the index: every page with its first sentence, by section."""
    return "".join([f"# Callwright\n\n> {about}\n", *_sections(entries, pages)])


def llms_full(entries: Sequence[Entry], pages: Mapping[str, str]) -> str:
    """Return the text of all pages in the order of the navigation, each after a line with its name."""
    listed = (page for _, page in titled_pages(entries, pages) if not page.startswith(_LEFT_OUT))
    return "\n".join(f"<!-- {page} -->\n\n{pages[page]}" for page in listed)


def _sections(entries: Sequence[Entry], pages: Mapping[str, str]) -> Iterator[str]:
    for entry in entries:
        for title, target in entry.items() if isinstance(entry, dict) else ():
            if isinstance(target, list):
                yield f"\n## {title}\n\n"
                yield from (_line(name, page, pages[page]) for name, page in titled_pages(target, pages))
            else:
                yield f"\n{_line(title, target, pages[target])}"


def _line(title: str, page: str, text: str) -> str:
    summary = "" if page.startswith("api/") else _summary(text)
    return f"- [{title}]({page}){f': {summary}' if summary else ''}\n"


def _summary(text: str) -> str:
    """Return the first sentence of a page: of the first paragraph that is no heading, list, table or code."""
    paragraphs = (_HEADING.sub("", block).strip() for block in without_code(text).split("\n\n"))
    first = next((each for each in paragraphs if each and not each.startswith(("|", "<", "-", ":::"))), "")
    return " ".join(_LINK.sub(r"\1", _SENTENCE_END.split(first, maxsplit=1)[0]).rstrip(":").split())
