from mirascope import llm
from mirascope.core.openai import OpenAICallParams


@llm.call(
    provider="openai",
    model="gpt-4o-mini",
    call_params=OpenAICallParams(temperature=0.5, logprobs=True),
)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("sad").content)
