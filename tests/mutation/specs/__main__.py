"""Makes specs wrong in many small ways that the compiler accepts, and says which of them no law refuses.

`python -m tests.mutation.specs [SPEC…]`: a bounded, seeded sample. Results go to `.cache/mutation/specs`;
`--resume` takes them over.
"""

from __future__ import annotations

import argparse
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from importlib.util import find_spec

from tests.mutation.specs.trying import CACHE, SPECS, SURVIVED, Verdict, try_spec


def main() -> None:
    """Try the mutants, and print a table and the survivors."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation.specs", description=__doc__)
    parser.add_argument("specs", nargs="*", help="the specs (default: all whose SDK is installed)")
    parser.add_argument("--most", type=int, default=200, help="mutants of each spec (%(default)s)")
    parser.add_argument("--seed", type=int, default=7, help="of the sample (%(default)s)")
    parser.add_argument("--workers", type=int, default=2, help="processes (%(default)s)")
    parser.add_argument("--resume", action="store_true", help="take over what the last run found")
    options = parser.parse_args()
    names = options.specs or _all_specs()
    if not options.resume:
        for name in names:
            (CACHE / f"{name}.json").unlink(missing_ok=True)
    with ProcessPoolExecutor(options.workers, max_tasks_per_child=1) as pool:
        runs = {pool.submit(try_spec, name, options.most, options.seed): name for name in names}
        found = {runs[run]: run.result() for run in as_completed(runs)}
    report({name: found[name] for name in names})


def _all_specs() -> list[str]:
    alone = {"litellm"}
    stems = sorted(path.stem for path in SPECS.glob("*.yaml"))
    return [stem for stem in stems if (stem in alone) == (find_spec("litellm") is not None)]


def report(found: dict[str, list[Verdict]]) -> None:
    """Print the share of refused mutants of each spec, by operator, then the survivors."""
    kinds = sorted({each.kind for verdicts in found.values() for each in verdicts})
    print("| spec | mutants | refused |", " | ".join(kinds), "|")
    print("|---" * (3 + len(kinds)) + "|")
    for name, verdicts in found.items():
        cells = [_share([each for each in verdicts if each.kind == kind]) for kind in kinds]
        print(f"| {name} | {len(verdicts)} | {_percent(verdicts)} |", " | ".join(cells), "|")
    laws = Counter(each.law for verdicts in found.values() for each in verdicts)
    print("\nRefused by:", ", ".join(f"{law} {count}" for law, count in laws.most_common() if law != SURVIVED))
    for name, verdicts in found.items():
        for each in verdicts:
            if each.law == SURVIVED:
                print(f"{name}: {each.kind}: {each.what}")


def _share(verdicts: list[Verdict]) -> str:
    return f"{sum(each.law != SURVIVED for each in verdicts)}/{len(verdicts)}"


def _percent(verdicts: list[Verdict]) -> str:
    refused = sum(each.law != SURVIVED for each in verdicts)
    return f"{refused / len(verdicts):.1%}" if verdicts else "-"


if __name__ == "__main__":
    main()
