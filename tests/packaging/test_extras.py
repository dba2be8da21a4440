"""Each extra on its own installs the one SDK that its provider needs, and a call works."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.answers import Answer
from tests.support.names import NAMES
from tests.support.providers import provider_of
from tests.support.replies import json_reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.packaging.conftest import Installed
    from tests.support.loopback import Loopback

pytestmark = pytest.mark.slow

CALL = """
import asyncio
from callwright.{name} import call

def recommend(genre: str) -> str:
    return f"Recommend a {{genre}} book"

async def recommend_async(genre: str) -> str:
    return recommend(genre)

print(call("{model}")(recommend)("sad").content)
print(asyncio.run(call("{model}")(recommend_async)("sad")).content)
"""
EXTRAS = {"openai_responses": "openai"}
"""What to install for a provider that has no extra of its own name."""


OFTEN = {"openai", "google", "bedrock"}  # an environment each takes long: the others are left to `make soak`


@pytest.mark.parametrize("name", [pytest.param(n, marks=() if n in OFTEN else pytest.mark.thorough) for n in NAMES])
def test_an_extra_installs_everything_that_calls_need(
    name: str, install: Callable[[str], Installed], server: Loopback
) -> None:
    provider = provider_of(name)
    server.reader = getattr(provider.wire, "request_of", None)
    server.reply(json_reply(provider.wire.body(Answer("Read Dune."))))
    server.reply(json_reply(provider.wire.body(Answer("Read Emma."))))
    code = CALL.format(name=name, model=provider.model)
    done = install(EXTRAS.get(name, name)).run("python", "-I", "-c", code, **provider.environment(server.url))
    assert done.stdout.splitlines() == ["Read Dune.", "Read Emma."], done.stderr
    provider.finish()
