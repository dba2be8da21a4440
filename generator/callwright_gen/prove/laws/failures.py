"""failures: the SDK's exceptions are raised as they are, and mean what the error table says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from callwright_gen.prove.broken import BrokenLawError, require_equal
from callwright_gen.prove.law import Law, no_values
from callwright_gen.prove.raising import raised_by_async_call, raised_by_call, raised_by_stream
from callwright_gen.prove.recorded.meaning import meaning_of, only, rules_of
from callwright_gen.prove.words import ERRORS, says
from callwright_runtime.errors import UnsupportedError
from callwright_runtime.errors.kinds import KINDS
from callwright_runtime.errors.tables import TABLES, ErrorTable
from callwright_runtime.testing.failures import make_failure
from callwright_runtime.testing.recordings.raise_again import restore_error
from callwright_runtime.testing.reply import Failure

if TYPE_CHECKING:
    from callwright_gen.problems import Loc
    from callwright_gen.prove.subject import Subject

_BY_NAME = {kind.kind: kind for kind in KINDS}
_RUNS = {"a call": raised_by_call, "a stream": raised_by_stream, "an async call": raised_by_async_call}
_PLACES = {"kind": ("errors",), "retry_after": ("errors", "read", "headers")}


@dataclass(frozen=True)
class Raised:
    """An exception, and what it means.

    Parameters:
        shows: where it is from.
        error: the exception.
        means: some of what it means, or all of it.
        loc: the place in the spec that says so.
        named: the class or the code that says what it means.
    """

    shows: str
    error: Exception
    means: dict[str, Any]
    loc: Loc = ("errors",)
    named: str = ""


def check_failures(subject: Subject, raised: Raised) -> None:
    """Require that calls and streams raise the exception itself, and that it means what it should.

    Raises:
        BrokenLawError: they do not.
    """
    for how, run in _RUNS.items():
        got = run(subject, raised.error)
        if raised.error not in (got, getattr(got, "__cause__", None)):  # an interrupted stream has it as its cause
            what = f"{how} does not raise the SDK's exception as it is"
            raise BrokenLawError(what, raised.loc, expected=raised.error, got=got)
    said = says(raised.named, ERRORS)
    if said not in {None, raised.means["kind"]}:
        what = f"{raised.named!r} is {raised.means['kind']!r}, but its words say {said!r}"
        raise BrokenLawError(what, raised.loc)
    found = meaning_of(subject, raised.error)
    for name, value in raised.means.items():
        what = f"`{name}` of {raised.shows} is read otherwise"
        loc = raised.loc if raised.loc != ("errors",) else _PLACES.get(name, ("errors", "read", name))
        require_equal(found.get(name), value, what, loc, repr(raised.error))
    if raised.loc == ("errors",) and (more := found.keys() - raised.means.keys()):
        name = min(more)
        what = f"{raised.shows} has a `{name}` that nobody has accepted"
        raise BrokenLawError(what, ("errors", "read", name), got=found[name], made=repr(raised.error))


def _telling(subject: Subject) -> Iterator[Raised]:
    for each in subject.recorded.errors:
        if each.means is not None:
            yield Raised(f"the recorded {each.shows!r}", restore_error(dict(each.error)), dict(each.means))
    table = TABLES.get(subject.name)
    for kind, field, entry in rules_of(table) if table is not None else ():
        error = _made(table, kind, field, entry) if table is not None else None
        if error is not None:
            named = entry.rpartition(":")[2] if field in {"classes", "codes"} else ""
            yield Raised(f"an exception with {entry!r}", error, {"kind": kind}, ("errors", field, kind), named)


def _made(table: ErrorTable, kind: str, field: str, entry: Any) -> Exception | None:
    """Return an exception that has only this of its kind; None if its class is not installed."""
    read = {name: paths for name, paths in table.read.items() if name != "status" or field == "status"}
    alone = table._replace(rules={kind: {field: (entry,)}}, read=read)
    with only(alone):
        try:
            made = make_failure(table.provider, Failure(_BY_NAME[kind]))
        except UnsupportedError:
            return None
    return made if isinstance(made, Exception) else None


FAILURES = Law(
    "failures",
    "calls and streams raise the SDK's exceptions as they are, and each means what the error table says",
    no_values,
    check_failures,
    _telling,
)
