from callwright import llm


@llm.call(
    "openai/gpt-4o-mini",
    call_params={"temperature": 0.5},
    provider_params={"openai": {"logprobs": True}},
)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("sad").content)
