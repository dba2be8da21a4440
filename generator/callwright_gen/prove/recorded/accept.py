"""Take over what a spec reads and sends as right, for a person to review."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from callwright_gen.prove.recorded.batched import batch_reading_of
from callwright_gen.prove.recorded.file import Recorded, write_recorded
from callwright_gen.prove.recorded.meaning import meaning_of
from callwright_gen.prove.recorded.questions import questions, sent_for
from callwright_gen.prove.recorded.reading import reading_of
from callwright_runtime.testing.recordings.raise_again import restore_error

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject


def accept(subject: Subject, path: Path) -> Recorded:
    """Write what is read of each exchange, and what is sent for each question, and return it."""
    exchanges = [replace(each, reads=reading_of(subject, each.call)) for each in subject.recorded.exchanges]
    errors = [
        replace(each, means=meaning_of(subject, restore_error(dict(each.error)))) for each in subject.recorded.errors
    ]
    batches = [replace(each, reads=batch_reading_of(subject, each)) for each in subject.recorded.batches]
    sent = {name: sent_for(subject, asked) for name, asked in questions(subject)}
    recorded = Recorded(exchanges, errors, batches, sent)
    write_recorded(path, subject.name, recorded)
    return recorded
