"""The wording of a drift report, shared by its forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from callwright_gen.drift.result import Check, Choice, DriftReport, ProviderDrift, Tried
from callwright_gen.drift.retyped import difference
from callwright_gen.report.review_words import count, tally
from callwright_gen.review.changes import Change
from callwright_gen.surface import Drift

NOTHING = "nothing changes"
_ADVICE = "raise the lower bound of sdk.range, or mend the spec: this release is in the range"


def summary(report: DriftReport) -> str:
    """Return the result in one line."""
    changed = sum(provider.changed for provider in report.providers)
    failed = sum(bool(each.failure) for provider in report.providers for each in provider.tried)
    result = f"SDKs would change {changed} of {count(len(report.providers), 'provider')}"
    return f"{result}; {count(failed, 'release')} could not be installed" if failed else result


def headline(provider: ProviderDrift) -> str:
    """Return the provider, the range of its SDK and the recorded release."""
    return f"{provider.name} · {provider.dist}{provider.range} · recorded {provider.recorded}"


def version_of(tried: Tried) -> str:
    """Return the version that was tried, with its day if that is known."""
    if tried.release is None:
        return ""
    return f"{tried.release.version} ({tried.release.date})" if tried.release.date else tried.release.version


def findings(tried: Tried) -> Iterator[tuple[str, str]]:
    """Yield what a release changes, as the name of a part and a short text."""
    if tried.failure:
        yield "install", "cannot be installed here"
        return
    if tried.misfits:
        yield "spec", f"uses {count(len(tried.misfits), 'thing')} that this release lacks"
    if tried.facts:
        kinds = Counter(drift.kind for drift in tried.facts)
        yield "surface", ", ".join(f"{kinds[kind]} {kind}" for kind in ("added", "removed", "retyped") if kinds[kind])
    if tried.contract is not None and tried.contract.changes:
        yield "contract", tally(tried.contract.breaking, len(tried.contract.changes))
    for part, check in checks(tried):
        if check.errors:
            yield part, count(len(check.errors), "error")


def checks(tried: Tried) -> tuple[tuple[str, Check], ...]:
    """Return the checks by name."""
    return ("types", tried.types), ("laws", tried.laws)


def not_run(provider: ProviderDrift) -> Iterator[str]:
    """Yield why checks were not run, each once."""
    reasons = (f"{part} not run: {check.skipped}" for each in provider.tried for part, check in checks(each))
    yield from (reason for reason in dict.fromkeys(reasons) if not reason.endswith(": "))


def advice(tried: Tried) -> str:
    """Return what to do about a release that does not work; empty if it does."""
    works = not (tried.misfits or tried.types.errors or tried.laws.errors)
    return "" if works or tried.choice is not Choice.LOWEST else _ADVICE


def fact(drift: Drift) -> str:
    """Return a change of the surface in one line."""
    return f"{drift.kind} {drift.what}: {difference(drift.old, drift.new)}"


def causes(change: Change) -> Iterator[str]:
    """Yield the changes of the SDK that cause a change of the contract."""
    for drift in change.causes:
        # The types of a param are already part of the change.
        yield f"SDK: {drift.kind} {drift.what}" if drift.what.startswith("param ") else f"SDK: {fact(drift)}"
