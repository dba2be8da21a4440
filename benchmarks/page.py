"""The figures as one HTML page of plots, in light and dark mode, that needs no network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby

from benchmarks.measure import Row
from benchmarks.svg import bars, growth

_STYLE = """
:root { color-scheme: light dark; --ink: #1d2430; --paper: #fff; --faint: #d7dce3; --soft: #5c6675;
  --met: #3b8f5a; --missed: #c8453b; --neutral: #7d8ba1; --c0: #2463b0; --c1: #b3541e; --c2: #3b8f5a; --c3: #8a4fb0; --c4: #b08a1e; --c5: #2f8f9b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ee; --paper: #151a21; --faint: #333c48; --soft: #9aa5b4;
  --met: #5cb87e; --missed: #e8736a; --neutral: #8d9bb0; --c0: #6ea6ea; --c1: #e08a52; --c2: #5cb87e; --c3: #bf8be0; --c4: #d9b64c; --c5: #5fc3cf; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; } p { color: var(--soft); margin: .2rem 0; }
svg { width: 100%; height: auto; margin: .6rem 0; } svg text { font-size: 12px; fill: var(--ink); }
.met { fill: var(--met); } .missed { fill: var(--missed); } .neutral { fill: var(--neutral); }
polyline { fill: none; } .spread { stroke: var(--ink); stroke-width: 2; } .budget { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3 2; }
.grid { stroke: var(--faint); } .line { stroke-width: 2.5; }
.line0 { stroke: var(--c0); } .line1 { stroke: var(--c1); } .line2 { stroke: var(--c2); } .line3 { stroke: var(--c3); } .line4 { stroke: var(--c4); } .line5 { stroke: var(--c5); }
.key0 { fill: var(--c0); } .key1 { fill: var(--c1); } .key2 { fill: var(--c2); } .key3 { fill: var(--c3); } .key4 { fill: var(--c4); } .key5 { fill: var(--c5); }
details { overflow-x: auto; } table { border-collapse: collapse; font-size: 13px; } td, th { text-align: left; padding: .2rem .8rem .2rem 0; border-top: 1px solid var(--faint); }
"""
_LEGEND = "Each bar is a median. The line in it shows the quartiles of the rounds, the dashed mark the budget. × is a ratio to the SDK's own."


def page(title: str, about: Sequence[str], parts: Mapping[str, Sequence[Row]]) -> str:
    """Return the page: the lines of `about` describe the machine; each part has a heading and plots."""
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
    intro = "".join(f"<p>{escape(line)}</p>" for line in [*about, _LEGEND])
    body = "".join(f"<h2>{escape(part)}</h2>{''.join(_plots(rows))}{_table(rows)}" for part, rows in parts.items())
    return f'<!doctype html><html lang="en">{head}<style>{_STYLE}</style><h1>{escape(title)}</h1>{intro}{body}</html>\n'


def _plots(rows: Sequence[Row]) -> Iterator[str]:
    flat = sorted((row for row in rows if not row.points), key=lambda row: row.unit)
    for _, alike in groupby(flat, key=lambda row: row.unit):
        yield bars(list(alike))
    grown = [row for row in rows if row.points]
    seconds = {row.name: row.points for row in grown if "memory" not in row.name}
    if seconds:
        yield growth(seconds, "size", "seconds of CPU")
    memory = {row.name: row.points for row in grown if "memory" in row.name}
    if memory:
        yield growth(memory, "size", "bytes")
    if grown:
        yield bars(grown)


def _table(rows: Sequence[Row]) -> str:
    lines = "".join(
        f"<tr><td>{escape(row.name)}<td>{row.figure:.4g} {row.unit}<td>{escape(row.note)}</tr>" for row in rows
    )
    return f"<details><summary>Figures</summary><table>{lines}</table></details>"
