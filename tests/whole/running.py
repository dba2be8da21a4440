"""Generate a drawn spec, import it, and call it; compare everything with what the interpreter says."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from hypothesis import reject

from callwright_gen.problems import SpecError
from tests.whole.checking.answers import check_answer
from tests.whole.checking.check import Check
from tests.whole.checking.failures import check_failures
from tests.whole.checking.messages import check_refused, check_round_trip
from tests.whole.checking.streams import check_stream
from tests.whole.checking.structured import check_structured
from tests.whole.generating import generated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.whole.drawing.world import World


def differences(world: World, site: Path) -> str:
    """Return what a generated module does that its spec does not say, or nothing."""
    with _accepted(), generated(world, site) as made:
        check = Check(world, made)
        for number in range(2):
            is_async = number == 1
            check_answer(
                check, world.answers[number], world.conversations[number], world.params[number], is_async=is_async
            )
            check_stream(check, world.events[number], world.conversations[number], is_async=is_async)
            check_round_trip(check, world.conversations[number])
        for json_mode, model, tools in ((True, True, False), (True, False, True), (False, True, False)):
            check_structured(
                check, world.conversations[0], json_mode=json_mode, model=model, tools=tools, params=world.params[0]
            )
        check_refused(check)
        check_failures(check)
        if not check.found:
            return ""
        return "\n".join([*check.found, "", "===== The module =====", made.source])


@contextmanager
def _accepted() -> Iterator[None]:
    """Draw another spec if the names of this one, which mean nothing here, look exchanged."""
    try:
        yield
    except SpecError as error:
        if any("Exchange the two" not in str(problem) for problem in error.problems):
            raise
        reject()
