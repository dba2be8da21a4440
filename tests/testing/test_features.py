"""What a reply says is read back from the answer and from the stream, as the table of the guide says."""

from __future__ import annotations

import pytest

from tests.support.names import NAMES
from tests.testing.features import PAGE, features, read_table


@pytest.mark.parametrize("name", NAMES)
def test_the_fakes_of_a_provider_can_do_what_the_table_says(name: str) -> None:
    stated = read_table(PAGE.read_text(encoding="utf-8"))[name]
    assert stated == features(name), "python -m tests.testing.features prints the table for docs/testing.md"
