"""Everything that the site is built from: the pages, the navigation and the files for language models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from docs_site.api import api_pages
from docs_site.documents import documents
from docs_site.llms import llms_full, llms_index
from docs_site.navigation import Entry, navigation
from docs_site.providers import provider_pages
from docs_site.spec_keys import spec_keys_page

ROOT = Path(__file__).resolve().parents[1]
CONFIG = ROOT / "mkdocs.yml"
ASSETS = Path(__file__).with_name("assets")


@dataclass(frozen=True)
class Site:
    """The source of the site.

    Parameters:
        pages: the text of each page, by its path.
        entries: the navigation.
    """

    pages: Mapping[str, str]
    entries: list[Entry]

    def files(self) -> dict[str, str]:
        """Return all files of the folder of pages: the pages, styles, and what language models read."""
        about = yaml.safe_load(CONFIG.read_text(encoding="utf-8"))["site_description"]
        assets = {f"assets/{path.name}": path.read_text(encoding="utf-8") for path in sorted(ASSETS.iterdir())}
        texts = {
            "llms.txt": llms_index(self.entries, self.pages, f"{about}."),
            "llms-full.txt": llms_full(self.entries, self.pages),
        }
        return {**self.pages, **assets, **texts}


def assemble(root: Path = ROOT) -> Site:
    """Return the source of the site.

    Raises:
        SpecError: a spec is invalid.
    """
    pages = documents(root)
    pages["spec-keys.md"] = spec_keys_page()
    pages |= {f"providers/{name}": text for name, text in provider_pages(root).items()}
    pages |= {f"api/{name}": text for name, text in api_pages(root).items()}
    return Site(pages, navigation(root / CONFIG.name, pages))
