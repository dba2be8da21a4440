from mirascope import llm


@llm.call(provider="openai", model="gpt-4o-mini")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


elsewhere = llm.override(
    recommend, provider="anthropic", model="claude-3-5-sonnet-latest", call_params={"temperature": 0.7}
)
print(recommend("fantasy").content, elsewhere("sad").content)
