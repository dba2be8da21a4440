"""`python -m tests.replay.report [usage|validation] [WIRE …]`: the results of replaying recorded traffic."""

from __future__ import annotations

import sys

from tests.replay.compare import Outcome, replay
from tests.replay.exchange import RECORDED, own, recorded
from tests.replay.explained import EXPLAINED
from tests.replay.usage import main as usage_main
from tests.replay.validation import main as validation_main
from tests.replay.wires import WIRES


def main(names: list[str]) -> int:
    """Print the table; return 1 if a difference has no reason, 2 if a wire is unknown."""
    if names[:1] == ["usage"]:
        return usage_main(names[1:])
    if names[:1] == ["validation"]:
        return validation_main(names[1:])
    if unknown := sorted(set(names) - set(WIRES)):
        print(f"no wire is named {', '.join(unknown)}. There are: {', '.join(WIRES)}.", file=sys.stderr)
        return 2
    if not RECORDED.exists():
        print("No recorded traffic beside the repository: only the exchanges of our own are replayed.")
    print(f"{'wire':<26}{'':<8}{'exchanges':>10}{'agreeing':>10}{'differing':>10}{'unexplained':>12}")
    outcomes = [_row(name, asynchronous) for name in names or WIRES for asynchronous in (False, True)]
    unserved = {wire: len(exchanges) for wire, exchanges in recorded().items() if wire not in WIRES}
    print("not served: " + (", ".join(f"{wire} ({count})" for wire, count in sorted(unserved.items())) or "nothing"))
    for each in sorted({(each.id, each.field): each for one in outcomes for each in one.differing}.items()):
        print(f"{each[1]}\n    {EXPLAINED.get(each[0], 'not explained')}")
    return int(any(each.unexplained for each in outcomes))


def _row(name: str, asynchronous: bool) -> Outcome:
    exchanges = [*recorded().get(name, ()), *own().get(name, ())]
    one = replay(WIRES[name], exchanges, asynchronous=asynchronous)
    differing = one.exchanges - one.agreeing
    mode = "async" if asynchronous else "sync"
    print(f"{name:<26}{mode:<8}{one.exchanges:>10}{one.agreeing:>10}{differing:>10}{len(one.unexplained):>12}")
    return one


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
