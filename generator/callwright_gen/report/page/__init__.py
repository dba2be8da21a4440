"""Render a review as a self-contained HTML page."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from callwright_gen.report.page.section import Section, make_section
from callwright_gen.report.review_words import outcome
from callwright_gen.review.changes import Review

HERE = Path(__file__).parent


def review_page(review: Review) -> str:
    """Return a page with the changes, overloads, stubs, spec and SDK types of each module."""
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    changed = [each for each in review.providers if each.changes or each.unseen or each.problems]
    unchanged = [each.name for each in review.providers if each not in changed]
    sections: list[Section] = [make_section(provider, number) for number, provider in enumerate(changed)]
    sections.sort(key=lambda section: (-section.breaking, -len(section.changes)))
    template = environment.get_template("page.html.jinja")
    # Our own style and script are not escaped, unlike the content of a review.
    files = {name: (HERE / name).read_text(encoding="utf-8") for name in ("page.css", "page.js")}
    return template.render(review=review, outcome=outcome(review), sections=sections, unchanged=unchanged, files=files)
