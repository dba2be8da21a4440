import sys

from callwright import llm

PROVIDER = "openai" if len(sys.argv) < 5 else "anthropic"
MODEL = "gpt-4o-mini"


@llm.call(f"{PROVIDER}/{MODEL}")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("fantasy").content)
