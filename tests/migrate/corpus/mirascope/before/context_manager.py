from mirascope import llm


@llm.call(provider="openai", model="gpt-4o-mini")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


with llm.context(provider="anthropic", model="claude-3-5-sonnet-latest"):
    print(recommend("fantasy").content)
print(recommend("sad").content)
