"""Check the finish reasons of a spec against those that the SDK declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from callwright_gen.paths import TypedPath
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.written.findings import NO_WORDS, Finding, checked, shown, wrong
from callwright_gen.resolve.written.kinds import accepted_by
from callwright_gen.suggest import did_you_mean

_KINDS = ("stop", "length", "content_filter", "tool_calls", "other", "stop_or_tool_calls", "unfinished")


def check_finish(context: Context, meanings: Mapping[str, str], *paths: TypedPath | None) -> Iterator[Finding]:
    """Check each listed reason: some path to finish reasons must be able to have it.

    Other servers with the same API have reasons of their own, so only what looks misspelled is a problem.

    Args:
        context: The spec.
        meanings: The common reason of each reason. One of the SDK that has none is reported elsewhere.
        *paths: The paths to finish reasons.
    """
    read = [path for path in paths if path is not None]
    closed = bool(read) and all(path.closed for path in read)
    words = {str(value) for path in read for value in path.literals}
    words |= {name for path in read for name in accepted_by(path.read.leaf, context.source).constants}
    for kind in _KINDS:
        reasons: tuple[str, ...] = getattr(context.loaded.spec.finish, kind)
        for number, reason in enumerate(reasons):
            loc: Loc = ("finish", kind, number)
            if reason in words:
                yield checked(loc)
            elif closed and (hint := did_you_mean(reason, words & meanings.keys())):
                yield wrong(loc, f"the SDK has no finish reason {shown(reason)}", hint)
            else:
                yield Finding(loc, "unchecked", NO_WORDS)
