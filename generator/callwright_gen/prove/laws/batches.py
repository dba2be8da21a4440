"""batches: what is sent of a batch, and what is read of its answers, is what a person has accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from callwright_gen.prove.broken import require_equal
from callwright_gen.prove.law import Law, no_values
from callwright_gen.prove.recorded.batched import batch_reading_of
from callwright_gen.prove.recorded.file import RecordedBatch

if TYPE_CHECKING:
    from callwright_gen.problems import Loc
    from callwright_gen.prove.subject import Subject

_PLACES: dict[str, Loc] = {
    "id": ("batch", "submit"),
    "state": ("batch", "check"),
    "finished": ("batch", "check", "finished"),
    "results": ("batch", "results"),
}


def check_batches(subject: Subject, value: RecordedBatch) -> None:
    """Require that the same is sent and read of a recorded batch as was accepted.

    Raises:
        BrokenLawError: it is not.
    """
    said, found = value.reads or {}, batch_reading_of(subject, value)
    for name in ("raises", "id", "state", "finished", "sent", "async_methods", "results", "async"):
        what = f"`{name}` of the recorded {value.shows!r} is another one"
        require_equal(found.get(name), said.get(name), what, _PLACES.get(name, ("batch",)))


def _telling(subject: Subject) -> Iterator[RecordedBatch]:
    return (each for each in subject.recorded.batches if each.reads is not None)


BATCHES = Law(
    "batches",
    "what is sent of a batch and read of its answers, by a ticket and by an async ticket, is what was accepted",
    no_values,
    check_batches,
    _telling,
)
