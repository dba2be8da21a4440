from mirascope import llm
from mirascope.core import metadata


@llm.call(provider="openai", model="gpt-4o-mini")
@metadata({"tags": {"version:0001"}})
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("fantasy").metadata)
