"""Replay all exchanges of a wire, and report differences from the raw bodies."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.replay.answer import Difference, differences
from tests.replay.explained import EXPLAINED
from tests.replay.session import Session, expected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.replay.exchange import Exchange
    from tests.replay.wire import Wire


@dataclass(frozen=True)
class Outcome:
    """The result of a replay.

    Parameters:
        exchanges: the number of replayed exchanges.
        differing: the differences of those that do not match.
    """

    exchanges: int
    differing: Sequence[Difference]

    @property
    def unexplained(self) -> list[Difference]:
        """The differences without a recorded reason."""
        return [each for each in self.differing if (each.id, each.field) not in EXPLAINED]

    @property
    def agreeing(self) -> int:
        """The number of exchanges that match in every field."""
        return self.exchanges - len({each.id for each in self.differing})


def replay(wire: Wire, exchanges: Sequence[Exchange], *, asynchronous: bool) -> Outcome:
    """Replay exchanges through one client; warnings of the SDK or of ours count as errors."""
    with Session(wire, asynchronous=asynchronous) as session, warnings.catch_warnings():
        warnings.simplefilter("error")
        found = [each for exchange in exchanges for each in _differences(session, wire, exchange)]
    return Outcome(len(exchanges), found)


def _differences(session: Session, wire: Wire, exchange: Exchange) -> list[Difference]:
    says = expected(wire, exchange)
    try:
        return differences(exchange.id, says, session.replay(exchange))
    except Exception as error:  # noqa: BLE001  whatever a call raises is what this looks for
        return [Difference(exchange.id, "raised", None, f"{type(error).__name__}: {error}")]
