from mirascope import llm
from mirascope.core.base import CommonCallParams

PARAMS: CommonCallParams = {"temperature": 0.5}


@llm.call(provider="openai", model="gpt-4o-mini", call_params=PARAMS)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("fantasy").content)
