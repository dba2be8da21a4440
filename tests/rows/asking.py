"""Decorated functions that pickle by reference."""

from callwright.openai import openai_call


@openai_call("test-model")
def ask(text: str) -> str:
    return text


@openai_call("test-model")
async def ask_async(text: str) -> str:
    return text
