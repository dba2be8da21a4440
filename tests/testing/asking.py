"""Calls of one provider, for tests of recordings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright.openai import openai_call
from callwright_runtime import BaseMessageParam, Messages
from callwright_runtime.testing import Reply, fake, record
from tests.testing.recorded import weather

if TYPE_CHECKING:
    from pathlib import Path


@openai_call("gpt-5-mini")
def ask(city: str) -> str:
    return f"What is the weather in {city}?\nBe brief."


@openai_call("gpt-5-mini")
async def ask_async(city: str) -> str:
    return f"What is the weather in {city}?\nBe brief."


@openai_call("gpt-5-mini", tools=[weather])
def look_up(history: list[BaseMessageParam | Any]) -> Any:
    return [Messages.User("What is the weather in Rome?"), *history]


def city_of(request: Any) -> str:
    return str(request.messages[0]["content"]).partition(" in ")[2].partition("?")[0]


def made(path: Path, *cities: str, **options: Any) -> None:
    with fake.all(lambda request: Reply(f"Sun in {city_of(request)}.")), record(path, **options):
        for city in cities:
            ask(city)
