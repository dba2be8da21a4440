"""The part of the page for one module."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from callwright_gen.report.page.links import Link, Links
from callwright_gen.report.page.marked import Line, joined, marked, pieces
from callwright_gen.report.page.overloads import OverloadTable, overload_tables
from callwright_gen.report.page.sides import Run, lines_of, side_by_side
from callwright_gen.report.review_words import cause_of, inside, sdk_of, tally
from callwright_gen.review.changes import Change, ProviderReview


@dataclass(frozen=True)
class ChangeView:
    """A change with marked differences and links."""

    change: Change
    old: Line
    new: Line
    causes: tuple[tuple[str, Link | None], ...]
    links: tuple[Link, ...]
    overloads: str


@dataclass(frozen=True)
class SpecLine:
    """A line of a spec, and the lines of the stub that come from it."""

    anchor: str
    number: int
    text: Line
    stub: tuple[Link, ...]


@dataclass(frozen=True)
class Fact:
    """A declaration of the SDK, before and after, and the lines of the stub that come from it."""

    anchor: str
    name: str
    old: Line
    new: Line
    state: str
    stub: tuple[Link, ...]


@dataclass(frozen=True)
class Section:
    """The section of a module; `anchor` is unique on the page."""

    anchor: str
    name: str
    tally: str
    breaking: int
    sdk: str
    problems: tuple[str, ...]
    changes: tuple[ChangeView, ...]
    tables: tuple[OverloadTable, ...]
    stub: str
    runs: tuple[Run, ...]
    specs: tuple[tuple[str, tuple[SpecLine, ...]], ...]
    facts: tuple[Fact, ...]
    links: Links


def make_section(provider: ProviderReview, number: int) -> Section:
    """Prepare a module for the page.

    Args:
        provider: its review.
        number: its place among the modules, which makes its anchors unique.
    """
    links = Links(f"m{number}", provider)
    side = provider.new or provider.before
    runs = _runs(provider)
    shown = [row for run in runs if not run.folded for row in run.rows]
    links.show({row.old_number for row in shown if row.old_number}, {row.new_number for row in shown if row.new_number})
    return Section(
        links.prefix,
        provider.name,
        tally(provider.breaking, len(provider.changes)) if provider.changes else "unchanged",
        provider.breaking,
        sdk_of(provider),
        provider.problems,
        tuple(_change(change, provider, links) for change in provider.changes),
        tuple(overload_tables(provider, links)),
        side.stub,
        runs,
        tuple(_specs(side.specs, links)),
        tuple(_facts(provider, links)),
        links,
    )


def _runs(provider: ProviderReview) -> tuple[Run, ...]:
    """Align the stubs. Lines that a change names are shown as well."""
    old = {change.old_line for change in provider.changes if change.old_line}
    new = {change.new_line for change in provider.changes if change.new_line}
    return tuple(side_by_side(provider.before.contract.source, provider.after.contract.source, (old, new)))


def _change(change: Change, provider: ProviderReview, links: Links) -> ChangeView:
    old, new = map(joined, marked(change.old, change.new))
    facts = [links.fact(drift.what) for drift in change.causes] or [None]
    causes = tuple(zip(cause_of(change, provider), facts, strict=False))
    return ChangeView(change, old, new, causes, tuple(_links(change, provider, links)), inside(change))


def _links(change: Change, provider: ProviderReview, links: Links) -> Iterable[Link]:
    if change.new_line is not None:
        yield links.stub(change.new_line)
    if change.old_line is not None:
        yield links.old_stub(change.old_line)
    origin = provider.after.origin(change)
    if origin is not None:
        yield links.spec(origin)
        yield from links.sdk(origin)


def _specs(specs: Mapping[str, str], links: Links) -> Iterable[tuple[str, tuple[SpecLine, ...]]]:
    for file, text in specs.items():
        lines = enumerate(lines_of(text), start=1)
        yield (
            file,
            tuple(
                SpecLine(
                    links.spec_anchor(file, number), number, joined(pieces(line, "yaml")), links.from_spec(file, number)
                )
                for number, line in lines
            ),
        )


def _facts(provider: ProviderReview, links: Links) -> Iterable[Fact]:
    """Yield the declarations that changed, and those that a change or a line on the page links to."""
    before, after = provider.before.facts, provider.after.facts
    origins = [provider.after.origin(change) for change in provider.changes]
    linked = {name for origin in origins if origin is not None for name in origin.sdk} | links.linked_facts
    for name in links.facts:
        if before.get(name) == after.get(name) and name not in linked:
            continue
        texts = marked(before.get(name, ""), after.get(name, ""))
        state = _state(before.get(name), after.get(name))
        yield Fact(links.fact_anchor(name), name, joined(texts[0]), joined(texts[1]), state, links.from_fact(name))


def _state(old: str | None, new: str | None) -> str:
    if old == new:
        return ""
    return "added" if old is None else "removed" if new is None else "retyped"
