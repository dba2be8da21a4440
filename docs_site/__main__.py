"""Build the site: `python -m docs_site`. The result is `.cache/site/html`; no step needs a network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from docs_site.assemble import CONFIG, ROOT, Site, assemble
from docs_site.links import broken_links

CACHE = ROOT / ".cache" / "site"
PAGES, HTML, SETTINGS = CACHE / "pages", CACHE / "html", CACHE / "mkdocs.yml"


def main() -> int:
    """Write the source of the site, build it strictly, and check the result; return the exit code."""
    site = assemble()
    _write(site)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(SETTINGS)]
    built = subprocess.run(command, env=environment, check=False)
    if built.returncode:
        return built.returncode
    for page, text in site.pages.items():
        (HTML / page).write_text(text, encoding="utf-8")  # llms.txt links to them
    broken = broken_links(HTML)
    where = HTML.relative_to(ROOT)
    print("\n".join(broken) or f"The site is in {where}. See it: python3 -m http.server --directory {where}")
    return 1 if broken else 0


def _write(site: Site) -> None:
    files = site.files()
    shutil.rmtree(CACHE, ignore_errors=True)
    for name, text in files.items():
        _write_text(PAGES / name, text)
    settings = {
        "INHERIT": os.path.relpath(CONFIG, CACHE),
        "docs_dir": PAGES.name,
        "site_dir": HTML.name,
        "nav": site.entries,
    }
    _write_text(SETTINGS, json.dumps(settings, indent=2))  # JSON is YAML


def _write_text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
