"""The fixture `fake_llm`: a fake of all providers for one test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callwright_runtime.testing import Calls


@pytest.fixture
def fake_llm() -> Iterator[Calls]:
    """Answer every call of the test, in the order of `fake_llm.reply(…)`; replies that are left over fail the test.

    The value is the sequence of the requests, such as `fake_llm[0].messages`.
    """
    from callwright_runtime.testing import Calls
    from callwright_runtime.testing.fake import answering
    from callwright_runtime.testing.targets import match_all

    with answering(None, match_all, Calls()) as calls:
        yield calls


def finish(item: pytest.Item) -> None:
    """Raise `FakeError` if the test has replies left over, or made a call without one."""
    calls: Calls | None = getattr(item, "funcargs", {}).get(fake_llm.__name__)
    if calls is not None:
        calls.finish()
