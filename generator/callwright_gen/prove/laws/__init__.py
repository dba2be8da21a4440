"""The laws, each in a file of its own."""

from __future__ import annotations

from callwright_gen.prove.law import Law
from callwright_gen.prove.laws.batches import BATCHES
from callwright_gen.prove.laws.decode import DECODE
from callwright_gen.prove.laws.echo import ECHO
from callwright_gen.prove.laws.failures import FAILURES
from callwright_gen.prove.laws.fold import FOLD
from callwright_gen.prove.laws.modes import MODES
from callwright_gen.prove.laws.names import NAMES
from callwright_gen.prove.laws.read import READ
from callwright_gen.prove.laws.recorded import RECORDED
from callwright_gen.prove.laws.refusals import REFUSALS
from callwright_gen.prove.laws.requested import REQUESTED
from callwright_gen.prove.laws.sent import SENT
from callwright_gen.prove.laws.typed import TYPED

LAWS: tuple[Law, ...] = (
    NAMES,
    RECORDED,
    REQUESTED,
    FAILURES,
    BATCHES,
    READ,
    FOLD,
    ECHO,
    DECODE,
    TYPED,
    SENT,
    MODES,
    REFUSALS,
)
"""All laws, in the order in which they are checked."""

__all__ = ["LAWS"]
