"""A file that only speaks of mirascope, and has another library's `llm`."""

from somewhere import llm


@llm.call(provider="openai", model="gpt-4o-mini")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"
