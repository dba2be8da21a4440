from mirascope import llm
from mirascope.tools import DuckDuckGoSearch, HTTPX


@llm.call(provider="openai", model="gpt-4o-mini", tools=[DuckDuckGoSearch, HTTPX])
def research(topic: str) -> str:
    return f"Research {topic}"
