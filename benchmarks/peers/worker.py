"""Runs in a peer's environment: `worker.py SUBJECT ADDRESS` measures the rows requested on stdin, one JSON line each.

A request names a row and a number of calls. The reply contains the CPU seconds per call of the peer and of its SDK.
The first line lists the rows that run and those that fail.
"""

from __future__ import annotations

import gc
import importlib
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

sys.path.insert(0, str(Path(__file__).parent))


def _alternate(ours: Callable[[], object], own: Callable[[], object], times: int) -> tuple[float, float]:
    """Return the CPU seconds of one call of each, measured in turn: both see the same machine."""
    gc.collect()
    gc.disable()
    pairs = [(_seconds(ours), _seconds(own)) for _ in range(times)]
    gc.enable()
    mine, other = zip(*pairs, strict=True)
    return sum(mine) / times, sum(other) / times


def _seconds(work: Callable[[], object]) -> float:
    # Of the process, not of the thread: some libraries call from threads of their own. The server is another process.
    start = time.process_time()
    work()
    return time.process_time() - start


def _try(work: Callable[[], object]) -> str | None:
    try:
        work()
    except Exception as error:  # noqa: BLE001  whatever a library raises, its row is reported as failed
        return f"{type(error).__name__}: {error}"[:200]
    return None


def main() -> None:
    """Serve requests until stdin ends."""
    subject, address = sys.argv[1:]
    out, sys.stdout = sys.stdout, sys.stderr  # libraries may print
    own = importlib.import_module("subjects.sdk").works(address)
    works = importlib.import_module(f"subjects.{subject}").works(address)
    failed = {name: error for name, work in works.items() if (error := _try(work))}
    print(json.dumps({"rows": [name for name in works if name not in failed], "failed": failed}), file=out, flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        ours, sdk = _alternate(works[asked["row"]], own[asked["row"]], asked["times"])
        found = {"ours": ours, "sdk": sdk}
        print(json.dumps(found), file=out, flush=True)


if __name__ == "__main__":
    main()
