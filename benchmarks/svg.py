"""SVG plots that take their colours from the page that contains them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil, floor, log10

from benchmarks.measure import Row

_LABELS, _BARS, _FIGURES, _LINE = 390, 360, 210, 26


def bars(rows: Sequence[Row]) -> str:
    """Draw a bar for each row, with its quartiles as a whisker and its budget as a mark."""
    most = max(max(row.figure, row.budget or 0, row.high or 0) for row in rows) or 1
    lines = [_bar(row, number, _BARS / most) for number, row in enumerate(rows)]
    return _svg(
        _LABELS + _BARS + _FIGURES, _LINE * len(rows), lines, "figures of " + ", ".join(row.name for row in rows)
    )


def _bar(row: Row, number: int, scale: float) -> str:
    top, verdict = number * _LINE, {True: "met", False: "missed", None: "neutral"}[row.met]
    middle = top + _LINE / 2
    drawn = [
        f'<text x="{_LABELS - 10}" y="{middle + 4}" text-anchor="end">{escape(row.name)}</text>',
        f'<rect class="{verdict}" x="{_LABELS}" y="{top + 6}" width="{row.figure * scale:.1f}" height="{_LINE - 12}"/>',
    ]
    if row.low is not None and row.high is not None:
        drawn.append(_path("spread", (_LABELS + row.low * scale, middle), (_LABELS + row.high * scale, middle)))
    if row.budget is not None:
        at = _LABELS + row.budget * scale
        drawn.append(_path("budget", (at, top + 2), (at, top + _LINE - 2)))
    label = f"{row.figure:.4g} {row.unit}" + ("" if row.budget is None else f" (≤ {row.budget:g}: {verdict})")
    drawn.append(f'<text x="{_LABELS + _BARS + 12}" y="{middle + 4}">{escape(label)}</text>')
    return f"<g><title>{escape(f'{row.name}: {label}. {row.note}')}</title>{''.join(drawn)}</g>"


_WIDE, _HIGH, _LEFT, _BELOW = 620, 320, 80, 40


def growth(lines: Mapping[str, Sequence[tuple[float, float]]], sizes: str, costs: str) -> str:
    """Draw costs over sizes on logarithmic axes: the steeper a line, the faster the growth."""
    found = [point for points in lines.values() for point in points]
    ticks_x, ticks_y = (_decades([point[axis] for point in found]) for axis in (0, 1))

    def place(size: float, cost: float) -> tuple[float, float]:
        across = (log10(size) - ticks_x[0]) / (ticks_x[-1] - ticks_x[0])
        up = (log10(cost) - ticks_y[0]) / (ticks_y[-1] - ticks_y[0])
        return _LEFT + across * (_WIDE - _LEFT), 10 + (1 - up) * (_HIGH - _BELOW - 10)

    drawn: list[str] = []
    for tick in ticks_x:
        x, _ = place(10.0**tick, 10.0 ** ticks_y[0])
        drawn.append(
            _path("grid", (x, 10), (x, _HIGH - _BELOW)) + _text(x, _HIGH - _BELOW + 16, f"{10**tick:g}", "middle")
        )
    for tick in ticks_y:
        _, y = place(10.0 ** ticks_x[0], 10.0**tick)
        drawn.append(_path("grid", (_LEFT, y), (_WIDE, y)) + _text(_LEFT - 6, y + 4, f"{10.0**tick:g}", "end"))
    for number, (name, points) in enumerate(lines.items()):
        drawn.append(_path(f"line line{number % 6}", *(place(*point) for point in points)))
        drawn.append(f'<rect class="key{number % 6}" x="{_WIDE + 20}" y="{14 + number * 22}" width="14" height="10"/>')
        drawn.append(_text(_WIDE + 42, 24 + number * 22, name, "start"))
    drawn.append(_text((_LEFT + _WIDE) / 2, _HIGH - 4, f"{sizes} (upwards: {costs})", "middle"))
    return _svg(_WIDE + 300, _HIGH, drawn, f"{costs} over {sizes}")


def _decades(values: Sequence[float]) -> list[int]:
    first, last = floor(log10(min(values))), ceil(log10(max(values)))
    return list(range(first, max(last, first + 1) + 1))


def _path(kind: str, *points: tuple[float, float]) -> str:
    return f'<polyline class="{kind}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _svg(width: float, height: float, drawn: Sequence[str], label: str) -> str:
    return f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(label)}">{"".join(drawn)}</svg>'
