import sys

from mirascope import llm

PROVIDER = "openai" if len(sys.argv) < 5 else "anthropic"
MODEL = "gpt-4o-mini"


@llm.call(provider=PROVIDER, model=MODEL)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("fantasy").content)
