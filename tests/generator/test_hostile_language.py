"""Hostile text in every place of the spec language, found by its own schema: rejected with a position, or data.

To prove that it stays data, the tests check the module against an allow list written apart from the generator, and
import it under the interpreter's audit hooks.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING
from zlib import crc32

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from callwright_gen.load import load_spec
from callwright_gen.problems import SpecError
from tests.generator.support.allowed import disallowed
from tests.generator.support.hostile_specs import (
    Change,
    Changed,
    copy_specs,
    imported_badly,
    problems_of_refusal,
    publish,
    together,
    wrong_with,
)
from tests.generator.support.hostile_texts import HOSTILE, RAW, RUN, chosen, texts
from tests.generator.support.language import SPECS, Field, fields, good_values, graft, home_of, specs
from tests.generator.support.trees import Place, Tree, keys, scalars, with_key, with_scalar
from tests.generator.support.watching import forbidden, watched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

EXAMPLES = settings(
    max_examples=60,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all specs, one of which is changed at a time."""
    return copy_specs(tmp_path_factory.mktemp("specs"))


def texts_for(place: str, number: int) -> Iterator[str]:
    """Return some of the texts: the same ones in every run, different ones for each place."""
    first = crc32(place.encode())
    yield from (HOSTILE[(first + 17 * step) % len(HOSTILE)] for step in range(number))


def changes_of_fields(number: int) -> dict[str, list[Change]]:
    """Yield changes that put texts into each field of the language, with the name of the changed spec."""
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for field in fields():
        for text in texts_for(str(field), number):
            found[home_of(field)].append(Change(f"{field}: {text!r:.60}", partial(graft, field=field, value=text)))
    return found


def changes_of_places(name: str, number: int) -> Iterator[Change]:
    """Yield changes that replace each value and each key of a spec by texts, the inner ones first."""
    tree = specs()[name]
    found: list[tuple[Place, bool]] = [(place, False) for place in scalars(tree)]
    found += sorted(((place, True) for place in keys(tree)), key=lambda each: -len(each[0]))
    for place, is_key in found:
        for text in texts_for(f"{name}{place}{is_key}", number):
            what = f"{place}{' as key' if is_key else ''}: {text!r:.60}"
            yield Change(what, partial(with_key if is_key else with_scalar, place=place, text=text))


def problems_of(folder: Path, name: str, changes: Sequence[Change]) -> tuple[list[str], list[Tree]]:
    """Try changes separately, then the accepted ones combined; return the problems, and the accepted trees."""
    taken = together(folder, name, changes)
    wrong = [each for changed in taken for each in named_problems(folder, name, changed)]
    return wrong, [changed.tree for changed in taken]


def named_problems(folder: Path, name: str, changed: Changed) -> Iterator[str]:
    """Return the problems of a changed spec, and the change that causes them if it is a single one."""
    if not (wrong := wrong_with(folder, name, changed.tree)):
        return
    alone = [(each, wrong_with(folder, name, each.make(specs()[name]))) for each in changed.changes]
    blamed = [f"{name}: {change.what}: {each}" for change, found in alone for each in found]
    yield from blamed or [f"{name}: {[change.what for change in changed.changes]}: {each}" for each in wrong]


@pytest.mark.thorough
def test_hostile_text_in_every_field_is_rejected_or_stays_data(folder: Path, tmp_path: Path) -> None:
    wrong: list[str] = []
    whole: dict[str, Tree] = {}
    for name, changes in changes_of_fields(1).items():
        found, trees = problems_of(folder, name, changes)
        wrong += found
        whole.update((name, tree) for tree in trees[:1])
    assert wrong == []
    assert whole
    assert publish(tmp_path, whole) == []


@pytest.mark.parametrize("name", specs())
def test_hostile_text_in_values_and_keys_of_each_spec_is_rejected_or_stays_data(folder: Path, name: str) -> None:
    step = 18 if name == "openai" else 36  # many specs extend that one
    wrong, taken = problems_of(folder, name, list(changes_of_places(name, 1))[crc32(name.encode()) % step :: step])
    assert wrong == []
    # Nearly everything that a spec writes is compared with the SDK, so a small sample may be rejected as a whole.
    assert taken or name != "openai"


