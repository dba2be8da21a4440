"""Classify the exceptions of a client library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callwright_runtime import classify
from callwright_runtime.errors.tables import TABLES
from tests.whole.drawing.faults import ANCESTRY
from tests.whole.meaning.failing import meaning_of

if TYPE_CHECKING:
    from tests.whole.checking.check import Check


def check_failures(check: Check) -> None:
    """Compare what exceptions are classified as."""
    if "errors" not in check.spec:
        return
    for fault in check.world.faults:
        error = getattr(check.made.types, fault["class"])(**fault["values"])
        found = classify(error)
        got = None if found is None else (found.kind, found.status, str(found), found.param)
        check.same(
            f"what {fault} means",
            got,
            meaning_of(check.spec["errors"], ANCESTRY[fault["class"]], fault["values"], str(error)),
        )
    TABLES.pop("drawn", None)
