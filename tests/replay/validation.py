"""Validate what goes back in the next turn against the SDKs' own types for requests, over recorded traffic."""

from __future__ import annotations

import warnings
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.replay.exchange import own, recorded
from tests.replay.request_types import problems
from tests.replay.session import Session
from tests.replay.wires import WIRES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.replay.exchange import Exchange
    from tests.replay.wire import Wire

_FIRST_ERROR = 400


@dataclass
class Tally:
    """The result for one wire.

    Parameters:
        answers: the number of messages sent back, in the provider's form and in the common form.
        valid: the number that the SDK's type for requests allows.
        refused: the number that raised `UnsupportedError` before anything was sent, by message.
        invalid: by problem, the exchanges that have it.
    """

    answers: int = 0
    valid: int = 0
    refused: Counter[str] = field(default_factory=Counter[str])
    invalid: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


def tally(wire: Wire, exchanges: Sequence[Exchange]) -> Tally:
    result = Tally()
    with Session(wire, asynchronous=False) as session, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for exchange in exchanges:
            if exchange.status >= _FIRST_ERROR: continue
            try:
                first = session.first(exchange)
            except Exception as e:
                result.refused[f"first {type(e).__name__} {str(e)[:100]}"] += 1
                continue
            for form in ("message_param", "common_message_param"):
                result.answers += 1
                try:
                    sent = session.echo(exchange, getattr(first, form))
                except Exception as e:
                    result.refused[f"{form} {type(e).__name__} {str(e)[:200]}"] += 1
                    continue
                ps = [p for m in sent for p in problems(wire.name, m)]
                if not ps: result.valid += 1
                for p in ps: result.invalid.setdefault(form+" "+p, []).append(exchange.id)
    return result

if __name__ == "__main__":
    import sys
    for n in sys.argv[1:] or WIRES:
        t = tally(WIRES[n], [*recorded().get(n, ())[::int(__import__("os").environ.get("STEP","1"))], *own().get(n, ())])
        print(n, t.answers, t.valid, sum(t.refused.values()), flush=True)
        for k, v in t.refused.items(): print("   R", v, k)
        for k, v in sorted(t.invalid.items(), key=lambda x: -len(x[1])): print("   I", len(v), k, v[:3])
