"""Compare the reports of a checker with the expectations of the cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.typing.accepted import accepted
from tests.typing.refused import refused
from tests.typing.render import render

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.typing.cases import Case
    from tests.typing.checkers import Checker, Diagnostic
    from tests.typing.providers import Provider
    from tests.typing.render import Placed, Rendered

ACCEPTED, REFUSED = "accepted", "refused"  # kinds of files, one of each for a provider


@dataclass(frozen=True)
class Verdict:
    """The messages of a checker for one case, and whether they are as expected."""

    case: Case
    right: bool
    reported: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Outcome:
    """The verdicts of a checker for one provider; `elsewhere` holds reports outside all cases."""

    accepted: tuple[Verdict, ...]
    refused: tuple[Verdict, ...]
    elsewhere: tuple[Diagnostic, ...]


def judge(provider: Provider, checker: Checker, folder: Path) -> Outcome:
    """Write the two files of a provider into a folder and have them checked."""
    return judge_all([provider], checker, folder, cache=provider.name)[provider.name]


def judge_all(providers: Sequence[Provider], checker: Checker, folder: Path, cache: str) -> dict[str, Outcome]:
    """Write the files of several providers into a folder and have them checked in one run.

    Parameters:
        providers: whose files.
        checker: what checks them.
        folder: where the files are written.
        cache: a name that two runs at the same time must not share.
    """
    uses = {each.name: render(each, accepted(each)) for each in providers}
    misuses = {each.name: render(each, refused(each)) for each in providers}
    files = {
        **{_file(ACCEPTED, name): rendered for name, rendered in uses.items()},
        **{_file(REFUSED, name): rendered for name, rendered in misuses.items()},
    }
    for name, rendered in files.items():
        (folder / name).write_text(rendered.text, encoding="utf-8")
    (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}', encoding="utf-8")
    said = checker.check(folder, list(files), cache=cache)
    return {each.name: _outcome(each.name, uses[each.name], misuses[each.name], said) for each in providers}


def _file(kind: str, provider: str) -> str:
    return f"{kind}_{provider}.py"


def _outcome(provider: str, uses: Rendered, misuses: Rendered, said: Sequence[Diagnostic]) -> Outcome:
    """Sort what a checker said of a provider by its cases; what it said of no provider's file is told of each."""
    of_uses = [each for each in said if each.file == _file(ACCEPTED, provider)]
    of_misuses = [each for each in said if each.file == _file(REFUSED, provider)]
    outside = [each for each in of_uses if not _inside(each, uses)]
    outside += [each for each in of_misuses if not _inside(each, misuses)]
    outside += [each for each in said if not each.file.startswith((f"{ACCEPTED}_", f"{REFUSED}_"))]
    return Outcome(
        tuple(_accepted(placed, of_uses) for placed in uses.placed),
        tuple(_refused(placed, of_misuses) for placed in misuses.placed),
        tuple(outside),
    )


def _accepted(placed: Placed, said: Sequence[Diagnostic]) -> Verdict:
    own = tuple(each for each in said if each.line in placed.lines)
    return Verdict(placed.case, not own, own)


def _refused(placed: Placed, said: Sequence[Diagnostic]) -> Verdict:
    """Ask for an error on a marked line and for none on another."""
    own = tuple(each for each in said if each.line in placed.lines)
    lines = {each.line for each in own}
    return Verdict(placed.case, bool(lines) and lines <= placed.marked, own)


def _inside(diagnostic: Diagnostic, rendered: Rendered) -> bool:
    return any(diagnostic.line in placed.lines for placed in rendered.placed)
