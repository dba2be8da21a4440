from mirascope import llm
from mirascope.integrations.logfire import with_logfire


@with_logfire()
@llm.call(provider="openai", model="gpt-4o-mini")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"
