"""Every use and misuse of every provider under four checkers: `python -m tests.typing.report` prints the table."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.typing.accepted import accepted
from tests.typing.checkers import CHECKERS, Checker
from tests.typing.limits import limits_of
from tests.typing.providers import OPENAI, Provider
from tests.typing.refused import refused
from tests.typing.table import DECORATORS, TABLE
from tests.typing.verdicts import Outcome, judge, judge_all

if TYPE_CHECKING:
    from collections.abc import Callable

GENERATED = Path(__file__).parents[2] / "generated" / "callwright"
BY_NAME = {checker.name: checker for checker in CHECKERS}


# The two slow checkers read two stubs in `make test`, and the others in `make soak`.
QUICK, OFTEN = {"ty", "pyrefly"}, {"openai", "llm"}


def is_thorough(provider: Provider, checker: Checker) -> bool:
    """Return whether `make soak` asks a checker about a provider, and `make test` does not."""
    return checker.name not in QUICK and provider.name not in OFTEN


PAIRS = [
    pytest.param(
        provider,
        checker,
        id=f"{provider}-{checker}",
        # One run of a checker reads the files of many providers: under xdist, one worker asks all.
        marks=[
            pytest.mark.xdist_group(f"typing-{checker}"),
            *([pytest.mark.thorough] if is_thorough(provider, checker) else []),
        ],
    )
    for provider in DECORATORS
    for checker in CHECKERS
]


@pytest.fixture(scope="session")
def outcome_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Provider, Checker], Outcome]:
    """Return what a checker says of a provider, from one run for all providers that it is asked about together."""

    @cache
    def outcomes(checker: Checker, thorough: bool) -> dict[str, Outcome]:
        together = [each for each in DECORATORS if is_thorough(each, checker) == thorough]
        folder = tmp_path_factory.mktemp(f"typing-{checker}")
        return judge_all(together, checker, folder, cache="thorough" if thorough else "often")

    return lambda provider, checker: outcomes(checker, is_thorough(provider, checker))[provider.name]


@pytest.mark.parametrize(("provider", "checker"), PAIRS)
def test_uses_have_exact_types_and_misuses_are_reported(
    provider: Provider, checker: Checker, outcome_of: Callable[[Provider, Checker], Outcome]
) -> None:
    outcome = outcome_of(provider, checker)
    assert outcome.elsewhere == ()
    limits = limits_of(checker.name, provider.name)
    assert _wrong(outcome, without=limits) == {}
    overcome = set(limits) - set(_wrong(outcome))
    assert not overcome, f"{checker.name} is right about these by now: take them out of limits.py"


def _wrong(outcome: Outcome, without: dict[str, str] | None = None) -> dict[str, list[str]]:
    """Return the messages for the cases that failed."""
    return {
        verdict.case.title: [f"{each.file}:{each.line}: {each.message}" for each in verdict.reported]
        for verdict in (*outcome.accepted, *outcome.refused)
        if not verdict.right and verdict.case.title not in (without or {})
    }


@pytest.mark.parametrize(
    ("exact", "loose"),
    [
        ("-> _Decorator[_OpenAIClient, _T, _T]:", "-> Any:"),
        ("_Decorator[OpenAI | None, _R, _AR, _C, _AC]", "_Decorator[OpenAI | AsyncOpenAI | None, _R, _AR, _C, _AC]"),
        ("    call_params: _CallParams | None = None,", "    call_params: Any = None,"),
        ("def content(self) -> str:", "def content(self) -> str | None:"),
    ],
)
def test_a_less_exact_stub_is_detected(exact: str, loose: str, tmp_path: Path) -> None:
    shutil.copytree(GENERATED, tmp_path / "callwright", ignore=shutil.ignore_patterns("__pycache__"))
    stub = tmp_path / "callwright" / "openai.pyi"
    text = stub.read_text(encoding="utf-8")
    assert exact in text
    stub.write_text(text.replace(exact, loose), encoding="utf-8")
    wrong = _wrong(judge(OPENAI, BY_NAME["ty"], tmp_path), without=limits_of("ty", OPENAI.name))
    assert wrong


@pytest.mark.parametrize("provider", DECORATORS, ids=repr)
def test_the_table_is_large_enough_and_its_titles_are_unique(provider: Provider) -> None:
    uses, misuses = accepted(provider), refused(provider)
    titles = [case.title for case in (*uses, *misuses)]
    assert len(uses) >= 100
    assert len(misuses) >= 60
    assert sorted(titles) == sorted(set(titles))


def test_every_generated_provider_is_in_the_table() -> None:
    generated = {stub.stem for stub in GENERATED.glob("*.pyi")} - {"__init__"}
    assert generated == {provider.name for provider in TABLE}
