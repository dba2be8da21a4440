"""Check the laws on a compiled spec."""

from __future__ import annotations

import traceback
import warnings
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings

from callwright_gen.prove.broken import BrokenLawError, Counterexample
from callwright_gen.prove.drawn.replies import is_possible
from callwright_gen.prove.laws import LAWS
from callwright_gen.prove.subject import file_of
from callwright_gen.sourcemap import function_at, spec_places
from callwright_runtime.testing import Reply

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from callwright_gen.prove.law import Law
    from callwright_gen.prove.subject import Subject

_CHECKS = (HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large)


def check_laws(
    subject: Subject, examples: int, start: int, laws: Sequence[Law] = LAWS, *, shrink: bool = True, told: bool = True
) -> Iterable[Counterexample]:
    """Yield a counterexample for each law that does not hold.

    Parameters:
        subject: the compiled spec.
        examples: how many values are drawn for a law.
        start: the seed of the draws.
        laws: the laws.
        shrink: whether a counterexample is made as small as possible.
        told: whether the telling values are tried.
    """
    for values, group in _groups(laws):
        broken = [found for law in group if told and (found := _told(subject, law)) is not None]
        yield from broken
        left = [law for law in group if law.name not in {found.law for found in broken}]
        strategy = values(subject) if examples else None
        while left and strategy is not None:
            found = _drawn(subject, left, strategy, examples, start, shrink=shrink)
            if found is None:
                break
            yield found
            left = [law for law in left if law.name != found.law]


def _groups(laws: Sequence[Law]) -> Iterable[tuple[Callable[[Subject], SearchStrategy[Any] | None], list[Law]]]:
    """Return the laws by the values that they speak of, which are drawn once for all of them."""
    groups: dict[Any, list[Law]] = {}
    for law in laws:
        groups.setdefault(law.values, []).append(law)
    return groups.items()


def _told(subject: Subject, law: Law) -> Counterexample | None:
    """Try the telling values."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SDKs warn of words that they do not know yet
        for value in law.telling(subject):
            if (broken := _try(subject, law, value)) is not None:
                return Counterexample(law.name, law.says, value, broken)
    return None


def _drawn(
    subject: Subject, laws: Sequence[Law], values: SearchStrategy[Any], examples: int, start: int, *, shrink: bool
) -> Counterexample | None:
    found: list[Counterexample] = []

    @seed(start)
    @settings(
        max_examples=examples,
        database=None,
        deadline=None,
        verbosity=Verbosity.quiet,
        suppress_health_check=_CHECKS,
        report_multiple_bugs=False,
        phases=[Phase.generate, Phase.shrink] if shrink else [Phase.generate],
    )
    @given(values)
    def holds(value: Any) -> None:
        for law in laws if not found else [each for each in laws if each.name == found[-1].law]:
            if isinstance(value, Reply) and not is_possible(subject, value):
                return
            if (broken := _try(subject, law, value)) is not None:
                found.append(Counterexample(law.name, law.says, value, broken))
                raise broken

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            holds()
    except BrokenLawError:
        return found[-1]  # the last one is the smallest
    return None


def _try(subject: Subject, law: Law, value: Any) -> BrokenLawError | None:
    """Return what is wrong with a value, or None. An error of the compiled module is wrong, too."""
    try:
        law.check(subject, value)
    except BrokenLawError as broken:
        return broken
    except Exception as error:  # noqa: BLE001 - whatever a wrong spec does
        return _raised(subject, error)
    return None


def _raised(subject: Subject, error: Exception) -> BrokenLawError:
    """Return an error of a compiled module, with the place of the spec that its line was made from."""
    file = getattr(subject.module, "__file__", None) or file_of(subject.module.__name__)
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file]
    what = f"{type(error).__name__}: {error}"
    if not frames or frames[-1].lineno is None:
        return BrokenLawError(what, ("provider",))
    frame, line = frames[-1], frames[-1].lineno
    places = spec_places(subject.loaded, function_at(subject.source, line or 1), frame.line or "")
    return BrokenLawError(what, places[0].loc if places else ("provider",))
