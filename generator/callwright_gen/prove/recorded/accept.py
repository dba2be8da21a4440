"""Take over what a spec reads and sends as right, for a person to review."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from callwright_gen.prove.recorded.file import Recorded, write_recorded
from callwright_gen.prove.recorded.questions import questions, sent_for
from callwright_gen.prove.recorded.reading import reading_of

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject


def accept(subject: Subject, path: Path) -> Recorded:
    """Write what is read of each exchange, and what is sent for each question, and return it."""
    exchanges = [replace(each, reads=reading_of(subject, each.call)) for each in subject.recorded.exchanges]
    recorded = Recorded(exchanges, {name: sent_for(subject, asked) for name, asked in questions(subject)})
    write_recorded(path, subject.name, recorded)
    return recorded
