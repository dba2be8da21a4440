"""A review as one HTML page that needs nothing else: no network, no further file."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from callwright_gen.report.page.section import Section, make_section
from callwright_gen.report.review_words import outcome
from callwright_gen.review.changes import Review

HERE = Path(__file__).parent


def review_page(review: Review) -> str:
    """Write a review as a page with, per module, changes, overloads, both stubs, the spec and the SDK's types."""
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    sections: list[Section] = [make_section(provider, number) for number, provider in enumerate(review.providers)]
    sections.sort(key=lambda section: (-section.breaking, -len(section.changes)))
    template = environment.get_template("page.html.jinja")
    # The style and the script are ours: only what a review holds needs escaping.
    files = {name: (HERE / name).read_text(encoding="utf-8") for name in ("page.css", "page.js")}
    return template.render(review=review, outcome=outcome(review), sections=sections, files=files)