GOOD = good_values()
STRANGE: st.SearchStrategy[Tree] = st.one_of(
    st.none(), st.booleans(), st.integers(-1, 2**70), st.floats(allow_nan=False, allow_infinity=False)
)


def values(field: Field) -> st.SearchStrategy[Tree]:
    """Draw a value for a field: hostile text, plain or in a list or mapping, another type, or a valid value."""
    good = [value for value in GOOD.get(field.kind, ()) if isinstance(value, str)]
    text = texts(good)
    inside: st.SearchStrategy[Tree] = st.recursive(
        st.one_of(text, STRANGE),
        lambda each: st.one_of(st.lists(each, max_size=2), st.dictionaries(text, each, max_size=2)),
        max_leaves=4,
    )
    kind = chosen(GOOD[field.kind]) if field.kind in GOOD else text
    return text if field.is_key else st.one_of(text, text, text, inside, kind)


@st.composite
def changed_specs(draw: st.DrawFn) -> tuple[str, Tree]:
    """Draw a spec of a provider with several of its fields changed, and with additional fields."""
    name = draw(st.sampled_from(sorted(specs())))
    tree = specs()[name]
    for number in draw(st.lists(st.integers(0, len(fields()) - 1), min_size=1, max_size=4)):
        tree = graft(tree, fields()[number], draw(values(fields()[number])))
    return name, tree


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@EXAMPLES
@given(changed=changed_specs())
def test_several_hostile_values_together_are_rejected_or_stay_data(folder: Path, changed: tuple[str, Tree]) -> None:
    assert wrong_with(folder, *changed) == []


@st.composite
def broken_files(draw: st.DrawFn) -> tuple[str, str]:
    """Draw the text of a spec with hostile YAML in it."""
    name = draw(st.sampled_from(sorted(specs())))
    text = (SPECS / f"{name}.yaml").read_text(encoding="utf-8")
    for piece in draw(st.lists(st.one_of(st.sampled_from(RAW), st.text(max_size=4)), min_size=1, max_size=3)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + piece + text[at:]
    return name, text


def refusal_of(path: Path) -> SpecError | None:
    """Load a spec, and return the error that rejects it."""
    try:
        load_spec(path)
    except SpecError as error:
        return error
    return None


@EXAMPLES
@given(broken=broken_files())
def test_hostile_yaml_is_rejected_with_its_position_or_read_as_plain_data(
    folder: Path, broken: tuple[str, str]
) -> None:
    name, text = broken
    path = folder / f"{name}.yaml"
    good = path.read_bytes()
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with watched() as events:
        refusal = refusal_of(path)
    assert forbidden(events, ()) == []
    assert refusal is None or problems_of_refusal(refusal) == []
    path.write_bytes(good)


@pytest.mark.parametrize(
    "text",
    [
        "import os",
        "from os import path",
        "from . import x",
        "from tiny import *",
        "x = open('y')",
        "x = [each for each in y]",
        "def f(x=call_factory): return eval(x)",
        "def f(x): return x.__class__",
        "def f(x): return x.y\ntiny(1)",
        "class A:\n    x = tuple(y)",
        "@tiny\ndef f(): pass",
        "def f(x=list(1)): pass",
        "x: int = lambda: 1",
        "if tiny: x = 1",
        "def f(\u0445): return \u0445",
        "async def f(): pass",
        f"x = {RUN}",
        "# -*- coding: utf-7 -*-\nx = '+ACc-; import os #'",
    ],
)
def test_code_outside_the_allow_list_is_detected(text: str) -> None:
    assert disallowed(
        "from callwright_runtime import call_factory, tiny, y\n" * ("coding" not in text) + text, ["tiny"]
    )


def test_a_module_that_executes_text_on_import_is_detected() -> None:
    assert "a text of the spec was run" in imported_badly(f"x = {RUN}")
    assert imported_badly("x = 'import os'") == []
