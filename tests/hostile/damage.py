"""Damage to the JSON of an answer: missing, null, wrong type, extra, too deep, or out of order."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.support.replies import Event

Place: TypeAlias = tuple[Any, Any]  # a mapping or list, and a key or index in it

HUGE = 10_000
TEXTS = ("", "0", "{x}", "{{x}}", "${x}", "%s", "__import__('os')", "../../etc/passwd", "\x00", "null", "é" * 9)
EVIL = st.sampled_from(TEXTS)
WRONG = st.one_of(
    st.none(), st.booleans(), st.integers(-1, 2**70), st.floats(allow_nan=False), EVIL, st.just([]), st.just({})
)
STRANGE = st.one_of(WRONG, st.lists(WRONG, max_size=2), st.dictionaries(EVIL, WRONG, max_size=2))


def _deep(levels: int) -> Any:
    value: Any = "core"
    for _ in range(levels):
        value = [{"deeper": value}]
    return value


def places(value: Any) -> Iterator[Place]:
    """Return every place in a JSON value."""
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from places(value[key])


@st.composite
def damaged(draw: st.DrawFn, whole: Any, *, types: bool) -> Any:
    """Draw a damaged copy of a JSON value; `types` allows values of another type, not only null."""
    value = copy.deepcopy(whole)
    for _ in range(draw(st.integers(1, 3))):
        found = list(places(value))
        if not found:
            break
        inside, key = found[draw(st.integers(0, len(found) - 1))]
        _damage(draw, inside, key, types=types)
    return value


def _damage(draw: st.DrawFn, inside: Any, key: Any, *, types: bool) -> None:
    match draw(st.sampled_from(["missing", "null", "extra", "twice", "deep", "huge", *(["wrong"] if types else [])])):
        case "missing":
            del inside[key]
        case "null":
            inside[key] = None
        case "wrong":
            inside[key] = draw(STRANGE)
        case "huge" if (
            isinstance(inside[key], str) and len(inside[key]) < HUGE
        ):  # only once: quadratic growth would be the test's own fault
            inside[key] *= HUGE
        case "deep" if isinstance(inside, dict):
            inside["unheard_of"] = _deep(60)
        case "twice" if isinstance(inside, list):
            inside.append(copy.deepcopy(inside[key]))
        case _ if isinstance(inside, dict):
            inside["extra"] = draw(STRANGE)
        case _:
            inside.append(None) if types else None


@st.composite
def disordered(draw: st.DrawFn, events: Sequence[Event], *, types: bool) -> list[Event]:
    """Draw a stream of events, some of which are damaged, missing, duplicated or moved."""
    mixed = list(events)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(mixed) - 1))
        match draw(st.sampled_from(["damaged", "damaged", "missing", "twice", "moved"])):
            case "damaged" if isinstance(mixed[at].data, dict):
                mixed[at] = replace(mixed[at], data=draw(damaged(mixed[at].data, types=types)))
            case "missing" if len(mixed) > 1:
                del mixed[at]
            case "twice":
                mixed.insert(draw(st.integers(0, len(mixed))), mixed[at])
            case _:
                mixed.insert(draw(st.integers(0, len(mixed) - 1)), mixed.pop(at))
    return mixed
