"""A drift report as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict

from callwright_gen.drift.result import Check, DriftReport, ProviderDrift, Tried
from callwright_gen.report.review_json import change_json


def drift_json(report: DriftReport) -> str:
    """Return a report as JSON, with a final newline."""
    document = {
        "python": report.python,
        "changed": report.changed,
        "incomplete": report.incomplete,
        "providers": {provider.name: _provider(provider) for provider in report.providers},
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _provider(provider: ProviderDrift) -> dict[str, object]:
    return {
        "sdk": {"dist": provider.dist, "range": provider.range, "recorded": provider.recorded},
        "changed": provider.changed,
        "releases": {each.choice.value: _tried(each) for each in provider.tried},
    }


def _tried(tried: Tried) -> dict[str, object]:
    contract = tried.contract
    return {
        "version": tried.release.version if tried.release is not None else None,
        "date": (tried.release.date or None) if tried.release is not None else None,
        "python": tried.python or None,
        "changed": tried.changed,
        "failure": tried.failure or None,
        "misfits": list(tried.misfits),
        "surface": [asdict(drift) for drift in tried.facts],
        "contract": None
        if contract is None
        else {
            "breaking": contract.breaking,
            "changes": [change_json(change, contract) for change in contract.changes],
        },
        "types": _check(tried.types),
        "laws": _check(tried.laws),
    }


def _check(check: Check) -> dict[str, object]:
    return {"errors": list(check.errors), "skipped": check.skipped or None}
