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

ACCEPTED, REFUSED = "accepted.py", "refused.py"


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
    """Write the two files of a provider into a folder and check them."""
    uses, misuses = render(provider, accepted(provider)), render(provider, refused(provider))
    for name, rendered in ((ACCEPTED, uses), (REFUSED, misuses)):
        (folder / name).write_text(rendered.text, encoding="utf-8")
    (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}', encoding="utf-8")
    reported = checker.check(folder, [ACCEPTED, REFUSED], cache=provider.name)
    return Outcome(
        tuple(_accepted(placed, reported) for placed in uses.placed),
        tuple(_refused(placed, reported) for placed in misuses.placed),
        tuple(each for each in reported if not _inside(each, uses if each.file == ACCEPTED else misuses)),
    )


def _accepted(placed: Placed, reported: Sequence[Diagnostic]) -> Verdict:
    own = tuple(each for each in reported if each.file == ACCEPTED and each.line in placed.lines)
    return Verdict(placed.case, not own, own)


def _refused(placed: Placed, reported: Sequence[Diagnostic]) -> Verdict:
    """Expect an error on a marked line and on no other."""
    own = tuple(each for each in reported if each.file == REFUSED and each.line in placed.lines)
    lines = {each.line for each in own}
    return Verdict(placed.case, bool(lines) and lines <= placed.marked, own)


def _inside(diagnostic: Diagnostic, rendered: Rendered) -> bool:
    return any(diagnostic.line in placed.lines for placed in rendered.placed)
