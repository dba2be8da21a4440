from callwright import llm


@llm.call("openai/gpt-4o-mini")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


elsewhere = llm.override(
    recommend, "anthropic/claude-3-5-sonnet-latest", call_params={"temperature": 0.7}
)
print(recommend("fantasy").content, elsewhere("sad").content)
