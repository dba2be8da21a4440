"""Print how many places of each spec are checked against the SDK."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping

from callwright_gen.report.table import report_table
from callwright_gen.report.terminal import print_result
from callwright_gen.resolve.places import Places

_HEAD = ("spec", "read", "written", "checked", "unchecked", "share")


def report_places(places: Mapping[str, Places]) -> None:
    """Print a row for each spec and their sum, then the reasons of the unchecked places of each spec."""
    total = Counter[str]()
    rows: list[tuple[str, ...]] = [_HEAD]
    for name, each in places.items():
        counts = _counts(each)
        total.update(counts)
        rows.append(_row(name, counts))
    report_table([*rows, _row("all", total)])
    print_result("")
    report_table([("spec", "unchecked", "reason"), *_reasons(places)])


def places_json(places: Mapping[str, Places]) -> str:
    """Return the counts and reasons of each spec as JSON."""
    return json.dumps(
        {
            name: {**_counts(each), "reasons": {"read": dict(each.unread), "written": dict(each.unwritten)}}
            for name, each in places.items()
        },
        indent=2,
    )


def _counts(places: Places) -> dict[str, int]:
    unread, unwritten = places.unread.total(), places.unwritten.total()
    read, written = len(places.read), places.written + unwritten
    return {
        "read": read,
        "written": written,
        "checked": read + written - unread - unwritten,
        "unchecked": unread + unwritten,
    }


def _row(name: str, counts: Mapping[str, int]) -> tuple[str, ...]:
    share = counts["checked"] / max(1, counts["read"] + counts["written"])
    return (name, *(str(counts[key]) for key in _HEAD[1:-1]), f"{share:.1%}")


def _reasons(places: Mapping[str, Places]) -> Iterator[tuple[str, str, str]]:
    for name, each in places.items():
        for how, reasons in (("read", each.unread), ("written", each.unwritten)):
            yield from ((name, str(count), f"{how}: {reason}") for reason, count in reasons.most_common())
