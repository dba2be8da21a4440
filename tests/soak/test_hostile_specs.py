"""Hostile specs: every value and key of every spec, more texts per field, and new examples in every run."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from tests.generator import test_hostile_language as short
from tests.generator.support.language import specs

if TYPE_CHECKING:
    from pathlib import Path

folder = short.folder
MANY = partial(settings, short.EXAMPLES, derandomize=False)


def many(test: Any, strategies: dict[str, Any], examples: int) -> Any:
    """Return a test of drawn specs with many examples."""
    return MANY(max_examples=examples)(given(**strategies)(test.hypothesis.inner_test))


test_several_values = pytest.mark.filterwarnings("ignore:Generating overly large repr")(
    many(short.test_several_hostile_values_together_are_rejected_or_stay_data, {"changed": short.changed_specs()}, 400)
)
test_broken_files = many(
    short.test_hostile_yaml_is_rejected_with_its_position_or_read_as_plain_data, {"broken": short.broken_files()}, 1_500
)


@pytest.mark.parametrize("name", specs())
def test_every_value_and_key_of_each_spec_rejects_hostile_text_or_keeps_it_as_data(folder: Path, name: str) -> None:
    wrong, taken = short.problems_of(folder, name, list(short.changes_of_places(name, 1)))
    assert wrong == []
    assert taken


def test_every_field_of_the_language_rejects_hostile_text_or_keeps_it_as_data(folder: Path) -> None:
    wrong = [
        problem
        for name, changes in short.changes_of_fields(4).items()
        for problem in short.problems_of(folder, name, changes)[0]
    ]
    assert wrong == []
