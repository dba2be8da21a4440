"""The tests of damaged answers with many examples, new in every run."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile import conftest, test_answers

caller = conftest.caller
quiet = test_answers.quiet
MANY = settings(test_answers.EXAMPLES, max_examples=150, derandomize=False)


def many(test: Any) -> Any:
    """Return a test of damaged answers with many examples."""
    return MANY(given(data=st.data())(test.hypothesis.inner_test))


test_damaged_responses = many(test_answers.test_a_damaged_response_raises_only_documented_errors)
test_damaged_streams = many(test_answers.test_a_damaged_stream_raises_only_documented_errors)
test_damaged_structured_answers = many(test_answers.test_a_damaged_structured_answer_raises_only_documented_errors)
pytestmark = pytest.mark.usefixtures("quiet")
