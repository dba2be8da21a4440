"""Decorated functions of every provider with a batch endpoint. They pickle by reference."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from callwright import llm, retry

NAMES = ("anthropic", "google", "groq", "mistral", "openai", "openai_responses")


class Book(BaseModel):
    title: str
    year: int


def _make(name: str) -> None:
    @llm.call(f"{name}/test-model", response_model=Book)
    def ask(row: str) -> str:
        return row

    @llm.call(f"{name}/test-model", response_model=Book)
    async def ask_async(row: str) -> str:
        return row

    for fn, title in ((ask, f"ask_{name}"), (ask_async, f"ask_{name}_async")):
        fn.__name__ = fn.__qualname__ = title
        globals()[title] = fn


for each in NAMES:
    _make(each)


def function_of(name: str, asynchronous: bool) -> Any:
    """Return the function of a provider."""
    return globals()[f"ask_{name}_async" if asynchronous else f"ask_{name}"]


@llm.call("openai/test-model")
def plain(row: str) -> str:
    return row


@llm.call("openai/test-model", call_params={"temperature": 0.5}, provider_params={"openai": {"timeout": 3}})
def with_timeout(row: str) -> str:
    return row


@llm.call("openai/test-model", stream=True)
def streamed(row: str) -> str:
    return row


@llm.call("cohere/command")
def without_endpoint(row: str) -> str:
    return row


retried = retry()(plain)
