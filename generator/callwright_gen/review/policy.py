"""The policy for breaking changes: which ones a repository allows, why, and until when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, cast

from callwright_gen.config import ConfigError, read_review_settings

if TYPE_CHECKING:
    from callwright_gen.review.changes import Change, Review

_KEYS = ("change", "reason", "until")


@dataclass(frozen=True)
class Allowance:
    """Breaking changes that are allowed.

    Parameters:
        change: provider and name of the change, with `*` for anything: `openai OpenAICallParams.*`.
        reason: why it is allowed.
        until: the last day on which it is.
    """

    change: str
    reason: str
    until: date


def load_allowances() -> list[Allowance]:
    """Read `[[tool.callwright.review.allow]]` of the nearest pyproject.toml upward.

    Raises:
        ConfigError: an entry is malformed.
    """
    file, settings = read_review_settings()
    where = f"{file}: [tool.callwright.review]"
    unknown = sorted(settings.keys() - {"allow"})
    if unknown:
        raise ConfigError(f"{where}: unknown key {unknown[0]!r}. Valid keys: 'allow'")
    entries = settings.get("allow", [])
    if not isinstance(entries, list):
        raise ConfigError(f"{where}: allow must be a list of tables with {', '.join(map(repr, _KEYS))}")
    return [_allowance(entry, f"{where}: allow") for entry in cast("list[object]", entries)]


def _allowance(entry: object, where: str) -> Allowance:
    table = cast("dict[str, object]", entry) if isinstance(entry, dict) else dict[str, object]()
    if set(table) != set(_KEYS):
        raise ConfigError(f"{where}: each entry has exactly the keys {', '.join(map(repr, _KEYS))}")
    change, reason, until = (table[key] for key in _KEYS)
    if not isinstance(change, str) or len(change.split()) != 2:  # noqa: PLR2004 - the provider and the name
        raise ConfigError(f"{where}: change must be 'PROVIDER NAME', such as 'openai OpenAICallParams.*'")
    if not isinstance(reason, str) or not reason.strip():
        raise ConfigError(f"{where}: {change!r} needs a reason")
    if not isinstance(until, date):
        raise ConfigError(f"{where}: until of {change!r} must be a date, such as 2030-12-31 without quotes")
    return Allowance(change, reason.strip(), until)


def apply_policy(review: Review, allowances: Sequence[Allowance], today: date) -> Review:
    """Return the review with the reasons of allowed changes, and with notes on allowances that are of no use."""
    valid = [each for each in allowances if each.until >= today]
    providers = tuple(
        replace(provider, changes=tuple(_judged(provider.name, change, valid) for change in provider.changes))
        for provider in review.providers
    )
    return replace(review, providers=providers, notes=tuple(_notes(review, allowances, today)))


def _judged(provider: str, change: Change, allowances: Sequence[Allowance]) -> Change:
    found = next((each for each in allowances if _covers(each, provider, change)), None)
    return change if found is None else replace(change, allowed=f"{found.reason} (until {found.until})")


def _covers(allowance: Allowance, provider: str, change: Change) -> bool:
    name, where = allowance.change.split()
    return change.breaking and fnmatchcase(provider, name) and fnmatchcase(change.where, where)


def _notes(review: Review, allowances: Sequence[Allowance], today: date) -> Iterator[str]:
    for each in allowances:
        used = any(_covers(each, provider.name, change) for provider in review.providers for change in provider.changes)
        if not used:
            yield f"allowed {each.change}: no breaking change has this name; remove the entry from pyproject.toml"
        elif each.until < today:
            yield f"allowed {each.change}: expired on {each.until}, so its changes count again"
