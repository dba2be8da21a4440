from mirascope import llm


@llm.call(
    provider="anthropic",
    model="claude-3-5-sonnet-latest",
    call_params={"max_tokens": 512, "temperature": 0.5},  # common ones
)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("sad"))
