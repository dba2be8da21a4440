"""Changes the runtime and some generated modules in many small ways, and says which changes no test notices.

`python -m tests.mutation` (or `make mutants`): a bounded, seeded sample. Results go to `.cache/mutation`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import pytest

from tests.mutation.plugin import Mutation, Target, Verdict, say
from tests.mutation.relevance import Relevance, record

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".cache" / "mutation"
RUNTIME = tuple(sorted((ROOT / "runtime" / "callwright_runtime").rglob("*.py")))
MODULES = ("openai", "anthropic", "google", "cohere")  # four forms of a wire; two of them have tests of their own alone
SDKS = (
    *("aioboto3", "anthropic", "azure.ai.inference.aio", "boto3", "cohere", "google.genai", "groq", "mistralai"),
    *("openai", "xai_sdk"),
)
TESTS = (
    "tests/runtime",
    *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tests/generator").glob("test_functional_*.py")),
    "tests/prove/test_specs.py",
    "tests/conversations",
    "tests/modes",
    "tests/defects",
    "tests/faults",
    "tests/guards/test_calls.py",
    "tests/hostile",
    "tests/replay",
)
# Of these it is recorded which lines they run: a mutant meets them alone, and all others together with other survivors.
RECORDED = (
    "runtime or functional or "
    f"(modes or defects or specs or conversations) and ({' or '.join(MODULES)}) and not openai_responses"
)


def main() -> None:
    """Try the mutants and print what became of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--runtime", type=int, default=200, help="mutants of runtime/ (%(default)s)")
    parser.add_argument("--packages", nargs="*", default=[], help="packages of runtime/ to change (default: all)")
    parser.add_argument("--module", type=int, default=30, help="mutants of each generated module (%(default)s)")
    parser.add_argument("--seed", type=int, default=7, help="of the sample (%(default)s)")
    parser.add_argument("--most", type=int, default=80, help="tests that a mutant meets alone (%(default)s)")
    parser.add_argument("--workers", type=int, default=2, help="processes at once (%(default)s)")
    parser.add_argument("--before", type=Path, help="output of `pytest --collect-only -q` before a change of the tiers")
    parser.add_argument("--resume", action="store_true", help="take over what the last run found")
    options = parser.parse_args()

    relevance = Relevance(CACHE / "coverage")
    results = CACHE / "results.json"
    if not options.resume or not relevance.data.exists():
        results.unlink(missing_ok=True)
        relevance.data.unlink(missing_ok=True)
        say("recording which tests run which lines")
        record(relevance.data, ROOT, ["callwright_runtime", "callwright"], TESTS, RECORDED, options.workers)
    generated = [ROOT / "generated" / "callwright" / f"{name}.py" for name in MODULES]
    runtime = tuple(path for path in RUNTIME if not options.packages or path.parent.name in options.packages)
    targets = [Target("runtime", runtime, options.runtime)]
    targets += [Target(path.stem, (path,), options.module) for path in generated]
    before = frozenset(options.before.read_text(encoding="utf-8").splitlines() if options.before else ())
    mutation = Mutation(targets, options.seed, options.most, relevance, results, options.workers, before, SDKS)
    pytest.main(
        ["--all-providers", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov", *TESTS], [mutation]
    )
    _report(mutation.verdicts)


def _report(verdicts: list[Verdict]) -> None:
    """Print the figures and the survivors."""
    print(f"{'':12}{'mutants':>9}{'killed':>9}{'only beyond tiers':>19}{'survived':>10}")
    for target, count in Counter(each.target for each in verdicts).items():
        mine = [each for each in verdicts if each.target == target]
        killed = sum(bool(each.killed_by) and not each.beyond for each in mine)
        beyond = sum(each.beyond for each in mine)
        print(f"{target:12}{count:9}{killed:9}{beyond:19}{count - killed - beyond:10}")
    for title, chosen in (
        ("Killed only beyond the tiers", [each for each in verdicts if each.beyond]),
        ("Survived", [each for each in verdicts if not each.killed_by]),
    ):
        print(f"\n{title}:" if chosen else f"\n{title}: none")
        for each in chosen:
            print(f"  {each.mutant} (run by {each.covered_by} cases) {each.killed_by}")


if __name__ == "__main__":
    main()
