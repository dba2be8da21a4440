"""The navigation: what mkdocs.yml lists, with the generated pages of a folder for each `FOLDER/*`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import yaml

Entry: TypeAlias = "str | dict[str, str | list[Entry]]"
"""A page, or titles with a page or further entries each."""


def navigation(config: Path, pages: Mapping[str, str]) -> list[Entry]:
    """Return the entries of the navigation.

    Parameters:
        config: the settings of the site, mkdocs.yml.
        pages: all pages. Those of a folder have the order of the mapping.
    """
    return list(_expanded(yaml.safe_load(config.read_text(encoding="utf-8"))["nav"], pages))


def _expanded(entries: Sequence[Entry], pages: Mapping[str, str]) -> Iterator[Entry]:
    listed = {page for _, page in titled_pages(entries, pages)}
    for entry in entries:
        if isinstance(entry, dict):
            for title, target in entry.items():
                if isinstance(target, list):
                    yield {title: list(_expanded(target, pages))}
                elif target in pages:
                    yield {title: target}
        elif entry.endswith("/*"):
            folder = entry.removesuffix("*")
            for page in (page for page in pages if page.startswith(folder) and page not in listed):
                yield {_title(pages[page]): page}
        else:
            yield entry


def titled_pages(entries: Sequence[Entry], pages: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the titles and pages that entries name, in their order."""
    for entry in entries:
        if isinstance(entry, str):
            yield _title(pages.get(entry, "")), entry
            continue
        for title, target in entry.items():
            if isinstance(target, list):
                yield from titled_pages(target, pages)
            else:
                yield title, target


def _title(page: str) -> str:
    return page.partition("\n")[0].removeprefix("# ").replace("`", "")
