"""Render a review as JSON."""

import json
from dataclasses import asdict

from callwright_gen.review.changes import Change, ProviderReview, Review, Side


def review_json(review: Review) -> str:
    """Return a review as JSON, with a final newline."""
    document = {
        "base": review.base,
        "head": review.head,
        "breaking": review.breaking,
        "total": review.total,
        "disallowed": review.disallowed,
        "next_version": review.bump,
        "notes": list(review.notes),
        "providers": {provider.name: _provider(provider) for provider in review.providers},
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _provider(provider: ProviderReview) -> dict[str, object]:
    old, new = provider.sdk
    return {
        "sdk": {"old": old, "new": new},
        "spec_changed": provider.spec_changed,
        "changes": [change_json(change, provider) for change in provider.changes],
        "unseen_sdk_changes": [asdict(drift) for drift in provider.unseen],
        "problems": list(provider.problems),
    }


def change_json(change: Change, provider: ProviderReview) -> dict[str, object]:
    """Return a change as plain data."""
    origin = provider.after.origin(change) or provider.before.origin(change)
    return {
        "verb": change.verb,
        "kind": change.kind,
        "where": change.where,
        "old": change.old,
        "new": change.new,
        "breaking": change.breaking,
        "why": change.why,
        "allowed": change.allowed,
        "overloads": list(change.overloads),
        "old_stub": _place(provider.before, change.old_line),
        "new_stub": _place(provider.after, change.new_line),
        "spec": None if origin is None else {"file": origin.file, "line": origin.line},
        "sdk": [] if origin is None else list(origin.sdk),
        "sdk_changes": [asdict(drift) for drift in change.causes],
    }


def _place(side: Side, line: int | None) -> dict[str, object] | None:
    return None if line is None else {"file": side.stub, "line": line}
